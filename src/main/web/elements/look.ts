import { part } from "./dom.js";

/** What an organisation looks like on every page. */
export interface Look {
  readonly name: string;
  readonly logo: string | null;
  readonly colour: string;
}

/** Puts the organisation's name, logo and colour on the page. Until it is set up it has no name of its own. */
export function wear({ name, logo, colour }: Look): void {
  const place = part("site-name");
  const called = name || place.textContent!;
  document.title = document.title.replace(place.textContent!, () => called);
  place.textContent = called;
  if (logo && /^\/api\/logo\/[0-9a-f]+$/.test(logo)) {
    const image = new Image();
    image.src = logo;
    image.alt = "";
    place.prepend(image);
  }
  if (/^#[0-9a-f]{6}$/i.test(colour)) paint(colour);
}

function paint(colour: string): void {
  const { style } = document.documentElement;
  style.setProperty("--mp-accent", colour);
  style.setProperty("--mp-accent-dark", mixed(colour, 0, 0.3));
  style.setProperty("--mp-accent-pale", mixed(colour, 255, 0.92));
}

/** With so much of black (0) or white (255); `color-mix` is younger than the oldest browser that these pages are for. */
function mixed(colour: string, other: number, much: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return `rgb(${parts.map((value) => Math.round(value * (1 - much) + other * much)).join(" ")})`;
}
