import type { AttachmentsField } from "../../elements/attachments-field.js";
import { postJson, Problem, putBytes } from "../../elements/api.js";
import { part, show, text, today } from "../../elements/dom.js";
import { failureText } from "../../elements/failure.js";
import { newId, room, sealFollowUp, toB64 } from "../../envelope/index.js";
import type { OpenMailbox } from "./open-mailbox.js";
import { remarkOn } from "./remarks.js";

/** Where the reporter writes a further message. Sealed once, it is sent until an answer comes, and stays one message. */
export class AnswerBox {
  readonly #field = document.querySelector<HTMLTextAreaElement>("#answer-text")!;
  readonly #readable = document.querySelector<HTMLInputElement>("#answer-readable-yes")!;
  readonly #writeOnly = document.querySelector<HTMLInputElement>("#answer-readable-no")!;
  readonly #events = new AbortController();
  #sending = false;
  #sealed: { body: unknown; from: string } | null = null;

  constructor(
    private readonly mailbox: OpenMailbox,
    private readonly files: AttachmentsField,
  ) {
    const { signal } = this.#events;
    part("answer-form").addEventListener(
      "submit",
      (event) => {
        event.preventDefault();
        void this.#send();
      },
      { signal },
    );
    this.#field.addEventListener("change", () => (part("answer-remark").textContent = remarkOn(this.#field.value)), { signal });
  }

  get hasUnsent(): boolean {
    return this.#field.value.trim() !== "" || this.files.chosen.length > 0;
  }

  /** As she chose for what she wrote before, until she chooses otherwise. */
  propose(readable: boolean): void {
    this.#readable.checked = readable;
    this.#writeOnly.checked = !readable;
  }

  close(): void {
    this.#events.abort();
    this.propose(true);
    this.#clear();
    this.#complain("");
  }

  async #send(): Promise<void> {
    if (this.#sending || !this.mailbox.mayWrite) return;
    if (!this.hasUnsent) return this.#complain(text("message-empty"));
    if (room({ text: this.#field.value }) < 0) return this.#complain(text("message-too-long"));
    this.#complain("");
    this.#busy(true);
    try {
      const message = await this.#message();
      if (message === null) return part("mailbox-doubts").scrollIntoView();
      await postJson("/api/mailbox/messages", { locator: this.mailbox.locator, message });
      this.#clear();
      await this.mailbox.refresh();
      part("mailbox-status").textContent = text("sent");
    } catch (error) {
      await this.#failed(error);
    } finally {
      this.#busy(false);
    }
  }

  async #message(): Promise<unknown> {
    const readable = this.#readable.checked;
    const from = JSON.stringify([this.#field.value, readable, this.files.chosen.map((file) => [file.name, file.content.size])]);
    if (this.#sealed?.from !== from) {
      // For whom it is sealed may have changed since it was opened.
      await this.mailbox.update();
      if (!this.mailbox.mayWrite) return null;
      this.#sealed = { from, body: await this.#seal(readable) };
    }
    part("answer-stage").textContent = text("stage-wait");
    return this.#sealed.body;
  }

  async #seal(readable: boolean): Promise<unknown> {
    const stage = part("answer-stage");
    const bar = part<HTMLProgressElement>("answer-progress");
    const attachments =
      this.files.chosen.length === 0
        ? []
        : await this.files.send(
            (id, number, bytes) => putBytes(`/api/attachments/${id}/parts/${number}`, bytes),
            (done) => {
              bar.value = done;
              stage.textContent = text("stage-files", { percent: Math.floor(done * 100) });
            },
          );
    stage.textContent = text("stage-seal");
    const { conversation, anchor, receipt, roster, to } = this.mailbox;
    const sequence = conversation.nextSequence("to-desk");
    const sealed = await sealFollowUp({
      anchor,
      to,
      roster,
      receipt,
      sequence,
      seen: conversation.seen!,
      text: this.#field.value,
      attachments,
      day: today(),
      readable,
    });
    return { id: newId(), sequence, sealed: toB64(sealed), attachments: attachments.map((attachment) => attachment.id) };
  }

  async #failed(error: unknown): Promise<void> {
    this.#complain(failureText(error));
    if (error instanceof Problem && error.status >= 400 && error.status < 500) {
      // Sealed for another state of the conversation, perhaps by another window: look again, and seal anew.
      this.#sealed = null;
      this.files.startAnew();
      await this.mailbox.refresh();
    }
  }

  #busy(busy: boolean): void {
    this.#sending = busy;
    part<HTMLButtonElement>("answer-send").disabled = busy;
    this.#field.readOnly = busy;
    show(part("answer-progress"), busy && this.files.chosen.length > 0);
    if (!busy) part("answer-stage").textContent = "";
  }

  #clear(): void {
    this.#field.value = "";
    this.#sealed = null;
    part("answer-remark").textContent = "";
    this.files.clear();
  }

  #complain(message: string): void {
    part("answer-error-text").textContent = message;
    show(part("answer-error"), message !== "");
    if (message !== "") part("answer-error").focus();
  }
}
