import {
  EnvelopeError, fromB64, readConsent, readHandOver, readRenewals, type Anchor, type Consent, type Direction, type HandOver, type Refusal,
  type Renewal, type Roster,
} from "../../envelope/index.js";
import type { Rosters } from "./rosters.js";

/** What the server hands out with a mailbox. */
export interface MailboxPage {
  status: "received" | "in-handling" | "closed";
  received: string;
  anchor: string;
  renewals: string[];
  handOvers: { request: string; consent: string | null }[];
  messages: { id: string; position: number; direction: Direction; sequence: number; day: string; sealed: string }[];
  more: boolean;
}

export interface Asked {
  readonly request: Uint8Array;
  readonly handOver: HandOver;
  readonly consent: Consent | null;
}

/** What a mailbox rests on, as far as it was found sound. Nothing is sealed while something was refused. */
export interface Trust {
  /** The anchor's desk first, then those to which she consented. */
  readonly rosters: readonly Roster[];
  readonly renewals: readonly Renewal[];
  readonly asked: readonly Asked[];
  readonly refused: { readonly what: "roster" | "renewal" | "generation" | "hand-over"; readonly refusal: Refusal } | null;
}

export async function readTrust(page: MailboxPage, anchor: Anchor, reporter: Uint8Array, known: Pick<Rosters, "from">): Promise<Trust> {
  const rosters: Roster[] = [];
  const asked: Asked[] = [];
  let renewals: Renewal[] = [];
  let what: "roster" | "renewal" | "hand-over" = "roster";
  try {
    rosters.push(await known.from(anchor.desk, anchor.roster));
    for (const handed of page.handOvers) {
      what = "hand-over";
      const request = fromB64(handed.request);
      const handOver = readHandOver(request, { case: anchor.case, rosters });
      const consent = handed.consent === null ? null : readConsent(fromB64(handed.consent), { case: anchor.case, reporter, request });
      asked.push({ request, handOver, consent });
      what = "roster";
      if (consent?.answer === "granted") rosters.push(await known.from(consent.desk, consent.roster));
    }
    what = "renewal";
    renewals = readRenewals(page.renewals.map(fromB64), { case: anchor.case, anchor: fromB64(page.anchor), rosters });
  } catch (error) {
    if (!(error instanceof EnvelopeError)) throw error;
    return { rosters, renewals: [], asked, refused: { what, refusal: error.refusal } };
  }
  return { rosters, renewals, asked, refused: null };
}

/** Whether two lead to the same judgement of every message. */
export function sameTrust(one: Trust, other: Trust): boolean {
  const told = ({ rosters, renewals, refused }: Trust) =>
    JSON.stringify([rosters.map(({ desk, head }) => [desk, head.number]), renewals.length, refused]);
  return told(one) === told(other);
}
