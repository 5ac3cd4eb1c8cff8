import { part } from "./dom.js";

/**
 * Several views in one page, each under its own fragment (`#postvak`, `#melding/3`). The page never reloads, so nothing in
 * memory is lost; the fragment never leaves the browser, so the server does not learn which view is looked at; and the back
 * button works.
 */
export interface View {
  /** Called whenever the view comes into sight; `rest` is what follows its name in the fragment. May answer a better title. */
  enter(rest: string): void | Promise<void>;
  /** Called before another view comes into sight. */
  leave?(): void;
}

let current: View | null = null;
let ended = false;

/** How many of this page's views lie behind the one in sight: what a quick exit has to go back over. */
export function depth(): number {
  return (history.state as { depth?: number } | null)?.depth ?? 0;
}

/** From now on no view comes into sight: the page is being left. */
export function endViews(): void {
  ended = true;
}

export function startViews(views: Record<string, View>, first: string): void {
  let last = depth();
  const enter = () => {
    if (history.state === null) history.replaceState({ depth: last }, "");
    const [name, ...rest] = location.hash.slice(1).split("/");
    const known = name && name in views ? name : first;
    const next = views[known]!;
    if (current && current !== next) current.leave?.();
    current = next;
    for (const section of document.querySelectorAll<HTMLElement>("[data-view]")) {
      section.hidden = section.dataset.view !== known;
    }
    void next.enter(rest.join("/"));
  };
  addEventListener("hashchange", () => {
    if (ended) return;
    if (history.state === null) history.replaceState({ depth: last + 1 }, "");
    last = depth();
    enter();
  });
  enter();
}

/** Puts the keyboard and the screen reader at the top of what has just come into sight, and names it in the window's title. */
export function focusHeading(view: string): void {
  const section = document.querySelector<HTMLElement>(`[data-view="${view}"]`)!;
  const heading = [...section.querySelectorAll<HTMLElement>("h1")].find((one) => one.offsetParent !== null);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
  document.title = `${heading.textContent} – ${part("site-name").textContent}`;
}
