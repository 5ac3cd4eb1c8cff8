import { part, text } from "../../elements/dom.js";
import { option, ownCopyOf } from "./copies.js";
import { faultOf, LIMITS } from "./limits.js";
import { forget, isUnsaved, saves } from "./saving.js";
import { putOrganisation, type Organisation, type OrganisationSettings } from "./server.js";

/** The organisation as last heard of: each form below saves its own part and leaves the rest as it is. */
export interface Shared {
  now: Organisation;
}

/** Shown in a view, and again as a step of the wizard. */
export interface OrganisationForm {
  readonly element: HTMLFormElement;
  /** As the server has it, unless something is filled in that was not saved. */
  show(): void;
}

const ACKNOWLEDGE_DAYS = 7;
const FEEDBACK_MONTHS = 3;

export async function store(shared: Shared, change: Partial<OrganisationSettings>): Promise<void> {
  const { name, colour, languages, acknowledgeDays, feedbackMonths } = { ...shared.now, ...change };
  await putOrganisation({ name, colour, languages, acknowledgeDays, feedbackMonths });
  shared.now = { ...shared.now, ...change };
}

/** What every such form does alike. `label` is on the button when the form is a step. */
export function prepare(form: HTMLFormElement, label: string | undefined): void {
  if (label !== undefined) part("save", form).textContent = label;
}

export function nameForm(shared: Shared, prefix: string, saved?: () => void, label?: string): OrganisationForm {
  const element = ownCopyOf<HTMLFormElement>("name-form", prefix);
  const name = part<HTMLInputElement>("name", element);
  const both = part<HTMLInputElement>("both", element);
  prepare(element, label);
  saves(element, {
    check: () => faultOf(name, { label: text("organisation.name"), bytes: LIMITS.organisation }),
    save: () => store(shared, { name: name.value.trim(), languages: both.checked ? ["nl", "en"] : ["nl"] }),
    saved,
  });
  return {
    element,
    show() {
      if (isUnsaved(element)) return;
      forget(element);
      name.value = shared.now.name;
      both.checked = shared.now.languages.includes("en");
      part<HTMLInputElement>("dutch", element).checked = !both.checked;
    },
  };
}

export function termsForm(shared: Shared, prefix: string, saved?: () => void, label?: string): OrganisationForm {
  const element = ownCopyOf<HTMLFormElement>("terms-form", prefix);
  const days = part<HTMLSelectElement>("acknowledge", element);
  const months = part<HTMLSelectElement>("feedback", element);
  offer(days, ACKNOWLEDGE_DAYS, "days");
  offer(months, FEEDBACK_MONTHS, "months");
  prepare(element, label);
  saves(element, {
    save: () => store(shared, { acknowledgeDays: Number(days.value), feedbackMonths: Number(months.value) }),
    saved,
  });
  return {
    element,
    show() {
      if (isUnsaved(element)) return;
      forget(element);
      days.value = String(shared.now.acknowledgeDays);
      months.value = String(shared.now.feedbackMonths);
    },
  };
}

function offer(select: HTMLSelectElement, most: number, unit: "days" | "months"): void {
  for (let count = 1; count <= most; count++) select.append(option(String(count), countOf(count, unit)));
}

export function countOf(count: number, unit: "days" | "months"): string {
  return text(count === 1 ? `one.${unit}` : unit, { count });
}
