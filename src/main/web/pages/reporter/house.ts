import { addDays, addMonths, locale, part, show } from "../../elements/dom.js";
import { wear } from "../../elements/look.js";
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

  #furnish(organisation: Organisation): void {
    const { languages, acknowledgeDays, feedbackMonths } = organisation;
    wear(organisation);
    show(part("other-language"), languages.includes(part("other-language").lang));
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
