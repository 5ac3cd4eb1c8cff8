import { getJson, postJson, putBytes, streamOf } from "../../elements/api.js";
import { fromB64, readCard, type Card, type Direction, type Roster, type SignedVersion } from "../../envelope/index.js";
import { readRosterWithCards } from "../../envelope/staff.js";

/** What the server answers under /inbox/api; bytes are base64url. */
const API = "/inbox/api";
const COLLEAGUES_A_PAGE = 50;

export type Status = "received" | "in-handling" | "closed";
export type State = "WAITING" | "ACTIVE";

export interface OwnKeys {
  handler: string;
  state: State;
  card: string;
  passphraseChest: string;
  recoveryChest: string;
}

export interface Enrolment {
  name: string;
  desk: string;
  keys: OwnKeys | null;
}

export interface NewEnrolment {
  handler: string;
  card: string;
  passphraseChest: string;
  recoveryChest: string;
}

export interface Row {
  case: string;
  received: string;
  lastActivity: string;
  status: Status;
  unread: boolean;
  openable: boolean;
}

export interface Page {
  cases: Row[];
  older: string | null;
  newer: string | null;
}

export interface KeyOfCase {
  case: string;
  sealed: string;
}

export interface StoredMessage {
  id: string;
  position: number;
  direction: Direction;
  sequence: number;
  day: string;
  sealed: string;
}

export interface CasePage {
  case: string;
  desk: string;
  status: Status;
  received: string;
  anchor: string;
  key: string;
  earlier: string[];
  renewals: string[];
  readers: string[];
  messages: StoredMessage[];
  more: boolean;
}

export interface NewMessage {
  id: string;
  sequence: number;
  sealed: string;
  attachments: string[];
}

export interface Colleague {
  readonly handler: string;
  readonly state: State;
  readonly card: Card;
}

export const enrolment = () => getJson<Enrolment>(`${API}/enrolment`);
export const enrol = (body: NewEnrolment) => postJson<OwnKeys>(`${API}/enrolment`, body);

export const casesAt = (query: string) => getJson<Page>(`${API}/cases${query}`);
export const keysOf = async (cases: string[]) =>
  (await postJson<{ keys: KeyOfCase[] }>(`${API}/cases/keys`, { cases })).keys;

export const casePage = (id: string, after: number) => getJson<CasePage>(`${API}/cases/${id}?after=${after}`);
export const answer = (id: string, message: NewMessage) => postJson<{ day: string }>(`${API}/cases/${id}/messages`, message);
export const setStatus = (id: string, status: Status) => postJson<void>(`${API}/cases/${id}/status`, { status });
export const markRead = (id: string, position: number) => postJson<void>(`${API}/cases/${id}/read`, { position });
export const attachment = (id: string, file: string) => streamOf(`${API}/cases/${id}/attachments/${file}`);
export const putPart = (file: string, number: number, bytes: Uint8Array) =>
  putBytes(`${API}/attachments/${file}/parts/${number}`, bytes);

export const approve = (id: string) => postJson<void>(`${API}/colleagues/${id}/approval`, {});
export const giveKeys = (id: string, keys: KeyOfCase[]) => postJson<void>(`${API}/colleagues/${id}/keys`, { keys });
export const missingKeys = (id: string, after: string | null) =>
  getJson<{ keys: KeyOfCase[]; more: boolean }>(
    `${API}/colleagues/${id}/missing-keys${after === null ? "" : `?after=${after}`}`,
  );

/** The desk's own, from its first version: a case may be older than anything that is remembered here. */
export async function ownRoster(desk: string): Promise<Roster> {
  const { versions, cards } = await getJson<{ versions: SignedVersion[]; cards: { card: string }[] }>(`${API}/desk/roster?from=1`);
  return readRosterWithCards(versions, { desk, start: "first" }, cards.map(({ card }) => readCard(fromB64(card))));
}

/** All of them: a desk has a handful. */
export async function colleagues(): Promise<Colleague[]> {
  const all: Colleague[] = [];
  for (let page = 0; ; page++) {
    const { colleagues } = await getJson<{ colleagues: { handler: string; state: State; card: string }[] }>(
      `${API}/colleagues?page=${page}`,
    );
    all.push(...colleagues.map(({ handler, state, card }) => ({ handler, state, card: readCard(fromB64(card)) })));
    if (colleagues.length < COLLEAGUES_A_PAGE) return all;
  }
}
