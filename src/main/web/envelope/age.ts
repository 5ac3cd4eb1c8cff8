import { Decrypter, Encrypter, type Identity, type Stanza } from "age-encryption";
import type { Bytes } from "./bytes.js";
import { EnvelopeError, guarded, malformed } from "./errors.js";
import { identityText, isRecipient } from "./identity.js";

const HYBRID = "mlkem768x25519";
const HYBRID_START = "age1pq1";
const HYBRID_SHARE_TEXT = 1494;
const FILE_KEY_BODY = 32;

/** Twice what two hybrid stanzas take. */
export const HEADER_AT_MOST = 8192;
const MAC_PREFIX = "\n--- ";
const MAC = /^[A-Za-z0-9+/]{43}\n/;

const CHUNK = 65_536;
const TAG = 16;
export const NONCE = 16;
const VERSION_LINE = "age-encryption.org/v1\n".length;
const STANZA_LINES = `-> ${HYBRID} `.length + HYBRID_SHARE_TEXT + 1 + 43 + 1;
const MAC_LENGTH = 43 + 1;
const MAC_LINE = "--- ".length + MAC_LENGTH;

/** Hybrid stanzas all have one size, so the length of a sealed file says nothing but that of its plaintext. */
export function sealedLength(plaintext: number, stanzas: number): number {
  return VERSION_LINE + stanzas * STANZA_LINES + MAC_LINE + payloadLength(plaintext);
}

export function payloadLength(plaintext: number): number {
  return NONCE + plaintext + TAG * Math.max(1, Math.ceil(plaintext / CHUNK));
}

/** The library would take a classical recipient as well; this is where it may not. */
export function encrypterTo(recipients: readonly string[]): Encrypter {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    if (!recipient.startsWith(HYBRID_START)) throw new EnvelopeError("classical-recipient");
    if (!isRecipient(recipient)) throw malformed();
    encrypter.addRecipient(recipient);
  }
  return encrypter;
}

export function seal(plaintext: Uint8Array, recipients: readonly string[]): Promise<Bytes> {
  return guarded(async () => (await encrypterTo(recipients).encrypt(plaintext)) as Bytes);
}

/**
 * The plaintext, or null when the file is sound as far as can be seen but not sealed to this identity.
 * A file too long for `atMost` bytes of plaintext is refused unread, whatever its header.
 */
export async function open(file: Uint8Array, seed: Uint8Array, stanzas: number, atMost: number): Promise<Bytes | null> {
  if (file.length > HEADER_AT_MOST + payloadLength(atMost)) throw malformed();
  return openWith(file, hybridGate(stanzas), identityText(seed));
}

export async function openWith(file: Uint8Array, gate: Identity, identity: Identity | string): Promise<Bytes | null> {
  const miss = new Miss();
  return guarded(async () => {
    headerLength(file);
    try {
      return (await decrypterWith(gate, identity, miss).decrypt(file)) as Bytes;
    } catch (error) {
      if (miss.happened) return null;
      throw error;
    }
  });
}

/** The library bounds neither the header nor what stands for its MAC; the rest of the grammar it checks itself. */
export function headerLength(file: Uint8Array): number {
  const start = new TextDecoder("latin1").decode(file.subarray(0, HEADER_AT_MOST));
  const mac = start.indexOf(MAC_PREFIX) + MAC_PREFIX.length;
  if (mac < MAC_PREFIX.length || !MAC.test(start.slice(mac, mac + MAC_LENGTH))) throw malformed();
  return mac + MAC_LENGTH;
}

/** Identities are asked in turn: the gate judges the header, the identity tries, the miss notes that it failed. */
export function decrypterWith(gate: Identity, identity: Identity | string, miss: Miss): Decrypter {
  const decrypter = new Decrypter();
  decrypter.addIdentity(gate);
  decrypter.addIdentity(identity);
  decrypter.addIdentity(miss);
  return decrypter;
}

export class Miss implements Identity {
  happened = false;

  unwrapFileKey(): null {
    this.happened = true;
    return null;
  }
}

/** Exactly so many hybrid stanzas, each of the one shape there is, before any key touches them. */
export function hybridGate(count: number): Identity {
  return {
    unwrapFileKey(stanzas: Stanza[]): null {
      if (stanzas.some((stanza) => stanza.args[0] !== HYBRID)) throw new EnvelopeError("classical-recipient");
      if (stanzas.length !== count || !stanzas.every(isHybridShape)) throw malformed();
      return null;
    },
  };
}

function isHybridShape({ args, body }: Stanza): boolean {
  return args.length === 2 && args[1]!.length === HYBRID_SHARE_TEXT && body.length === FILE_KEY_BODY;
}
