import { language, show, text } from "../../elements/dom.js";
import type { FieldError } from "../../elements/error-summary.js";
import { faultOf, type Field } from "./limits.js";
import type { Both, InTwo } from "./server.js";

/** One text in Dutch and in English, side by side: what the tag `pair` makes. */
export class Pair {
  readonly #set: HTMLFieldSetElement;
  #english = true;

  constructor(
    form: HTMLElement,
    name: string,
    private readonly bytes: number,
    private readonly optional = false,
  ) {
    this.#set = form.querySelector<HTMLFieldSetElement>(`[data-pair="${name}"]`)!;
  }

  /** An organisation may leave English out; its texts are kept. */
  offerEnglish(offered: boolean): void {
    this.#english = offered;
    show(this.#set.querySelector<HTMLElement>("[data-english]")!, offered);
  }

  write(texts: InTwo): void {
    this.#field("nl").value = texts.nl;
    this.#field("en").value = texts.en;
  }

  read(): InTwo {
    return { nl: plain(this.#field("nl").value), en: plain(this.#field("en").value) };
  }

  faults(): FieldError[] {
    const languages = this.#english ? (["nl", "en"] as const) : (["nl"] as const);
    const label = this.#set.querySelector("legend")!.textContent!;
    return languages.flatMap((one) =>
      faultOf(this.#field(one), {
        label: this.#english ? text("field.in", { field: label, language: text(`language.${one}`) }) : label,
        bytes: this.bytes,
        optional: this.optional,
      }),
    );
  }

  #field(one: "nl" | "en"): Field {
    return this.#set.querySelector<Field>(`[data-language="${one}"]`)!;
  }
}

/** What is pasted may hold tabs, which the server does not take. */
function plain(typed: string): string {
  return typed.replaceAll("\t", " ").trim();
}

/** The text in the language of this page, or else in Dutch. */
export function own<T>(texts: Both<T>): T {
  return texts[language()] ?? texts.nl;
}
