import { Problem } from "../../elements/api.js";
import {
  Conversation, EnvelopeError, fromB64, readConsent, readRoster, type Anchor, type CaseKey, type Consent, type Pin, type Roster,
} from "../../envelope/index.js";
import { openGenerations, readAnchor } from "../../envelope/staff.js";
import { caseKeyOf } from "./case-keys.js";
import { rosterOfDesk, type CasePage, type StoredHandOver } from "./server.js";

/** A case whose keys are open, with the rosters of the desks that take part in it. */
export interface OpenCase {
  readonly caseKey: CaseKey;
  /** Of all generations, the oldest first. */
  readonly caseKeys: readonly CaseKey[];
  readonly own: Roster;
  readonly rosters: readonly Roster[];
  /** Members of other desks whom the reporter left out when she consented. */
  readonly leftOutLater: readonly string[];
  /** The newest key stays open for as long as she is unlocked; those before it go. */
  close(): void;
}

/** @param own the roster of her desk, as checked just now */
export async function openCase(page: CasePage, own: Roster): Promise<OpenCase> {
  const caseKey = await caseKeyOf(page.case, page.key);
  if (caseKey === null) throw new EnvelopeError("not-for-me");
  const frame = fromB64(page.anchor);
  const anchor = readAnchor(frame, caseKey.reporter);
  const consents = page.handOvers.map((handOver) => consentTo(handOver, caseKey)).filter((consent) => consent !== null);
  const rosters = [own, ...(await othersRosters(anchor, consents, own))];
  const { caseKeys } = await openGenerations({
    caseKey, earlier: page.earlier.map(fromB64), anchor: frame, renewals: page.renewals.map(fromB64), rosters,
  });
  return {
    caseKey, caseKeys, own, rosters,
    leftOutLater: consents.flatMap(({ leftOut }) => leftOut),
    close: () => caseKeys.slice(0, -1).forEach((key) => key.destroy()),
  };
}

/** Null as long as she has not answered, and for an answer that is not hers. */
export function consentTo({ request, consent }: StoredHandOver, { case: caseId, reporter }: CaseKey): Consent | null {
  if (consent === null) return null;
  try {
    return readConsent(fromB64(consent), { case: caseId, reporter, request: fromB64(request) });
  } catch (error) {
    if (error instanceof EnvelopeError) return null;
    throw error;
  }
}

/** Whom the reporter left out by her own signed word. Without her report nobody can tell, and so nobody is given a key. */
export async function leftOutOf(page: CasePage, { caseKeys, rosters, leftOutLater }: OpenCase): Promise<string[]> {
  const conversation = new Conversation({ as: "handler", caseKeys, rosters });
  for (const message of page.messages) {
    const outcome = await conversation.read({ ...message, sealed: fromB64(message.sealed) });
    if ("message" in outcome && outcome.message.report !== null) return [...outcome.message.report.leftOut, ...leftOutLater];
  }
  throw new EnvelopeError("not-for-me");
}

/** Beside the anchor's desk only those to which the reporter consented: whatever else the server says, nobody else takes part. */
async function othersRosters({ desk, roster }: Anchor, consents: readonly Consent[], own: Roster): Promise<Roster[]> {
  const pins = new Map<string, Pin>([[desk, roster]]);
  for (const consent of consents) {
    if (consent.answer === "granted" && !pins.has(consent.desk)) pins.set(consent.desk, consent.roster);
  }
  pins.delete(own.desk);
  const read = await Promise.all([...pins].map(([other, pin]) => otherRoster(other, pin)));
  return read.filter((each) => each !== null);
}

/** Null when it is not the one that the reporter saw: then nothing that is said under it is believed. */
async function otherRoster(desk: string, pinned: Pin): Promise<Roster | null> {
  try {
    return await readOtherRoster(desk, pinned);
  } catch (error) {
    if (error instanceof EnvelopeError || (error instanceof Problem && error.status === 404)) return null;
    throw error;
  }
}

export async function readOtherRoster(desk: string, pinned: Pin): Promise<Roster> {
  const { versions, recipients } = await rosterOfDesk(desk, pinned.number);
  return readRoster(versions, { desk, pinned, start: "milestone" }, recipients);
}
