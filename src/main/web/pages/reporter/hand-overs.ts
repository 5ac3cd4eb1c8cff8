import { postJson, Problem } from "../../elements/api.js";
import { confirmed } from "../../elements/confirm.js";
import { copyOf, longDay, part, show, text, today } from "../../elements/dom.js";
import { failureText } from "../../elements/failure.js";
import { EnvelopeError, makeConsent, toB64, type Roster } from "../../envelope/index.js";
import { rosterRefusal } from "./desk-page.js";
import { about, whereabouts } from "./map.js";
import { LeaveOut, memberName, someoneAnswers } from "./members.js";
import type { Around, OpenMailbox } from "./open-mailbox.js";
import { sealBox } from "./seal-box.js";
import type { Asked } from "./trust.js";

/** Requests to let another desk in. Nothing happens without her yes. */
export class HandOvers {
  readonly #list = part("hand-overs");
  /** Made once: sent again it is the same answer. */
  readonly #made = new Map<string, string>();
  #told = "[]";

  constructor(
    private readonly mailbox: OpenMailbox,
    private readonly around: Around,
  ) {}

  /** What is shown, as the server sent it. */
  get told(): string {
    return this.#told;
  }

  tell(asked: readonly Asked[], told: string): void {
    if (told === this.#told) return;
    this.#told = told;
    this.#list.replaceChildren(...asked.map((one) => this.#card(one)));
    show(part("hand-overs-title"), asked.length > 0);
  }

  close(): void {
    this.#list.replaceChildren();
    show(part("hand-overs-title"), false);
  }

  #card(asked: Asked): HTMLElement {
    const { handOver, consent } = asked;
    const card = copyOf("hand-over");
    const desk = this.around.landscape.desk(handOver.desk);
    const names = { desk: this.mailbox.deskName(handOver.desk), who: memberName(handOver.by), from: this.mailbox.deskOf(handOver.by) };
    part("title", card).textContent = text("hand-over-title", names);
    part("asks", card).textContent = text("hand-over-asks", { ...names, day: longDay(handOver.day) });
    show(part("open", card), consent === null);
    part("mode", card).textContent = text(`hand-over-${handOver.mode}`, names);
    if (desk) part("about", card).append(...about(desk));
    part("where", card).textContent = desk ? whereabouts(desk) : "";
    const state = part("state", card);
    if (consent) state.textContent = text(consent.answer === "granted" ? "hand-over-granted" : "hand-over-refused-by-you", { ...names, day: longDay(consent.day) });
    else void this.#ask(asked, card);
    return card;
  }

  async #ask(asked: Asked, card: HTMLElement): Promise<void> {
    const state = part("state", card);
    state.textContent = text("roster-checking");
    try {
      const roster = await this.around.rosters.from(asked.handOver.desk);
      if (card.isConnected) this.#offer(asked, card, roster);
    } catch (error) {
      state.textContent =
        error instanceof EnvelopeError ? `${rosterRefusal(error.refusal)} ${text("hand-over-unsafe")}` : failureText(error);
    }
  }

  #offer(asked: Asked, card: HTMLElement, roster: Roster): void {
    const state = part("state", card);
    state.textContent = text("hand-over-default");
    const leaveOut = new LeaveOut(part("members", card));
    leaveOut.show(roster, roster.readingMembers());
    part("seal", card).append(sealBox(roster));
    show(part("choice", card));
    const desk = this.mailbox.deskName(roster.desk);

    const answer = async (granted: boolean) => {
      const leftOut = granted ? leaveOut.leftOut : [];
      const error = part("error", card);
      const alone = granted && !someoneAnswers(roster, leftOut);
      error.textContent = alone ? text("hand-over-nobody") : "";
      show(error, alone);
      if (alone) return;
      const sure = await confirmed({
        title: text(granted ? "hand-over-sure" : "hand-over-sure-no", { desk }),
        body: text(granted ? `hand-over-${asked.handOver.mode}` : "hand-over-no", { desk }),
        yes: text(granted ? "hand-over-yes" : "hand-over-refuse"),
        no: text("back"),
      });
      if (!sure) return;
      try {
        await this.#send(asked, granted ? "granted" : "refused", leftOut, roster);
      } catch (failure) {
        state.textContent = failureText(failure);
      }
    };
    part("yes", card).addEventListener("click", () => void answer(true));
    part("no", card).addEventListener("click", () => void answer(false));
  }

  async #send({ request, handOver }: Asked, answer: "granted" | "refused", leftOut: string[], roster: Roster): Promise<void> {
    const key = JSON.stringify([toB64(request), answer, leftOut]);
    const made = this.#made.get(key)
      ?? toB64(await makeConsent({ request, handOver, answer, leftOut, day: today(), roster }, this.mailbox.receipt));
    this.#made.set(key, made);
    try {
      await postJson("/api/mailbox/consents", { locator: this.mailbox.locator, consent: made });
    } catch (error) {
      // Answered before, perhaps in another window: what stands is shown.
      if (!(error instanceof Problem && error.code === "answered")) throw error;
    }
    await this.mailbox.update();
    part("hand-overs-title").focus();
  }
}
