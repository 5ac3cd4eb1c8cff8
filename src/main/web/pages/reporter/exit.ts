import { part } from "../../elements/dom.js";
import { depth, endViews } from "../../elements/views.js";

let leaving = false;

/** Whether the quick exit is under way: nothing may ask to stay then. */
export function isLeaving(): boolean {
  return leaving;
}

/**
 * The quick exit: back over all of this page's views and then replace the page itself, so that the back button does not
 * lead here. What is in sight goes first, since going back takes a moment.
 */
export function startExit(): void {
  const button = part<HTMLButtonElement>("quick-exit");
  keepInSight(button);
  button.addEventListener("click", () => {
    leaving = true;
    endViews();
    document.querySelector("main")!.replaceChildren();
    document.title = "";
    const replace = () => location.replace(button.dataset.address!);
    const steps = depth();
    if (steps === 0) return replace();
    addEventListener("popstate", replace, { once: true });
    history.go(-steps);
  });
}

/** Where the button stands on a line of its own, what is above it scrolls away. */
function keepInSight(button: HTMLElement): void {
  const header = document.querySelector("header")!;
  const { paddingTop, rowGap } = getComputedStyle(button.closest("div")!);
  new ResizeObserver(() => {
    const isBelow = button.offsetTop > parseFloat(paddingTop);
    header.style.top = `${isBelow ? parseFloat(rowGap) - button.offsetTop : 0}px`;
  }).observe(header);
}
