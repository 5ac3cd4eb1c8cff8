import { Problem } from "../../elements/api.js";
import { EnvelopeError, toB64, type Card, type Roster } from "../../envelope/index.js";
import { cardsOf, deskRoster, type DeskRoster, type WaitingMember } from "./membership.js";
import { currentRoster, refreshRoster } from "./session.js";

/** Her own desk as it is at this moment. */
export interface DeskNow {
  readonly roster: Roster;
  /** Of the members of its last version, by handler: colleagues see each other's names, published or not. */
  readonly cards: ReadonlyMap<string, Card>;
  readonly waiting: readonly WaitingMember[];
}

/** Asks for no more than what came after the version that was checked last. */
export async function deskNow(): Promise<DeskNow> {
  for (;;) {
    const roster = currentRoster();
    const answer = await since(roster.head.number);
    if (answer?.versions.length === 1) return { roster, cards: byHandler(roster, answer.cards), waiting: answer.waiting };
    await refreshRoster();
  }
}

/** Null when the server knows no such version: whether that is a lie, the whole roster tells. */
async function since(number: number): Promise<DeskRoster | null> {
  try {
    return await deskRoster(number);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}

function byHandler({ head }: Roster, given: DeskRoster["cards"]): Map<string, Card> {
  const cards = new Map(cardsOf({ cards: given }).map((card) => [card.handler, card]));
  const fit = head.members.every(({ handler, card }) => toB64(cards.get(handler)?.fingerprint ?? new Uint8Array()) === toB64(card));
  if (!fit) throw new EnvelopeError("wrong-card");
  return cards;
}
