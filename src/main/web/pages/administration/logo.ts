import { text } from "../../elements/dom.js";

const MOST_BYTES = 65_536;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Why this file cannot be the logo, in words; null when it can. */
export async function faultOfLogo(file: File): Promise<string | null> {
  if (file.size > MOST_BYTES) return text("logo.large");
  const start = new Uint8Array(await file.slice(0, PNG.length).arrayBuffer());
  if (start.length !== PNG.length || PNG.some((byte, at) => start[at] !== byte)) return text("logo.not-png");
  return null;
}
