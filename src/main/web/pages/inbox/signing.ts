import { Problem } from "../../elements/api.js";
import { today } from "../../elements/dom.js";
import { toB64, type Card, type Member, type Roster } from "../../envelope/index.js";
import { createSeal, newVersion, sealSeal, type Seal } from "../../envelope/staff.js";
import { postVersion } from "./membership.js";
import { isKeyHolder } from "./people.js";
import { currentRoster, handlerKeys, openSealOfDesk, refreshRoster } from "./session.js";

/** What a key holder wants the next version to say. */
export type Change = (members: readonly Member[]) => readonly Member[];

/** Somebody else signed a version meanwhile; nothing was changed by hers. */
export class RosterMoved extends Error {
  constructor(readonly from: Roster, readonly to: Roster) {
    super("roster-changed");
  }
}

/** The seal is not sealed to her: she cannot sign. */
export class NoSeal extends Error {}

/**
 * Signs the next version of the roster and sends it.
 *
 * When a key holder goes, a new seal is made, which the old one endorses: she knew the old one.
 *
 * @param newcomer the very card whose fingerprint was compared, never one fetched since
 * @return whether the desk has a new seal
 */
export async function sign(change: Change, newcomer?: Card): Promise<boolean> {
  const before = currentRoster();
  const members = change(before.head.members);
  const old = await openSealOfDesk();
  if (old === null) throw new NoSeal();
  const renewed = before.head.members.filter(isKeyHolder).some(({ handler }) => !holds(members, handler));
  const seal = renewed ? createSeal() : old;
  try {
    await send(before, members, { seal, old, renewed }, newcomer);
  } finally {
    seal.destroy();
    old.destroy();
  }
  await refreshRoster();
  return renewed;
}

async function send(before: Roster, members: readonly Member[], seals: Seals, newcomer?: Card): Promise<void> {
  const { seal, old, renewed } = seals;
  const { desk, head } = before;
  const version = newVersion({
    before: head, desk, by: handlerKeys().card.handler, day: today(), members, seal,
    reason: renewed ? "renewed" : null, ...(renewed && { oldSeal: old }),
  });
  const receivers = members.filter((member) => isKeyHolder(member) && (renewed || !hasSeal(head.members, member)));
  const sealed = await Promise.all(receivers.map(async ({ handler }) => {
    const recipient = newcomer?.handler === handler ? newcomer.recipient : before.recipientOf(handler);
    return { handler, sealed: toB64(await sealSeal(seal, desk, recipient)) };
  }));
  try {
    await postVersion({ version, seals: sealed });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "roster-changed") throw error;
    throw new RosterMoved(before, await refreshRoster());
  }
}

interface Seals {
  readonly seal: Seal;
  readonly old: Seal;
  readonly renewed: boolean;
}

function holds(members: readonly Member[], handler: string): boolean {
  return members.some((member) => member.handler === handler && isKeyHolder(member));
}

/** A key holder with the keys that she had then. */
function hasSeal(members: readonly Member[], { handler, card }: Member): boolean {
  return members.some((member) => member.handler === handler && isKeyHolder(member) && toB64(member.card) === toB64(card));
}
