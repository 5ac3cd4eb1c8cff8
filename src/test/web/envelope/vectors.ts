import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeCard, readCard } from "../../../main/web/envelope/card.js";
import { CaseKey } from "../../../main/web/envelope/casekey.js";
import { HandlerKeys } from "../../../main/web/envelope/handler.js";
import { recipientOf } from "../../../main/web/envelope/identity.js";
import { EnvelopeError, fromB64, readRoster, type AttachmentDescriptor, type Direction, type Message, type Refusal, type Roster, type SignedVersion } from "../../../main/web/envelope/index.js";
import { Receipt } from "../../../main/web/envelope/receipt.js";
import { RecoveryCode } from "../../../main/web/envelope/recovery.js";

/** The vectors' shapes, as src/test/resources/vectors/README.md gives them. */
export interface HandlerVector { handler: string; name: string; identity: string; signer: string }

export interface KeysVector {
  receipt: string; recovery: string; passphrase: string; case: string; desk: string; caseIdentity: string; renewedIdentity: string;
  handler: HandlerVector; colleague?: HandlerVector;
}

export interface PinVector { hash: string; number: number }

/** A chain that is right for a handler who wants that desk and has pinned that. */
export interface RosterVector { desk: string; pinned: PinVector | null; versions: SignedVersion[] }

interface Sealed<T = Record<string, unknown>> { body: T; sealed: string }

export interface MadeBy {
  madeBy: string;
  keys: KeysVector;
  roster: RosterVector;
  otherRoster: RosterVector;
  sealedSeal: Sealed<{ desk: string; seal: string; v: 1 }>;
  caseKey: Sealed<{ case: string; generation: number; key: string; reporter: string; title: string; v: 1 }>;
  earlierKey: Sealed<{ case: string; generation: number; key: string; reporter: string; title: string; v: 1 }>;
  renewal: Sealed;
  request: Sealed;
  consent: Sealed;
  anchor: Sealed<{ case: string; desk: string; recipient: string; roster: PinVector; v: 1 }>;
  card: Sealed<{ handler: string; name: string; recipient: string; signer: string; v: 1 }> & { fingerprint: string; words: string };
  passphraseChest: Sealed<{ handler: string; identity: string; signer: string; v: 1 }>;
  recoveryChest: Sealed<{ handler: string; identity: string; signer: string; v: 1 }>;
  messages: { name: string; direction: Direction; sequence: number; readableByReporter: boolean; body: Message; sealed: string }[];
  attachments: { entry: AttachmentDescriptor; sealed: string }[];
}

/** Bytes, or how they differ from those at an earlier place of the same list. */
export type Written = string | { of: number; first: number; then: string; last: number };

type Kind = "message" | "caseKey" | "anchor" | "card" | "chest";
type BodyKind = Kind | "seal" | "renewal" | "request" | "consent";

export interface Tampering {
  keys: KeysVector;
  rosters: Record<"desk" | "desk from 2" | "other desk", RosterVector>;
  base: { name: string; direction: Direction; sequence: number; sealed: Written }[];
  conversations: {
    name: string; as: "handler" | "reporter"; reporter?: string; rosters?: (keyof Tampering["rosters"])[]; generations?: 2;
    messages: (number | { direction: Direction; sequence: number; sealed: number })[];
    expect: string[];
  }[];
  bodies: { name: string; kind: BodyKind; body: Written; expect: string }[];
  frames: { name: string; kind: Kind; frame: Written; expect: string }[];
  sealed: { name: string; kind: string; sealed: Written; expect: string }[];
  signed: { name: string; kind: "anchor" | "card"; sealed: Written; expect: string }[];
  attachments: { name: string; entry: AttachmentDescriptor; sealed: Written; expect: string }[];
  signatures: { name: string; verifyKey: string; label: string; body: string; signature: string; expect: boolean }[];
}

export interface Receipts {
  receipts: {
    name: string; entropy: string; nl: string; en: string; locator: string; locatorHash: string;
    identitySeed: string; recipient: string; signerSeed: string; verifyKey: string;
  }[];
  recoveryCodes: { name: string; entropy: string; nl: string; en: string; identitySeed: string; recipient: string }[];
  typed: { name: string; typed: string; language: "nl" | "en"; expect: { entropy: string } | { error: string; count?: number; place?: number } }[];
}

const folder = process.env["VECTORS"]!;

export function vectorFiles(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".json"));
}

export function load<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, name), "utf8")) as T;
}

/** All bytes of a list, whole. */
export function whole(list: readonly Written[]): Uint8Array<ArrayBuffer>[] {
  const all: Uint8Array<ArrayBuffer>[] = [];
  for (const written of list) all.push(typeof written === "string" ? fromB64(written) : changed(all[written.of]!, written));
  return all;
}

function changed(earlier: Uint8Array, { first, then, last }: Exclude<Written, string>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...earlier.subarray(0, first), ...fromB64(then), ...earlier.subarray(earlier.length - last)]);
}

/** The people of a vector file, with their keys in hand. */
export async function cast(keys: KeysVector) {
  const handler = await handlerOf(keys.handler);
  const colleague = keys.colleague && (await handlerOf(keys.colleague));
  const receipt = new Receipt(fromB64(keys.receipt));
  const mailbox = await receipt.mailbox();
  return {
    handler, colleague, receipt, mailbox,
    cards: [handler, colleague].flatMap((each) => (each ? [each.card] : [])),
    recovery: new RecoveryCode(fromB64(keys.recovery)),
    caseKey: (title: string, reporter = mailbox.verifyKey, generation = 1) =>
      new CaseKey(keys.case, generation, title, fromB64(generation === 1 ? keys.caseIdentity : keys.renewedIdentity), reporter),
  };
}

export function pinOf(pinned: PinVector | null) {
  return pinned === null ? {} : { pinned: { number: pinned.number, hash: fromB64(pinned.hash) } };
}

export function rosterOf({ desk, pinned, versions }: RosterVector): Promise<Roster> {
  return readRoster(versions, { desk, start: "first", ...pinOf(pinned) });
}

async function handlerOf(vector: HandlerVector): Promise<HandlerKeys> {
  const [identity, signer] = [fromB64(vector.identity), fromB64(vector.signer)];
  return new HandlerKeys(readCard(makeCard(vector.handler, vector.name, await recipientOf(identity), signer)), identity, signer);
}

/** `ok`, or the name of the refusal; null is the way to say "not for me". */
export async function verdict(work: () => unknown): Promise<Refusal | "ok"> {
  try {
    return (await work()) === null ? "not-for-me" : "ok";
  } catch (error) {
    if (error instanceof EnvelopeError) return error.refusal;
    throw error;
  }
}

/** What is in every attachment of the vectors. */
export function pattern(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, i) => (31 * i + 7) % 251);
}
