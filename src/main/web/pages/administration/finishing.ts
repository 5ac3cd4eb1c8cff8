import { part, show, text } from "../../elements/dom.js";
import { termWith } from "./copies.js";
import { stateOf } from "./desk-words.js";
import { Loading } from "./loading.js";
import { countOf, type Shared } from "./organisation-forms.js";
import { own } from "./pair.js";
import { Polling } from "./polling.js";
import { saves } from "./saving.js";
import { desks, finishSetUp, type Desk } from "./server.js";

/** The end of the wizard: what was set up, what is still missing, and the door to the pages of every day. */
export class Finishing {
  readonly #loading;
  readonly #polling = new Polling(() => void this.#loading.load(true));

  constructor(
    private readonly section: HTMLElement,
    private readonly shared: Shared,
    finished: () => void,
  ) {
    this.#loading = new Loading(section, "finishing", desks, (found) => this.#show(found));
    saves(part<HTMLFormElement>("finish-form", section), { save: finishSetUp, saved: finished });
  }

  async enter(): Promise<void> {
    this.#polling.start();
    await this.#loading.load();
  }

  leave(): void {
    this.#polling.stop();
    this.#loading.stop();
  }

  #show(found: Desk[]): void {
    const { name, languages, acknowledgeDays, feedbackMonths } = this.shared.now;
    const lines: [string, string][] = [
      [text("summary.name"), name],
      [text("summary.languages"), languages.map((one) => text(`language.${one}`)).join(", ")],
      [text("summary.acknowledge"), countOf(acknowledgeDays, "days")],
      [text("summary.feedback"), countOf(feedbackMonths, "months")],
      ...found.map((desk): [string, string] => [own(desk.texts).name, stateOf(desk)]),
    ];
    part("summary", this.section).replaceChildren(...lines.flatMap(([term, value]) => termWith(term, value)));
    const ready = found.some(({ takesReports }) => takesReports);
    show(part("not-ready", this.section), !ready);
    show(part("finish-form", this.section), ready);
  }
}
