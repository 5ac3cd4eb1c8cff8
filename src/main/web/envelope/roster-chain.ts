import { fromB64 } from "./base64.js";
import { same, utf8 } from "./bytes.js";
import { EnvelopeError, malformed } from "./errors.js";
import { ROSTER } from "./labels.js";
import { parseVersion, type Member, type RosterVersion, type SignedVersion } from "./roster-version.js";
import { SIGNATURE_LENGTH, Verifier, verifies } from "./signature.js";

/** Whether a version may stand first where nothing is known of what came before it. */
export type MayBeFirst = (version: RosterVersion) => boolean;

/** One version after the other, each against the one before it, in the order of the table in docs/protocol.md §9. */
export class Chain {
  /** Of the seal that signed the last version, and mostly signs the next. */
  #verifier: Verifier | null = null;

  constructor(
    private readonly desk: string,
    private before: RosterVersion | null,
    private readonly mayBeFirst: MayBeFirst,
  ) {}

  read(signed: SignedVersion): RosterVersion {
    const version = readVersion(signed, this.desk, this.before, this.mayBeFirst, (seal) => this.#verifierOf(seal));
    this.before = version;
    return version;
  }

  #verifierOf(seal: Uint8Array): Verifier {
    if (this.#verifier === null || !same(this.#verifier.verifyKey, seal)) this.#verifier = new Verifier(seal);
    return this.#verifier;
  }
}

function readVersion(
  signed: SignedVersion, desk: string, before: RosterVersion | null, mayBeFirst: MayBeFirst, verifierOf: (seal: Uint8Array) => Verifier,
): RosterVersion {
  const signature = signatureFrom(signed.signature);
  const endorsement = signed.endorsement === null ? null : signatureFrom(signed.endorsement);
  const version = parseVersion(signed);
  const body = utf8(signed.body);
  if (!verifierOf(version.seal).verifies(ROSTER, body, signature)) throw new EnvelopeError("bad-signature");
  if (version.desk !== desk) throw new EnvelopeError("wrong-desk");
  if (before === null ? !mayBeFirst(version) : version.number !== before.number + 1) throw new EnvelopeError("wrong-number");
  if (!isLinked(version, before)) throw new EnvelopeError("wrong-link");
  const endorsedBy = (seal: Uint8Array) => endorsement !== null && verifies(ROSTER, body, endorsement, seal);
  if (!isVouchedFor(version, before, endorsedBy)) throw new EnvelopeError("wrong-seal");
  if (!isByKeyHolder(version, before)) throw new EnvelopeError("wrong-author");
  if (before !== null && !isFounded(version) && approvesHerself(version, before)) throw new EnvelopeError("own-approval");
  return version;
}

function signatureFrom(text: string): Uint8Array {
  const signature = fromB64(text);
  if (signature.length !== SIGNATURE_LENGTH) throw malformed();
  return signature;
}

function isLinked({ number, previous }: RosterVersion, before: RosterVersion | null): boolean {
  if (number === 1 || previous === null) return number === 1 && previous === null;
  return before === null || same(previous, before.hash);
}

function isVouchedFor({ number, reason, seal }: RosterVersion, before: RosterVersion | null, endorsedBy: (seal: Uint8Array) => boolean): boolean {
  if (before === null) return number > 1 || reason === null;
  if (same(seal, before.seal)) return reason === null;
  return reason === "renewed" ? endorsedBy(before.seal) : reason !== null;
}

/** Where reading begins late, who held the keys before is not known, and was judged by who signed it then. */
function isByKeyHolder(version: RosterVersion, before: RosterVersion | null): boolean {
  const judges = isFounded(version) ? version : before;
  return judges === null || (memberIn(judges, version.by)?.roles.includes("key-holder") ?? false);
}

function approvesHerself(version: RosterVersion, before: RosterVersion): boolean {
  const now = memberIn(version, version.by);
  const then = memberIn(before, version.by);
  if (now === undefined || then === undefined) return false;
  const sameKeys = same(now.card, then.card) && same(now.recipient, then.recipient) && same(now.signer, then.signer);
  return !sameKeys || now.roles.some((role) => !then.roles.includes(role));
}

/** Vouched for by no version before it. */
function isFounded({ number, reason }: RosterVersion): boolean {
  return number === 1 || reason === "lost" || reason === "compromised";
}

function memberIn({ members }: RosterVersion, handler: string): Member | undefined {
  return members.find((member) => member.handler === handler);
}
