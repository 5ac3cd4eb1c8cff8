/** Words as numbered list items. */
export function wordItems(words: readonly string[]): HTMLElement[] {
  return words.map((word) => Object.assign(document.createElement("li"), { textContent: word }));
}
