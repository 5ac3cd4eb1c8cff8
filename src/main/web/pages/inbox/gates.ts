import { part, show } from "../../elements/dom.js";

/**
 * What stands before the rooms: being invited, enrolling, unlocking, waiting for approval, the desk's seal and roster, and what
 * can go wrong on the way. A gate leaves the address as it is, so that who unlocks is where she was.
 */
export type Gate = "loading" | "failed" | "outside" | "enrol" | "unlock" | "lost" | "new-way" | "waiting" | "seal" | "roster";

export function showGate(gate: Gate): HTMLElement {
  show(part("rooms"), false);
  show(part("rooms-navigation"), false);
  let shown!: HTMLElement;
  for (const section of document.querySelectorAll<HTMLElement>("[data-gate]")) {
    show(section, section.dataset.gate === gate);
    if (section.dataset.gate === gate) shown = section;
  }
  focusHeadingIn(shown);
  return shown;
}

export function openRooms(): void {
  document.querySelectorAll<HTMLElement>("[data-gate]").forEach((section) => show(section, false));
  show(part("rooms"));
  show(part("rooms-navigation"));
}

export function focusHeadingIn(section: HTMLElement): void {
  const heading = [...section.querySelectorAll<HTMLElement>("h1")].find((one) => one.offsetParent !== null);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
  document.title = `${heading.textContent} – ${part("site-name").textContent}`;
}
