import { seal } from "./age.js";
import { makeAnchor, type Anchor } from "./anchor.js";
import { toB64 } from "./base64.js";
import { random, wipe, type Bytes } from "./bytes.js";
import { writeBody } from "./canonical.js";
import type { Card } from "./card.js";
import { newCaseKey, sealCaseKey, type CaseKey } from "./casekey.js";
import { cleanLine, cleanText } from "./clean.js";
import { MESSAGE_FRAME, signedFrame } from "./frame.js";
import { recipientOf } from "./identity.js";
import { MESSAGE } from "./labels.js";
import { messageBody, type AttachmentDescriptor, type Message, type Report } from "./message.js";
import { breathe } from "./pace.js";
import type { Receipt } from "./receipt.js";
import { verifyKeyOf } from "./signature.js";

export interface NewReport {
  caseId: string;
  desk: string;
  /** Everyone who is to have the case: nobody else can ever be let in by the server. */
  handlers: readonly Pick<Card, "handler" | "recipient">[];
  receipt: Receipt;
  report: Report;
  text?: string;
  attachments?: readonly AttachmentDescriptor[];
  day: string;
  /** Whether the reporter's own messages are to be readable to who holds the receipt. */
  readable: boolean;
}

export interface SealedReport {
  anchor: Bytes;
  keys: { handler: string; sealed: Bytes }[];
  message: Bytes;
}

interface Written {
  sequence: number;
  /** {@link messageHash} of the last message of the case that the writer had before her. */
  seen: Uint8Array;
  text: string;
  attachments?: readonly AttachmentDescriptor[];
  day: string;
}

export interface NewFollowUp extends Written {
  anchor: Anchor;
  receipt: Receipt;
  readable: boolean;
}

export interface NewReply extends Written {
  caseKey: CaseKey;
  /** From the report as a {@link Conversation} read it, never from the server. */
  mailboxRecipient: string;
  /** The handler's Ed25519 seed. */
  signer: Uint8Array;
}

export async function sealReport(input: NewReport): Promise<SealedReport> {
  const report = cleanReport(input.report);
  const mailbox = await input.receipt.mailbox();
  const caseKey = newCaseKey(input.caseId, report.title, mailbox.verifyKey);
  try {
    const recipient = await caseKey.recipient();
    const anchor = await makeAnchor({ case: input.caseId, desk: input.desk, recipient }, input.receipt);
    const keys: SealedReport["keys"] = [];
    for (const card of input.handlers) {
      keys.push({ handler: card.handler, sealed: await sealCaseKey(caseKey, card) });
      await breathe();
    }
    const message = await sealMessage({
      ...common(input, mailbox.signer), case: input.caseId, direction: "to-desk", sequence: 1, seen: null,
      mailbox: mailbox.recipient, report, text: cleanText(input.text ?? ""),
    }, mailbox.signer, recipient, input.readable ? mailbox.recipient : await nobody());
    return { anchor, keys, message };
  } finally {
    caseKey.destroy();
  }
}

export async function sealFollowUp(input: NewFollowUp): Promise<Bytes> {
  const mailbox = await input.receipt.mailbox();
  const body = { ...later(input, mailbox.signer), case: input.anchor.case, direction: "to-desk" as const };
  return sealMessage(body, mailbox.signer, input.anchor.recipient, input.readable ? mailbox.recipient : await nobody());
}

export async function sealReply(input: NewReply): Promise<Bytes> {
  const body = { ...later(input, input.signer), case: input.caseKey.case, direction: "to-reporter" as const };
  return sealMessage(body, input.signer, await input.caseKey.recipient(), input.mailboxRecipient);
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
  return { attachments: [...(input.attachments ?? [])], author: toB64(verifyKeyOf(signer)), day: input.day, v: 1 as const };
}

function later(input: Written, signer: Uint8Array) {
  return {
    ...common(input, signer), sequence: input.sequence, seen: toB64(input.seen),
    mailbox: null, report: null, text: cleanText(input.text),
  };
}

function cleanReport(report: Report): Report {
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
