import { text } from "../../elements/dom.js";

const REMARKS: readonly (readonly [RegExp, string])[] = [
  [/[^\s@]+@[^\s@]+\.[a-z]{2,}/i, "remark-mail"],
  // A Dutch telephone number or burgerservicenummer, however it is spaced.
  [/(?:\+31|0)[\s-]*[1-9](?:[\s-]*\d){8}|\b\d(?:[ .-]?\d){8}\b/, "remark-phone"],
  [/\b(mijn naam is|ik heet|ik ben de enige|my name is|i am the only)\b/i, "remark-name"],
];

/** What in a text might tell who wrote it; empty when nothing does. It never leaves the page and never stops anyone. */
export function remarkOn(typed: string): string {
  return REMARKS.filter(([pattern]) => pattern.test(typed)).map(([, key]) => text(key)).join(" ");
}

export function startRemarks(field: HTMLTextAreaElement | HTMLInputElement, place: HTMLElement): void {
  field.addEventListener("change", () => (place.textContent = remarkOn(field.value)));
}
