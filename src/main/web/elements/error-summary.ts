import { copyOf, part } from "./dom.js";

/**
 * Errors stand at their field and in a summary on top, which gets the focus.
 *
 * Expects `<template id="error-summary">` with the part `errors` (a list), and `<template id="field-error">`. The form has
 * its fields in elements `.utrecht-form-field` (or a `fieldset`); the error is put right before the field itself.
 */
export interface FieldError {
  readonly field: HTMLElement;
  readonly message: string;
}

export function showErrors(form: HTMLElement, errors: readonly FieldError[]): void {
  clearErrors(form);
  if (errors.length === 0) return;
  const summary = copyOf("error-summary");
  const list = part("errors", summary);
  for (const error of errors) {
    list.append(summaryLine(error));
    mark(error);
  }
  form.prepend(summary);
  summary.focus();
}

export function clearErrors(form: HTMLElement): void {
  form.querySelectorAll("[data-error-shown]").forEach((element) => element.remove());
  for (const field of form.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    field.classList.remove("utrecht-textbox--invalid", "utrecht-textarea--invalid");
    const rest = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && !id.endsWith("-error"));
    if (rest.length > 0) field.setAttribute("aria-describedby", rest.join(" "));
    else field.removeAttribute("aria-describedby");
    field.closest(".utrecht-form-field")?.classList.remove("utrecht-form-field--invalid");
  }
}

/** Leads to the field without touching the address: its fragment names the view. */
function summaryLine({ field, message }: FieldError): HTMLElement {
  const link = document.createElement("a");
  link.className = "utrecht-link";
  link.href = `#${field.id}`;
  link.textContent = message;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    field.focus();
    field.scrollIntoView({ block: "center" });
  });
  const line = document.createElement("li");
  line.append(link);
  return line;
}

function mark({ field, message }: FieldError): void {
  const error = copyOf("field-error");
  error.id = `${field.id}-error`;
  part("error", error).textContent = message;
  field.before(error);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", `${error.id} ${field.getAttribute("aria-describedby") ?? ""}`.trim());
  field.classList.toggle("utrecht-textarea--invalid", field instanceof HTMLTextAreaElement);
  field.classList.toggle("utrecht-textbox--invalid", field instanceof HTMLInputElement);
  field.closest(".utrecht-form-field")?.classList.add("utrecht-form-field--invalid");
}
