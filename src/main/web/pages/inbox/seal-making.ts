import { today } from "../../elements/dom.js";
import { toB64, type Card, type HandlerKeys, type Member, type Role, type Roster } from "../../envelope/index.js";
import { createSeal, memberOf, newVersion, sealSeal, type Seal } from "../../envelope/staff.js";
import type { InBothLanguages, NewVersionOfRoster } from "./membership.js";

/** How a member stands in the roster. */
export interface About {
  readonly function: InBothLanguages;
  readonly publishName: boolean;
}

export interface MadeSeal {
  readonly seal: Seal;
  readonly body: NewVersionOfRoster;
}

/** Number 1: she founds her desk. */
export async function foundingVersion(keys: HandlerKeys, desk: string, about: About): Promise<MadeSeal> {
  const { card } = keys;
  const own = memberOf(card, { ...entry(card, about), roles: ["handler", "key-holder"], since: today() });
  const seal = createSeal();
  const version = newVersion({ before: null, desk, by: card.handler, day: today(), members: [own], seal, reason: null });
  return { seal, body: { version, seals: [await sealed(seal, desk, card.handler, card.recipient)] } };
}

/**
 * The next version under a seal that no earlier one vouches for: she becomes a key holder, and every key holder who stays
 * gets the new seal.
 */
export async function newSealVersion(
  keys: HandlerKeys, roster: Roster, reason: "lost" | "compromised", about: About, stay: readonly string[],
): Promise<MadeSeal> {
  const { desk, head } = roster;
  const { handler } = keys.card;
  const members = head.members
    .filter((member) => member.handler === handler || stay.includes(member.handler))
    .map((member): Member => (member.handler === handler ? { ...member, ...entry(keys.card, about), roles: asKeyHolder(member.roles) } : member));
  const seal = createSeal();
  const version = newVersion({ before: head, desk, by: handler, day: today(), members, seal, reason });
  const holders = members.filter(({ roles }) => roles.includes("key-holder"));
  const seals = await Promise.all(holders.map((holder) => sealed(seal, desk, holder.handler, roster.recipientOf(holder.handler))));
  return { seal, body: { version, seals } };
}

function entry({ name }: Card, about: About): Pick<Member, "function" | "name"> {
  return { function: about.function, name: about.publishName ? name : null };
}

function asKeyHolder(roles: readonly Role[]): Role[] {
  return [...roles.filter((role) => role !== "key-holder"), "key-holder" as const].sort();
}

async function sealed(seal: Seal, desk: string, handler: string, recipient: string): Promise<{ handler: string; sealed: string }> {
  return { handler, sealed: toB64(await sealSeal(seal, desk, recipient)) };
}
