import { getJson, postJson, putBytes, streamOf } from "../../elements/api.js";
import type { Direction, MembersRecipient, SignedVersion } from "../../envelope/index.js";
import type { InBothLanguages } from "./membership.js";

/** What the server answers about cases and who may read them; bytes are base64url. */
const API = "/inbox/api";

export type Status = "received" | "in-handling" | "closed";

export interface Row {
  case: string;
  received: string;
  lastActivity: string;
  status: Status;
  unread: boolean;
  /** Somebody who held its key may read no further. */
  needsNewKey: boolean;
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
  generation: number;
  key: string;
  /** Of the generations before, the newest first. */
  earlier: string[];
  renewals: string[];
  readers: string[];
  /** Members of her own desk, as the server says. */
  leftOut: string[];
  handOvers: StoredHandOver[];
  history: CaseEvent[];
  needsNewKey: boolean;
  messages: StoredMessage[];
  more: boolean;
}

export interface StoredHandOver {
  id: string;
  request: string;
  consent: string | null;
  desk: { desk: string; name: InBothLanguages };
}

export interface CaseEvent {
  kind: string;
  /** Null for the reporter. */
  handler: string | null;
  other: string | null;
  day: string;
}

export interface NewMessage {
  id: string;
  sequence: number;
  sealed: string;
  attachments: string[];
  /** The number of the roster's version, and the generation of the key, that it was sealed under. */
  roster: number;
  generation: number;
}

/** Something sealed to one of several people. */
export interface SealedTo {
  handler: string;
  sealed: string;
}

export interface OtherDesk {
  desk: string;
  name: InBothLanguages;
  outside: boolean;
  takesReports: boolean;
}

export interface NewKey {
  renewal: string;
  generation: number;
  keys: SealedTo[];
  earlier: string;
  from: number;
}

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

export const withdraw = (id: string) => postJson<void>(`${API}/cases/${id}/withdrawal`, {});
export const giveAccess = (id: string, keys: SealedTo[], leave: boolean) =>
  postJson<void>(`${API}/cases/${id}/access`, { keys, leave });
export const askHandOver = (id: string, request: string) => postJson<{ id: string }>(`${API}/cases/${id}/hand-over`, { request });
export const handOver = (id: string, handOverId: string, keys: SealedTo[]) =>
  postJson<void>(`${API}/cases/${id}/hand-over/${handOverId}/keys`, { keys });
export const otherDesks = () => getJson<OtherDesk[]>(`${API}/desks`);
export const rosterOfDesk = (desk: string, from: number | null) =>
  getJson<{ versions: SignedVersion[]; recipients: MembersRecipient[] }>(
    `${API}/desks/${desk}/roster${from === null ? "" : `?from=${from}`}`,
  );

export const toRenew = (after: string | null) => getJson<{ cases: string[]; more: boolean }>(`${API}/renewals${afterwards(after)}`);
export const renewKey = (id: string, key: NewKey) => postJson<void>(`${API}/cases/${id}/key`, key);

export const lacking = () => getJson<string[]>(`${API}/colleagues/lacking`);
export const giveKeys = (id: string, keys: KeyOfCase[]) => postJson<void>(`${API}/colleagues/${id}/keys`, { keys });
export const missingKeys = (id: string, after: string | null) =>
  getJson<{ keys: KeyOfCase[]; more: boolean }>(`${API}/colleagues/${id}/missing-keys${afterwards(after)}`);

function afterwards(after: string | null): string {
  return after === null ? "" : `?after=${after}`;
}
