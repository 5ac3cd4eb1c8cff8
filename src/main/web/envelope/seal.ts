import { open, seal as sealTo } from "./age.js";
import { fromB64, toB64 } from "./base64.js";
import { random, same, utf8, wipe, type Bytes } from "./bytes.js";
import { readBody, writeBody } from "./canonical.js";
import { EnvelopeError } from "./errors.js";
import { bytes32, object, uuid, version } from "./fields.js";
import { openFrame, plainFrame, SEAL_FRAME } from "./frame.js";
import { ROSTER } from "./labels.js";
import { Chain } from "./roster-chain.js";
import { writeVersion, type Member, type RosterVersion, type SealChange, type SignedVersion } from "./roster-version.js";
import { sign, verifyKeyOf } from "./signature.js";

const sealBody = object({ desk: uuid, seal: bytes32, v: version });

/** What a desk's rosters are signed with. */
export class Seal {
  readonly verifyKey: Uint8Array;

  /** @param seed secret */
  constructor(readonly seed: Uint8Array) {
    this.verifyKey = verifyKeyOf(seed);
  }

  destroy(): void {
    wipe(this.seed);
  }
}

export interface NewVersion {
  /** Null when the desk is founded. */
  before: RosterVersion | null;
  desk: string;
  by: string;
  day: string;
  members: readonly Member[];
  seal: Seal;
  reason: SealChange | null;
  /** The seal of the version before, which endorses a renewed one. */
  oldSeal?: Seal;
}

export function createSeal(): Seal {
  return new Seal(random(32));
}

/** For one key holder. */
export async function sealSeal(seal: Pick<Seal, "seed">, desk: string, recipient: string): Promise<Bytes> {
  const body = writeBody({ desk, seal: toB64(seal.seed), v: 1 as const }, sealBody, SEAL_FRAME.bodyAtMost);
  const frame = plainFrame(SEAL_FRAME, body);
  try {
    return await sealTo(frame, [recipient]);
  } finally {
    wipe(body, frame);
  }
}

/** Null when it is sealed to somebody else. */
export async function openSeal(sealed: Uint8Array, identity: Uint8Array, desk: string, expected: Uint8Array): Promise<Seal | null> {
  const frame = await open(sealed, identity, 1, SEAL_FRAME.size(0));
  if (frame === null) return null;
  try {
    const body = readBody(openFrame(SEAL_FRAME, frame).body, sealBody);
    if (body.desk !== desk) throw new EnvelopeError("wrong-desk");
    const seal = new Seal(fromB64(body.seal));
    if (same(seal.verifyKey, expected)) return seal;
    seal.destroy();
    throw new EnvelopeError("wrong-seal");
  } finally {
    wipe(frame);
  }
}

/** The next version, which passes every check of a reader before anyone else sees it. */
export function newVersion({ before, desk, by, day, members, seal, reason, oldSeal }: NewVersion): SignedVersion {
  const body = writeVersion({
    by, day, desk, number: (before?.number ?? 0) + 1, previous: before?.hash ?? null, reason, seal: seal.verifyKey,
    members: [...members].sort((a, b) => (a.handler < b.handler ? -1 : 1)),
  });
  const signature = (seed: Uint8Array) => toB64(sign(ROSTER, utf8(body), seed));
  const signed = { body, signature: signature(seal.seed), endorsement: oldSeal === undefined ? null : signature(oldSeal.seed) };
  new Chain(desk, before, ({ number }) => number === 1).read(signed);
  return signed;
}
