import type { Direction, Member, Message, Outcome, Refusal, Report } from "../envelope/index.js";
import { attachmentItem, type Fetch } from "./attachment-save.js";
import { copyOf, knownText, longDay, part, show, text } from "./dom.js";

/** A message as it was judged, with what the server says of it. */
export interface Letter {
  readonly direction: Direction;
  readonly day: string;
  readonly outcome: Outcome;
}

/** How this reader calls who wrote, and where sealed attachments come from. */
export interface Telling {
  author(direction: Direction, by: Member | null): string;
  fetch: Fetch;
}

/**
 * A letter as a list item, for an `<ol>`.
 *
 * Expects these templates:
 * - `#message`: parts `who`, `day`, `title`, `warning`, `answers` (a `dl`), `text`, `files` (a `ul`)
 * - `#answer`: parts `question`, `answer`
 * - `#refusal`: parts `who`, `day`, `reason`; its advice differs per page and stands in the template
 * - `#unreadable`: parts `who`, `day`
 * - `#attachment`: see attachment-save.ts
 *
 * and the texts `refusal.<name>`, `question.<id>`, `kind.<kind>`.
 */
export function letterItem(letter: Letter, telling: Telling): HTMLElement {
  const { outcome, direction } = letter;
  if ("refusal" in outcome) return refused(letter, telling, outcome.refusal);
  if ("unreadable" in outcome) return headed("unreadable", letter, telling.author(direction, null));
  return readable(letter, telling, outcome.message, outcome.by, outcome.warning !== null);
}

function readable(letter: Letter, telling: Telling, message: Message, by: Member | null, warned: boolean): HTMLElement {
  // The day that the author signed, not the one that the server keeps.
  const item = headed("message", { ...letter, day: message.day }, telling.author(letter.direction, by));
  item.classList.toggle("mp-message--desk", letter.direction === "to-reporter");
  show(part("warning", item), warned);
  const title = part("title", item);
  show(title, message.report !== null);
  if (message.report !== null) {
    title.textContent = message.report.title;
    part("answers", item).append(...answersOf(message.report));
  }
  show(part("answers", item), message.report !== null);
  part("text", item).textContent = message.text;
  show(part("text", item), message.text !== "");
  const files = part("files", item);
  files.append(...message.attachments.map((attachment) => attachmentItem(attachment, telling.fetch)));
  show(files, message.attachments.length > 0);
  return item;
}

function refused(letter: Letter, telling: Telling, refusal: Refusal): HTMLElement {
  const item = headed("refusal", letter, telling.author(letter.direction, null));
  part("reason", item).textContent = knownText(`refusal.${refusal}`) ?? text("refusal.malformed");
  return item;
}

function headed(template: string, { day }: Letter, who: string): HTMLElement {
  const item = copyOf(template);
  part("who", item).textContent = who;
  const time = part<HTMLTimeElement>("day", item);
  time.dateTime = day;
  time.textContent = longDay(day);
  return item;
}

/** A question that this page has no words for is shown by its name, so that no answer is ever left out. */
function answersOf({ kind, answers }: Report): HTMLElement[] {
  const rows = answers.map(({ question, text }) => answerRow(knownText(`question.${question}`) ?? question, text));
  return [answerRow(text("question.kind"), text(`kind.${kind}`)), ...rows];
}

function answerRow(question: string, answer: string): HTMLElement {
  const row = copyOf("answer");
  part("question", row).textContent = question;
  part("answer", row).textContent = answer;
  return row;
}
