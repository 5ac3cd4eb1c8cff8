import { copyOf, part } from "./dom.js";

export interface Question {
  readonly title: string;
  /** What will happen, and for whom. */
  readonly body: string;
  readonly yes: string;
  readonly no: string;
}

/**
 * Asks before something that cannot simply be undone. Escape is no.
 *
 * Expects `<template id="confirm">`: a `dialog` with the parts `title`, `body`, `yes` and `no`.
 */
export function confirmed(question: Question): Promise<boolean> {
  const dialog = copyOf<HTMLDialogElement>("confirm");
  for (const name of ["title", "body", "yes", "no"] as const) part(name, dialog).textContent = question[name];
  document.body.append(dialog);
  return new Promise((resolve) => {
    part("yes", dialog).addEventListener("click", () => dialog.close("yes"));
    part("no", dialog).addEventListener("click", () => dialog.close("no"));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    dialog.showModal();
  });
}
