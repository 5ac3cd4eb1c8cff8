import { addDays, addMonths, longDay, text, today } from "../../elements/dom.js";

/** The terms of the Wet bescherming klokkenluiders, counted in days. */
export interface Term {
  readonly words: string;
  readonly pressing: "late" | "soon" | "none";
}

const DAYS_TO_ACKNOWLEDGE = 7;
const MONTHS_TO_FEED_BACK = 3;
const SOON_DAYS = 2;
const SOON_TO_FEED_BACK_DAYS = 14;
const DAY_MS = 86_400_000;

/** Receipt is acknowledged within seven days of it. */
export function toAcknowledge(received: string): Term {
  return termUntil(addDays(received, DAYS_TO_ACKNOWLEDGE), "acknowledge", SOON_DAYS);
}

/** Feedback follows within three months of the acknowledgement. */
export function toFeedBack(acknowledged: string): Term {
  return termUntil(addMonths(acknowledged, MONTHS_TO_FEED_BACK), "feedback", SOON_TO_FEED_BACK_DAYS);
}

function termUntil(due: string, what: "acknowledge" | "feedback", soon: number): Term {
  const left = Math.round((Date.parse(due) - Date.parse(today())) / DAY_MS);
  const words = text(`term.${what}.${moment(left)}`, { days: Math.abs(left), date: longDay(due) });
  return { words, pressing: left < 0 ? "late" : left <= soon ? "soon" : "none" };
}

function moment(left: number): string {
  if (left < 0) return left === -1 ? "late-one" : "late";
  if (left === 0) return "today";
  return left === 1 ? "one" : "left";
}

export function showTerm(element: HTMLElement, term: Term | null): void {
  element.textContent = term?.words ?? "";
  element.classList.toggle("mp-term--late", term?.pressing === "late");
  element.classList.toggle("mp-term--soon", term?.pressing === "soon");
}
