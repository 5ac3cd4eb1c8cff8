import { Problem } from "../../elements/api.js";
import { part, show, text } from "../../elements/dom.js";
import { clearErrors, showErrors, type FieldError } from "../../elements/error-summary.js";
import { announce, showTrouble, signedInAgain } from "./trouble.js";

export interface Saving {
  /** What must be mended before anything is sent. */
  check?(): FieldError[];
  /** Asks first, where something cannot simply be undone. */
  sure?(): Promise<boolean>;
  save(): Promise<void>;
  /** The field that a refusal of the server is about; null when it is about none. */
  fieldOf?(problem: Problem): FieldError | null;
  /** After it was saved. */
  saved?(): void;
  /** What is said then; without it, that it was saved. */
  done?: string;
}

const unsaved = new Set<HTMLFormElement>();

addEventListener("beforeunload", (event) => {
  if ([...unsaved].some((form) => form.isConnected)) event.preventDefault();
});

/** Whether somebody filled in something that is not saved yet: it must not be overwritten. */
export function isUnsaved(form: HTMLFormElement): boolean {
  return unsaved.has(form);
}

export function forget(form: HTMLFormElement): void {
  unsaved.delete(form);
  clearErrors(form);
  show(part("save-failure", form), false);
  part("save-state", form).textContent = "";
}

/**
 * Checks, saves, and says how that went: at the fields, in a summary on top, or above the button when the server did not
 * take it. Expects what the tag `save` makes. What was filled in stays until it is saved.
 */
export function saves(form: HTMLFormElement, saving: Saving): void {
  form.addEventListener("input", () => {
    unsaved.add(form);
    part("save-state", form).textContent = "";
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit(form, saving);
  });
}

async function submit(form: HTMLFormElement, saving: Saving): Promise<void> {
  const button = part<HTMLButtonElement>("save", form);
  if (button.getAttribute("aria-disabled") === "true") return;
  const failure = part("save-failure", form);
  const state = part("save-state", form);
  show(failure, false);
  const errors = saving.check?.() ?? [];
  showErrors(form, errors);
  if (errors.length > 0) return;
  if (saving.sure && !(await saving.sure())) return;
  button.setAttribute("aria-disabled", "true");
  state.textContent = text("saving");
  try {
    await saving.save();
    unsaved.delete(form);
    signedInAgain();
    announce((state.textContent = saving.done ?? text("saved")));
    saving.saved?.();
  } catch (error) {
    state.textContent = "";
    const field = error instanceof Problem ? saving.fieldOf?.(error) : null;
    if (field) return showErrors(form, [field]);
    showTrouble(failure, error);
    failure.focus();
  } finally {
    button.removeAttribute("aria-disabled");
  }
}
