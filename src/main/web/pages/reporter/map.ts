import { copyOf, part, show, text } from "../../elements/dom.js";
import { focusHeading, type View } from "../../elements/views.js";
import { isAdviser, type Channel, type Desk, type Landscape } from "./landscape.js";

/** The landing page with the map of where one can go. At first sight the focus stays where a newly opened page has it. */
export function startView(landscape: Landscape): View {
  let first = true;
  part("map-retry").addEventListener("click", () => void landscape.refresh());
  landscape.onChange(() => draw(landscape));
  return {
    enter(rest) {
      if (rest === "kaart") {
        const title = part("map-title");
        title.focus({ preventScroll: true });
        title.scrollIntoView();
        document.title = `${title.textContent} – ${part("site-name").textContent}`;
      } else if (!first) focusHeading("start");
      first = false;
    },
  };
}

function draw(landscape: Landscape): void {
  const { desks, open, is } = landscape;
  const known = is === "known";
  part("map-state").textContent = known ? (desks.length === 0 ? text("no-desks") : "") : text("map-unreachable");
  show(part("map-again"), !known);
  show(part("none-open"), known && open.length === 0);
  const advisers = desks.filter(isAdviser);
  part("desks").replaceChildren(...desks.filter((desk) => !isAdviser(desk)).map(card));
  part("advisers").replaceChildren(...advisers.map(card));
  if (landscape.channels.length > 0) part("channels").replaceChildren(...landscape.channels.map(channel));
  // With one desk there is nothing to choose.
  part<HTMLAnchorElement>("door-report").href = open.length === 1 ? `#meldpunt/${open[0]!.desk}` : "#start/kaart";
}

function card(desk: Desk): HTMLElement {
  const item = copyOf("desk");
  part("name", item).textContent = desk.name;
  part("where", item).textContent = whereabouts(desk);
  part("about", item).append(...about(desk));
  const choose = part<HTMLAnchorElement>("choose", item);
  choose.href = `#meldpunt/${desk.desk}`;
  choose.textContent = text(!desk.takesReports ? "read-more" : isAdviser(desk) ? "consult" : "report");
  choose.setAttribute("aria-label", `${choose.textContent}: ${desk.name}`);
  return item;
}

export function whereabouts({ outside, takesReports }: Desk): string {
  return [text(outside ? "outside" : "inside"), text(takesReports ? "open" : "shut")].join(" · ");
}

/** Who they are, what they take, and what they do with it. */
export function about(desk: Desk): HTMLElement[] {
  return (["who", "takes", "does"] as const).filter((key) => desk[key] !== "").map((key) => {
    const row = copyOf("answer");
    part("question", row).textContent = text(`about-${key}`);
    part("answer", row).textContent = desk[key];
    return row;
  });
}

function channel({ kind, name, text: says, address, phone }: Channel): HTMLElement {
  const item = document.createElement("li");
  item.dataset.kind = kind;
  item.append(address?.startsWith("https://") ? link(name, address) : strong(name));
  if (says !== "") item.append(` – ${says}`);
  if (phone) item.append(" ", link(phone, `tel:${phone.replace(/[^+\d]/g, "")}`));
  return item;
}

function link(label: string, address: string): HTMLElement {
  const made = document.createElement("a");
  made.className = "utrecht-link utrecht-link--html-a";
  made.href = address;
  made.rel = "noreferrer noopener";
  made.textContent = label;
  return made;
}

function strong(label: string): HTMLElement {
  const made = document.createElement("strong");
  made.textContent = label;
  return made;
}
