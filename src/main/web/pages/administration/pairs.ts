import type { FieldError } from "../../elements/error-summary.js";
import { Pair } from "./pair.js";
import type { Both } from "./server.js";

interface Limit {
  readonly bytes: number;
  readonly optional?: boolean;
}

/** All that is said of one thing, in Dutch and in English: the English is there as a whole or not at all. */
export class Pairs<Name extends string> {
  readonly #pairs: [Name, Pair][];
  #offered = true;

  constructor(form: HTMLElement, limits: Record<Name, Limit>) {
    const names = Object.keys(limits) as Name[];
    this.#pairs = names.map((name) => [name, new Pair(form, name, limits[name].bytes, limits[name].optional)]);
  }

  offerEnglish(offered: boolean): void {
    this.#offered = offered;
    for (const [, pair] of this.#pairs) pair.offerEnglish(offered);
  }

  write(texts: Both<Record<Name, string>>): void {
    for (const [name, pair] of this.#pairs) pair.write({ nl: texts.nl[name], en: texts.en?.[name] ?? "" });
  }

  read(): Both<Record<Name, string>> {
    return { nl: this.#in("nl"), en: this.#hasEnglish() ? this.#in("en") : null };
  }

  faults(): FieldError[] {
    return this.#pairs.flatMap(([, pair]) => pair.faults(this.#hasEnglish()));
  }

  #in(language: "nl" | "en"): Record<Name, string> {
    return Object.fromEntries(this.#pairs.map(([name, pair]) => [name, pair.read()[language]])) as Record<Name, string>;
  }

  #hasEnglish(): boolean {
    return this.#offered || this.#pairs.some(([, pair]) => pair.read().en !== "");
  }
}
