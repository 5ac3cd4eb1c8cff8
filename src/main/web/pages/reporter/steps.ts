/** The form's questions, in the order in which they are asked, one a page. */
export const STEPS = [
  "kind", "title", "what", "when", "where", "who", "source", "told", "ongoing", "wish", "contact", "files", "leave-out", "review",
] as const;

export type Step = (typeof STEPS)[number];

export const QUESTIONS: readonly Step[] = STEPS.slice(0, -1);

/** Without these there is no report. */
export const REQUIRED: readonly Step[] = ["kind", "title", "what"];

export function stepNamed(name: string): Step | null {
  return STEPS.find((step) => step === name) ?? null;
}

export function sectionOf(step: string): HTMLElement {
  return document.querySelector<HTMLElement>(`[data-step="${step}"]`)!;
}

export function headingOf(step: string): string {
  return sectionOf(step).querySelector("h1")!.textContent!.trim();
}
