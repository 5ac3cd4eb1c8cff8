import { createRecoveryCode, type RecoveryCode } from "../../envelope/index.js";
import { language, part, show } from "../../elements/dom.js";
import { clearErrors, showErrors } from "../../elements/error-summary.js";
import { wordItems } from "./fingerprint.js";
import { focusHeadingIn } from "./gates.js";
import { copyWords, printWords, WordCheck } from "./words-on-paper.js";

/** A new recovery code: its words are shown, written down, and two of them typed from paper. */
export class RecoveryWords {
  #code: RecoveryCode | null = null;
  #check: WordCheck | null = null;
  readonly #form: HTMLFormElement;

  /** @param root holds the markup of `inbox/recovery-words.html` */
  constructor(
    private readonly root: HTMLElement,
    private readonly checked: (code: RecoveryCode) => void,
  ) {
    this.#form = part<HTMLFormElement>("check-form", root);
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#compare();
    });
    const onClick = (name: string, work: () => void) => part(name, root).addEventListener("click", work);
    onClick("words-written", () => this.#show(true));
    onClick("words-again", () => this.#show(false));
    onClick("words-copy", () => void copyWords(this.#words(), part("words-copied", root)));
    onClick("words-print", printWords);
    addEventListener("beforeunload", (event) => {
      if (this.#code !== null) event.preventDefault();
    });
  }

  begin(): void {
    this.#code ??= createRecoveryCode();
    this.#check = new WordCheck(this.#form, this.#words());
    clearErrors(this.#form);
    part("words-copied", this.root).textContent = "";
    part("recovery-words", this.root).replaceChildren(...wordItems(this.#words()));
    this.#show(false);
  }

  /** Once the server has the chest, or at a lock. */
  forget(): void {
    this.#code?.destroy();
    this.#code = this.#check = null;
    part("recovery-words", this.root).replaceChildren();
    this.#form.reset();
  }

  #compare(): void {
    const errors = this.#check!.errors();
    if (errors.length > 0) return showErrors(this.#form, errors);
    clearErrors(this.#form);
    this.checked(this.#code!);
  }

  #words(): string[] {
    return this.#code!.words(language());
  }

  #show(checking: boolean): void {
    show(this.root);
    show(part("write-down", this.root), !checking);
    show(part("check", this.root), checking);
    focusHeadingIn(this.root);
  }
}
