import { copyOf, knownText, locale, part, show, text } from "../../elements/dom.js";
import { focusHeading, type View } from "../../elements/views.js";
import { Loading } from "./loading.js";
import { own } from "./pair.js";
import { audit, desks, type AuditEvent, type Desk } from "./server.js";
import { announce } from "./trouble.js";

/** `#logboek`: what administrators and key holders did, the latest first; never anything of a case. */
export class Logbook implements View {
  readonly #view = document.querySelector<HTMLElement>('[data-view="logboek"]')!;
  readonly #rows = part("logbook-rows", this.#view);
  readonly #more = part<HTMLButtonElement>("logbook-more", this.#view);
  readonly #loading;
  #after: number | null = null;

  constructor() {
    this.#loading = new Loading(
      this.#view,
      "logbook",
      () => Promise.all([audit(this.#after), desks()]),
      ([{ events, more }, known]) => this.#show(events, more, known),
    );
    this.#more.addEventListener("click", () => void this.#loading.load());
    part("logbook-refresh", this.#view).addEventListener("click", () => void this.#again());
  }

  async enter(): Promise<void> {
    focusHeading("logboek");
    await this.#again();
  }

  leave(): void {
    this.#loading.stop();
    this.#rows.replaceChildren();
  }

  async #again(): Promise<void> {
    this.#after = null;
    await this.#loading.load();
  }

  #show(events: AuditEvent[], more: boolean, known: Desk[]): void {
    const rows = events.map((event) => rowOf(event, known));
    const first = this.#after === null;
    if (first) this.#rows.replaceChildren(...rows);
    else this.#rows.append(...rows);
    this.#after = events.at(-1)?.id ?? this.#after;
    const count = this.#rows.childElementCount;
    show(part("logbook-table", this.#view), count > 0);
    show(part("logbook-empty", this.#view), count === 0);
    show(this.#more, more);
    announce(text("logbook.count", { count }));
    if (first || !rows[0]) return;
    // The button may be gone: who pressed it reads on where the older lines begin.
    rows[0].tabIndex = -1;
    rows[0].focus();
  }
}

function rowOf(event: AuditEvent, known: Desk[]): HTMLElement {
  const row = copyOf("logbook-row");
  const desk = known.find((one) => one.desk === event.desk);
  part("at", row).textContent = momentOf(event.at);
  part("actor", row).textContent = event.actor;
  part("event", row).textContent = knownText(`event.${event.event}`) ?? event.event;
  part("desk", row).textContent = event.desk === null ? "" : desk ? own(desk.texts).name : text("logbook.desk-gone");
  const subject = knownText(`subject.${event.event}.${event.subject}`) ?? event.subject ?? "";
  // A desk by the name it has now is said already.
  part("subject", row).textContent = subject === desk?.texts.nl.name ? "" : subject;
  return row;
}

function momentOf(at: string): string {
  return new Intl.DateTimeFormat(locale(), {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Europe/Amsterdam",
  }).format(new Date(at));
}
