import { wipe } from "./bytes.js";
import { Code, freshEntropy, readWords, type CodeProblem } from "./code.js";
import { recipientOf } from "./identity.js";
import { RECOVERY_IDENTITY } from "./labels.js";
import { derive } from "./receipt.js";
import type { Language } from "./words.js";

/** What a handler keeps on paper for the day the passphrase is forgotten. */
export class RecoveryCode extends Code {
  /** A secret seed, the caller's to wipe. */
  identity(): Uint8Array {
    return derive(this.entropy(), RECOVERY_IDENTITY);
  }

  async recipient(): Promise<string> {
    const identity = this.identity();
    try {
      return await recipientOf(identity);
    } finally {
      wipe(identity);
    }
  }
}

export function createRecoveryCode(): RecoveryCode {
  const entropy = freshEntropy();
  try {
    return new RecoveryCode(entropy);
  } finally {
    wipe(entropy);
  }
}

export function readRecoveryCode(typed: string, pageLanguage: Language): { code: RecoveryCode } | CodeProblem {
  const read = readWords(typed, pageLanguage);
  if ("problem" in read) return read;
  try {
    return { code: new RecoveryCode(read.entropy) };
  } finally {
    wipe(read.entropy);
  }
}
