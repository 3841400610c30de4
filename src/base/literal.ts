// A word as a regular expression finds it.

export const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
