import { text } from "../../elements/dom.js";
import type { FieldError } from "../../elements/error-summary.js";
import { recognise } from "../../envelope/index.js";

/** Who types two of the words has them on paper. */
export class WordCheck {
  readonly #places: readonly [number, number];
  readonly #inputs: HTMLInputElement[];

  constructor(
    form: HTMLElement,
    private readonly words: readonly string[],
  ) {
    this.#places = twoOf(words.length);
    this.#inputs = [...form.querySelectorAll<HTMLInputElement>("input")];
    this.#inputs.forEach((input, i) => {
      input.value = "";
      form.querySelector(`label[for="${input.id}"]`)!.textContent = text("words.type", { place: this.#places[i]! + 1 });
    });
  }

  errors(): FieldError[] {
    return this.#inputs.flatMap((field, i) => {
      const place = this.#places[i]!;
      const typed = field.value.trim().toLowerCase();
      const word = this.words[place]!;
      const right = typed === word || recognise(typed, "nl") === word || recognise(typed, "en") === word;
      return right ? [] : [{ field, message: text("words.wrong", { place: place + 1 }) }];
    });
  }
}

/** The copy would stay behind on the computer, so it is said what to do with it. */
export async function copyWords(words: readonly string[], said: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(words.join(" "));
    said.textContent = text("words.copied");
  } catch {
    said.textContent = text("words.not-copied");
  }
}

export function printWords(): void {
  print();
}

function twoOf(count: number): [number, number] {
  const [a, b] = crypto.getRandomValues(new Uint32Array(2));
  const first = a! % count;
  const second = (first + 1 + (b! % (count - 1))) % count;
  return first < second ? [first, second] : [second, first];
}
