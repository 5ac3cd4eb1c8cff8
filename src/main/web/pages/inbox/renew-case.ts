import { Problem } from "../../elements/api.js";
import { today } from "../../elements/dom.js";
import { EnvelopeError, fromB64, toB64, type MembersRecipient } from "../../envelope/index.js";
import { renewCaseKey } from "../../envelope/staff.js";
import { deskNow } from "./desk-now.js";
import { leftOutOf, openCase, type OpenCase } from "./open-case.js";
import { reads } from "./people.js";
import { casePage, renewKey, type CasePage } from "./server.js";
import { currentRoster, handlerKeys } from "./session.js";

/** Makes another key for a case, for all who keep access. Does nothing when somebody else was first. */
export async function renewCase(id: string): Promise<void> {
  try {
    await attempt(id);
  } catch (error) {
    if (error instanceof Problem && error.code === "key-renewed") return;
    if (!isStale(error)) throw error;
    await deskNow();
    await attempt(id);
  }
}

/** A colleague may have signed a version that is not known here yet. */
function isStale(error: unknown): boolean {
  return error instanceof Problem ? error.code === "roster-changed" || error.code === "holders"
    : error instanceof EnvelopeError && error.refusal === "wrong-roster";
}

async function attempt(id: string): Promise<void> {
  const page = await casePage(id, 0);
  if (!page.needsNewKey) return;
  const open = await openCase(page, currentRoster());
  try {
    const holders = holdersOf(page, open, await leftOutOf(page, open));
    const previous = fromB64(page.renewals.at(-1) ?? page.anchor);
    const { renewal, keys, earlier, caseKey } = await renewCaseKey({
      caseKey: open.caseKey, holders, previous, signer: handlerKeys().signer, roster: open.own, day: today(),
    });
    const { generation } = caseKey;
    caseKey.destroy();
    await renewKey(id, {
      renewal: toB64(renewal), generation, from: page.generation, earlier: toB64(earlier),
      keys: keys.map(({ handler, sealed }) => ({ handler, sealed: toB64(sealed) })),
    });
  } finally {
    open.close();
  }
}

/** Who holds the key now, each as a signed roster has her: nobody else, and nobody whom the reporter left out. */
function holdersOf({ readers }: CasePage, { rosters }: OpenCase, leftOut: readonly string[]): MembersRecipient[] {
  return readers.map((handler) => {
    const roster = rosters.find(({ head }) => head.members.some((member) => member.handler === handler && reads(member)));
    if (roster === undefined || leftOut.includes(handler)) throw new EnvelopeError("wrong-card");
    return { handler, recipient: roster.recipientOf(handler) };
  });
}
