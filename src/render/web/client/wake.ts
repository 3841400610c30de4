// The screen stays on while the deck is shown, where the browser lets it.
export function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', ask);
  document.addEventListener('pointerdown', ask, { once: true });
  document.addEventListener('keydown', ask, { once: true });
}
