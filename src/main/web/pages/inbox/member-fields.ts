import { part, text } from "../../elements/dom.js";
import type { Member, Role } from "../../envelope/index.js";
import type { InBothLanguages } from "./membership.js";

/** How a member is to stand in the roster. */
export interface Standing {
  readonly function: InBothLanguages;
  readonly roles: Role[];
  readonly publishName: boolean;
}

const FUNCTION_AT_MOST = 120;
const OTHER = "other";

/** Fills the fields of `inbox/member-fields.html` in a dialog. */
export function fillFields(dialog: HTMLElement, standing: Standing | null, ownRoles: readonly Role[] | null): void {
  const select = part<HTMLSelectElement>("function", dialog);
  const typed = part("typed-function", dialog);
  const usual = [...select.options].find(({ dataset }) => dataset.nl === standing?.function.nl && dataset.en === standing?.function.en);
  if (standing !== null) {
    select.value = usual?.value ?? OTHER;
    part<HTMLInputElement>("function-nl", dialog).value = usual ? "" : standing.function.nl;
    part<HTMLInputElement>("function-en", dialog).value = usual ? "" : standing.function.en;
  }
  const look = () => (typed.hidden = select.value !== OTHER);
  select.addEventListener("change", look);
  look();
  const reading = standing === null ? "handler" : standing.roles.find((role) => role !== "key-holder") ?? "none";
  for (const radio of dialog.querySelectorAll<HTMLInputElement>('[name="reading"]')) {
    radio.checked = radio.value === reading;
    // She may give up a role of her own, and take none: another key holder signs that.
    if (ownRoles !== null) radio.disabled = !radio.checked && radio.value !== "none" && !ownRoles.includes(radio.value as Role);
  }
  const holder = part<HTMLInputElement>("key-holder", dialog);
  holder.checked = standing?.roles.includes("key-holder") ?? false;
  holder.disabled = ownRoles !== null;
  part<HTMLInputElement>("publish-name", dialog).checked = standing?.publishName ?? false;
}

export function standingFrom(dialog: HTMLElement): Standing {
  const select = part<HTMLSelectElement>("function", dialog);
  const chosen = select.selectedOptions[0]!;
  const typed = (name: string) => part<HTMLInputElement>(name, dialog).value.trim();
  const reading = dialog.querySelector<HTMLInputElement>('[name="reading"]:checked')?.value;
  const roles: Role[] = reading === "handler" || reading === "reader" ? [reading] : [];
  if (part<HTMLInputElement>("key-holder", dialog).checked) roles.push("key-holder");
  return {
    function: select.value === OTHER
      ? { nl: typed("function-nl"), en: typed("function-en") }
      : { nl: chosen.dataset.nl!, en: chosen.dataset.en! },
    roles: roles.sort(),
    publishName: part<HTMLInputElement>("publish-name", dialog).checked,
  };
}

/** What is still wrong, or null. */
export function complaintAbout({ function: { nl, en }, roles }: Standing): string | null {
  if (nl === "" || en === "") return text("function.empty");
  if ([nl, en].some((words) => new TextEncoder().encode(words).length > FUNCTION_AT_MOST)) return text("function.long");
  return roles.length === 0 ? text("member.no-role") : null;
}

export function standingOf({ function: { nl, en }, roles, name }: Member): Standing {
  return { function: { nl, en }, roles: [...roles], publishName: name !== null };
}
