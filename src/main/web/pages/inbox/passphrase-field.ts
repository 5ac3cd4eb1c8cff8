import { part, show, text } from "../../elements/dom.js";
import type { FieldError } from "../../elements/error-summary.js";
import { passphraseProblem, strengthOf } from "./strength.js";

/** Choosing a passphrase: typed twice, judged while typing. */
export class PassphraseField {
  readonly #first: HTMLInputElement;
  readonly #second: HTMLInputElement;

  constructor(
    private readonly root: HTMLElement,
    private readonly ownWords: () => string[],
  ) {
    this.#first = part<HTMLInputElement>("passphrase", root);
    this.#second = part<HTMLInputElement>("passphrase-again", root);
    this.#first.addEventListener("input", () => this.#judge());
    part("passphrase-show", root).addEventListener("change", (event) => {
      const shown = (event.target as HTMLInputElement).checked;
      this.#first.type = this.#second.type = shown ? "text" : "password";
    });
  }

  get value(): string {
    return this.#first.value;
  }

  errors(): FieldError[] {
    const problem = passphraseProblem(this.value, this.ownWords());
    if (problem !== null) return [{ field: this.#first, message: text(`passphrase.${problem}`) }];
    return this.#second.value === this.value ? [] : [{ field: this.#second, message: text("passphrase.different") }];
  }

  clear(): void {
    this.#first.value = this.#second.value = "";
    this.#judge();
  }

  #judge(): void {
    const strength = this.value === "" ? null : strengthOf(this.value, this.ownWords());
    const meter = part<HTMLMeterElement>("strength-meter", this.root);
    meter.value = strength === null ? 0 : strength + 1;
    show(meter, strength !== null);
    part("strength-words", this.root).textContent = strength === null ? "" : text(`strength.${strength}`);
  }
}
