import { language, part, text } from "../../elements/dom.js";
import type { FieldError } from "../../elements/error-summary.js";
import { faultOf, type Field } from "./limits.js";
import type { Both, InTwo } from "./server.js";

/** One text in Dutch and in English, side by side: what the tag `pair` makes. */
export class Pair {
  readonly #set: HTMLFieldSetElement;

  constructor(
    form: HTMLElement,
    name: string,
    private readonly bytes: number,
    private readonly optional = false,
  ) {
    this.#set = form.querySelector<HTMLFieldSetElement>(`[data-pair="${name}"]`)!;
  }

  /** English can be written before it is offered to reporters, so that it can be offered at all. */
  offerEnglish(offered: boolean): void {
    part("english", this.#set).textContent = text(offered ? "language.en" : "language.en-optional");
  }

  write(texts: InTwo): void {
    this.#field("nl").value = texts.nl;
    this.#field("en").value = texts.en;
  }

  read(): InTwo {
    return { nl: plain(this.#field("nl").value), en: plain(this.#field("en").value) };
  }

  faults(english: boolean): FieldError[] {
    const label = this.#set.querySelector("legend")!.textContent!;
    return (english ? (["nl", "en"] as const) : (["nl"] as const)).flatMap((one) =>
      faultOf(this.#field(one), {
        label: text("field.in", { field: label, language: text(`language.${one}`) }),
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
