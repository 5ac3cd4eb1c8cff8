import { open } from "./age.js";
import type { Anchor } from "./anchor.js";
import { fromB64, toB64 } from "./base64.js";
import { wipe } from "./bytes.js";
import { readBody } from "./canonical.js";
import type { Card } from "./card.js";
import type { CaseKey } from "./casekey.js";
import { EnvelopeError, type Refusal } from "./errors.js";
import { MESSAGE_FRAME, openFrame, signedBy } from "./frame.js";
import { MESSAGE } from "./labels.js";
import { MESSAGE_STANZAS, messageBody, messageHash, type Direction, type Message } from "./message.js";
import { breathe } from "./pace.js";
import type { MailboxKeys } from "./receipt.js";

/** A message as the server hands it out; all but `sealed` is only what the server says. */
export interface Entry {
  readonly id: string;
  readonly direction: Direction;
  readonly sequence: number;
  readonly sealed: Uint8Array;
}

export type Outcome =
  | { readonly message: Message; readonly by: Card | null; readonly warning: "wrong-title" | null }
  /** Shown as a warning, never as text. */
  | { readonly refusal: Refusal }
  /** The reporter's own, which she chose not to keep readable. */
  | { readonly unreadable: "write-only" };

export type Reader =
  | { as: "reporter"; mailbox: MailboxKeys; anchor: Anchor; cards: readonly Card[] }
  | { as: "handler"; caseKey: CaseKey; cards: readonly Card[] };

/** Reads a conversation from first to last, in as many pages as it comes in. */
export class Conversation {
  readonly #reader: Reader;
  /** Who alone signs to the desk: never taken from a message, since the server can seal one to the case. */
  readonly #author: string;
  /** The highest sequence that was accepted, and the highest there was, refused ones as the server numbers them. */
  readonly #accepted: Record<Direction, number> = { "to-desk": 0, "to-reporter": 0 };
  readonly #highest: Record<Direction, number> = { "to-desk": 0, "to-reporter": 0 };
  readonly #earlier = new Set<string>();
  #last: Uint8Array | null = null;
  #mailbox: string | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(reader: Reader) {
    this.#reader = reader;
    this.#author = toB64(reader.as === "reporter" ? reader.mailbox.verifyKey : reader.caseKey.reporter);
  }

  /** Whom answers are sealed to, once the report has been accepted: it is believed for the reporter's signature. */
  get mailbox(): string | null {
    return this.#mailbox;
  }

  /** What the next message names in `seen`. */
  get seen(): Uint8Array | null {
    return this.#last;
  }

  nextSequence(direction: Direction): number {
    return this.#highest[direction] + 1;
  }

  /** Every judgement rests on those before it, so calls wait for one another. */
  read(entry: Entry): Promise<Outcome> {
    const outcome = this.#turn.then(() => this.#read(entry));
    this.#turn = outcome.catch(() => undefined);
    return outcome;
  }

  async #read(entry: Entry): Promise<Outcome> {
    await breathe();
    const outcome = await this.#judge(entry).catch((error: unknown) => {
      if (error instanceof EnvelopeError) return { refusal: error.refusal };
      throw error;
    });
    this.#last = messageHash(entry.sealed);
    this.#earlier.add(toB64(this.#last));
    if (!("refusal" in outcome)) this.#accepted[entry.direction] = entry.sequence;
    this.#highest[entry.direction] = Math.max(this.#highest[entry.direction], entry.sequence);
    return outcome;
  }

  async #judge(entry: Entry): Promise<Outcome> {
    const frame = await this.#open(entry.sealed);
    if (frame === null) return this.#closed(entry);
    try {
      const message = readMessageFrame(frame);
      const by = this.#authorOf(message);
      this.#check(message, entry);
      if (message.mailbox !== null) this.#mailbox = message.mailbox;
      return { message, by, warning: this.#warning(message) };
    } finally {
      wipe(frame);
    }
  }

  async #open(sealed: Uint8Array): Promise<Uint8Array | null> {
    const reader = this.#reader;
    const identity = reader.as === "reporter" ? reader.mailbox.identity : reader.caseKey.identity;
    return open(sealed, identity, MESSAGE_STANZAS, MESSAGE_FRAME.size(MESSAGE_FRAME.bodyAtMost));
  }

  #closed(entry: Entry): Outcome {
    if (this.#reader.as === "handler" || entry.direction !== "to-desk") throw new EnvelopeError("not-for-me");
    if (!this.#isNext(entry)) throw new EnvelopeError("wrong-sequence");
    return { unreadable: "write-only" };
  }

  /** The card of the handler who wrote it, or null for the reporter. */
  #authorOf(message: Message): Card | null {
    if (message.direction === "to-desk") {
      if (message.author !== this.#author) throw new EnvelopeError("wrong-author");
      return null;
    }
    const card = this.#reader.cards.find(({ verifyKey }) => toB64(verifyKey) === message.author);
    if (card === undefined) throw new EnvelopeError("wrong-author");
    return card;
  }

  #check(message: Message, entry: Entry): void {
    const reader = this.#reader;
    const ours = reader.as === "reporter" ? reader.anchor.case : reader.caseKey.case;
    if (message.case !== ours) throw new EnvelopeError("wrong-case");
    if (message.direction !== entry.direction) throw new EnvelopeError("wrong-direction");
    if (message.sequence !== entry.sequence || !this.#isNext(entry)) throw new EnvelopeError("wrong-sequence");
    const linked = message.report !== null ? message.seen === null : message.seen !== null && this.#earlier.has(message.seen);
    if (!linked) throw new EnvelopeError("wrong-link");
  }

  /** The place of a refused message stays open for the true one; one that was accepted is never taken again. */
  #isNext({ direction, sequence }: Entry): boolean {
    return Number.isSafeInteger(sequence) && sequence > this.#accepted[direction] && sequence <= this.#highest[direction] + 1;
  }

  #warning(message: Message): "wrong-title" | null {
    const differs = this.#reader.as === "handler" && message.report !== null && message.report.title !== this.#reader.caseKey.title;
    return differs ? "wrong-title" : null;
  }
}

/** What a message says of itself, and that its author signed it. */
export function readMessageFrame(frame: Uint8Array): Message {
  const signed = openFrame(MESSAGE_FRAME, frame);
  const message = readBody(signed.body, messageBody);
  if (!signedBy(MESSAGE, signed, fromB64(message.author))) throw new EnvelopeError("bad-signature");
  return message;
}

/** A whole conversation at once. */
export async function readConversation(entries: readonly Entry[], reader: Reader): Promise<Outcome[]> {
  const conversation = new Conversation(reader);
  const outcomes: Outcome[] = [];
  for (const entry of entries) outcomes.push(await conversation.read(entry));
  return outcomes;
}
