import { copyOf, language, text } from "../../elements/dom.js";
import { recognise } from "../../envelope/index.js";

const WORDS = 12;
const TELLING = 4;

/**
 * Twelve fields for the words of a receipt. A paste of several words is dealt out over the fields; space or Enter accepts
 * the word that four letters already tell, and jumps on; so does a word of four letters or more that is typed to its end.
 * A shorter one may be how another begins.
 */
export class WordFields {
  readonly #fields: HTMLInputElement[];
  readonly #hints: HTMLElement[];

  constructor(list: HTMLElement) {
    const items = Array.from({ length: WORDS }, (_, i) => this.#item(i));
    this.#fields = items.map((item) => item.querySelector("input")!);
    this.#hints = items.map((item) => item.querySelector<HTMLElement>(".mp-completion")!);
    list.append(...items);
  }

  get typed(): string {
    return this.#fields.map((field) => field.value.trim()).filter((word) => word !== "").join(" ");
  }

  clear(): void {
    this.#fields.forEach((field) => (field.value = ""));
    this.#hints.forEach((hint) => (hint.textContent = ""));
    this.mark(null);
  }

  focus(place = 1): void {
    this.#fields[place - 1]!.focus();
  }

  /** Marks one field as wrong, by its place among the filled ones; null marks none. */
  mark(place: number | null): void {
    const filled = this.#fields.filter((field) => field.value.trim() !== "");
    for (const field of this.#fields) {
      const wrong = place !== null && field === filled[place - 1];
      field.setAttribute("aria-invalid", String(wrong));
      field.classList.toggle("utrecht-textbox--invalid", wrong);
    }
  }

  #item(place: number): HTMLElement {
    const item = copyOf("word-field");
    const field = item.querySelector("input")!;
    field.id = `word-${place + 1}`;
    const label = item.querySelector("label")!;
    label.htmlFor = field.id;
    label.textContent = text("word", { n: place + 1 });
    field.addEventListener("input", () => this.#typed(place));
    field.addEventListener("paste", (event) => this.#pasted(event, place));
    field.addEventListener("blur", () => this.#complete(place));
    field.addEventListener("keydown", (event) => {
      if (event.key === " " || (event.key === "Enter" && place < WORDS - 1)) {
        event.preventDefault();
        if (field.value.trim() === "") return;
        this.#complete(place);
        this.#fields[place + 1]?.focus();
      } else if (event.key === "Backspace" && field.value === "" && place > 0) {
        event.preventDefault();
        this.#fields[place - 1]!.focus();
      }
    });
    return item;
  }

  #typed(place: number): void {
    const field = this.#fields[place]!;
    if (/\s/.test(field.value.trim())) return this.#deal(field.value, place);
    const word = wordOf(field.value);
    this.#hints[place]!.textContent = word !== null && word !== field.value.toLowerCase() ? word : "";
    if (word !== null && word.length >= TELLING && word === field.value.toLowerCase()) this.#fields[place + 1]?.focus();
  }

  #complete(place: number): void {
    const field = this.#fields[place]!;
    const word = wordOf(field.value);
    if (word !== null) field.value = word;
    this.#hints[place]!.textContent = "";
  }

  #pasted(event: ClipboardEvent, place: number): void {
    const pasted = event.clipboardData?.getData("text") ?? "";
    if (pasted.trim().split(/[^\p{L}]+/u).length < 2) return;
    event.preventDefault();
    this.#deal(pasted, place);
  }

  #deal(words: string, place: number): void {
    const found = words.split(/[^\p{L}]+/u).filter((word) => word !== "");
    // A whole receipt fills all twelve, wherever it was pasted.
    const from = found.length >= WORDS ? 0 : place;
    found.slice(0, WORDS - from).forEach((word, i) => {
      this.#fields[from + i]!.value = word;
      this.#complete(from + i);
    });
    this.#fields[Math.min(from + found.length, WORDS - 1)]!.focus();
  }
}

/** The word that was typed or begun, in the page's language or else the other one. */
function wordOf(typed: string): string | null {
  const word = typed.trim().toLowerCase();
  return word === "" ? null : recognise(word, language()) ?? recognise(word, language() === "nl" ? "en" : "nl");
}
