import { part, show, text } from "../../elements/dom.js";
import { showErrors } from "../../elements/error-summary.js";
import { focusHeading, type View } from "../../elements/views.js";
import { ChannelList } from "./channel-list.js";
import { DeskList, kindList } from "./desk-list.js";
import { Finishing } from "./finishing.js";
import { Inviting } from "./inviting.js";
import { Loading } from "./loading.js";
import { LookForm } from "./look-form.js";
import { nameForm, termsForm, type Shared } from "./organisation-forms.js";
import { saves } from "./saving.js";
import { desks, organisation, type Desk, type Organisation } from "./server.js";

const STEPS = 6;
const DESKS = 4;
const CHANNELS = 5;
const INVITE = 6;
const DONE = 7;

/** One step at a time; what it needs it fetches when it comes into sight. */
interface Step {
  enter(): void | Promise<void>;
  leave?(): void;
}

/** `#begin/<step>`: setting up an organisation. Every step is stored on the server before the next begins. */
export class Wizard implements View {
  readonly #view = document.querySelector<HTMLElement>('[data-view="begin"]')!;
  readonly #steps: Step[];
  readonly #loading;
  #current: Step | null = null;
  #wanted = 0;

  constructor(
    private readonly shared: Shared,
    finished: () => void,
  ) {
    const go = (step: number) => () => (location.hash = `#begin/${step}`);
    const label = text("next");
    const name = nameForm(shared, "begin", go(2), label);
    const look = new LookForm(shared, "begin", go(3), label);
    const terms = termsForm(shared, "begin", go(4), label);
    part("name-place", this.#view).append(name.element);
    part("look-place", this.#view).append(look.element);
    part("terms-place", this.#view).append(terms.element);
    this.#steps = [
      { enter: () => name.show() },
      { enter: () => look.show() },
      { enter: () => terms.show() },
      this.#deskStep(go(CHANNELS)),
      this.#channelStep(),
      new Inviting(this.#step(INVITE), shared),
      new Finishing(this.#step(DONE), shared, finished),
    ];
    this.#loading = new Loading(
      this.#view,
      "wizard",
      () => Promise.all([organisation(), this.#wanted === 0 ? desks() : []]),
      ([found, known]) => this.#found(found, known),
    );
  }

  async enter(rest: string): Promise<void> {
    this.#current?.leave?.();
    this.#current = null;
    this.#wanted = /^[1-7]$/.test(rest) ? Number(rest) : 0;
    if (this.#wanted > 0) this.#show(this.#wanted);
    await this.#loading.load();
  }

  leave(): void {
    this.#current?.leave?.();
    this.#current = null;
    this.#loading.stop();
  }

  /** Fetched at every step: what is filled in elsewhere, or in another window, counts. */
  #found(found: Organisation, known: Desk[]): void {
    this.shared.now = found;
    if (this.#wanted === 0) {
      location.replace(`#begin/${found.name === "" ? 1 : known.length === 0 ? 2 : INVITE}`);
      return;
    }
    this.#current = this.#steps[this.#wanted - 1]!;
    void this.#current.enter();
  }

  #show(step: number): void {
    for (const section of this.#view.querySelectorAll<HTMLElement>("[data-step]")) {
      show(section, section.dataset.step === String(step));
    }
    part("progress", this.#view).textContent = step > STEPS ? text("wizard.last") : text("wizard.progress", { step, steps: STEPS });
    const back = part<HTMLAnchorElement>("wizard-back", this.#view);
    show(back, step > 1);
    back.href = `#begin/${step - 1}`;
    focusHeading("begin");
  }

  #deskStep(next: () => void): Step {
    const section = this.#step(DESKS);
    const list = new DeskList(true, "meldpunt-teksten");
    part("desks-place", section).append(list.element);
    part("kinds-place", section).append(kindList());
    const form = part<HTMLFormElement>("desks-next", section);
    saves(form, {
      check: () => {
        const first = section.querySelector<HTMLElement>('[data-part="kind-add"]')!;
        first.id = "first-kind";
        return list.found.length > 0 ? [] : [{ field: first, message: text("desks.none") }];
      },
      save: () => Promise.resolve(),
      saved: next,
      done: " ",
    });
    return {
      enter: () => {
        showErrors(form, []);
        return list.loading.load();
      },
      leave: () => list.loading.stop(),
    };
  }

  #channelStep(): Step {
    const list = new ChannelList();
    part("channels-place", this.#step(CHANNELS)).append(list.element);
    return { enter: () => list.loading.load(), leave: () => list.loading.stop() };
  }

  #step(number: number): HTMLElement {
    return this.#view.querySelector<HTMLElement>(`[data-step="${number}"]`)!;
  }
}
