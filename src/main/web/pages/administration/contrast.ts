/** How well white letters can be read on a colour (WCAG 2.2, "contrast ratio"). */
export const ENOUGH = 4.5;

/** `#rrggbb` in small letters; null when it is no colour. */
export function colourOf(typed: string): string | null {
  const found = /^#?([0-9a-f]{6})$/i.exec(typed.trim());
  return found ? `#${found[1]!.toLowerCase()}` : null;
}

export function contrastWithWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
  const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  return 1.05 / (luminance + 0.05);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
