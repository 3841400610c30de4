// What a tab remembers over a reload, and the browser over days. A page without storage works, but for that.
const PREFIX = 'lectern-';

const storeOf = (lasting: boolean): Storage => (lasting ? localStorage : sessionStorage);

export function remember(key: string, value: string, lasting = false): void {
  try {
    storeOf(lasting).setItem(PREFIX + key, value);
  } catch {
    // Blocked, or full: nothing is kept.
  }
}

export function recall(key: string, lasting = false): string | undefined {
  try {
    return storeOf(lasting).getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined;
  }
}
