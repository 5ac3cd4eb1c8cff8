import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { base64nopad } from "@scure/base";
import { Encrypter, Stanza, type Identity, type Recipient } from "age-encryption";
import { concat, random, utf8, wipe, type Bytes } from "./bytes.js";
import { EnvelopeError, guarded, malformed } from "./errors.js";
import type { Progress } from "./pace.js";
import { scrypt } from "./scrypt.js";
import { passphraseProblem } from "./strength.js";

const SCRYPT = "scrypt";
const SCRYPT_LABEL = "age-encryption.org/v1/scrypt";
const SALT_TEXT = /^[A-Za-z0-9+/]{22}$/;
const WORK_FACTOR = 17;
/** Below, guessing is cheap; above, a server could keep the browser busy for minutes. */
const LEAST_WORK = 10;
const MOST_WORK = 18;
const SEALED_FILE_KEY = 32;

export function sealToPassphrase(plaintext: Uint8Array, passphrase: string, onProgress?: Progress): Promise<Bytes> {
  if (passphraseProblem(passphrase) !== null) return Promise.reject(new EnvelopeError("weak-passphrase"));
  const encrypter = new Encrypter();
  encrypter.addRecipient(passphraseRecipient(passphrase, WORK_FACTOR, onProgress));
  return guarded(async () => (await encrypter.encrypt(plaintext)) as Bytes);
}

/** As age's own, which however blocks the page for as long as scrypt takes. */
export function passphraseRecipient(passphrase: string, workFactor: number, onProgress?: Progress): Recipient {
  return {
    async wrapFileKey(fileKey: Uint8Array): Promise<Stanza[]> {
      const salt = random(16);
      const key = await stretch(passphrase, salt, workFactor, onProgress);
      try {
        const body = chacha20poly1305(key, new Uint8Array(12)).encrypt(fileKey);
        return [new Stanza([SCRYPT, base64nopad.encode(salt), String(workFactor)], body)];
      } finally {
        wipe(key);
      }
    },
  };
}

export const scryptGate: Identity = {
  unwrapFileKey(stanzas: Stanza[]): null {
    if (stanzas.some((stanza) => stanza.args[0] !== SCRYPT)) throw new EnvelopeError("classical-recipient");
    if (stanzas.length !== 1 || !isScryptShape(stanzas[0]!)) throw malformed();
    return null;
  },
};

/** Stands behind {@link scryptGate}, so it sees one well-formed stanza only. */
export function passphraseIdentity(passphrase: string, onProgress?: Progress): Identity {
  return {
    async unwrapFileKey([stanza]: Stanza[]): Promise<Uint8Array | null> {
      const [, salt, workFactor] = stanza!.args;
      const key = await stretch(passphrase, base64nopad.decode(salt!), Number(workFactor), onProgress);
      try {
        return chacha20poly1305(key, new Uint8Array(12)).decrypt(stanza!.body);
      } catch {
        return null;
      } finally {
        wipe(key);
      }
    },
  };
}

function isScryptShape({ args, body }: Stanza): boolean {
  const [, salt, workFactor] = args;
  return args.length === 3
    && SALT_TEXT.test(salt!)
    && /^[1-9][0-9]?$/.test(workFactor!)
    && Number(workFactor) >= LEAST_WORK
    && Number(workFactor) <= MOST_WORK
    && body.length === SEALED_FILE_KEY;
}

async function stretch(passphrase: string, salt: Uint8Array, workFactor: number, onProgress?: Progress): Promise<Uint8Array> {
  const secret = utf8(passphrase.normalize("NFKC"));
  try {
    return await scrypt(secret, concat(utf8(SCRYPT_LABEL), salt), workFactor, onProgress);
  } finally {
    wipe(secret);
  }
}
