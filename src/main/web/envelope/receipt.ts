import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8, wipe } from "./bytes.js";
import { Code, freshEntropy, readWords, type CodeProblem } from "./code.js";
import { recipientOf } from "./identity.js";
import { MAILBOX_IDENTITY, MAILBOX_SIGNATURE, RECEIPT_LOCATOR } from "./labels.js";
import { verifyKeyOf } from "./signature.js";
import type { Language } from "./words.js";

const DERIVED = 32;

/** What the reporter's receipt yields beside its locator. `identity` and `signer` are secret seeds. */
export interface MailboxKeys {
  readonly identity: Uint8Array;
  readonly recipient: string;
  readonly signer: Uint8Array;
  readonly verifyKey: Uint8Array;
}

/** The only thing a reporter keeps. Never sent, and neither are its words. */
export class Receipt extends Code {
  #mailbox: Promise<MailboxKeys> | undefined;

  /** Opens the mailbox at the server. */
  locator(): Uint8Array {
    return derive(this.entropy(), RECEIPT_LOCATOR);
  }

  /** All the server keeps of the locator. */
  locatorHash(): Uint8Array {
    return sha256(this.locator());
  }

  /** Derived once: the keys belong to the receipt, and {@link destroy} wipes them with it. */
  mailbox(): Promise<MailboxKeys> {
    const entropy = this.entropy();
    return (this.#mailbox ??= mailboxOf(entropy));
  }

  override destroy(): void {
    super.destroy();
    void this.#mailbox?.then(({ identity, signer }) => wipe(identity, signer));
  }
}

export function createReceipt(): Receipt {
  const entropy = freshEntropy();
  try {
    return new Receipt(entropy);
  } finally {
    wipe(entropy);
  }
}

export function readReceipt(typed: string, pageLanguage: Language): { receipt: Receipt } | CodeProblem {
  const read = readWords(typed, pageLanguage);
  if ("problem" in read) return read;
  try {
    return { receipt: new Receipt(read.entropy) };
  } finally {
    wipe(read.entropy);
  }
}

export function derive(entropy: Uint8Array, label: string): Uint8Array {
  return hkdf(sha256, entropy, undefined, utf8(label), DERIVED);
}

async function mailboxOf(entropy: Uint8Array): Promise<MailboxKeys> {
  const identity = derive(entropy, MAILBOX_IDENTITY);
  const signer = derive(entropy, MAILBOX_SIGNATURE);
  return { identity, recipient: await recipientOf(identity), signer, verifyKey: verifyKeyOf(signer) };
}
