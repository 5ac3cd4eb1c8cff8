import type { AttachmentsField } from "../../elements/attachments-field.js";
import { releaseFiles } from "../../elements/attachment-save.js";
import { postJson, streamOf } from "../../elements/api.js";
import { letterItem, type Telling } from "../../elements/conversation-view.js";
import { longDay, part, show, text } from "../../elements/dom.js";
import { failureText } from "../../elements/failure.js";
import {
  Conversation, fromB64, newestRecipient, openAnchor, toB64, type Anchor, type Generation, type MailboxKeys, type Member, type Receipt,
  type Roster,
} from "../../envelope/index.js";
import { AnswerBox } from "./answer-box.js";
import { HandOvers } from "./hand-overs.js";
import type { House } from "./house.js";
import type { Landscape } from "./landscape.js";
import { memberName } from "./members.js";
import type { Rosters } from "./rosters.js";
import { readTrust, sameTrust, type MailboxPage, type Trust } from "./trust.js";
import { Doubts } from "./doubts.js";

/** Where a mailbox looks things up that are the same for everybody. */
export interface Around {
  readonly landscape: Landscape;
  readonly rosters: Rosters;
  readonly house: House;
}

/** A mailbox while it is open: its keys, its conversation, and what is written in it. */
export class OpenMailbox {
  readonly #locator: string;
  readonly #box: AnswerBox;
  readonly #doubts: Doubts;
  readonly #handOvers: HandOvers;
  readonly #list = part("conversation");
  #conversation: Conversation;
  #position = 0;
  #acknowledged: string | null = null;
  #running: Promise<boolean> | null = null;
  /** Whatever is still on its way then is not shown any more. */
  #closed = false;
  /** Somebody who may sign wrote with a key of the case that the server does not show. */
  #lacksKey = false;

  private constructor(
    readonly receipt: Receipt,
    private readonly keys: MailboxKeys,
    readonly anchor: Anchor,
    private trust: Trust,
    private readonly around: Around,
    files: AttachmentsField,
  ) {
    this.#locator = toB64(receipt.locator());
    this.#conversation = this.#begin();
    this.#box = new AnswerBox(this, files);
    this.#doubts = new Doubts(() => this.#tellTrust());
    this.#handOvers = new HandOvers(this, around);
    part("mailbox-refresh").onclick = () => void this.refresh();
  }

  /** @throws EnvelopeError when the anchor is not this receipt's: nothing more is to be believed then */
  static async open(receipt: Receipt, around: Around, files: AttachmentsField): Promise<OpenMailbox> {
    const page = await fetchPage(toB64(receipt.locator()), 0);
    const anchor = await openAnchor(fromB64(page.anchor), receipt);
    const keys = await receipt.mailbox();
    const trust = await readTrust(page, anchor, keys.verifyKey, around.rosters);
    const mailbox = new OpenMailbox(receipt, keys, anchor, trust, around, files);
    await mailbox.#take(page);
    mailbox.#tellTrust();
    return mailbox;
  }

  get conversation(): Conversation {
    return this.#conversation;
  }

  get locator(): string {
    return this.#locator;
  }

  /** Of the desk that she reported to. */
  get roster(): Roster {
    return this.trust.rosters[0]!;
  }

  /** Whom what she writes is sealed to. */
  get to(): Generation {
    return newestRecipient(this.anchor, this.trust.renewals);
  }

  /** Whether all that she would seal by is sound, or was compared by herself. */
  get mayWrite(): boolean {
    return this.#doubts.settled(this.#judged());
  }

  get hasUnsent(): boolean {
    return this.#box.hasUnsent;
  }

  async refresh(): Promise<void> {
    const status = part("mailbox-status");
    try {
      status.textContent = text((await this.update()) ? "new" : "nothing-new");
    } catch (error) {
      status.textContent = failureText(error);
    }
  }

  /** Fetches what is new, if anything is: messages, other keys, a question. */
  update(): Promise<boolean> {
    this.#running ??= this.#update().finally(() => (this.#running = null));
    return this.#running;
  }

  close(): void {
    this.#closed = true;
    this.#box.close();
    this.#handOvers.close();
    this.#doubts.close();
    releaseFiles();
    this.receipt.destroy();
    this.keys.identity.fill(0);
    this.keys.signer.fill(0);
    this.#list.replaceChildren();
    show(part("mailbox-refused"), false);
    for (const name of ["state-received", "state-status", "state-due", "mailbox-status"]) part(name).textContent = "";
  }

  async #update(): Promise<boolean> {
    const before = this.#position;
    let page = await fetchPage(this.#locator, before);
    const trust = await readTrust(page, this.anchor, this.keys.verifyKey, this.around.rosters);
    if (this.#closed) return false;
    const fits = sameTrust(trust, this.trust);
    const asked = JSON.stringify(page.handOvers) !== this.#handOvers.told;
    // The conversation goes on with the rosters that it began with.
    this.trust = fits ? { ...this.trust, asked: trust.asked } : trust;
    if (!fits) {
      // Other keys may judge every message otherwise.
      this.#conversation = this.#begin();
      this.#list.replaceChildren();
      this.#position = 0;
      show(part("mailbox-refused"), false);
      page = await fetchPage(this.#locator, 0);
    }
    await this.#take(page);
    if (!this.#closed) this.#tellTrust();
    return this.#position > before || asked;
  }

  #begin(): Conversation {
    this.#lacksKey = false;
    const { rosters, renewals } = this.trust;
    return new Conversation({ as: "reporter", mailbox: this.keys, anchor: this.anchor, renewals, rosters });
  }

  async #take(page: MailboxPage): Promise<void> {
    for (let current = page; ; current = await fetchPage(this.#locator, this.#position)) {
      for (const message of current.messages) {
        const outcome = await this.#conversation.read({ ...message, sealed: fromB64(message.sealed) });
        if (this.#closed) return;
        this.#list.append(letterItem({ direction: message.direction, day: message.day, outcome }, this.#telling()));
        this.#position = message.position;
        if ("refusal" in outcome) {
          show(part("mailbox-refused"));
          this.#lacksKey ||= outcome.refusal === "wrong-generation";
        }
        if (message.direction === "to-reporter") this.#acknowledged ??= message.day;
        else this.#box.propose(!("unreadable" in outcome));
      }
      if (this.#closed) return;
      if (!current.more) {
        this.#tellState(current);
        this.#handOvers.tell(this.trust.asked, JSON.stringify(current.handOvers));
        return;
      }
    }
  }

  #telling(): Telling {
    return {
      author: (direction, by) => {
        if (direction === "to-desk") return text("you");
        return by === null ? text("desk") : text("signed-by", { name: memberName(by), desk: this.deskOf(by) });
      },
      fetch: (id) => streamOf(`/api/mailbox/attachments/${id}`, { locator: this.#locator }),
    };
  }

  deskOf({ handler }: Member): string {
    const has = ({ versions }: Roster) => versions.some(({ members }) => members.some((member) => member.handler === handler));
    return this.deskName(this.trust.rosters.find(has)?.desk ?? null);
  }

  deskName(id: string | null): string {
    return this.around.landscape.desk(id)?.name ?? text("desk");
  }

  /** With what only her letters tell: sealed to an older key, what she writes could be read by who lost access since. */
  #judged(): Trust {
    return this.#lacksKey && this.trust.refused === null
      ? { ...this.trust, refused: { what: "generation", refusal: "wrong-generation" } }
      : this.trust;
  }

  #tellTrust(): void {
    this.#doubts.tell(this.#judged(), (desk) => this.deskName(desk));
    // What she typed stays in sight, to be kept or taken elsewhere.
    show(part("answer-form"), this.mayWrite || this.hasUnsent);
    show(part("answer-send"), this.mayWrite);
  }

  #tellState({ received, status }: MailboxPage): void {
    const { house } = this.around;
    part("state-received").textContent = longDay(received);
    part("state-status").textContent = text(
      { received: "status-received", "in-handling": "status-in-handling", closed: "status-closed" }[status],
    );
    part("state-due").textContent =
      status === "received"
        ? text("due-acknowledge", { day: longDay(house.acknowledgeBy(received)) })
        : status === "in-handling"
          ? text("due-feedback", { day: longDay(house.feedbackBy(this.#acknowledged ?? house.acknowledgeBy(received))) })
          : text("due-nothing");
    show(part("mailbox-opened"));
  }
}

function fetchPage(locator: string, after: number): Promise<MailboxPage> {
  return postJson<MailboxPage>("/api/mailbox", { locator, after });
}
