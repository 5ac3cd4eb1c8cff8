import { copyOf, locale, part, show, text } from "../../elements/dom.js";
import { focusHeading, type View } from "../../elements/views.js";
import { caseKeyOf, knownCaseKey } from "./case-keys.js";
import { mayRead } from "./own-rights.js";
import { lookForRenewals } from "./renewal-bar.js";
import { casesAt, keysOf, type Page, type Row } from "./server.js";
import { isOpen, onLock } from "./session.js";
import { showTerm, toAcknowledge } from "./terms.js";
import { announce, showTrouble, signedInAgain } from "./trouble.js";

/** The inbox: `#postbus`, `#postbus/na/<cursor>`, `#postbus/voor/<cursor>`. */
export class CaseList implements View {
  readonly #view = document.querySelector<HTMLElement>('[data-view="postbus"]')!;
  readonly #rows = part("case-rows", this.#view);
  readonly #failure = part("list-failure", this.#view);
  #rest = "";
  #visit = 0;

  constructor() {
    part("list-again", this.#view).addEventListener("click", () => void this.#load());
    part("list-refresh", this.#view).addEventListener("click", () => void this.#load());
    onLock(() => this.leave());
  }

  async enter(rest: string): Promise<void> {
    if (!isOpen()) return;
    this.#rest = rest;
    focusHeading("postbus");
    lookForRenewals();
    show(part("list-reads-none", this.#view), !mayRead());
    show(part("list-refresh", this.#view), mayRead());
    if (!mayRead()) return;
    await this.#load();
  }

  /** The titles leave the page with the view. */
  leave(): void {
    this.#visit++;
    this.#rows.replaceChildren();
    for (const name of ["list-summary", "list-note"]) part(name, this.#view).textContent = "";
    for (const name of ["case-table", "list-empty", "newer", "older"]) show(part(name, this.#view), false);
  }

  async #load(): Promise<void> {
    const visit = ++this.#visit;
    show(this.#failure, false);
    show(part("list-loading", this.#view), this.#rows.childElementCount === 0);
    try {
      const page = await casesAt(query(this.#rest));
      if (visit !== this.#visit || !isOpen()) return;
      signedInAgain();
      this.#show(page);
      if (page.cases.some(({ needsNewKey }) => needsNewKey)) lookForRenewals(true);
      await this.#name(page.cases, visit);
    } catch (error) {
      if (visit === this.#visit) showTrouble(this.#failure, error);
    } finally {
      if (visit === this.#visit) show(part("list-loading", this.#view), false);
    }
  }

  #show(page: Page): void {
    this.#rows.replaceChildren(...page.cases.map(rowOf));
    const empty = page.cases.length === 0;
    show(part("list-empty", this.#view), empty);
    show(part("case-table", this.#view), !empty);
    link(part<HTMLAnchorElement>("newer", this.#view), page.newer && `#postbus/voor/${page.newer}`);
    link(part<HTMLAnchorElement>("older", this.#view), page.older && `#postbus/na/${page.older}`);
    const summary = summaryOf(page.cases);
    part("list-summary", this.#view).textContent = summary;
    announce(summary);
  }

  /** Fetches the keys of the cases that are not open in memory yet, and puts their titles in. */
  async #name(rows: Row[], visit: number): Promise<void> {
    const closed = rows.filter((row) => !knownCaseKey(row.case)).map((row) => row.case);
    const keys = closed.length === 0 ? [] : await keysOf(closed);
    const sealed = new Map(keys.map((key) => [key.case, key.sealed]));
    for (const row of rows) {
      const title = await titleOf(row.case, sealed.get(row.case));
      if (visit !== this.#visit) return;
      const element = this.#rows.querySelector<HTMLElement>(`[data-case="${row.case}"]`)!;
      part("title", element).textContent = title ?? text("list.damaged-key");
    }
  }
}

/** Null when the key is damaged or somebody else's: one bad key must not keep the others from being shown. */
async function titleOf(caseId: string, sealed: string | undefined): Promise<string | null> {
  if (knownCaseKey(caseId)) return knownCaseKey(caseId)!.title;
  if (sealed === undefined) return null;
  try {
    return (await caseKeyOf(caseId, sealed))?.title ?? null;
  } catch (error) {
    if (!isOpen()) throw error;
    return null;
  }
}

function rowOf(row: Row): HTMLElement {
  const element = copyOf("case-row");
  element.dataset.case = row.case;
  element.classList.toggle("mp-case--unread", row.unread);
  const link = part<HTMLAnchorElement>("link", element);
  link.href = `#zaak/${row.case}`;
  show(part("needs-key", element), row.needsNewKey);
  show(part("new", element), row.unread);
  part("title", element).textContent = text("list.opening");
  part("status", element).textContent = text(`status.${row.status}`);
  part("received", element).textContent = shortDay(row.received);
  part("activity", element).textContent = shortDay(row.lastActivity);
  showTerm(part("term", element), row.status === "received" ? toAcknowledge(row.received) : null);
  return element;
}

/** 22 nov 2026: a list is looked over, not read. */
function shortDay(day: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

/** What must be done today, before anything else. */
function summaryOf(rows: Row[]): string {
  if (rows.length === 0) return "";
  const unread = rows.filter((row) => row.unread).length;
  const waiting = rows.filter((row) => row.status === "received");
  const late = waiting.filter((row) => toAcknowledge(row.received).pressing === "late").length;
  return text("list.summary", { unread, waiting: waiting.length, late });
}

function query(rest: string): string {
  const [where, cursor] = rest.split("/");
  if (!cursor || (where !== "na" && where !== "voor")) return "";
  return `?${where === "na" ? "after" : "before"}=${encodeURIComponent(cursor)}`;
}

function link(element: HTMLAnchorElement, address: string | null): void {
  show(element, Boolean(address));
  if (address) element.href = address;
}
