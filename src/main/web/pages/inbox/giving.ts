import { sealCaseKey, toB64, type Card } from "../../envelope/index.js";
import { giveKeys, missingKeys, type KeyOfCase } from "./server.js";
import { caseKeyOf, isOpen, Locked } from "./session.js";

export interface Given {
  /** Cases that the colleague can read from now on. */
  given: number;
  /** Cases whose key could not be opened here. */
  failed: number;
}

/**
 * Seals the open cases' keys for a colleague, in the batches that the server lists. Broken off, it is begun again: the
 * server lists what is still missing.
 *
 * @param card the very card whose fingerprint was compared, never one fetched since
 */
export async function giveOpenCases(card: Card, onProgress: (given: Given) => void): Promise<Given> {
  const result: Given = { given: 0, failed: 0 };
  for (let after: string | null = null, more = true; more; ) {
    const batch = await missingKeys(card.handler, after);
    const sealed: KeyOfCase[] = [];
    for (const key of batch.keys) {
      const copy = await sealedFor(card, key);
      if (copy === null) result.failed++;
      else sealed.push(copy);
    }
    if (sealed.length > 0) await giveKeys(card.handler, sealed);
    result.given += sealed.length;
    onProgress(result);
    after = batch.keys.at(-1)?.case ?? after;
    more = batch.more && batch.keys.length > 0;
  }
  return result;
}

async function sealedFor(card: Card, key: KeyOfCase): Promise<KeyOfCase | null> {
  try {
    const caseKey = await caseKeyOf(key.case, key.sealed);
    return caseKey && { case: key.case, sealed: toB64(await sealCaseKey(caseKey, card)) };
  } catch (error) {
    if (!isOpen() || error instanceof Locked) throw new Locked("locked");
    return null;
  }
}
