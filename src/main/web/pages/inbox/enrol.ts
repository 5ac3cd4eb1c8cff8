import {
  createHandler, createRecoveryCode, newId, sealChest, sealChestToRecovery, toB64, type HandlerKeys, type RecoveryCode,
} from "../../envelope/index.js";
import { language, part, show, text } from "../../elements/dom.js";
import { clearErrors, showErrors, type FieldError } from "../../elements/error-summary.js";
import { focusHeadingIn, showGate } from "./gates.js";
import { PassphraseField } from "./passphrase-field.js";
import { enrol, type NewEnrolment, type OwnKeys } from "./server.js";
import { showTrouble } from "./trouble.js";
import { copyWords, printWords, WordCheck } from "./words-on-paper.js";

type Step = "choose" | "write-down" | "check" | "sealing";

const NAME_AT_MOST = 200;

/** The first visit: keys are made here, in the browser; the server gets them sealed. */
export class Enrolling {
  readonly #gate = document.querySelector<HTMLElement>('[data-gate="enrol"]')!;
  readonly #name = part<HTMLInputElement>("own-name", this.#gate);
  readonly #passphrase = new PassphraseField(this.#gate, () => this.#name.value.split(/\s+/));
  #code: RecoveryCode | null = null;
  #check: WordCheck | null = null;
  /** Kept until the server has it, so that a lost connection does not lose the keys whose words are on paper already. */
  #made: { keys: HandlerKeys; body: NewEnrolment } | null = null;

  constructor(private readonly done: (keys: HandlerKeys, enrolled: OwnKeys) => void) {
    const onSubmit = (name: string, work: () => void) =>
      part(name, this.#gate).addEventListener("submit", (event) => {
        event.preventDefault();
        work();
      });
    const onClick = (name: string, work: () => void) => part(name, this.#gate).addEventListener("click", work);
    onSubmit("choose-form", () => this.#choose());
    onSubmit("check-form", () => this.#checkWords());
    onClick("words-written", () => this.#show("check"));
    onClick("words-again", () => this.#show("write-down"));
    onClick("words-copy", () => void copyWords(this.#words(), part("words-copied", this.#gate)));
    onClick("words-print", printWords);
    onClick("enrol-again", () => void this.#seal());
    addEventListener("beforeunload", (event) => {
      if (this.#code !== null) event.preventDefault();
    });
  }

  begin(accountName: string): void {
    this.#name.value ||= accountName;
    showGate("enrol");
    this.#show("choose");
  }

  #choose(): void {
    const form = part("choose-form", this.#gate);
    const errors: FieldError[] = [...this.#nameErrors(), ...this.#passphrase.errors()];
    if (errors.length > 0) return showErrors(form, errors);
    clearErrors(form);
    this.#code ??= createRecoveryCode();
    this.#check = new WordCheck(part("check-form", this.#gate), this.#words());
    const list = part("recovery-words", this.#gate);
    list.replaceChildren(...this.#words().map((word) => Object.assign(document.createElement("li"), { textContent: word })));
    this.#show("write-down");
  }

  #nameErrors(): FieldError[] {
    const name = this.#name.value.trim();
    const long = new TextEncoder().encode(name).length > NAME_AT_MOST;
    return name !== "" && !long ? [] : [{ field: this.#name, message: text(long ? "name.long" : "name.empty") }];
  }

  #checkWords(): void {
    const form = part("check-form", this.#gate);
    const errors = this.#check!.errors();
    if (errors.length > 0) return showErrors(form, errors);
    clearErrors(form);
    void this.#seal();
  }

  async #seal(): Promise<void> {
    this.#show("sealing");
    const bar = part<HTMLProgressElement>("sealing-progress", this.#gate);
    const failure = part("enrol-failure", this.#gate);
    show(failure, false);
    show(part("sealing-busy", this.#gate));
    try {
      this.#made ??= await this.#make((done) => (bar.value = done));
      const enrolled = await enrol(this.#made.body);
      const { keys } = this.#made;
      this.#forget();
      this.done(keys, enrolled);
    } catch (error) {
      showTrouble(failure, error);
      failure.focus();
    } finally {
      show(part("sealing-busy", this.#gate), false);
    }
  }

  async #make(onProgress: (done: number) => void): Promise<{ keys: HandlerKeys; body: NewEnrolment }> {
    const keys = await createHandler(newId(), this.#name.value);
    const passphraseChest = await sealChest(keys, this.#passphrase.value, onProgress);
    const recoveryChest = await sealChestToRecovery(keys, this.#code!);
    const { handler, bytes } = keys.card;
    return {
      keys,
      body: { handler, card: toB64(bytes), passphraseChest: toB64(passphraseChest), recoveryChest: toB64(recoveryChest) },
    };
  }

  #forget(): void {
    this.#code?.destroy();
    this.#code = this.#made = this.#check = null;
    this.#passphrase.clear();
    part("recovery-words", this.#gate).replaceChildren();
    part<HTMLFormElement>("check-form", this.#gate).reset();
  }

  #words(): string[] {
    return this.#code!.words(language());
  }

  #show(step: Step): void {
    for (const section of this.#gate.querySelectorAll<HTMLElement>("[data-step]")) show(section, section.dataset.step === step);
    focusHeadingIn(this.#gate);
  }
}
