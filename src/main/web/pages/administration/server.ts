import { deleteAt, getJson, postJson, putBytes, putJson } from "../../elements/api.js";

/** What the server answers to administrators and auditors. */
const API = "/inbox/api/administration";

/** In Dutch, and in English where the organisation offers that. */
export interface Both<T> {
  nl: T;
  en: T | null;
}

export interface InTwo {
  nl: string;
  en: string;
}

export interface Organisation {
  name: string;
  /** Where the logo is fetched; null without one. */
  logo: string | null;
  colour: string;
  languages: string[];
  acknowledgeDays: number;
  feedbackMonths: number;
  setUp: boolean;
}

export type OrganisationSettings = Omit<Organisation, "logo" | "setUp">;

export const KINDS = [
  "integrity-coordinator",
  "investigation-bureau",
  "confidential-advisers",
  "complaints-committee",
  "external-committee",
] as const;
export type Kind = (typeof KINDS)[number];

export interface DeskTexts {
  name: string;
  who: string;
  takes: string;
  does: string;
  introduction: string;
}

export interface NewDesk {
  desk: string;
  kind: Kind;
  outside: boolean;
  tenant: string;
  position: number;
  texts: Both<DeskTexts>;
}

export interface Desk extends NewDesk {
  open: boolean;
  takesReports: boolean;
  founded: boolean;
  members: number;
  sealLost: "allowed" | null;
}

export interface NewInvitation {
  label: string;
  function: InTwo;
  publishName: boolean;
}

export interface Invitation extends NewInvitation {
  id: string;
  expires: string;
  used: boolean;
}

export interface ChannelTexts {
  name: string;
  text: string;
}

export interface NewChannel {
  kind: string;
  position: number;
  texts: Both<ChannelTexts>;
  address: string | null;
  phone: string | null;
}

export interface Channel extends NewChannel {
  id: string;
  /** Where help must never be hidden: it can be described in other words, and nothing else. */
  standing: boolean;
}

export interface AuditEvent {
  id: number;
  at: string;
  actor: string;
  event: string;
  desk: string | null;
  subject: string | null;
}

export const organisation = () => getJson<Organisation>(`${API}/organisation`);
export const putOrganisation = (settings: OrganisationSettings) => putJson(`${API}/organisation`, settings);
export const putLogo = (png: Uint8Array) => putBytes(`${API}/organisation/logo`, png, "image/png");
export const removeLogo = () => deleteAt(`${API}/organisation/logo`);

export const desks = async () => (await getJson<{ desks: Desk[] }>(`${API}/desks`)).desks;
export const addDesk = (desk: NewDesk) => postJson<void>(`${API}/desks`, desk);
export const putDesk = ({ desk, kind, outside, tenant, position, texts }: NewDesk) =>
  putJson(`${API}/desks/${desk}`, { desk, kind, outside, tenant, position, texts });
export const putOpen = (desk: string, open: boolean) => putJson(`${API}/desks/${desk}/open`, { open });
export const removeDesk = (desk: string) => deleteAt(`${API}/desks/${desk}`);
export const allowNewSeal = (desk: string, reason: string) => postJson<void>(`${API}/desks/${desk}/seal-lost`, { reason });
export const tenants = async () => (await getJson<{ tenants: string[] }>(`${API}/tenants`)).tenants;

export const invitations = async (desk: string) =>
  (await getJson<{ invitations: Invitation[] }>(`${API}/desks/${desk}/invitations`)).invitations;
export const invite = async (desk: string, invitation: NewInvitation) =>
  (await postJson<{ token: string }>(`${API}/desks/${desk}/invitations`, invitation)).token;
export const withdraw = (desk: string, id: string) => deleteAt(`${API}/desks/${desk}/invitations/${id}`);

export const channels = async () => (await getJson<{ channels: Channel[] }>(`${API}/channels`)).channels;
export const addChannel = (channel: NewChannel) => postJson<void>(`${API}/channels`, channel);
export const putChannel = (id: string, channel: NewChannel) => putJson(`${API}/channels/${id}`, channel);
export const removeChannel = (id: string) => deleteAt(`${API}/channels/${id}`);

export const finishSetUp = () => postJson<void>(`${API}/set-up`, {});
export const audit = (after: number | null) =>
  getJson<{ events: AuditEvent[]; more: boolean }>(`/inbox/api/audit${after === null ? "" : `?after=${after}`}`);
