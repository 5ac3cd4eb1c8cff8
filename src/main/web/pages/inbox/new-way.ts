import { sealChest, toB64, type HandlerKeys } from "../../envelope/index.js";
import { part, show, text } from "../../elements/dom.js";
import { clearErrors, showErrors } from "../../elements/error-summary.js";
import { showGate } from "./gates.js";
import { addPasskey, putPassphrase } from "./membership.js";
import { newPasskey, passkeysPossible, passkeyTrouble, rememberUse } from "./passkeys.js";
import { PassphraseField } from "./passphrase-field.js";
import { handlerKeys } from "./session.js";
import { troubleText } from "./trouble.js";

/** Who came in with the recovery code has lost another way, and is asked for a new one at once. */
export class NewWay {
  readonly #gate = document.querySelector<HTMLElement>('[data-gate="new-way"]')!;
  readonly #form = part("new-way-form", this.#gate);
  readonly #button = part<HTMLButtonElement>("new-way-passkey", this.#gate);
  readonly #passphrase = new PassphraseField(this.#gate, () => handlerKeys().card.name.split(/\s+/));
  #next: () => void = () => undefined;

  constructor() {
    this.#button.addEventListener("click", () => void this.#try(this.#button, (keys) => this.#addPasskey(keys)));
    part("new-way-later", this.#gate).addEventListener("click", () => this.#end());
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      const errors = this.#passphrase.errors();
      if (errors.length > 0) return showErrors(this.#form, errors);
      void this.#try(part("passphrase", this.#gate), (keys) => this.#setPassphrase(keys));
    });
  }

  begin(next: () => void): void {
    this.#next = next;
    show(part("new-way-by-passkey", this.#gate), passkeysPossible());
    clearErrors(this.#form);
    showGate("new-way");
  }

  /** At a lock. */
  clear(): void {
    this.#passphrase.clear();
  }

  async #addPasskey(keys: HandlerKeys): Promise<void> {
    const passkey = await newPasskey(keys, text("passkey.another"));
    await addPasskey(passkey);
    rememberUse(keys.card.handler, passkey.id);
  }

  async #setPassphrase(keys: HandlerKeys): Promise<void> {
    const bar = part<HTMLProgressElement>("new-way-progress", this.#gate);
    await putPassphrase(toB64(await sealChest(keys, this.#passphrase.value, (done) => (bar.value = done))));
  }

  async #try(field: HTMLElement, work: (keys: HandlerKeys) => Promise<void>): Promise<void> {
    clearErrors(this.#form);
    this.#busy(true);
    let words: string | null = null;
    try {
      await work(handlerKeys());
      this.#end();
    } catch (error) {
      words = passkeyTrouble(error) ?? troubleText(error);
    } finally {
      this.#busy(false);
      if (words !== null) showErrors(this.#form, [{ field, message: words }]);
    }
  }

  #end(): void {
    this.clear();
    this.#next();
  }

  #busy(busy: boolean): void {
    show(part("new-way-busy", this.#gate), busy);
    this.#gate.querySelectorAll<HTMLButtonElement>("button").forEach((button) => (button.disabled = busy));
  }
}
