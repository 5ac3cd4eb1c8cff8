import { fingerprintWords, fromB64, readCard, type Card } from "../../envelope/index.js";
import { part, show, text } from "../../elements/dom.js";
import { wordItems } from "./fingerprint.js";
import { showGate } from "./gates.js";
import { enrolment, type Enrolment, type Membership } from "./membership.js";
import { isOwnRenewal } from "./renewal-memory.js";
import { announce, showTrouble } from "./trouble.js";

const ASK_EVERY_MS = 20_000;

/** Keys were made, and a key holder must let them in: she compares eight words with her. */
export class Waiting {
  readonly #gate = document.querySelector<HTMLElement>('[data-gate="waiting"]')!;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly decided: (own: Enrolment) => void,
    again: { unlock: () => void; keysLost: () => void },
  ) {
    part("ask-again", this.#gate).addEventListener("click", () => void this.#ask(true));
    part("waiting-unlock", this.#gate).addEventListener("click", () => {
      this.end();
      again.unlock();
    });
    part("waiting-keys-lost", this.#gate).addEventListener("click", () => {
      this.end();
      again.keysLost();
    });
  }

  /** @param card of the keys that she holds herself: the words are hers, whatever the server says */
  begin(card: Card): void {
    this.#show(card, false);
  }

  /**
   * After keys were lost. Only the browser that made the new ones can tell that the server shows hers.
   *
   * @param made when they were made just now
   */
  beginRenewing({ handler, renewing }: Membership, made?: Card): void {
    const card = made ?? readCard(fromB64(renewing!));
    this.#show(made !== undefined || isOwnRenewal(handler, card) ? card : null, true);
  }

  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #show(card: Card | null, renewing: boolean): void {
    part("own-fingerprint", this.#gate).replaceChildren(...wordItems(card === null ? [] : fingerprintWords(card)));
    part("waiting-title", this.#gate).textContent = text(renewing ? "waiting.new-keys" : "waiting.newcomer");
    show(part("waiting-words", this.#gate), card !== null);
    show(part("waiting-elsewhere", this.#gate), card === null);
    show(part("waiting-renewing", this.#gate), renewing);
    showGate("waiting");
    this.#timer ??= setInterval(() => void this.#ask(false), ASK_EVERY_MS);
  }

  async #ask(byHand: boolean): Promise<void> {
    const failure = part("waiting-failure", this.#gate);
    try {
      const own = await enrolment();
      show(failure, false);
      if (this.#timer === undefined) return;
      const waits = own.membership !== null && (own.membership.state === "WAITING" || own.membership.renewing !== null);
      if (!waits) {
        this.end();
        this.decided(own);
      } else if (byHand) announce(text("waiting.still"));
    } catch (error) {
      if (byHand) showTrouble(failure, error);
    }
  }
}
