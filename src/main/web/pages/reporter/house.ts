import { addDays, addMonths, locale, part, show } from "../../elements/dom.js";
import type { Landscape, Organisation } from "./landscape.js";

/** The most that the law allows; what the page says until the organisation's own terms are known. */
const LEGAL = { acknowledgeDays: 7, feedbackMonths: 3 };

/** The organisation's name, logo, colour and terms, wherever the page shows them. */
export class House {
  readonly #said = new Map<HTMLElement, string>();

  constructor(private readonly landscape: Landscape) {
    for (const place of document.querySelectorAll<HTMLElement>("[data-terms]")) this.#said.set(place, place.textContent!);
    landscape.onChange(() => {
      if (landscape.organisation) this.#furnish(landscape.organisation);
    });
  }

  get #terms() {
    return this.landscape.organisation ?? LEGAL;
  }

  acknowledgeBy(received: string): string {
    return addDays(received, this.#terms.acknowledgeDays);
  }

  feedbackBy(acknowledged: string): string {
    return addMonths(acknowledged, this.#terms.feedbackMonths);
  }

  #furnish({ name, logo, colour, languages, acknowledgeDays, feedbackMonths }: Organisation): void {
    const place = part("site-name");
    // Until the organisation is set up it has no name of its own.
    const called = name || place.textContent!;
    document.title = document.title.replace(place.textContent!, () => called);
    place.textContent = called;
    show(part("other-language"), languages.includes(part("other-language").lang));
    if (logo && /^\/api\/logo\/[0-9a-f]+$/.test(logo)) {
      const image = new Image();
      image.src = logo;
      image.alt = "";
      place.prepend(image);
    }
    if (/^#[0-9a-f]{6}$/i.test(colour)) paint(colour);
    for (const [element, said] of this.#said) {
      element.textContent = said
        .replace(/\b7 (dagen|days)/, duration(acknowledgeDays, "day"))
        .replace(/\b3 (maanden|months)/, duration(feedbackMonths, "month"));
    }
  }
}

/** "1 dag", "7 dagen". */
function duration(value: number, unit: "day" | "month"): string {
  return new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay: "long" }).format(value);
}

function paint(colour: string): void {
  const { style } = document.documentElement;
  style.setProperty("--mp-accent", colour);
  style.setProperty("--mp-accent-dark", mixed(colour, 0, 0.3));
  style.setProperty("--mp-accent-pale", mixed(colour, 255, 0.92));
}

/** With so much of black (0) or white (255); `color-mix` is younger than the oldest browser that this page is for. */
function mixed(colour: string, other: number, much: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return `rgb(${parts.map((value) => Math.round(value * (1 - much) + other * much)).join(" ")})`;
}
