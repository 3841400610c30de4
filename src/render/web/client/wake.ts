// The screen stays on while the deck is in sight, where the browser lets it; some want to be asked by a key or a click
// first.
export function keepAwake(): void {
  let lock: WakeLockSentinel | undefined;
  const ask = async () => {
    if (document.visibilityState !== 'visible' || (lock && !lock.released)) return;
    lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  for (const event of ['visibilitychange', 'pointerdown', 'keydown', 'fullscreenchange'])
    document.addEventListener(event, ask);
  void ask();
}
