/** Puts typed or pasted text into the form the protocol allows, so that no stray character stops a report. */
export function cleanText(typed: string): string {
  return typed
    .replace(/\r\n?|[\u000b\u000c]/g, "\n")
    .replace(/[\u0000-\u0008\u000e-\u001f]/g, "")
    .replace(/[\ud800-\udfff]/gu, "\ufffd");
}

/** The same for text of one line. */
export function cleanLine(typed: string): string {
  return cleanText(typed).replace(/[\n\t]+/g, " ").trim();
}

/** Shortened between characters, never within one. */
export function cutToBytes(text: string, most: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(most));
  return text.slice(0, read);
}
