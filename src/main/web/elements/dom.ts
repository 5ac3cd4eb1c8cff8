/** Finding and filling the parts of a page. Text only ever goes in as text. */

/** The one element marked `data-part="name"`. */
export function part<T extends HTMLElement = HTMLElement>(name: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(`[data-part="${name}"]`);
  if (!found) throw new Error(`no part ${name}`);
  return found;
}

/** A copy of the first element of a `<template id>`. */
export function copyOf<T extends HTMLElement = HTMLElement>(template: string): T {
  const found = document.getElementById(template) as HTMLTemplateElement;
  return found.content.firstElementChild!.cloneNode(true) as T;
}

/** A text in the page's language from `<template id="texts">`; `%name` in it stands for a value. */
export function text(key: string, values: Record<string, string | number> = {}): string {
  const found = knownText(key);
  if (found === null) throw new Error(`no text ${key}`);
  return found.replace(/%([a-zA-Z]+)/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** The same for a key that comes from elsewhere; null when the page has no words for it. */
export function knownText(key: string): string | null {
  const texts = document.getElementById("texts") as HTMLTemplateElement;
  return texts.content.querySelector(`[data-text="${CSS.escape(key)}"]`)?.textContent ?? null;
}

export function show(element: HTMLElement, visible = true): void {
  element.hidden = !visible;
}

export function language(): "nl" | "en" {
  return document.documentElement.lang === "en" ? "en" : "nl";
}

/** How numbers and days are written: English as it is written in Europe. */
export function locale(): string {
  return language() === "en" ? "en-GB" : "nl-NL";
}

/** A day `2026-11-22` as people write it: 22 november 2026. */
export function longDay(day: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

export function fileSize(bytes: number): string {
  const unit = bytes < 1_048_576 ? 1024 : 1_048_576;
  const number = new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(Math.max(bytes / unit, 0.1));
  return `${number} ${unit === 1024 ? "kB" : "MB"}`;
}

/** Today in the Netherlands, `2026-11-22`: the day that messages carry. */
export function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(new Date());
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, lastDay));
  return date.toISOString().slice(0, 10);
}
