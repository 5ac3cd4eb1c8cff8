import { open } from "./age.js";
import type { Anchor } from "./anchor.js";
import { fromB64, toB64 } from "./base64.js";
import { wipe } from "./bytes.js";
import { readBody } from "./canonical.js";
import type { CaseKey } from "./casekey.js";
import { EnvelopeError, type Refusal } from "./errors.js";
import { MESSAGE_FRAME, openFrame, signedBy } from "./frame.js";
import { MESSAGE } from "./labels.js";
import { MESSAGE_STANZAS, messageBody, messageHash, type Direction, type Message } from "./message.js";
import { breathe } from "./pace.js";
import type { MailboxKeys } from "./receipt.js";
import type { Generation } from "./renewal.js";
import type { Roster } from "./roster.js";
import type { Member } from "./roster-version.js";

/** A message as the server hands it out; all but `sealed` is only what the server says. */
export interface Entry {
  readonly id: string;
  readonly direction: Direction;
  readonly sequence: number;
  readonly sealed: Uint8Array;
}

/** The title in the inbox is not the report's; the reporter was shown another roster than the handlers have. */
export type Warning = "wrong-title" | "other-roster";

export type Outcome =
  /** `by` is who signed it, as the roster had her then; null for the reporter. */
  | { readonly message: Message; readonly by: Member | null; readonly warning: Warning | null }
  /** Shown as a warning, never as text. */
  | { readonly refusal: Refusal }
  /** The reporter's own, which she chose not to keep readable. */
  | { readonly unreadable: "write-only" };

/** Both have the rosters of all desks that take part. */
export type Reader =
  | { as: "reporter"; mailbox: MailboxKeys; anchor: Anchor; renewals: readonly Generation[]; rosters: readonly Roster[] }
  /** The keys of all generations, as {@link openGenerations} gives them: the oldest first. */
  | { as: "handler"; caseKeys: readonly CaseKey[]; rosters: readonly Roster[] };

interface Opened {
  readonly frame: Uint8Array;
  /** That of the identity which opened it, where that tells one. */
  readonly generation: number | null;
}

/** Reads a conversation from first to last, in as many pages as it comes in. */
export class Conversation {
  readonly #reader: Reader;
  /** Who alone signs to the desk: never taken from a message, since the server can seal one to the case. */
  readonly #author: string;
  /** The highest sequence that was accepted, and the highest there was, refused ones as the server numbers them. */
  readonly #accepted: Record<Direction, number> = { "to-desk": 0, "to-reporter": 0 };
  readonly #highest: Record<Direction, number> = { "to-desk": 0, "to-reporter": 0 };
  readonly #earlier = new Set<string>();
  /** Of the accepted answers: what each next one may not fall behind. */
  readonly #rosterNumbers = new Map<string, number>();
  #answered = 1;
  /** Of the case keys, the one that opened the message before: mostly it opens the next. */
  #opener = 0;
  readonly #newest: number;
  #last: Uint8Array | null = null;
  #mailbox: string | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(reader: Reader) {
    this.#reader = reader;
    const newest = reader.as === "reporter" ? reader.renewals.at(-1) : reader.caseKeys.at(-1)!;
    this.#newest = newest?.generation ?? 1;
    this.#author = toB64(reader.as === "reporter" ? reader.mailbox.verifyKey : reader.caseKeys.at(-1)!.reporter);
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
    const opened = await this.#open(entry.sealed);
    if (opened === null) return this.#closed(entry);
    try {
      const message = readMessageFrame(opened.frame);
      const by = this.#authorOf(message);
      this.#check(message, entry);
      this.#checkGeneration(message, opened.generation);
      this.#accept(message);
      return { message, by, warning: this.#warning(message) };
    } finally {
      wipe(opened.frame);
    }
  }

  async #open(sealed: Uint8Array): Promise<Opened | null> {
    const reader = this.#reader;
    if (reader.as === "reporter") return opened(await openMessage(sealed, reader.mailbox.identity), null);
    const { caseKeys } = reader;
    for (let tried = 0; tried < caseKeys.length; tried++) {
      const place = (this.#opener + tried) % caseKeys.length;
      const { identity, generation } = caseKeys[place]!;
      const frame = await openMessage(sealed, identity);
      if (frame === null) continue;
      this.#opener = place;
      return opened(frame, generation);
    }
    return null;
  }

  #closed(entry: Entry): Outcome {
    if (this.#reader.as === "handler" || entry.direction !== "to-desk") throw new EnvelopeError("not-for-me");
    if (!this.#isNext(entry)) throw new EnvelopeError("wrong-sequence");
    return { unreadable: "write-only" };
  }

  /** Who wrote it as the version has her that the message names, or null for the reporter. */
  #authorOf(message: Message): Member | null {
    if (message.direction === "to-desk") {
      if (message.author !== this.#author) throw new EnvelopeError("wrong-author");
      return null;
    }
    const { desk, number } = message.roster;
    const roster = this.#rosterOf(message);
    if (roster === null || number < (this.#rosterNumbers.get(desk) ?? 0)) throw new EnvelopeError("wrong-roster");
    const member = roster.memberBySigner(number, message.author);
    if (member === null || !member.roles.includes("handler")) throw new EnvelopeError("wrong-author");
    return member;
  }

  #rosterOf({ roster }: Message): Roster | null {
    return this.#reader.rosters.find((each) => each.named(roster) !== null) ?? null;
  }

  #check(message: Message, entry: Entry): void {
    const reader = this.#reader;
    const ours = reader.as === "reporter" ? reader.anchor.case : reader.caseKeys[0]!.case;
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

  #checkGeneration({ direction, generation }: Message, opener: number | null): void {
    const fits = (opener === null || generation === opener)
      && (direction === "to-desk" || (generation >= this.#answered && generation <= this.#newest));
    if (!fits) throw new EnvelopeError("wrong-generation");
  }

  #accept(message: Message): void {
    if (message.mailbox !== null) this.#mailbox = message.mailbox;
    if (message.direction === "to-desk") return;
    this.#answered = message.generation;
    this.#rosterNumbers.set(message.roster.desk, message.roster.number);
  }

  #warning(message: Message): Warning | null {
    const reader = this.#reader;
    if (reader.as === "reporter" || message.direction === "to-reporter") return null;
    if (this.#rosterOf(message) === null) return "other-roster";
    return message.report !== null && message.report.title !== reader.caseKeys.at(-1)!.title ? "wrong-title" : null;
  }
}

function openMessage(sealed: Uint8Array, identity: Uint8Array): Promise<Uint8Array | null> {
  return open(sealed, identity, MESSAGE_STANZAS, MESSAGE_FRAME.size(MESSAGE_FRAME.bodyAtMost));
}

function opened(frame: Uint8Array | null, generation: number | null): Opened | null {
  return frame && { frame, generation };
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
