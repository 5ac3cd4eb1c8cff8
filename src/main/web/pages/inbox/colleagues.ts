import { copyOf, part, show, text } from "../../elements/dom.js";
import { focusHeading, type View } from "../../elements/views.js";
import { fingerprintWords } from "../../envelope/index.js";
import { wordItems } from "./fingerprint.js";
import { giveOpenCases, type Given } from "./giving.js";
import { approve, colleagues, missingKeys, type Colleague } from "./server.js";
import { handlerKeys, isOpen, onLock } from "./session.js";
import { announce, showTrouble, signedInAgain } from "./trouble.js";

/** Who else handles for this desk: `#collegas`. */
export class Colleagues implements View {
  readonly #view = document.querySelector<HTMLElement>('[data-view="collegas"]')!;
  readonly #list = part("colleague-list", this.#view);
  readonly #failure = part("colleagues-failure", this.#view);
  #visit = 0;

  constructor() {
    part("colleagues-again", this.#view).addEventListener("click", () => void this.#load());
    onLock(() => this.leave());
  }

  async enter(): Promise<void> {
    if (!isOpen()) return;
    focusHeading("collegas");
    await this.#load();
  }

  leave(): void {
    this.#visit++;
    this.#list.replaceChildren();
  }

  async #load(): Promise<void> {
    const visit = ++this.#visit;
    show(this.#failure, false);
    show(part("colleagues-loading", this.#view));
    try {
      const all = await colleagues();
      if (visit !== this.#visit || !isOpen()) return;
      signedInAgain();
      const own = handlerKeys().card.handler;
      const cards = all.map((one) => new ColleagueCard(one, one.handler === own));
      this.#list.replaceChildren(...cards.map(({ element }) => element));
      show(part("colleagues-loading", this.#view), false);
      for (const card of cards) {
        if (visit === this.#visit) await card.look();
      }
    } catch (error) {
      if (visit === this.#visit) showTrouble(this.#failure, error);
    } finally {
      if (visit === this.#visit) show(part("colleagues-loading", this.#view), false);
    }
  }
}

/** One colleague: compare the eight words first, then let in and give access. */
class ColleagueCard {
  readonly element = copyOf("colleague");
  #state: Colleague["state"];

  constructor(
    private readonly colleague: Colleague,
    private readonly own: boolean,
  ) {
    this.#state = colleague.state;
    // Her own words come from her own keys: the list is the server's word.
    const card = own ? handlerKeys().card : colleague.card;
    part("name", this.element).textContent = card.name;
    part("fingerprint", this.element).replaceChildren(...wordItems(fingerprintWords(card)));
    part("compare-text", this.element).textContent = text("compare.text", { name: card.name });
    const box = part<HTMLInputElement>("compared", this.element);
    box.id = `compared-${colleague.handler}`;
    part<HTMLLabelElement>("compared-label", this.element).htmlFor = box.id;
    box.addEventListener("change", () => (part<HTMLButtonElement>("approve", this.element).disabled = !box.checked));
    part("compare", this.element).addEventListener("click", () => this.#compare());
    part("approve", this.element).addEventListener("click", () => void this.#letIn());
    this.#show(false);
  }

  /** Whether an approved colleague lacks the key of an open case. */
  async look(): Promise<void> {
    if (this.own || this.#state !== "ACTIVE") return;
    const { keys } = await missingKeys(this.colleague.handler, null);
    this.#show(keys.length > 0);
  }

  #show(missing: boolean): void {
    const waiting = this.#state === "WAITING";
    part("state", this.element).textContent = text(this.own ? "colleague.own" : `colleague.${this.#state}`);
    const button = part("compare", this.element);
    show(button, !this.own && (waiting || missing));
    button.textContent = text(waiting ? "compare.start" : "compare.give");
    part("approve", this.element).textContent = text(waiting ? "compare.approve" : "compare.give");
    show(part("missing", this.element), missing && !waiting);
  }

  #compare(): void {
    show(part("compare", this.element), false);
    show(part("comparing", this.element));
    part("compare-text", this.element).focus();
  }

  async #letIn(): Promise<void> {
    const button = part<HTMLButtonElement>("approve", this.element);
    const failure = part("failure", this.element);
    const state = part("giving", this.element);
    button.disabled = true;
    show(failure, false);
    try {
      if (this.#state === "WAITING") {
        state.textContent = text("compare.approving");
        await approve(this.colleague.handler);
        this.#state = "ACTIVE";
        this.#show(false);
      }
      state.textContent = text("compare.giving", { count: 0 });
      const done = await giveOpenCases(this.colleague.card, ({ given }) => {
        state.textContent = text("compare.giving", { count: given });
      });
      this.#done(done);
    } catch (error) {
      state.textContent = "";
      showTrouble(failure, error);
      button.disabled = false;
    }
  }

  #done({ given, failed }: Given): void {
    show(part("comparing", this.element), false);
    const words = text(failed > 0 ? "compare.partly" : "compare.done", { count: given, failed });
    part("result", this.element).textContent = words;
    show(part("missing", this.element), false);
    announce(words);
  }
}
