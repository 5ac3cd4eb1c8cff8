import { base64nopad } from "@scure/base";
import { Encrypter, webauthn, type Identity, type Stanza } from "age-encryption";
import { openWith } from "./age.js";
import type { Bytes } from "./bytes.js";
import type { Card } from "./card.js";
import { CHEST_SEALED_AT_MOST, keysIn, withFrame } from "./chest.js";
import { EnvelopeError, guarded, malformed } from "./errors.js";
import type { HandlerKeys } from "./handler.js";

const PASSKEY = "age-encryption.org/fido2prf";
const NONCE = 16;
const SEALED_FILE_KEY = 32;
const DECLINED = ["AbortError", "NotAllowedError"];

/** The passkey did nothing: she declined or took too long, or it cannot do what is asked of it. */
export class NoPasskey extends Error {
  override readonly name = "NoPasskey";

  constructor(readonly why: "declined" | "unsupported") {
    super(why);
  }
}

/**
 * A new passkey for this site.
 *
 * @param name what her device calls it
 * @returns what names it from now on; no secret
 */
export function createPasskey(name: string): Promise<string> {
  return asked(() => webauthn.createCredential({ keyName: name, type: "passkey" }));
}

export function sealChestToPasskey(keys: HandlerKeys, passkey: string): Promise<Bytes> {
  return withFrame(keys, async (frame) => {
    const failed = new Failure();
    const recipient = new webauthn.WebAuthnRecipient({ identity: passkey });
    const encrypter = new Encrypter();
    encrypter.addRecipient({ wrapFileKey: (fileKey) => failed.noted(() => recipient.wrapFileKey(fileKey)) });
    return failed.preferred(guarded(async () => (await encrypter.encrypt(frame)) as Bytes));
  });
}

/** Null when it is sealed to another passkey. */
export async function openChestWithPasskey(sealed: Uint8Array, passkey: string, card: Card): Promise<HandlerKeys | null> {
  if (sealed.length > CHEST_SEALED_AT_MOST) throw malformed();
  const failed = new Failure();
  const identity = new webauthn.WebAuthnIdentity({ identity: passkey });
  const asking: Identity = { unwrapFileKey: (stanzas) => failed.noted(() => identity.unwrapFileKey(stanzas)) };
  return keysIn(await failed.preferred(openWith(sealed, passkeyGate, asking)), card);
}

/** Nobody is asked to touch anything for a chest that is not sealed to one passkey and to nothing else. */
const passkeyGate: Identity = {
  unwrapFileKey(stanzas: Stanza[]): null {
    if (stanzas.some((stanza) => stanza.args[0] !== PASSKEY)) throw new EnvelopeError("classical-recipient");
    if (stanzas.length !== 1 || !isPasskeyShape(stanzas[0]!)) throw malformed();
    return null;
  },
};

function isPasskeyShape({ args, body }: Stanza): boolean {
  return args.length === 2 && base64nopad.decode(args[1]!).length === NONCE && body.length === SEALED_FILE_KEY;
}

/** What came of the passkey, which otherwise would look like a chest that is malformed. */
class Failure {
  #failure: NoPasskey | null = null;

  async noted<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await asked(ask);
    } catch (error) {
      this.#failure = error as NoPasskey;
      throw error;
    }
  }

  preferred<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      throw this.#failure ?? error;
    });
  }
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new NoPasskey(error instanceof Error && DECLINED.includes(error.name) ? "declined" : "unsupported");
  }
}
