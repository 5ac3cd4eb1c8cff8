import { confirmed } from "../../elements/confirm.js";
import { knownText, text } from "../../elements/dom.js";
import { own } from "./pair.js";
import type { Desk } from "./server.js";

/** What cannot be undone with one press: `act` is the name under which the page has the words for it. */
export type Act = "remove" | "seal-lost" | "seal-compromised";

/** What happens, for whom, and what then: as many of these as there are words for. */
const PARAGRAPHS = ["body", "whom", "after"];

export function sureOf(act: Act, desk: Desk): Promise<boolean> {
  const name = own(desk.texts).name;
  return confirmed({
    title: text(`${act}.title`, { name }),
    body: PARAGRAPHS.map((one) => `${act}.${one}`)
      .filter((key) => knownText(key) !== null)
      .map((key) => text(key, { name }))
      .join("\n\n"),
    yes: text(`${act}.yes`),
    no: text("confirm.no"),
  });
}
