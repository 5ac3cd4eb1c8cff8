import { Problem } from "../../elements/api.js";
import { sealCaseKey, toB64, type Roster } from "../../envelope/index.js";
import { breathe } from "../../envelope/staff.js";
import { caseKeyOf } from "./case-keys.js";
import { leftOutOf, openCase } from "./open-case.js";
import { casePage, giveKeys, missingKeys, type KeyOfCase } from "./server.js";
import { currentRoster, isOpen, Locked } from "./session.js";

export interface Given {
  /** Cases that the colleague can read from now on. */
  given: number;
  /** Cases whose key could not be opened here, or that she is left out of. */
  failed: number;
}

/**
 * Seals the open cases' keys for a colleague, in the batches that the server lists. Broken off, it is begun again: the
 * server lists what is still missing.
 *
 * @param handler of a member, whose recipient the signed roster vouches for
 */
export async function giveOpenCases(handler: string, onProgress: (given: Given) => void): Promise<Given> {
  const roster = currentRoster();
  const recipient = roster.recipientOf(handler);
  const seal = isNew(roster, handler) ? sealedFor : sealedUnlessLeftOut;
  const result: Given = { given: 0, failed: 0 };
  for (let after: string | null = null, more = true; more; ) {
    const batch = await missingKeys(handler, after);
    const sealed: KeyOfCase[] = [];
    for (const key of batch.keys) {
      const copy = await attempted(() => seal(key, recipient, handler));
      if (copy === null) result.failed++;
      else sealed.push(copy);
      await breathe();
    }
    if (sealed.length > 0) await giveKeys(handler, sealed);
    result.given += sealed.length;
    onProgress(result);
    after = batch.keys.at(-1)?.case ?? after;
    more = batch.more && batch.keys.length > 0;
  }
  return result;
}

/** Nobody can have left out somebody who came with the last version; of everyone else the reports must be asked. */
function isNew({ versions }: Roster, handler: string): boolean {
  return versions.filter(({ members }) => members.some((member) => member.handler === handler)).length === 1;
}

async function sealedFor(key: KeyOfCase, recipient: string): Promise<KeyOfCase | null> {
  const caseKey = await caseKeyOf(key.case, key.sealed);
  return caseKey && { case: key.case, sealed: toB64(await sealCaseKey(caseKey, { recipient })) };
}

async function sealedUnlessLeftOut(key: KeyOfCase, recipient: string, handler: string): Promise<KeyOfCase | null> {
  const page = await casePage(key.case, 0);
  const open = await openCase(page, currentRoster());
  try {
    const leftOut = await leftOutOf(page, open);
    return leftOut.includes(handler) ? null : { case: key.case, sealed: toB64(await sealCaseKey(open.caseKey, { recipient })) };
  } finally {
    open.close();
  }
}

/** One bad case must not keep the others from being given. */
async function attempted(seal: () => Promise<KeyOfCase | null>): Promise<KeyOfCase | null> {
  try {
    return await seal();
  } catch (error) {
    if (!isOpen() || error instanceof Locked) throw new Locked("locked");
    if (error instanceof Problem) throw error;
    return null;
  }
}
