import type { Chosen } from "../../elements/attachments-field.js";
import { copyOf, fileSize, text } from "../../elements/dom.js";
import { shownAnswer } from "./answers.js";
import { headingOf, QUESTIONS, type Step } from "./steps.js";

/** Everything as it will be sent, each with a way to change it. */
export function reviewRows(files: readonly Chosen[], readers: string): HTMLElement[] {
  const answer = (step: Step): string => {
    if (step === "leave-out") return readers;
    if (step !== "files") return shownAnswer(step) || text("not-answered");
    return files.map((file) => `${file.name} (${fileSize(file.content.size)})`).join("\n") || text("no-files");
  };
  return QUESTIONS.map((step) => {
    const row = copyOf("review-row");
    const question = step === "leave-out" ? text("readers") : headingOf(step);
    row.querySelector("dt")!.textContent = question;
    row.querySelector(".mp-letter")!.textContent = answer(step);
    const change = row.querySelector("a")!;
    change.textContent = text("change");
    change.setAttribute("aria-label", text("change-named", { question }));
    change.href = `#melding/${step}`;
    return row;
  });
}
