import type { Desk, DeskKind } from "./landscape.js";

/** What the helper asks, in this order. */
export const ASKED = ["danger", "talk", "manners", "outside"] as const;

export type Said = "yes" | "no" | "unknown";

/** Where to go, and why: a desk, or a kind of channel outside the organisation. */
export type Advice = { readonly why: string } & ({ readonly desk: Desk } | { readonly channel: string });

/** Whether nothing is left to ask. */
export function isDecided(said: readonly Said[]): boolean {
  return said[0] === "yes" || said[1] === "yes" || said.length === ASKED.length;
}

/** The helper's decision table. It always has somewhere to go: channels outside the organisation are always there. */
export function advise([danger, talk, manners, outside]: readonly Said[], desks: readonly Desk[]): Advice[] {
  const open = desks.filter((desk) => desk.takesReports);
  const of = (kind: DeskKind, why: string = kind): Advice[] =>
    open.filter((desk) => desk.kind === kind).map((desk) => ({ desk, why }));
  const channel = (kind: string, why = kind): Advice => ({ channel: kind, why });

  if (danger === "yes") return [channel("emergency")];
  const advisers = of("confidential-advisers");
  if (talk === "yes") return [...advisers, channel("huis", "huis-advice")];

  const first = (...kinds: DeskKind[]) => kinds.map((kind) => of(kind)).find((found) => found.length > 0) ?? [];
  const beyond: Advice[] = open
    .filter((desk) => desk.kind !== "confidential-advisers" && (desk.outside || desk.kind === "external-committee"))
    .map((desk) => ({ desk, why: "external-committee" }));
  const within: Advice[] =
    manners === "yes"
      ? first("complaints-committee", "integrity-coordinator", "investigation-bureau")
      : first("integrity-coordinator", "investigation-bureau");

  const advised: Advice[] = [];
  if (outside !== "yes") advised.push(...within);
  if (outside !== "no" || within.length === 0) advised.push(...beyond);
  if (outside !== "yes" && advised.length === 0) advised.push(...first("complaints-committee"));
  if (manners !== "no" || talk === "unknown") advised.push(...advisers);
  if (outside !== "no" || advised.length === 0) advised.push(channel("huis"));
  if (outside === "yes" && manners !== "yes") advised.push(channel("authority"));
  return advised.filter((one, i) => !("desk" in one) || advised.findIndex((other) => "desk" in other && other.desk === one.desk) === i);
}
