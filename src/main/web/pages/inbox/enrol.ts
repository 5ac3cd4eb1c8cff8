import {
  createHandler, newId, sealChest, sealChestToRecovery, toB64, type HandlerKeys, type RecoveryCode,
} from "../../envelope/index.js";
import { part, show, text } from "../../elements/dom.js";
import { NoPasskey } from "../../envelope/staff.js";
import { Problem } from "../../elements/api.js";
import { clearErrors, showErrors, type FieldError } from "../../elements/error-summary.js";
import { focusHeadingIn, showGate } from "./gates.js";
import { enrol, enrolAgain, type Membership, type NewKeys, type Passkey } from "./membership.js";
import { newPasskey, passkeysPossible, passkeyTrouble, rememberUse } from "./passkeys.js";
import { PassphraseField } from "./passphrase-field.js";
import { RecoveryWords } from "./recovery-words.js";
import { troubleText } from "./trouble.js";

type Step = "choose" | "recovery" | "sealing";
type Way = "passkey" | "passphrase" | "both";

/** Why keys are made: somebody invited her, or she can no longer open those that she had. */
export type Reason = { readonly token: string } | { readonly handler: string };

interface Made {
  keys: HandlerKeys;
  passkey: Passkey | null;
  body: NewKeys | null;
}

const NAME_AT_MOST = 200;
const LABEL_AT_MOST = 60;
/** What a new invitation may mend. */
const INVITATION = ["invitation", "other-tenant", "in-another-desk"];

/** Keys are made here, in the browser; the server gets them sealed. */
export class Enrolling {
  readonly #gate = document.querySelector<HTMLElement>('[data-gate="enrol"]')!;
  readonly #form = part("choose-form", this.#gate);
  readonly #name = part<HTMLInputElement>("own-name", this.#gate);
  readonly #passphrase = new PassphraseField(this.#gate, () => this.#name.value.split(/\s+/));
  readonly #recovery = new RecoveryWords(part("recovery", this.#gate), (code) => void this.#seal(code));
  #reason!: Reason;
  /** Kept until the server has it, so that a lost connection does not lose the keys whose words are on paper already. */
  #made: Made | null = null;

  constructor(
    private readonly done: (keys: HandlerKeys, membership: Membership) => void,
    private readonly refused: (words: string) => void,
  ) {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#choose();
    });
    for (const radio of this.#ways()) radio.addEventListener("change", () => this.#showWay());
    part("enrol-again", this.#gate).addEventListener("click", () => void this.#send());
  }

  begin(accountName: string, reason: Reason): void {
    this.#reason = reason;
    if (this.#made?.body && "token" in reason) {
      showGate("enrol");
      this.#show("sealing");
      return void this.#send();
    }
    this.#name.value ||= accountName;
    const lost = "handler" in reason;
    show(part("enrol-lead-new", this.#gate), !lost);
    show(part("enrol-lead-lost", this.#gate), lost);
    const possible = passkeysPossible();
    show(part("ways", this.#gate), possible);
    show(part("no-passkeys", this.#gate), !possible);
    this.#choice(possible ? "passkey" : "passphrase");
    showGate("enrol");
    this.#show("choose");
  }

  async #choose(): Promise<void> {
    const way = this.#way();
    const errors: FieldError[] = [...this.#nameErrors(), ...(way === "passkey" ? [] : this.#passphrase.errors())];
    if (errors.length > 0) return showErrors(this.#form, errors);
    clearErrors(this.#form);
    this.#busy(true);
    this.#made?.keys.destroy();
    this.#made = null;
    try {
      const keys = await createHandler("handler" in this.#reason ? this.#reason.handler : newId(), this.#name.value);
      const passkey = way === "passphrase" ? null : await this.#passkeyFor(keys);
      this.#made = { keys, passkey, body: null };
      this.#show("recovery");
      this.#recovery.begin();
    } catch (error) {
      if (error instanceof NoPasskey && error.why === "unsupported") this.#choice("passphrase");
      showErrors(this.#form, [{ field: part("ways", this.#gate), message: passkeyTrouble(error) ?? troubleText(error) ?? "" }]);
    } finally {
      this.#busy(false);
    }
  }

  async #passkeyFor(keys: HandlerKeys): Promise<Passkey> {
    try {
      return await newPasskey(keys, [...text("passkey.first")].slice(0, LABEL_AT_MOST).join(""));
    } catch (error) {
      keys.destroy();
      throw error;
    }
  }

  async #seal(code: RecoveryCode): Promise<void> {
    this.#show("sealing");
    const bar = part<HTMLProgressElement>("sealing-progress", this.#gate);
    const { keys, passkey } = this.#made!;
    const passphraseChest = this.#way() === "passkey" ? null : await sealChest(keys, this.#passphrase.value, (done) => (bar.value = done));
    const recoveryChest = await sealChestToRecovery(keys, code);
    this.#made!.body = {
      card: toB64(keys.card.bytes), passphraseChest: passphraseChest && toB64(passphraseChest), passkey, recoveryChest: toB64(recoveryChest),
    };
    await this.#send();
  }

  async #send(): Promise<void> {
    const failure = part("enrol-failure", this.#gate);
    show(failure, false);
    show(part("sealing-busy", this.#gate));
    try {
      const { keys, body, passkey } = this.#made!;
      const { handler } = keys.card;
      const membership = "token" in this.#reason
        ? await enrol({ token: this.#reason.token, handler, ...body! })
        : await enrolAgain(body!);
      if (passkey !== null) rememberUse(handler, passkey.id);
      this.#forget();
      this.done(keys, membership);
    } catch (error) {
      this.#failed(failure, error);
    } finally {
      show(part("sealing-busy", this.#gate), false);
    }
  }

  /** A refused invitation leads back to where another one can be given, for the same keys; anything else may be tried again. */
  #failed(failure: HTMLElement, error: unknown): void {
    const words = troubleText(error) ?? "";
    if (error instanceof Problem && INVITATION.includes(error.code)) return this.refused(words);
    part("words", failure).textContent = words;
    show(failure);
    failure.focus();
  }

  #nameErrors(): FieldError[] {
    const name = this.#name.value.trim();
    const long = new TextEncoder().encode(name).length > NAME_AT_MOST;
    return name !== "" && !long ? [] : [{ field: this.#name, message: text(long ? "name.long" : "name.empty") }];
  }

  #ways(): HTMLInputElement[] {
    return [...this.#gate.querySelectorAll<HTMLInputElement>("input[name=way]")];
  }

  #way(): Way {
    return this.#ways().find((radio) => radio.checked)!.value as Way;
  }

  #choice(way: Way): void {
    for (const radio of this.#ways()) radio.checked = radio.value === way;
    this.#showWay();
  }

  #showWay(): void {
    const way = this.#way();
    show(part("passphrase-fields", this.#gate), way !== "passkey");
    show(part("passkey-hint", this.#gate), way !== "passphrase");
  }

  #busy(busy: boolean): void {
    show(part("choose-busy", this.#gate), busy);
    this.#form.querySelectorAll<HTMLButtonElement>("button").forEach((button) => (button.disabled = busy));
  }

  #forget(): void {
    this.#made = null;
    this.#recovery.forget();
    this.#passphrase.clear();
  }

  #show(step: Step): void {
    for (const section of this.#gate.querySelectorAll<HTMLElement>("[data-step]")) show(section, section.dataset.step === step);
    focusHeadingIn(this.#gate);
  }
}
