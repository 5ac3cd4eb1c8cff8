import { copyOf, part, show } from "../../elements/dom.js";

/**
 * Asks for more than yes or no. Escape is no.
 *
 * Expects `<template id>`: a `dialog` with a `form` in it that has the parts `no` and `complaint`.
 *
 * @param complain what is still wrong with the answers, or null
 * @return null when nothing is to be done
 */
export function asked(
  template: string, prepare: (dialog: HTMLElement) => void, complain: (answers: FormData, dialog: HTMLElement) => string | null,
): Promise<FormData | null> {
  const dialog = copyOf<HTMLDialogElement>(template);
  const form = dialog.querySelector("form")!;
  const complaint = part("complaint", dialog);
  let answers: FormData | null = null;
  prepare(dialog);
  document.body.append(dialog);
  return new Promise((resolve) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const given = new FormData(form);
      const wrong = complain(given, dialog);
      show(complaint, wrong !== null);
      complaint.textContent = wrong;
      if (wrong !== null) return complaint.focus();
      answers = given;
      dialog.close();
    });
    part("no", dialog).addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answers);
    });
    dialog.showModal();
  });
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Radio buttons or boxes, each with its label, for a `fieldset`. */
export function choiceItems(type: "radio" | "checkbox", name: string, choices: readonly Choice[]): HTMLElement[] {
  return choices.map(({ value, label, hint }, place) => {
    const item = copyOf("choice-item");
    const input = item.querySelector("input")!;
    Object.assign(input, { type, name, value, id: `${name}-${place}` });
    item.querySelector("label")!.htmlFor = input.id;
    part("label", item).textContent = label;
    part("hint", item).textContent = hint ?? "";
    show(part("hint", item), hint !== undefined);
    return item;
  });
}
