import { text } from "../../elements/dom.js";
import type { Desk } from "./server.js";

/** Whether a desk takes reports, and if not, what is missing. */
export function stateOf(desk: Desk): string {
  if (desk.takesReports) return text("desk.takes");
  return `${text("desk.takes-not")} ${lackOf(desk)}`;
}

function lackOf(desk: Desk): string {
  if (!desk.founded) return text("desk.no-seal");
  return text(desk.open ? "desk.no-handler" : "desk.closed");
}

export function membersOf({ members }: Desk): string {
  if (members === 0) return text("members.none");
  return members === 1 ? text("members.one") : text("members", { count: members });
}

export function placeOf(desk: Desk): string {
  return text(desk.outside ? "place.outside" : "place.inside");
}

export function tenantName(tenant: string): string {
  return tenant === "" ? text("tenant.own") : text("tenant.other", { name: tenant });
}
