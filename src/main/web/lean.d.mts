export function leanSheet(text: string, words: ReadonlySet<string>): string;
