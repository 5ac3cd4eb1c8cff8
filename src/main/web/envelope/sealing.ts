import { seal } from "./age.js";
import { makeAnchor, type Anchor } from "./anchor.js";
import { toB64 } from "./base64.js";
import { random, wipe, type Bytes } from "./bytes.js";
import { writeBody } from "./canonical.js";
import { newCaseKey, sealKeys, type CaseKey, type SealedKey } from "./casekey.js";
import { cleanLine, cleanText } from "./clean.js";
import { EnvelopeError } from "./errors.js";
import { MESSAGE_FRAME, signedFrame } from "./frame.js";
import { recipientOf } from "./identity.js";
import { MESSAGE } from "./labels.js";
import { messageBody, type AttachmentDescriptor, type Message, type WrittenReport } from "./message.js";
import type { Receipt } from "./receipt.js";
import type { Generation } from "./renewal.js";
import type { MembersRecipient, Roster } from "./roster.js";
import { verifyKeyOf } from "./signature.js";

export interface NewReport {
  caseId: string;
  /** Of the desk that the report is for, with its members' recipients. */
  roster: Roster;
  /** The reading members who are to have the case: nobody else can ever be let in by the server. */
  handlers: readonly string[];
  /** Members whom no colleague may let in either. */
  leftOut: readonly string[];
  receipt: Receipt;
  report: WrittenReport;
  text?: string;
  attachments?: readonly AttachmentDescriptor[];
  day: string;
  /** Whether the reporter's own messages are to be readable to who holds the receipt. */
  readable: boolean;
}

export interface SealedReport {
  anchor: Bytes;
  keys: SealedKey[];
  message: Bytes;
}

interface Written {
  /** The writer's own desk's, or for the reporter that of the anchor's desk, as last checked. */
  roster: Roster;
  sequence: number;
  /** {@link messageHash} of the last message of the case that the writer had before her. */
  seen: Uint8Array;
  text: string;
  attachments?: readonly AttachmentDescriptor[];
  day: string;
}

export interface NewFollowUp extends Written {
  anchor: Anchor;
  /** {@link newestRecipient}: whom the case is sealed to now. */
  to: Generation;
  receipt: Receipt;
  readable: boolean;
}

export interface NewReply extends Written {
  /** Of the newest generation. */
  caseKey: CaseKey;
  /** From the report as a {@link Conversation} read it, never from the server. */
  mailboxRecipient: string;
  /** The handler's Ed25519 seed. */
  signer: Uint8Array;
}

export async function sealReport(input: NewReport): Promise<SealedReport> {
  const { caseId, roster } = input;
  const report = { ...cleanReport(input.report), leftOut: [...new Set(input.leftOut)].sort() };
  const mailbox = await input.receipt.mailbox();
  const caseKey = newCaseKey(caseId, report.title, mailbox.verifyKey);
  try {
    const recipient = await caseKey.recipient();
    const anchor = await makeAnchor({ case: caseId, desk: roster.desk, recipient, roster: roster.pin() }, input.receipt);
    const keys = await sealKeys(caseKey, chosen(input));
    const message = await sealMessage({
      ...common(input, mailbox.signer), case: caseId, direction: "to-desk", generation: 1, sequence: 1, seen: null,
      mailbox: mailbox.recipient, report, text: cleanText(input.text ?? ""),
    }, mailbox.signer, recipient, input.readable ? mailbox.recipient : await nobody());
    return { anchor, keys, message };
  } finally {
    caseKey.destroy();
  }
}

export async function sealFollowUp(input: NewFollowUp): Promise<Bytes> {
  const { anchor, to } = input;
  if (input.roster.desk !== anchor.desk) throw new EnvelopeError("wrong-desk");
  const mailbox = await input.receipt.mailbox();
  const body = { ...later(input, mailbox.signer), case: anchor.case, direction: "to-desk" as const, generation: to.generation };
  return sealMessage(body, mailbox.signer, to.recipient, input.readable ? mailbox.recipient : await nobody());
}

export async function sealReply(input: NewReply): Promise<Bytes> {
  const { caseKey } = input;
  const body = { ...later(input, input.signer), case: caseKey.case, direction: "to-reporter" as const, generation: caseKey.generation };
  return sealMessage(body, input.signer, await caseKey.recipient(), input.mailboxRecipient);
}

/** Only members of the last version, and never one whom the reporter leaves out. */
function chosen({ roster, handlers, leftOut }: NewReport): MembersRecipient[] {
  const reading = roster.readingMembers(leftOut).map(({ handler }) => handler);
  if (!handlers.every((handler) => reading.includes(handler))) throw new EnvelopeError("wrong-card");
  return handlers.map((handler) => ({ handler, recipient: roster.recipientOf(handler) }));
}

async function sealMessage(body: Message, signer: Uint8Array, one: string, other: string): Promise<Bytes> {
  const bytes = writeBody(body, messageBody, MESSAGE_FRAME.bodyAtMost);
  const frame = signedFrame(MESSAGE_FRAME, MESSAGE, bytes, signer);
  try {
    return await seal(frame, heads() ? [one, other] : [other, one]);
  } finally {
    wipe(bytes, frame);
  }
}

function common(input: NewReport | Written, signer: Uint8Array) {
  return {
    attachments: [...(input.attachments ?? [])], author: toB64(verifyKeyOf(signer)), day: input.day, roster: input.roster.name(), v: 1 as const,
  };
}

function later(input: Written, signer: Uint8Array) {
  return {
    ...common(input, signer), sequence: input.sequence, seen: toB64(input.seen),
    mailbox: null, report: null, text: cleanText(input.text),
  };
}

function cleanReport(report: WrittenReport): WrittenReport {
  return {
    answers: report.answers.map(({ question, text }) => ({ question, text: cleanText(text) })),
    kind: report.kind, language: report.language, title: cleanLine(report.title),
  };
}

/** A recipient whose seed is thrown away, so that a write-only message looks like any other. */
async function nobody(): Promise<string> {
  const seed = random(32);
  try {
    return await recipientOf(seed);
  } finally {
    wipe(seed);
  }
}

function heads(): boolean {
  return (random(1)[0]! & 1) === 1;
}
