import { readAnchor, type Anchor } from "./anchor.js";
import { toB64 } from "./base64.js";
import { same, type Bytes } from "./bytes.js";
import { writeBody } from "./canonical.js";
import { nextCaseKey, openCaseKey, sealCaseKey, sealKeys, type CaseKey, type SealedKey } from "./casekey.js";
import { EnvelopeError } from "./errors.js";
import { frameHash, PUBLIC_FRAME, signedFrame } from "./frame.js";
import { KEY_RENEWAL } from "./labels.js";
import { breathe } from "./pace.js";
import { handlerWho, readRenewals, renewalBody, type Renewal } from "./renewal.js";
import type { MembersRecipient, Roster } from "./roster.js";
import { verifyKeyOf } from "./signature.js";

export interface SealedCase {
  /** The newest case key, opened. */
  readonly caseKey: CaseKey;
  /** Earlier case keys as they are sealed, the newest first. */
  readonly earlier: readonly Uint8Array[];
  readonly anchor: Uint8Array;
  readonly renewals: readonly Uint8Array[];
  readonly rosters: readonly Roster[];
}

export interface OpenedCase {
  /** Of all generations, the oldest first; the caller's to destroy. */
  readonly caseKeys: readonly CaseKey[];
  readonly anchor: Anchor;
  readonly renewals: readonly Renewal[];
}

export interface NewCaseKey {
  /** The newest there is. */
  caseKey: CaseKey;
  /** Who keeps access. */
  holders: readonly MembersRecipient[];
  /** The frame of the last renewal, or of the anchor where there is none. */
  previous: Uint8Array;
  /** The handler's Ed25519 seed. */
  signer: Uint8Array;
  /** Of the handler's own desk. */
  roster: Roster;
  day: string;
}

export interface RenewedCaseKey {
  readonly renewal: Bytes;
  readonly keys: readonly SealedKey[];
  /** The case key before, sealed to the new recipient. */
  readonly earlier: Bytes;
  /** The caller's to destroy. */
  readonly caseKey: CaseKey;
}

/** Every identity that a case has had, each the one that reporter and colleagues were told of. */
export async function openGenerations({ caseKey, earlier, anchor: frame, renewals: frames, rosters }: SealedCase): Promise<OpenedCase> {
  const anchor = readAnchor(frame, caseKey.reporter);
  if (anchor.case !== caseKey.case) throw new EnvelopeError("wrong-case");
  const renewals = readRenewals(frames, { case: caseKey.case, anchor: frame, rosters });
  const recipients = [anchor, ...renewals].map(({ recipient }) => recipient);
  const caseKeys = [caseKey];
  try {
    if (caseKey.generation !== recipients.length) throw new EnvelopeError("wrong-generation");
    await checkRecipient(caseKey, recipients);
    if (earlier.length !== renewals.length) throw new EnvelopeError("wrong-link");
    for (const sealed of earlier) {
      caseKeys.unshift(await openEarlier(sealed, caseKeys[0]!));
      await checkRecipient(caseKeys[0]!, recipients);
      await breathe();
    }
  } catch (error) {
    caseKeys.slice(0, -1).forEach((key) => key.destroy());
    throw error;
  }
  return { caseKeys, anchor, renewals };
}

async function checkRecipient(caseKey: CaseKey, recipients: readonly string[]): Promise<void> {
  if ((await caseKey.recipient()) !== recipients[caseKey.generation - 1]) throw new EnvelopeError("wrong-generation");
}

/** The case key of the generation before. */
export async function openEarlier(sealed: Uint8Array, newer: CaseKey): Promise<CaseKey> {
  const key = await openCaseKey(sealed, newer.identity);
  if (key === null) throw new EnvelopeError("not-for-me");
  if (key.case === newer.case && same(key.reporter, newer.reporter) && key.generation === newer.generation - 1) return key;
  key.destroy();
  throw new EnvelopeError("wrong-link");
}

/** A fresh identity for a case, from which whoever is no holder is shut out. */
export async function renewCaseKey({ caseKey: old, holders, previous, signer, roster, day }: NewCaseKey): Promise<RenewedCaseKey> {
  const author = toB64(verifyKeyOf(signer));
  handlerWho(author, roster.name(), [roster]);
  const caseKey = nextCaseKey(old);
  try {
    const recipient = await caseKey.recipient();
    const body = writeBody({
      author, case: caseKey.case, day, generation: caseKey.generation, previous: toB64(frameHash(previous)), recipient,
      roster: roster.name(), v: 1 as const,
    }, renewalBody, PUBLIC_FRAME.bodyAtMost);
    return {
      renewal: signedFrame(PUBLIC_FRAME, KEY_RENEWAL, body, signer),
      keys: await sealKeys(caseKey, holders), earlier: await sealCaseKey(old, { recipient }), caseKey,
    };
  } catch (error) {
    caseKey.destroy();
    throw error;
  }
}
