import { confirmed } from "../../elements/confirm.js";
import { text } from "../../elements/dom.js";
import { own } from "./pair.js";
import type { Desk } from "./server.js";

/** What cannot be undone with one press: `act` is the name under which the page has the words for it. */
export type Act = "remove" | "seal-lost" | "seal-compromised";

export function sureOf(act: Act, desk: Desk): Promise<boolean> {
  const name = own(desk.texts).name;
  return confirmed({
    title: text(`${act}.title`, { name }),
    body: text(`${act}.body`, { name }),
    yes: text(`${act}.yes`),
    no: text("confirm.no"),
  });
}
