import { part } from "../../elements/dom.js";
import type { WrittenReport } from "../../envelope/index.js";
import { QUESTIONS, sectionOf, type Step } from "./steps.js";

type Fields = { input: HTMLInputElement | HTMLTextAreaElement | null; boxes: HTMLInputElement[] };

/** What has been filled in, kept by the page's own fields and nowhere else. */
export function answerTo(step: Step): string {
  const { input, boxes } = fieldsOf(step);
  const ticked = boxes.filter((box) => box.checked);
  const typed = input && !input.disabled ? input.value.trim() : "";
  return [...ticked.map((box) => box.value), typed].filter((line) => line !== "").join("\n");
}

/** As {@link answerTo}, in words: a kind has a label of its own. */
export function shownAnswer(step: Step): string {
  if (step !== "kind") return answerTo(step);
  const chosen = fieldsOf(step).boxes.find((box) => box.checked);
  return chosen ? document.querySelector(`label[for="${chosen.id}"]`)!.textContent! : "";
}

export function firstField(step: Step): HTMLElement | null {
  return sectionOf(step).querySelector("input, textarea");
}

const NOT_ANSWERS: readonly Step[] = ["kind", "title", "files", "leave-out"];

/** The report as it will be sealed. */
export function report(language: "nl" | "en"): WrittenReport {
  const answers = QUESTIONS.filter((step) => !NOT_ANSWERS.includes(step))
    .map((step) => ({ question: step as string, text: answerTo(step) }))
    .filter(({ text }) => text !== "");
  return { kind: answerTo("kind") as WrittenReport["kind"], title: answerTo("title"), language, answers };
}

export function isEmpty(): boolean {
  return QUESTIONS.every((step) => answerTo(step) === "");
}

export function clearAnswers(): void {
  const form = part<HTMLFormElement>("form");
  form.reset();
  form.querySelectorAll<HTMLTextAreaElement>("[data-answer]").forEach((field) => (field.disabled = false));
}

/** "Weet ik niet" and "Wil ik niet zeggen" stand instead of an answer, and of each other. */
export function startSkips(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>("[data-skip]")) {
    box.addEventListener("change", () => {
      const section = box.closest<HTMLElement>("[data-step]")!;
      for (const other of section.querySelectorAll<HTMLInputElement>("[data-skip]")) {
        if (other !== box) other.checked = false;
      }
      for (const also of section.querySelectorAll<HTMLInputElement>("[data-also]")) also.disabled = box.checked;
      section.querySelector<HTMLTextAreaElement>("[data-answer]")!.disabled = box.checked;
    });
  }
}

function fieldsOf(step: Step): Fields {
  const section = sectionOf(step);
  return {
    input: section.querySelector("[data-answer]"),
    boxes: [...section.querySelectorAll<HTMLInputElement>("[data-choice], [data-also], [data-skip]")].filter((box) => !box.disabled),
  };
}
