import type { AttachmentsField } from "../../elements/attachments-field.js";
import { releaseFiles } from "../../elements/attachment-save.js";
import { postJson, streamOf } from "../../elements/api.js";
import { letterItem, type Telling } from "../../elements/conversation-view.js";
import { addDays, addMonths, language, longDay, part, show, text } from "../../elements/dom.js";
import { failureText } from "../../elements/failure.js";
import {
  Conversation, fromB64, openAnchor, readRenewals, toB64, type Anchor, type Direction, type MailboxKeys, type Member, type Receipt,
  type Renewal, type Roster,
} from "../../envelope/index.js";
import { AnswerBox } from "./answer-box.js";
import { rosterOf } from "./desk.js";

interface MailboxPage {
  status: "received" | "in-handling" | "closed";
  received: string;
  anchor: string;
  renewals: string[];
  messages: { id: string; position: number; direction: Direction; sequence: number; day: string; sealed: string }[];
  more: boolean;
}

/** A mailbox while it is open: its keys, its conversation, and what is written in it. */
export class OpenMailbox {
  readonly #locator: string;
  readonly #conversation: Conversation;
  readonly #box: AnswerBox;
  readonly #list = part("conversation");
  #position = 0;
  #acknowledged: string | null = null;

  private constructor(
    readonly receipt: Receipt,
    private readonly keys: MailboxKeys,
    readonly anchor: Anchor,
    readonly roster: Roster,
    readonly renewals: readonly Renewal[],
    files: AttachmentsField,
  ) {
    this.#locator = toB64(receipt.locator());
    this.#conversation = new Conversation({ as: "reporter", mailbox: keys, anchor, renewals, rosters: [roster] });
    this.#box = new AnswerBox(this, files);
    part("mailbox-refresh").onclick = () => void this.refresh();
  }

  /** @throws EnvelopeError when the anchor is not this receipt's: nothing more is to be believed then */
  static async open(receipt: Receipt, files: AttachmentsField): Promise<OpenMailbox> {
    const page = await fetchPage(toB64(receipt.locator()), 0);
    const frame = fromB64(page.anchor);
    const anchor = await openAnchor(frame, receipt);
    const roster = await rosterOf(anchor.desk, anchor.roster);
    const renewals = readRenewals(page.renewals.map(fromB64), { case: anchor.case, anchor: frame, rosters: [roster] });
    const mailbox = new OpenMailbox(receipt, await receipt.mailbox(), anchor, roster, renewals, files);
    await mailbox.#take(page);
    return mailbox;
  }

  get conversation(): Conversation {
    return this.#conversation;
  }

  get locator(): string {
    return this.#locator;
  }

  get hasUnsent(): boolean {
    return this.#box.hasUnsent;
  }

  async refresh(): Promise<void> {
    const status = part("mailbox-status");
    const before = this.#position;
    try {
      await this.#take(await fetchPage(this.#locator, this.#position));
      status.textContent = text(this.#position > before ? "new" : "nothing-new");
    } catch (error) {
      status.textContent = failureText(error);
    }
  }

  close(): void {
    this.#box.close();
    releaseFiles();
    this.receipt.destroy();
    this.keys.identity.fill(0);
    this.keys.signer.fill(0);
    this.#list.replaceChildren();
    show(part("mailbox-refused"), false);
    for (const name of ["state-received", "state-status", "state-due", "mailbox-status"]) part(name).textContent = "";
  }

  async #take(page: MailboxPage): Promise<void> {
    for (let current = page; ; current = await fetchPage(this.#locator, this.#position)) {
      for (const message of current.messages) {
        const outcome = await this.#conversation.read({ ...message, sealed: fromB64(message.sealed) });
        this.#list.append(letterItem({ direction: message.direction, day: message.day, outcome }, this.#telling()));
        this.#position = message.position;
        if ("refusal" in outcome) show(part("mailbox-refused"));
        if (message.direction === "to-reporter") this.#acknowledged ??= message.day;
        else this.#box.propose(!("unreadable" in outcome));
      }
      if (!current.more) {
        this.#tellState(current);
        return;
      }
    }
  }

  #telling(): Telling {
    return {
      author: (direction, by) =>
        direction === "to-desk" ? text("you") : by === null ? text("desk") : text("signed-by", { name: calledIn(by) }),
      fetch: (id) => streamOf(`/api/mailbox/attachments/${id}`, { locator: this.#locator }),
    };
  }

  #tellState({ received, status }: MailboxPage): void {
    part("state-received").textContent = longDay(received);
    part("state-status").textContent = text(
      { received: "status-received", "in-handling": "status-in-handling", closed: "status-closed" }[status],
    );
    part("state-due").textContent =
      status === "received"
        ? text("due-acknowledge", { day: longDay(addDays(received, 7)) })
        : status === "in-handling"
          ? text("due-feedback", { day: longDay(addMonths(this.#acknowledged ?? addDays(received, 7), 3)) })
          : text("due-nothing");
    show(part("mailbox-opened"));
  }
}

/** By name where the desk publishes it. */
function calledIn(member: Member): string {
  return member.name ?? member.function[language()];
}

function fetchPage(locator: string, after: number): Promise<MailboxPage> {
  return postJson<MailboxPage>("/api/mailbox", { locator, after });
}
