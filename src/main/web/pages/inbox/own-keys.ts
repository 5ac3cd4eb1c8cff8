import { sealChest, sealChestToRecovery, toB64, type RecoveryCode } from "../../envelope/index.js";
import { confirmed } from "../../elements/confirm.js";
import { copyOf, longDay, part, show, text } from "../../elements/dom.js";
import { clearErrors, showErrors, type FieldError } from "../../elements/error-summary.js";
import { focusHeading, type View } from "../../elements/views.js";
import { addPasskey, enrolment, putPassphrase, putRecovery, removePasskey, type Enrolment, type Membership, type Passkey } from "./membership.js";
import { newPasskey, passkeysPossible, passkeyTrouble, rememberUse } from "./passkeys.js";
import { PassphraseField } from "./passphrase-field.js";
import { RecoveryWords } from "./recovery-words.js";
import { handlerKeys, isOpen, Locked, onLock } from "./session.js";
import { announce, showTrouble, signedInAgain, troubleText } from "./trouble.js";

const LABEL_AT_MOST = 60;

/** The ways to her own keys: `#sleutels`. Whatever changes here, the keys stay the same and no case is touched. */
export class OwnKeys implements View {
  readonly #view = document.querySelector<HTMLElement>('[data-view="sleutels"]')!;
  readonly #failure = part("keys-failure", this.#view);
  readonly #list = part("passkey-list", this.#view);
  readonly #label = part<HTMLInputElement>("passkey-label", this.#view);
  readonly #passphrase = new PassphraseField(this.#view, () => handlerKeys().card.name.split(/\s+/));
  readonly #recovery = new RecoveryWords(part("recovery", this.#view), (code) => void this.#keepRecovery(code));
  #own: Membership | null = null;
  #visit = 0;

  /** @param changed so that the next unlocking uses what she has set */
  constructor(private readonly changed: (own: Enrolment) => void) {
    this.#onSubmit("passkey-add-form", (form) => this.#addPasskey(form));
    this.#onSubmit("passphrase-change-form", (form) => this.#changePassphrase(form));
    part("passphrase-remove", this.#view).addEventListener("click", () => void this.#removePassphrase());
    part("recovery-new", this.#view).addEventListener("click", () => this.#showRecovery(true));
    part("recovery-cancel", this.#view).addEventListener("click", () => this.#showRecovery(false));
    part("keys-again", this.#view).addEventListener("click", () => void this.#load());
    onLock(() => this.leave());
  }

  async enter(): Promise<void> {
    if (!isOpen()) return;
    focusHeading("sleutels");
    await this.#load();
  }

  leave(): void {
    this.#visit++;
    this.#passphrase.clear();
    this.#label.value = "";
    this.#list.replaceChildren();
    this.#view.querySelectorAll("form").forEach(clearErrors);
    this.#showRecovery(false);
  }

  async #load(): Promise<void> {
    const visit = ++this.#visit;
    show(this.#failure, false);
    try {
      const own = await enrolment();
      if (visit !== this.#visit || !isOpen()) return;
      signedInAgain();
      this.changed(own);
      this.#fill(own.membership!);
    } catch (error) {
      if (visit === this.#visit) showTrouble(this.#failure, error);
    }
  }

  #fill(own: Membership): void {
    this.#own = own;
    this.#list.replaceChildren(...own.passkeys.map((passkey) => this.#lineOf(passkey)));
    show(part("passkeys-none", this.#view), own.passkeys.length === 0);
    show(part("passkeys-impossible", this.#view), !passkeysPossible());
    show(part("passkey-add-form", this.#view), passkeysPossible());
    const has = own.passphraseChest !== null;
    part("passphrase-state", this.#view).textContent = text(has ? "keys.passphrase.set" : "keys.passphrase.none");
    part("passphrase-set", this.#view).textContent = text(has ? "keys.passphrase.change" : "keys.passphrase.choose");
    show(part("passphrase-remove", this.#view), has);
  }

  #lineOf(passkey: Passkey & { added: string }): HTMLElement {
    const line = copyOf("own-passkey");
    part("label", line).textContent = passkey.label;
    part("added", line).textContent = text("keys.added", { day: longDay(passkey.added) });
    const remove = part("remove", line);
    remove.setAttribute("aria-label", text("keys.remove-named", { label: passkey.label }));
    remove.addEventListener("click", () => void this.#removePasskey(passkey));
    return line;
  }

  async #addPasskey(form: HTMLElement): Promise<void> {
    const label = this.#label.value.trim();
    if (label === "" || [...label].length > LABEL_AT_MOST) {
      return showErrors(form, [{ field: this.#label, message: text(label === "" ? "keys.label.empty" : "keys.label.long") }]);
    }
    await this.#change(form, this.#label, "keys.passkey.done", async () => {
      const keys = handlerKeys();
      const passkey = await newPasskey(keys, label);
      await addPasskey(passkey);
      rememberUse(keys.card.handler, passkey.id);
      this.#label.value = "";
    });
  }

  async #removePasskey({ id, label }: Passkey): Promise<void> {
    if (this.#own!.passphraseChest === null && this.#own!.passkeys.length === 1) return this.#refuse(text("problem.last-way"));
    if (!(await this.#sure("keys.remove", { label }))) return;
    await this.#change(null, null, "keys.passkey.removed", () => removePasskey(id));
  }

  async #changePassphrase(form: HTMLElement): Promise<void> {
    const errors: FieldError[] = this.#passphrase.errors();
    if (errors.length > 0) return showErrors(form, errors);
    const bar = part<HTMLProgressElement>("keys-progress", this.#view);
    await this.#change(form, part("passphrase", this.#view), "keys.passphrase.done", async () => {
      await putPassphrase(toB64(await sealChest(handlerKeys(), this.#passphrase.value, (done) => (bar.value = done))));
      this.#passphrase.clear();
    });
  }

  async #removePassphrase(): Promise<void> {
    if (this.#own!.passkeys.length === 0) return this.#refuse(text("problem.last-way"));
    if (!(await this.#sure("keys.passphrase.remove", {}))) return;
    await this.#change(null, null, "keys.passphrase.removed", () => putPassphrase(null));
  }

  async #keepRecovery(code: RecoveryCode): Promise<void> {
    await this.#change(null, null, "keys.recovery.done", async () => {
      await putRecovery(toB64(await sealChestToRecovery(handlerKeys(), code)));
      this.#showRecovery(false);
    });
  }

  /** Does it, tells how it went, and shows what is there now. */
  async #change(form: HTMLElement | null, field: HTMLElement | null, done: string, work: () => Promise<void>): Promise<void> {
    if (form !== null) clearErrors(form);
    this.#busy(true);
    let words: string | null = null;
    try {
      await work();
      await this.#load();
      part("keys-done", this.#view).textContent = text(done);
      announce(text(done));
    } catch (error) {
      words = error instanceof Locked ? null : passkeyTrouble(error) ?? troubleText(error);
    } finally {
      this.#busy(false);
    }
    if (words === null) return;
    if (form !== null && field !== null) showErrors(form, [{ field, message: words }]);
    else this.#refuse(words);
  }

  #refuse(words: string): void {
    part("words", this.#failure).textContent = words;
    show(this.#failure);
    this.#failure.focus();
  }

  #sure(key: string, values: Record<string, string>): Promise<boolean> {
    return confirmed({
      title: text(`${key}.title`, values), body: text(`${key}.body`), yes: text(`${key}.yes`), no: text("keys.no"),
    });
  }

  #showRecovery(making: boolean): void {
    show(part("ways", this.#view), !making);
    show(part("recovery-making", this.#view), making);
    if (making) this.#recovery.begin();
    else this.#recovery.forget();
    if (!making && isOpen()) focusHeading("sleutels");
  }

  #busy(busy: boolean): void {
    if (busy) part("keys-done", this.#view).textContent = "";
    show(part("keys-busy", this.#view), busy);
    this.#view.querySelectorAll<HTMLButtonElement>("button").forEach((button) => (button.disabled = busy));
  }

  #onSubmit(name: string, work: (form: HTMLElement) => Promise<void>): void {
    const form = part(name, this.#view);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void work(form);
    });
  }
}
