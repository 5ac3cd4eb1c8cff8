import { copyOf } from "../../elements/dom.js";

const REFERENCES = ["id", "for", "name", "aria-describedby"];

/** A copy whose ids are its own, so that the same form can stand in two views: `name` becomes `wizard-name`. */
export function ownCopyOf<T extends HTMLElement = HTMLElement>(template: string, prefix: string): T {
  const copy = copyOf<T>(template);
  for (const attribute of REFERENCES) {
    for (const element of copy.querySelectorAll(`[${attribute}]`)) {
      const names = element.getAttribute(attribute)!.split(" ");
      element.setAttribute(attribute, names.map((name) => `${prefix}-${name}`).join(" "));
    }
  }
  return copy;
}

/** A term with its value, as they stand in a list of both. */
export function termWith(term: string, value: string): HTMLElement[] {
  const name = document.createElement("dt");
  name.textContent = term;
  const words = document.createElement("dd");
  words.textContent = value;
  return [name, words];
}

export function option(value: string, words: string): HTMLOptionElement {
  const made = document.createElement("option");
  made.value = value;
  made.textContent = words;
  return made;
}
