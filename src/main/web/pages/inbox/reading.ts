import { letterItem, type Telling } from "../../elements/conversation-view.js";
import { language, text } from "../../elements/dom.js";
import { Conversation, fromB64, type CaseKey, type Member, type Outcome, type Roster } from "../../envelope/index.js";
import { attachment, casePage, type CasePage, type StoredMessage } from "./server.js";

/** A case's conversation as far as it has been read: fetched page by page, judged and shown in order. */
export class Reading {
  readonly conversation: Conversation;
  /** Position of the last message that was read. */
  position = 0;
  /** The day of the first answer, which acknowledges the receipt. */
  acknowledged: string | null = null;
  title: string | null = null;
  refusals = 0;
  readonly #telling: Telling;

  constructor(
    /** Of all generations, the oldest first. */
    private readonly caseKeys: readonly CaseKey[],
    readonly roster: Roster,
    private readonly list: HTMLElement,
  ) {
    this.conversation = new Conversation({ as: "handler", caseKeys, rosters: [roster] });
    this.#telling = {
      author: (direction, by) => (by && calledIn(by)) ?? text(direction === "to-desk" ? "who.reporter" : "who.desk"),
      fetch: (id) => attachment(this.caseKey.case, id),
    };
  }

  /** Of the newest generation. */
  get caseKey(): CaseKey {
    return this.caseKeys.at(-1)!;
  }

  /**
   * Reads on from a page that has been fetched to the end of the conversation.
   *
   * @param current whether this case is still the one in sight
   * @return the last page, which tells the latest status; null when the case went out of sight
   */
  async readOn(first: CasePage, current: () => boolean, onProgress: (read: number) => void): Promise<CasePage | null> {
    for (let page = first; ; page = await casePage(this.caseKey.case, this.position)) {
      for (const message of page.messages) {
        const outcome = await this.conversation.read({ ...message, sealed: fromB64(message.sealed) });
        if (!current()) return null;
        this.#take(message, outcome);
        onProgress(this.position);
      }
      if (!page.more) return page;
      if (!current()) return null;
    }
  }

  #take(message: StoredMessage, outcome: Outcome): void {
    this.list.append(letterItem({ direction: message.direction, day: message.day, outcome }, this.#telling));
    this.position = message.position;
    if ("refusal" in outcome) this.refusals++;
    if (message.direction === "to-reporter") this.acknowledged ??= message.day;
    if ("message" in outcome) this.title ??= outcome.message.report?.title ?? null;
  }
}

/** By name where the desk publishes it. */
function calledIn(member: Member): string {
  return member.name ?? member.function[language()];
}
