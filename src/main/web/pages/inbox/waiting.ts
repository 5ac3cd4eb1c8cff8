import { fingerprintWords } from "../../envelope/index.js";
import { part, show, text } from "../../elements/dom.js";
import { showGate } from "./gates.js";
import { enrolment } from "./server.js";
import { handlerKeys, isOpen } from "./session.js";
import { announce, showTrouble } from "./trouble.js";
import { wordItems } from "./fingerprint.js";

const ASK_EVERY_MS = 20_000;

/** Enrolled, but not let in yet: a colleague compares the eight words, which come from the keys themselves. */
export class Waiting {
  readonly #gate = document.querySelector<HTMLElement>('[data-gate="waiting"]')!;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly approved: () => void) {
    part("ask-again", this.#gate).addEventListener("click", () => void this.#ask(true));
  }

  begin(): void {
    part("own-fingerprint", this.#gate).replaceChildren(...wordItems(fingerprintWords(handlerKeys().card)));
    showGate("waiting");
    this.#timer ??= setInterval(() => void this.#ask(false), ASK_EVERY_MS);
  }

  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #ask(byHand: boolean): Promise<void> {
    const failure = part("waiting-failure", this.#gate);
    try {
      const { keys } = await enrolment();
      show(failure, false);
      if (!isOpen() || this.#timer === undefined) return;
      if (keys?.state === "ACTIVE") {
        this.end();
        this.approved();
      } else if (byHand) announce(text("waiting.still"));
    } catch (error) {
      if (byHand) showTrouble(failure, error);
    }
  }
}
