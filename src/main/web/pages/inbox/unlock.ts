import {
  EnvelopeError, fromB64, openChest, openChestWithRecovery, readCard, readRecoveryCode, recognise,
  type CodeProblem, type HandlerKeys,
} from "../../envelope/index.js";
import { language, part, show, text } from "../../elements/dom.js";
import { clearErrors, showErrors } from "../../elements/error-summary.js";
import { focusHeadingIn, showGate } from "./gates.js";
import type { OwnKeys } from "./server.js";
import { troubleText } from "./trouble.js";

/** Every later visit, and after every lock: the key chest is opened with a passphrase or the recovery code. */
export class Unlocking {
  readonly #gate = document.querySelector<HTMLElement>('[data-gate="unlock"]')!;
  readonly #passphrase = part<HTMLInputElement>("unlock-passphrase", this.#gate);
  readonly #code = part<HTMLTextAreaElement>("unlock-code", this.#gate);
  #sealed: OwnKeys | null = null;

  constructor(private readonly done: (keys: HandlerKeys) => void) {
    this.#onSubmit("passphrase-form", () => this.#withPassphrase());
    this.#onSubmit("code-form", () => this.#withCode());
    part("use-code", this.#gate).addEventListener("click", () => this.#use("code"));
    part("use-passphrase", this.#gate).addEventListener("click", () => this.#use("passphrase"));
    this.#code.addEventListener("input", () => this.#complete());
  }

  begin(sealed: OwnKeys, afterLock: boolean): void {
    this.#sealed = sealed;
    show(part("locked-note", this.#gate), afterLock);
    showGate("unlock");
    this.#use("passphrase");
  }

  async #withPassphrase(): Promise<void> {
    const form = part("passphrase-form", this.#gate);
    if (this.#passphrase.value === "") {
      return showErrors(form, [{ field: this.#passphrase, message: text("unlock.empty") }]);
    }
    await this.#open(form, this.#passphrase, "unlock.wrong", (sealed, onProgress) =>
      openChest(fromB64(sealed.passphraseChest), this.#passphrase.value, readCard(fromB64(sealed.card)), onProgress));
  }

  async #withCode(): Promise<void> {
    const form = part("code-form", this.#gate);
    const read = readRecoveryCode(this.#code.value, language());
    if ("problem" in read) return showErrors(form, [{ field: this.#code, message: problemText(read) }]);
    try {
      await this.#open(form, this.#code, "unlock.wrong-code", (sealed) =>
        openChestWithRecovery(fromB64(sealed.recoveryChest), read.code, readCard(fromB64(sealed.card))));
    } finally {
      read.code.destroy();
    }
  }

  async #open(
    form: HTMLElement,
    field: HTMLInputElement | HTMLTextAreaElement,
    wrong: string,
    open: (sealed: OwnKeys, onProgress: (done: number) => void) => Promise<HandlerKeys | null>,
  ): Promise<void> {
    clearErrors(form);
    const busy = part("unlock-busy", this.#gate);
    const bar = part<HTMLProgressElement>("unlock-progress", this.#gate);
    const buttons = this.#gate.querySelectorAll<HTMLButtonElement>("button");
    bar.value = 0;
    show(busy);
    buttons.forEach((button) => (button.disabled = true));
    try {
      const keys = await open(this.#sealed!, (done) => (bar.value = done));
      if (keys === null) return showErrors(form, [{ field, message: text(wrong) }]);
      this.#clear();
      this.done(keys);
    } catch (error) {
      const words = error instanceof EnvelopeError ? text("unlock.tampered") : troubleText(error);
      showErrors(form, [{ field, message: words ?? "" }]);
    } finally {
      show(busy, false);
      buttons.forEach((button) => (button.disabled = false));
    }
  }

  /** Four letters are enough for a word: a space behind them completes it. */
  #complete(): void {
    const typed = this.#code.value;
    const last = /(^|\s)(\p{L}{4,})\s$/u.exec(typed);
    const word = last && (recognise(last[2]!, language()) ?? recognise(last[2]!, language() === "nl" ? "en" : "nl"));
    if (word) this.#code.value = `${typed.slice(0, typed.length - last[2]!.length - 1)}${word} `;
    const count = this.#code.value.split(/[^\p{L}]+/u).filter((one) => one !== "").length;
    part("code-count", this.#gate).textContent = text("code.typed", { count });
  }

  #use(way: "passphrase" | "code"): void {
    this.#clear();
    show(part("by-passphrase", this.#gate), way === "passphrase");
    show(part("by-code", this.#gate), way === "code");
    if (way === "code") focusHeadingIn(this.#gate);
    else this.#passphrase.focus();
  }

  #clear(): void {
    this.#passphrase.value = this.#code.value = "";
    part("code-count", this.#gate).textContent = "";
    this.#gate.querySelectorAll("form").forEach(clearErrors);
  }

  #onSubmit(name: string, work: () => Promise<void>): void {
    part(name, this.#gate).addEventListener("submit", (event) => {
      event.preventDefault();
      void work();
    });
  }
}

function problemText(problem: CodeProblem): string {
  if (problem.problem === "count") return text("code.count", { count: problem.count });
  return problem.problem === "unknown-word" ? text("code.unknown-word", { place: problem.place }) : text("code.checksum");
}
