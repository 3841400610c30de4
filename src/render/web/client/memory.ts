// What a tab remembers over a reload. A page without storage works, but for that.
const PREFIX = 'lectern-';

export function remember(key: string, value: string): void {
  try {
    sessionStorage.setItem(PREFIX + key, value);
  } catch {
    // Blocked, or full: nothing is kept.
  }
}

export function recall(key: string): string | undefined {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined;
  }
}
