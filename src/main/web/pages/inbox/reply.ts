import { Problem } from "../../elements/api.js";
import { AttachmentsField } from "../../elements/attachments-field.js";
import { part, show, text, today } from "../../elements/dom.js";
import { clearErrors, showErrors } from "../../elements/error-summary.js";
import { newId, room, sealReply, TEXT_AT_MOST, toB64, type AttachmentDescriptor } from "../../envelope/index.js";
import { dropDraft, keepDraft, openDraft } from "./draft.js";
import type { Reading } from "./reading.js";
import { answer, putPart, type NewMessage } from "./server.js";
import { handlerKeys, isOpen } from "./session.js";
import { mayHandle } from "./own-rights.js";
import { announce, showTrouble, signedInAgain } from "./trouble.js";

/** A sealed answer with what it was made of: as long as that stays the same, it is the same answer that is sent again. */
interface Sealed {
  readonly message: NewMessage;
  readonly of: string;
}

/** Answering the reporter. Whatever goes wrong, the text stays. */
export class Reply {
  readonly #form: HTMLElement;
  readonly #text: HTMLTextAreaElement;
  readonly #files: AttachmentsField;
  #reading: Reading | null = null;
  #sealed: Sealed | null = null;
  #busy = false;

  /** @param refresh reads what has come in since, the answer that was just sent included */
  constructor(
    root: HTMLElement,
    private readonly refresh: () => Promise<void>,
    /** Opens the case anew, after its key or the desk's roster became another. */
    private readonly reopen: () => Promise<Reading | null>,
  ) {
    this.#form = part("reply-form", root);
    this.#text = part<HTMLTextAreaElement>("reply-text", root);
    this.#files = new AttachmentsField(this.#form);
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#send();
    });
    addEventListener("beforeunload", (event) => {
      if (this.unsent) event.preventDefault();
    });
  }

  get unsent(): boolean {
    return this.#text.value.trim() !== "" || this.#files.chosen.length > 0;
  }

  async begin(reading: Reading): Promise<void> {
    this.#reading = reading;
    show(this.#form, reading.conversation.mailbox !== null && mayHandle());
    const kept = await openDraft(reading.caseKey.case, handlerKeys().identity);
    if (kept === null || this.#reading !== reading) return;
    this.#text.value = kept;
    dropDraft(reading.caseKey.case);
    show(part("draft-note", this.#form));
  }

  /** Puts an unsent text away, sealed; chosen files have to be chosen again. */
  end(): void {
    const reading = this.#reading;
    if (reading !== null && isOpen()) {
      const { case: caseId } = reading.caseKey;
      if (this.#text.value.trim() !== "") keepDraft(caseId, this.#text.value, handlerKeys().card);
      else dropDraft(caseId);
    }
    this.#reading = this.#sealed = null;
    this.#clear();
  }

  /** She has no part in this case any more. */
  discard(): void {
    if (this.#reading !== null) dropDraft(this.#reading.caseKey.case);
    this.#reading = this.#sealed = null;
    this.#clear();
  }

  async #send(): Promise<void> {
    let reading = this.#reading;
    if (reading === null || this.#busy || !this.#check()) return;
    this.#working(true);
    const failure = part("reply-failure", this.#form);
    show(failure, false);
    try {
      const attachments = await this.#files.send(putPart, (done) => this.#progress("reply.files", done));
      reading = await this.#answer(reading, attachments);
      signedInAgain();
      if (this.#reading !== reading) return;
      this.#sealed = null;
      dropDraft(reading.caseKey.case);
      this.#clear();
      await this.refresh();
      announce(text("reply.sent"));
    } catch (error) {
      if (this.#reading?.caseKey.case !== reading.caseKey.case) return;
      if (error instanceof Problem && error.code === "sequence") await this.#overtaken(failure);
      else showTrouble(failure, error);
    } finally {
      this.#working(false);
    }
  }

  /** Sealed under a roster or a key that has changed since, it is sealed and sent once more. */
  async #answer(reading: Reading, attachments: AttachmentDescriptor[]): Promise<Reading> {
    try {
      await this.#sealAndSend(reading, attachments);
      return reading;
    } catch (error) {
      if (!(error instanceof Problem) || (error.code !== "roster-changed" && error.code !== "key-renewed")) throw error;
      const sequence = reading.conversation.nextSequence("to-reporter");
      const again = await this.reopen();
      if (again === null) throw error;
      // Somebody else's answer came in too: she is to read it first.
      if (again.conversation.nextSequence("to-reporter") !== sequence) throw new Problem(409, "sequence");
      await this.#sealAndSend(again, attachments);
      return again;
    }
  }

  async #sealAndSend(reading: Reading, attachments: AttachmentDescriptor[]): Promise<void> {
    this.#progress("reply.sealing", 1);
    const message = await this.#seal(reading, attachments);
    this.#progress("reply.sending", 1);
    await answer(reading.caseKey.case, message);
  }

  #check(): boolean {
    const words = this.#text.value;
    clearErrors(this.#form);
    const long = new TextEncoder().encode(words).length > TEXT_AT_MOST || room({ text: words }) < 0;
    if (!long && this.unsent) return true;
    showErrors(this.#form, [{ field: this.#text, message: text(long ? "reply.long" : "reply.empty") }]);
    return false;
  }

  /** The same content at the same place is sealed once: sent twice, it is one message to the server. */
  async #seal({ caseKey, conversation, open: { own } }: Reading, attachments: AttachmentDescriptor[]): Promise<NewMessage> {
    const words = this.#text.value;
    const sequence = conversation.nextSequence("to-reporter");
    const [roster, { generation }] = [own.head.number, caseKey];
    const of = JSON.stringify([sequence, words, attachments.map(({ id }) => id), roster, generation]);
    if (this.#sealed?.of === of) return this.#sealed.message;
    const bytes = await sealReply({
      caseKey, roster: own, mailboxRecipient: conversation.mailbox!, signer: handlerKeys().signer, sequence,
      seen: conversation.seen!, text: words, attachments, day: today(),
    });
    const ids = attachments.map(({ id }) => id);
    const message = { id: newId(), sequence, sealed: toB64(bytes), attachments: ids, roster, generation };
    this.#sealed = { message, of };
    return message;
  }

  /** A colleague was first. She sees what was written before she decides whether hers still fits. */
  async #overtaken(failure: HTMLElement): Promise<void> {
    this.#sealed = null;
    try {
      await this.refresh();
      part("words", failure).textContent = text("reply.overtaken");
      show(failure);
      failure.focus();
    } catch (error) {
      showTrouble(failure, error);
    }
  }

  #progress(key: string, done: number): void {
    part("reply-state", this.#form).textContent = text(key, { percent: Math.round(done * 100) });
    part<HTMLProgressElement>("reply-progress", this.#form).value = done;
  }

  #working(busy: boolean): void {
    this.#busy = busy;
    this.#text.readOnly = busy;
    part<HTMLButtonElement>("reply-send", this.#form).disabled = busy;
    part("files-field", this.#form).inert = busy;
    show(part("reply-busy", this.#form), busy);
    part("reply-state", this.#form).textContent = "";
  }

  #clear(): void {
    this.#text.value = "";
    this.#files.clear();
    clearErrors(this.#form);
    show(part("reply-failure", this.#form), false);
    show(part("draft-note", this.#form), false);
  }
}
