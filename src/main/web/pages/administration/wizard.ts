import { part, show, text } from "../../elements/dom.js";
import { focusHeading, type View } from "../../elements/views.js";
import { ChannelList } from "./channel-list.js";
import { DeskList, kindList } from "./desk-list.js";
import { Finishing } from "./finishing.js";
import { Inviting } from "./inviting.js";
import { Loading } from "./loading.js";
import { LookForm } from "./look-form.js";
import { nameForm, termsForm, type Shared } from "./organisation-forms.js";
import { desks } from "./server.js";

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
      this.#deskStep(),
      this.#channelStep(),
      new Inviting(this.#step(INVITE), shared),
      new Finishing(this.#step(DONE), shared, finished),
    ];
    this.#loading = new Loading(this.#view, "wizard", desks, (found) => {
      const reached = found.length > 0 ? INVITE : this.shared.now.name === "" ? 1 : 2;
      location.replace(`#begin/${reached}`);
    });
  }

  /** Without a step: where she left off, as far as the server can tell. */
  async enter(rest: string): Promise<void> {
    this.leave();
    if (this.shared.now.setUp) return location.replace("#meldpunten");
    const step = /^[1-7]$/.test(rest) ? Number(rest) : 0;
    this.#show(step);
    if (step === 0) return this.#loading.load();
    this.#current = this.#steps[step - 1]!;
    await this.#current.enter();
  }

  leave(): void {
    this.#current?.leave?.();
    this.#current = null;
    this.#loading.stop();
    show(part("wizard-failure", this.#view), false);
  }

  #show(step: number): void {
    for (const section of this.#view.querySelectorAll<HTMLElement>("[data-step]")) {
      show(section, section.dataset.step === String(step));
    }
    const progress = step > STEPS ? text("wizard.last") : text("wizard.progress", { step, steps: STEPS });
    part("progress", this.#view).textContent = step === 0 ? "" : progress;
    const back = part<HTMLAnchorElement>("wizard-back", this.#view);
    show(back, step > 1);
    back.href = `#begin/${step - 1}`;
    focusHeading("begin");
  }

  #deskStep(): Step {
    const section = this.#step(DESKS);
    const list = new DeskList(true, "meldpunt-teksten");
    part("desks-place", section).append(list.element);
    part("kinds-place", section).append(kindList());
    const none = part("desks-none", section);
    part("desks-next", section).addEventListener("click", (event) => {
      if (list.found.length > 0) return;
      event.preventDefault();
      show(none);
      none.focus();
    });
    return {
      enter: () => {
        show(none, false);
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
