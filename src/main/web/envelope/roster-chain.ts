import { fromB64 } from "./base64.js";
import { same, utf8 } from "./bytes.js";
import { EnvelopeError, malformed } from "./errors.js";
import { ROSTER } from "./labels.js";
import { parseVersion, type Member, type RosterVersion, type SignedVersion } from "./roster-version.js";
import { SIGNATURE_LENGTH, verifies } from "./signature.js";

/** Whether a version may stand first where nothing is known of what came before it. */
export type MayBeFirst = (version: RosterVersion) => boolean;

/** One version against the one before it, in the order of the table in docs/protocol.md §9. */
export function readVersion(signed: SignedVersion, desk: string, before: RosterVersion | null, mayBeFirst: MayBeFirst): RosterVersion {
  const signature = signatureFrom(signed.signature);
  const endorsement = signed.endorsement === null ? null : signatureFrom(signed.endorsement);
  const version = parseVersion(signed);
  const body = utf8(signed.body);
  if (!verifies(ROSTER, body, signature, version.seal)) throw new EnvelopeError("bad-signature");
  if (version.desk !== desk) throw new EnvelopeError("wrong-desk");
  if (before === null ? !mayBeFirst(version) : version.number !== before.number + 1) throw new EnvelopeError("wrong-number");
  if (!isLinked(version, before)) throw new EnvelopeError("wrong-link");
  if (!isVouchedFor(version, before, (seal) => endorsement !== null && verifies(ROSTER, body, endorsement, seal))) throw new EnvelopeError("wrong-seal");
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
  return !same(now.card, then.card) || now.roles.some((role) => !then.roles.includes(role));
}

/** Vouched for by no version before it. */
function isFounded({ number, reason }: RosterVersion): boolean {
  return number === 1 || reason === "lost" || reason === "compromised";
}

function memberIn({ members }: RosterVersion, handler: string): Member | undefined {
  return members.find((member) => member.handler === handler);
}
