import { AttachmentsField } from "../../elements/attachments-field.js";
import { Problem } from "../../elements/api.js";
import { language, part, show, text } from "../../elements/dom.js";
import { failureText, isNetwork } from "../../elements/failure.js";
import { focusHeading, type View } from "../../elements/views.js";
import { room } from "../../envelope/index.js";
import { answerTo, clearAnswers, firstField, isEmpty, report, startSkips } from "./answers.js";
import { isLeaving } from "./exit.js";
import { isAdviser, type Landscape } from "./landscape.js";
import { NotSealed, whyNot, type Readers } from "./readers.js";
import type { ReceiptPage } from "./receipt.js";
import { startRemarks } from "./remarks.js";
import { reviewRows } from "./review.js";
import { QUESTIONS, REQUIRED, sectionOf, stepNamed, STEPS, type Step } from "./steps.js";
import { Submission, type Stage } from "./submission.js";

/** The report form: one question a page, a review, and sending. Nothing is kept outside this page's memory. */
export class ReportForm implements View {
  readonly #files = new AttachmentsField(part("form-files"));
  readonly #next = part<HTMLButtonElement>("next");
  #step: Step = "kind";
  /** Once everything was reviewed, a change leads straight back there. */
  #reviewed = false;
  #sending = false;
  /** What was sealed last, and from what: unchanged, it is sent again as it is. */
  #sealed: { submission: Submission; from: string } | null = null;

  constructor(
    private readonly landscape: Landscape,
    private readonly readers: Readers,
    private readonly receipt: ReceiptPage,
  ) {
    startSkips();
    for (const section of document.querySelectorAll<HTMLElement>(".mp-step")) {
      const field = section.querySelector<HTMLTextAreaElement>("[data-answer]");
      const remark = section.querySelector<HTMLElement>("[data-remark]");
      if (field && remark) startRemarks(field, remark);
    }
    part("form").addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#forward();
    });
    part("try-desk").addEventListener("click", () => void landscape.refresh());
    part("form-error-link").addEventListener("click", (event) => {
      event.preventDefault();
      firstField(this.#step)?.focus();
    });
    landscape.onChange(() => {
      if (/^#melding(?:\/|$)/.test(location.hash) && this.#hasDesk()) this.#show(this.#step);
    });
    addEventListener("beforeunload", (event) => {
      if (!isLeaving() && this.begun) event.preventDefault();
    });
  }

  /** Whether something would be lost. */
  get begun(): boolean {
    return !isEmpty() || this.#files.chosen.length > 0;
  }

  /** What was typed stays. */
  choose(desk: string): void {
    if (!this.#sending) this.readers.choose(desk);
  }

  enter(rest: string): void {
    if (this.receipt.isPending()) return location.replace("#ontvangstcode");
    if (!this.#hasDesk()) return;
    const asked = rest === "nu" ? this.#step : (stepNamed(rest) ?? "kind");
    const before = (step: Step) => STEPS.indexOf(step) < STEPS.indexOf(asked);
    const missing = REQUIRED.find((step) => before(step) && answerTo(step) === "");
    const unseen = before("leave-out") && !this.readers.isSeen && !this.#sending;
    if (missing || unseen) return location.replace(`#melding/${missing ?? "leave-out"}`);
    if (this.landscape.is === "unreachable") void this.landscape.refresh();
    this.#step = asked;
    if (asked === "review") this.#reviewed = true;
    this.#show(asked);
    focusHeading("melding");
  }

  /** Where there is but one desk it is chosen by itself; where nothing is chosen the map is the place to be. */
  #hasDesk(): boolean {
    const { is, open } = this.landscape;
    if (this.readers.desk === null && open.length === 1) this.choose(open[0]!.desk);
    if (this.readers.desk !== null || is !== "known" || open.length === 0) return true;
    location.replace("#start/kaart");
    return false;
  }

  #show(step: Step): void {
    const { is, open } = this.landscape;
    const chosen = this.readers.desk !== null;
    const nowhere = chosen || is === "asking" ? null : is === "unreachable" ? "unreachable" : open.length === 0 ? "closed" : null;
    const instead = this.#sending ? "sending" : nowhere;
    for (const section of document.querySelectorAll<HTMLElement>("[data-step]")) {
      show(section, section.dataset.step === (instead ?? step));
    }
    show(part("form-errors"), false);
    show(part("form-actions"), instead === null);
    this.#showDesk(instead === null);
    const number = STEPS.indexOf(step);
    const previous = STEPS[number - 1];
    const back = part<HTMLAnchorElement>("back");
    back.href = previous ? `#melding/${previous}` : "#start";
    show(back, instead !== "sending");
    const progress = sectionOf(step).querySelector<HTMLElement>("[data-progress]")!;
    progress.textContent =
      step === "review" ? text("step-review") : text("step", { step: number + 1, steps: QUESTIONS.length });
    this.#next.textContent = text(step === "review" ? "send" : this.#reviewed ? "to-review" : "next");
    if (step === "leave-out") this.readers.draw();
    if (step === "review") part("review").replaceChildren(...reviewRows(this.#files.chosen, this.readers.told()));
  }

  #showDesk(visible: boolean): void {
    const desk = this.landscape.desk(this.readers.desk);
    show(part("chosen"), visible && desk !== null);
    if (desk) part("chosen-desk").textContent = text(isAdviser(desk) ? "chosen-consult" : "chosen", { desk: desk.name });
  }

  async #forward(): Promise<void> {
    if (this.#step === "review") return this.#send();
    if (REQUIRED.includes(this.#step) && answerTo(this.#step) === "") {
      return this.#complain(text(`required-${this.#step}`));
    }
    const problem = this.#step === "leave-out" ? this.readers.problem() : null;
    this.#complain(problem ?? "");
    if (problem !== null) return;
    const next = this.#reviewed ? "review" : STEPS[STEPS.indexOf(this.#step) + 1]!;
    location.hash = `#melding/${next}`;
  }

  /** At the field, and in a summary that gets the focus. */
  #complain(message: string): void {
    const error = sectionOf(this.#step).querySelector<HTMLElement>("[data-error]");
    if (!error) return;
    error.textContent = message;
    show(error, message !== "");
    show(part("form-errors"), message !== "");
    part("form-error-link").textContent = message;
    firstField(this.#step)?.setAttribute("aria-invalid", String(message !== ""));
    if (message !== "") part("form-errors").focus();
  }

  async #send(): Promise<void> {
    if (this.#sending || this.readers.desk === null) return this.#show(this.#step);
    if (room({ report: report(language()) }) < 0) return this.#tooLong();
    this.#sending = true;
    this.#show("review");
    focusHeading("melding");
    try {
      await this.#sendOnce().catch((error: unknown) => {
        if (!(error instanceof Problem && error.code === "roster-changed")) throw error;
        // Somebody joined or left in the meantime: sealed again for those who are there now, once.
        this.#sealAnew();
        return this.#sendOnce();
      });
    } catch (error) {
      this.#sending = false;
      this.#failed(error);
    }
  }

  async #sendOnce(): Promise<void> {
    const submission = this.#submission();
    const received = await submission.send((stage) => this.#tell(stage));
    this.#sending = false;
    this.#done();
    this.receipt.present(submission.receipt, received);
  }

  #submission(): Submission {
    const readable = document.querySelector<HTMLInputElement>("#readable-yes")!.checked;
    const content = report(language());
    const { desk, leftOut } = this.readers;
    const from = JSON.stringify([desk, leftOut, content, readable, this.#files.chosen.map((file) => [file.name, file.content.size])]);
    if (this.#sealed?.from !== from) {
      this.#sealed?.submission.receipt.destroy();
      this.#sealed = { submission: new Submission(() => this.readers.toSeal(), content, leftOut, readable, this.#files), from };
    }
    return this.#sealed.submission;
  }

  #tell(stage: Stage): void {
    const bar = part<HTMLProgressElement>("sending-progress");
    const percent = stage.at === "files" ? Math.floor(stage.done * 100) : 0;
    part("sending-stage").textContent = text(`stage-${stage.at === "send" ? "wait" : stage.at}`, { percent });
    if (stage.at === "files") bar.value = stage.done * 0.9;
    else bar.value = stage.at === "seal" ? 0.92 : 0.97;
  }

  #failed(error: unknown): void {
    if (error instanceof NotSealed && error.why === "changed") {
      this.#reviewed = true;
      return location.replace("#melding/leave-out");
    }
    this.#show("review");
    const failed = part("send-failed");
    part("send-failed-title").textContent = text(isNetwork(error) ? "send-failed-unsure" : "send-failed-title");
    part("send-failed-text").textContent = isNetwork(error)
      ? text("send-failed-unsure-text")
      : error instanceof NotSealed && error.refusal !== null
        ? whyNot({ is: "refused", refusal: error.refusal })
        : `${error instanceof NotSealed ? whyNot({ is: error.why }) : failureText(error)} ${text("send-failed-kept")}`;
    part("send-others").replaceChildren(...(error instanceof NotSealed || isClosed(error) ? this.readers.others() : []));
    this.#next.textContent = text("send-again");
    show(failed);
    failed.focus();
    // A refusal is final for these bytes: the next try seals anew, for the desk as it is by then.
    if (error instanceof Problem && error.status >= 400 && error.status < 500) {
      this.#sealAnew();
      void this.landscape.refresh();
    }
  }

  #sealAnew(): void {
    this.#sealed?.submission.receipt.destroy();
    this.#sealed = null;
    this.#files.startAnew();
  }

  #tooLong(): void {
    const longest = [...QUESTIONS].sort((one, other) => answerTo(other).length - answerTo(one).length)[0]!;
    this.#step = longest;
    history.replaceState(history.state, "", `#melding/${longest}`);
    this.#show(longest);
    this.#complain(text("too-long"));
  }

  #done(): void {
    this.#sealed = null;
    this.#reviewed = false;
    show(part("send-failed"), false);
    clearAnswers();
    this.readers.leave();
    this.#files.clear();
    part("review").replaceChildren();
    this.#step = "kind";
  }
}

function isClosed(error: unknown): boolean {
  return error instanceof Problem && error.code === "desk-closed";
}
