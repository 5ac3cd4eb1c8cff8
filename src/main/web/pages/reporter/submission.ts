import type { AttachmentsField } from "../../elements/attachments-field.js";
import { postJson, putBytes } from "../../elements/api.js";
import { today } from "../../elements/dom.js";
import { createReceipt, newId, sealReport, toB64, type Receipt, type Roster, type WrittenReport } from "../../envelope/index.js";

export type Stage = { at: "seal" } | { at: "files"; done: number } | { at: "send" };

/**
 * A report on its way. Sealed once and sent until an answer comes: sent again it is the same submission, and stays one case.
 */
export class Submission {
  readonly receipt: Receipt = createReceipt();
  readonly #caseId = newId();
  readonly #messageId = newId();
  #body: unknown = null;

  /** @param roster fetches and checks it right before it is sealed to; throws when nothing may be sealed */
  constructor(
    private readonly roster: () => Promise<Roster>,
    private readonly report: WrittenReport,
    private readonly leftOut: readonly string[],
    private readonly readable: boolean,
    private readonly files: AttachmentsField,
  ) {}

  /** @returns the day of receipt */
  async send(onStage: (stage: Stage) => void): Promise<string> {
    if (this.#body === null) {
      const attachments = this.files.chosen.length === 0 ? [] : await this.#sendFiles(onStage);
      onStage({ at: "seal" });
      this.#body = await this.#seal(await this.roster(), attachments);
    }
    onStage({ at: "send" });
    return (await postJson<{ received: string }>("/api/reports", this.#body)).received;
  }

  #sendFiles(onStage: (stage: Stage) => void) {
    onStage({ at: "files", done: 0 });
    return this.files.send(
      (id, number, bytes) => putBytes(`/api/attachments/${id}/parts/${number}`, bytes),
      (done) => onStage({ at: "files", done }),
    );
  }

  async #seal(roster: Roster, attachments: Awaited<ReturnType<AttachmentsField["send"]>>): Promise<unknown> {
    const sealed = await sealReport({
      caseId: this.#caseId,
      roster,
      handlers: roster.readingMembers(this.leftOut).map(({ handler }) => handler),
      leftOut: this.leftOut,
      receipt: this.receipt,
      report: this.report,
      attachments,
      day: today(),
      readable: this.readable,
    });
    return {
      case: this.#caseId,
      desk: roster.desk,
      locatorHash: toB64(this.receipt.locatorHash()),
      anchor: toB64(sealed.anchor),
      keys: sealed.keys.map((key) => ({ handler: key.handler, sealed: toB64(key.sealed) })),
      message: {
        id: this.#messageId,
        sequence: 1,
        sealed: toB64(sealed.message),
        attachments: attachments.map((attachment) => attachment.id),
      },
    };
  }
}
