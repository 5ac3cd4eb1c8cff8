import { AttachmentsField } from "../../elements/attachments-field.js";
import { Problem } from "../../elements/api.js";
import { copyOf, fileSize, language, part, show, text } from "../../elements/dom.js";
import { failureText, isNetwork } from "../../elements/failure.js";
import { focusHeading, type View } from "../../elements/views.js";
import { room } from "../../envelope/index.js";
import { answerTo, clearAnswers, firstField, isEmpty, report, shownAnswer, startSkips } from "./answers.js";
import type { Desk, DeskState } from "./desk.js";
import { isLeaving } from "./exit.js";
import type { ReceiptPage } from "./receipt.js";
import { startRemarks } from "./remarks.js";
import { headingOf, QUESTIONS, REQUIRED, sectionOf, stepNamed, STEPS, type Step } from "./steps.js";
import { Submission, type Stage } from "./submission.js";

/** The report form: one question a page, a review, and sending. Nothing is kept outside this page's memory. */
export function formView(desk: DeskState, receipt: ReceiptPage): View {
  return new ReportForm(desk, receipt);
}

class ReportForm implements View {
  readonly #files = new AttachmentsField(part("form-files"));
  readonly #next = part<HTMLButtonElement>("next");
  #step: Step = "kind";
  /** Once everything was reviewed, a change leads straight back there. */
  #reviewed = false;
  #sending = false;
  /** What was sealed last, and from what: unchanged, it is sent again as it is. */
  #sealed: { submission: Submission; from: string } | null = null;

  constructor(
    private readonly desk: DeskState,
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
    part("try-desk").addEventListener("click", () => void desk.refresh());
    part("form-error-link").addEventListener("click", (event) => {
      event.preventDefault();
      firstField(this.#step)?.focus();
    });
    desk.onChange(() => {
      if (location.hash.startsWith("#melding")) this.#show(this.#step);
    });
    addEventListener("beforeunload", (event) => {
      if (!isLeaving() && (!isEmpty() || this.#files.chosen.length > 0)) event.preventDefault();
    });
  }

  enter(rest: string): void {
    if (this.receipt.isPending()) {
      location.replace("#ontvangstcode");
      return;
    }
    const asked = stepNamed(rest) ?? "kind";
    const missing = REQUIRED.find((step) => STEPS.indexOf(step) < STEPS.indexOf(asked) && answerTo(step) === "");
    if (missing) {
      location.replace(`#melding/${missing}`);
      return;
    }
    if (this.desk.state.is === "closed" || this.desk.state.is === "unreachable") void this.desk.refresh();
    this.#step = asked;
    if (asked === "review") this.#reviewed = true;
    this.#show(asked);
    focusHeading("melding");
  }

  #show(step: Step): void {
    const state = this.desk.state.is;
    const instead = this.#sending ? "sending" : state === "closed" ? "closed" : state === "unreachable" ? "unreachable" : null;
    for (const section of document.querySelectorAll<HTMLElement>("[data-step]")) {
      show(section, section.dataset.step === (instead ?? step));
    }
    show(part("form-errors"), false);
    show(part("form-actions"), instead === null);
    const number = STEPS.indexOf(step);
    const previous = STEPS[number - 1];
    const back = part<HTMLAnchorElement>("back");
    back.href = previous ? `#melding/${previous}` : "#start";
    show(back, instead !== "sending");
    const progress = sectionOf(step).querySelector<HTMLElement>("[data-progress]")!;
    progress.textContent =
      step === "review" ? text("step-review") : text("step", { step: number + 1, steps: QUESTIONS.length });
    this.#next.textContent = text(step === "review" ? "send" : this.#reviewed ? "to-review" : "next");
    if (step === "review") this.#review();
  }

  async #forward(): Promise<void> {
    if (this.#step === "review") return this.#send();
    if (REQUIRED.includes(this.#step) && answerTo(this.#step) === "") {
      return this.#complain(text(`required-${this.#step}`));
    }
    this.#complain("");
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

  #review(): void {
    const rows = QUESTIONS.map((step) => {
      const row = copyOf("review-row");
      const question = headingOf(step);
      row.querySelector("dt")!.textContent = question;
      row.querySelector(".mp-letter")!.textContent =
        step === "files" ? this.#fileNames() : shownAnswer(step) || text("not-answered");
      const change = row.querySelector("a")!;
      change.textContent = text("change");
      change.setAttribute("aria-label", text("change-named", { question }));
      change.href = `#melding/${step}`;
      return row;
    });
    part("review").replaceChildren(...rows);
  }

  #fileNames(): string {
    const names = this.#files.chosen.map((file) => `${file.name} (${fileSize(file.content.size)})`);
    return names.join("\n") || text("no-files");
  }

  async #send(): Promise<void> {
    const { state } = this.desk;
    if (this.#sending || state.is !== "open") return this.#show(this.#step);
    if (room({ report: report(language()) }) < 0) return this.#tooLong();
    const submission = this.#submission(state.desk);
    this.#sending = true;
    this.#show("review");
    focusHeading("melding");
    try {
      const received = await submission.send((stage) => this.#tell(stage));
      this.#sending = false;
      this.#done();
      this.receipt.present(submission.receipt, received);
    } catch (error) {
      this.#sending = false;
      this.#failed(error);
    }
  }

  #submission(desk: Desk): Submission {
    const readable = document.querySelector<HTMLInputElement>("#readable-yes")!.checked;
    const content = report(language());
    const from = JSON.stringify([content, readable, this.#files.chosen.map((file) => [file.name, file.content.size]), desk.id, desk.roster.head.number]);
    if (this.#sealed?.from !== from) {
      this.#sealed?.submission.receipt.destroy();
      this.#sealed = { submission: new Submission(desk, content, readable, this.#files), from };
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
    this.#show("review");
    const failed = part("send-failed");
    part("send-failed-title").textContent = text(isNetwork(error) ? "send-failed-unsure" : "send-failed-title");
    part("send-failed-text").textContent = isNetwork(error)
      ? text("send-failed-unsure-text")
      : `${failureText(error)} ${text("send-failed-kept")}`;
    this.#next.textContent = text("send-again");
    show(failed);
    failed.focus();
    // A refusal is final for these bytes: the next try seals anew, for the handlers as they are by then.
    if (error instanceof Problem && error.status >= 400 && error.status < 500) {
      this.#sealed = null;
      this.#files.startAnew();
      void this.desk.refresh();
    }
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
    this.#files.clear();
    part("review").replaceChildren();
    this.#step = "kind";
  }
}
