import { open, seal } from "./age.js";
import { fromB64, toB64 } from "./base64.js";
import { random, wipe, type Bytes } from "./bytes.js";
import { readBody, writeBody } from "./canonical.js";
import type { Card } from "./card.js";
import { EnvelopeError } from "./errors.js";
import { bytes32, generation, object, uuid, version } from "./fields.js";
import { CASE_KEY_FRAME, openFrame, plainFrame } from "./frame.js";
import { recipientOf } from "./identity.js";
import { titleText } from "./message.js";
import { breathe } from "./pace.js";
import type { MembersRecipient } from "./roster.js";

const caseKeyBody = object({ case: uuid, generation, key: bytes32, reporter: bytes32, title: titleText, v: version });

/** Who holds this can read what was said in the case while its generation was the newest. */
export class CaseKey {
  readonly case: string;
  /** 1, and one more with each renewal. */
  readonly generation: number;
  /** Unsigned: the report's own title is compared with it when the case is opened. */
  readonly title: string;
  /** The secret seed of the case identity. */
  readonly identity: Uint8Array;
  /** The mailbox's verify key: who alone signs what is said to the desk in this case. */
  readonly reporter: Uint8Array;
  #recipient: Promise<string> | undefined;

  constructor(caseId: string, generation: number, title: string, identity: Uint8Array, reporter: Uint8Array) {
    this.case = caseId;
    this.generation = generation;
    this.title = title;
    this.identity = identity;
    this.reporter = reporter;
  }

  /** Always computed from the identity, never taken from the server. */
  recipient(): Promise<string> {
    return (this.#recipient ??= recipientOf(this.identity));
  }

  destroy(): void {
    wipe(this.identity);
  }
}

export function newCaseKey(caseId: string, title: string, reporter: Uint8Array): CaseKey {
  return new CaseKey(caseId, 1, title, random(32), reporter);
}

/** The same case under a fresh identity. */
export function nextCaseKey({ case: caseId, generation, title, reporter }: CaseKey): CaseKey {
  return new CaseKey(caseId, generation + 1, title, random(32), reporter);
}

/** What a sealed case key holds. */
export type SealableCaseKey = Pick<CaseKey, "case" | "generation" | "identity" | "reporter" | "title">;

/** For a colleague, or for each handler of the desk when a report is sealed. */
export async function sealCaseKey(caseKey: SealableCaseKey, card: Pick<Card, "recipient">): Promise<Bytes> {
  const value = {
    case: caseKey.case, generation: caseKey.generation, key: toB64(caseKey.identity), reporter: toB64(caseKey.reporter),
    title: caseKey.title, v: 1 as const,
  };
  const body = writeBody(value, caseKeyBody, CASE_KEY_FRAME.bodyAtMost);
  const frame = plainFrame(CASE_KEY_FRAME, body);
  try {
    return await seal(frame, [card.recipient]);
  } finally {
    wipe(body, frame);
  }
}

export interface SealedKey {
  readonly handler: string;
  readonly sealed: Bytes;
}

/** One copy for each, in a loop long enough to rest in. */
export async function sealKeys(caseKey: SealableCaseKey, members: readonly MembersRecipient[]): Promise<SealedKey[]> {
  const keys: SealedKey[] = [];
  for (const member of members) {
    keys.push({ handler: member.handler, sealed: await sealCaseKey(caseKey, member) });
    await breathe();
  }
  return keys;
}

/** Null when it is sealed to somebody else. */
export async function openCaseKey(sealed: Uint8Array, identity: Uint8Array, expectedCase?: string): Promise<CaseKey | null> {
  const frame = await open(sealed, identity, 1, CASE_KEY_FRAME.size(0));
  if (frame === null) return null;
  try {
    const body = readBody(openFrame(CASE_KEY_FRAME, frame).body, caseKeyBody);
    if (expectedCase !== undefined && body.case !== expectedCase) throw new EnvelopeError("wrong-case");
    return new CaseKey(body.case, body.generation, body.title, fromB64(body.key), fromB64(body.reporter));
  } finally {
    wipe(frame);
  }
}
