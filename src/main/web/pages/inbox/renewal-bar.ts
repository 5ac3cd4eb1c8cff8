import { Problem } from "../../elements/api.js";
import { part, show, text } from "../../elements/dom.js";
import { knownCaseKey } from "./case-keys.js";
import { mayHandle } from "./own-rights.js";
import { renewCase } from "./renew-case.js";
import { toRenew } from "./server.js";
import { isOpen, Locked, onLock } from "./session.js";
import { announce, troubleText } from "./trouble.js";

let bar: RenewalBar | null = null;

/** Tells which cases need another key, if any; at most once until she locks, unless something changed. */
export function lookForRenewals(again = false): void {
  bar ??= new RenewalBar();
  void bar.look(again);
}

/** Cases that somebody may read no further, and whose key a handler who stays is to renew. */
class RenewalBar {
  readonly #bar = part("renewals");
  readonly #failed = part("renewals-failed", this.#bar);
  #cases: string[] = [];
  #looked = false;
  #busy = false;
  #stopped = false;

  constructor() {
    part("renew", this.#bar).addEventListener("click", () => void this.#renew());
    part("renew-stop", this.#bar).addEventListener("click", () => (this.#stopped = true));
    onLock(() => this.#clear());
  }

  async look(again: boolean): Promise<void> {
    // What was done has been read by the time she goes elsewhere.
    if (!this.#busy && this.#cases.length === 0 && this.#failed.childElementCount === 0) show(this.#bar, false);
    if (!isOpen() || !mayHandle() || this.#busy || (this.#looked && !again)) return;
    this.#looked = true;
    try {
      this.#cases = await all();
      this.#show();
    } catch (error) {
      // It is asked again with the next view; nothing depends on it now.
      if (error instanceof Problem || error instanceof Locked) this.#looked = false;
      else throw error;
    }
  }

  #clear(): void {
    this.#stopped = true;
    this.#looked = false;
    this.#cases = [];
    this.#failed.replaceChildren();
    show(this.#bar, false);
  }

  #show(): void {
    const { length } = this.#cases;
    part("renewals-text", this.#bar).textContent = text(length === 1 ? "renewals.one" : "renewals.some", { count: length });
    show(part("renew", this.#bar), !this.#busy && length > 0);
    show(part("renewals-why", this.#bar), length > 0);
    show(this.#bar, length > 0 || this.#failed.childElementCount > 0);
  }

  async #renew(): Promise<void> {
    const cases = this.#cases;
    this.#working(true);
    this.#failed.replaceChildren();
    const failed: string[] = [];
    let done = 0;
    for (const id of cases) {
      if (this.#stopped) break;
      this.#progress(done, cases.length);
      try {
        await renewCase(id);
      } catch (error) {
        if (!isOpen() || error instanceof Locked) return this.#working(false);
        failed.push(id);
        this.#name(id, error);
        if (endsAll(error)) break;
      }
      done++;
    }
    this.#working(false);
    this.#cases = [...failed, ...cases.slice(done)].filter((id, place, ids) => ids.indexOf(id) === place);
    this.#show();
    this.#tell(done - failed.length);
  }

  #tell(renewed: number): void {
    const left = this.#cases.length;
    const words = text(left === 0 ? "renewals.done" : "renewals.partly", { count: renewed, left });
    if (left === 0) part("renewals-text", this.#bar).textContent = words;
    show(this.#bar);
    announce(words);
  }

  /** By its title, where the key could be opened. */
  #name(id: string, error: unknown): void {
    const item = document.createElement("li");
    const title = knownCaseKey(id)?.title ?? text("renewals.untitled", { id });
    item.textContent = text("renewals.failed", { title, why: troubleText(error) ?? "" });
    this.#failed.append(item);
  }

  #progress(done: number, count: number): void {
    part("renewals-state", this.#bar).textContent = text("renewals.busy", { number: done + 1, count });
    const progress = part<HTMLProgressElement>("renewals-progress", this.#bar);
    progress.max = count;
    progress.value = done;
  }

  #working(busy: boolean): void {
    this.#busy = busy;
    this.#stopped = false;
    show(part("renew", this.#bar), !busy);
    show(part("renewals-busy", this.#bar), busy);
  }
}

/** Without the server or the sign-in, the next case would fare no better. */
function endsAll(error: unknown): boolean {
  return error instanceof Problem && (error.status === 0 || error.status === 401 || error.status === 499 || error.status === 403);
}

async function all(): Promise<string[]> {
  const cases: string[] = [];
  for (let more = true; more; ) {
    const page = await toRenew(cases.at(-1) ?? null);
    cases.push(...page.cases);
    more = page.more && page.cases.length > 0;
  }
  return cases;
}
