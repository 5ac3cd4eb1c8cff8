import { deleteAt, getJson, postJson, putJson } from "../../elements/api.js";
import { fromB64, readCard, type Card, type Role, type SignedVersion } from "../../envelope/index.js";

/** What the server answers about her own account, her keys and her desk's roster; bytes are base64url. */
const API = "/inbox/api";

export interface Passkey {
  id: string;
  /** What she calls it. */
  label: string;
  /** By which the browser finds it. */
  identity: string;
  chest: string;
}

/** The ways to her keys, each a sealed chest. */
export interface Chests {
  card: string;
  passphraseChest: string | null;
  recoveryChest: string;
  passkeys: (Passkey & { added: string })[];
}

export interface Membership extends Chests {
  handler: string;
  desk: string;
  state: "WAITING" | "ACTIVE" | "LEFT";
  /** Those of the roster that the account has too. */
  roles: Role[];
  sealedSeal: string | null;
  /** The card of new keys that wait for a key holder, after she lost the old ones. */
  renewing: string | null;
}

export interface InBothLanguages {
  nl: string;
  en: string;
}

export interface OwnDesk {
  desk: string;
  kind: string;
  name: InBothLanguages;
  outside: boolean;
  founded: boolean;
  /** What the administrator allowed a new seal for. */
  sealLost: null | "lost" | "compromised";
  /** What the invitation says of the founder, while there is no roster. */
  founder: null | { function: InBothLanguages; publishName: boolean };
}

export interface Enrolment {
  name: string;
  tenant: string;
  membership: Membership | null;
  /** Those of the account. */
  roles: string[];
  desk: OwnDesk | null;
  founding: boolean;
}

/** New keys: the card and the chests around them. */
export interface NewKeys {
  card: string;
  passphraseChest: string | null;
  passkey: Passkey | null;
  recoveryChest: string;
}

export interface WaitingMember {
  handler: string;
  card: string;
  label: string;
  roles: Role[];
  function: InBothLanguages;
  publishName: boolean;
  renewing: boolean;
}

export interface DeskRoster {
  versions: SignedVersion[];
  cards: { handler: string; card: string }[];
  /** For a key holder: who has enrolled, or made new keys, and is not in the roster with them yet. */
  waiting: WaitingMember[];
}

export interface NewVersionOfRoster {
  version: SignedVersion;
  seals: { handler: string; sealed: string }[];
}

export const enrolment = () => getJson<Enrolment>(`${API}/enrolment`);
export const enrol = (body: NewKeys & { token: string; handler: string }) => postJson<Membership>(`${API}/enrolment`, body);
export const enrolAgain = (body: NewKeys) => postJson<Membership>(`${API}/enrolment/keys-lost`, body);

export const putPassphrase = (chest: string | null) => putJson(`${API}/keys/passphrase`, { chest });
export const putRecovery = (chest: string) => putJson(`${API}/keys/recovery`, { chest });
export const addPasskey = (passkey: Passkey) => postJson<unknown>(`${API}/keys/passkeys`, passkey);
export const removePasskey = (id: string) => deleteAt(`${API}/keys/passkeys/${id}`);

export const deskRoster = (from: number) => getJson<DeskRoster>(`${API}/desk/roster?from=${from}`);
export const postVersion = (body: NewVersionOfRoster) => postJson<unknown>(`${API}/desk/roster`, body);

export function cardsOf({ cards }: Pick<DeskRoster, "cards">): Card[] {
  return cards.map(({ card }) => readCard(fromB64(card)));
}
