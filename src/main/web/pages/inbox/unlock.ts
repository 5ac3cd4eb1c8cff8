import {
  EnvelopeError, fromB64, openChest, openChestWithRecovery, readCard, readRecoveryCode, recognise, type Card, type CodeProblem, type HandlerKeys,
} from "../../envelope/index.js";
import { openChestWithPasskey } from "../../envelope/staff.js";
import { copyOf, language, part, show, text } from "../../elements/dom.js";
import { clearErrors, showErrors, type FieldError } from "../../elements/error-summary.js";
import { focusHeadingIn, showGate } from "./gates.js";
import type { Chests, Membership, Passkey } from "./membership.js";
import { byLastUsed, passkeysPossible, passkeyTrouble, rememberUse } from "./passkeys.js";
import { troubleText } from "./trouble.js";

export type Way = "passkey" | "passphrase" | "code";

interface Attempt {
  readonly way: Way;
  readonly form: HTMLElement;
  /** Where it is said that it did not work. */
  readonly field: HTMLElement;
  readonly wrong: string;
  readonly open: (onProgress: (done: number) => void) => Promise<HandlerKeys | null>;
}

/** Every later visit, and after every lock: the key chest is opened with a passkey, a passphrase or the recovery code. */
export class Unlocking {
  readonly #gate = document.querySelector<HTMLElement>('[data-gate="unlock"]')!;
  readonly #passkeys = part("unlock-passkeys", this.#gate);
  readonly #passphrase = part<HTMLInputElement>("unlock-passphrase", this.#gate);
  readonly #code = part<HTMLTextAreaElement>("unlock-code", this.#gate);
  #sealed: Chests | null = null;

  constructor(
    private readonly done: (keys: HandlerKeys, way: Way) => void,
    lost: () => void,
  ) {
    this.#onSubmit("passphrase-form", () => this.#withPassphrase());
    this.#onSubmit("code-form", () => this.#withCode());
    for (const way of ["passkey", "passphrase", "code"] as const) {
      part(`use-${way}`, this.#gate).addEventListener("click", () => this.#use(way));
    }
    part("keys-lost", this.#gate).addEventListener("click", lost);
    this.#code.addEventListener("input", () => this.#complete());
  }

  begin(sealed: Membership, afterLock: boolean): void {
    this.#sealed = sealed;
    show(part("locked-note", this.#gate), afterLock);
    this.#passkeys.replaceChildren(...byLastUsed(sealed.handler, sealed.passkeys).map((passkey, place) => this.#buttonFor(passkey, place)));
    showGate("unlock");
    this.#use(this.#hasPasskey() ? "passkey" : sealed.passphraseChest !== null ? "passphrase" : "code");
  }

  /** Said above the form, whatever way she takes. */
  note(words: string): void {
    const note = part("unlock-note", this.#gate);
    note.textContent = words;
    show(note, words !== "");
  }

  #hasPasskey(): boolean {
    return passkeysPossible() && this.#sealed!.passkeys.length > 0;
  }

  #buttonFor(passkey: Passkey, place: number): HTMLElement {
    const item = copyOf("passkey-button");
    const button = part<HTMLButtonElement>("unlock-with", item);
    button.id = `unlock-with-${passkey.id}`;
    button.textContent = text("unlock.passkey", { label: passkey.label });
    button.classList.add(place === 0 ? "utrecht-button--primary-action" : "utrecht-button--secondary-action");
    button.addEventListener("click", () => void this.#withPasskey(passkey, button));
    return item;
  }

  async #withPasskey(passkey: Passkey, button: HTMLElement): Promise<void> {
    await this.#open({
      way: "passkey", form: part("passkey-form", this.#gate), field: button, wrong: "unlock.wrong-passkey",
      open: async () => {
        const keys = await openChestWithPasskey(fromB64(passkey.chest), passkey.identity, this.#card());
        if (keys !== null) rememberUse(this.#card().handler, passkey.id);
        return keys;
      },
    });
  }

  async #withPassphrase(): Promise<void> {
    const form = part("passphrase-form", this.#gate);
    if (this.#passphrase.value === "") {
      return showErrors(form, [{ field: this.#passphrase, message: text("unlock.empty") }]);
    }
    await this.#open({
      way: "passphrase", form, field: this.#passphrase, wrong: "unlock.wrong",
      open: (onProgress) => openChest(fromB64(this.#sealed!.passphraseChest!), this.#passphrase.value, this.#card(), onProgress),
    });
  }

  async #withCode(): Promise<void> {
    const form = part("code-form", this.#gate);
    const read = readRecoveryCode(this.#code.value, language());
    if ("problem" in read) return showErrors(form, [{ field: this.#code, message: problemText(read) }]);
    try {
      await this.#open({
        way: "code", form, field: this.#code, wrong: "unlock.wrong-code",
        open: () => openChestWithRecovery(fromB64(this.#sealed!.recoveryChest), read.code, this.#card()),
      });
    } finally {
      read.code.destroy();
    }
  }

  async #open({ way, form, field, wrong, open }: Attempt): Promise<void> {
    clearErrors(form);
    const errors: FieldError[] = [];
    const bar = part<HTMLProgressElement>("unlock-progress", this.#gate);
    this.#busy(true, way);
    try {
      const keys = await open((done) => (bar.value = done));
      if (keys !== null) {
        this.#clear();
        return this.done(keys, way);
      }
      errors.push({ field, message: text(wrong) });
    } catch (error) {
      const words = passkeyTrouble(error) ?? (error instanceof EnvelopeError ? text("unlock.tampered") : troubleText(error));
      errors.push({ field, message: words ?? "" });
    } finally {
      // A disabled field could not take the focus.
      this.#busy(false, way);
      showErrors(form, errors);
    }
  }

  #busy(busy: boolean, way: Way): void {
    part<HTMLProgressElement>("unlock-progress", this.#gate).value = 0;
    show(part("unlock-busy", this.#gate), busy && way !== "passkey");
    show(part("passkey-busy", this.#gate), busy && way === "passkey");
    this.#gate.querySelectorAll<HTMLButtonElement>("button").forEach((button) => (button.disabled = busy));
  }

  #card(): Card {
    return readCard(fromB64(this.#sealed!.card));
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

  #use(way: Way): void {
    this.#clear();
    for (const one of ["passkey", "passphrase", "code"] as const) {
      show(part(`by-${one}`, this.#gate), one === way);
      show(part(`use-${one}`, this.#gate), one !== way && this.#has(one));
    }
    if (way === "code") focusHeadingIn(this.#gate);
    else if (way === "passphrase") this.#passphrase.focus();
    else this.#passkeys.querySelector("button")!.focus();
  }

  #has(way: Way): boolean {
    return way === "code" || (way === "passkey" ? this.#hasPasskey() : this.#sealed!.passphraseChest !== null);
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
