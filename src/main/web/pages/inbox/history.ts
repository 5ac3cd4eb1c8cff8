import { knownText, longDay, part, show, text } from "../../elements/dom.js";
import type { People } from "./people.js";
import type { CaseEvent, CasePage } from "./server.js";

/** Who came to a case and went, as the server keeps it. */
export class History {
  constructor(private readonly root: HTMLElement) {}

  show({ history }: CasePage, people: People): void {
    part("events", this.root).replaceChildren(...history.map((event) => itemOf(event, people)));
    show(this.root, history.length > 0);
  }

  clear(): void {
    part("events", this.root).replaceChildren();
    show(this.root, false);
  }
}

function itemOf({ kind, handler, other, day }: CaseEvent, people: People): HTMLElement {
  const called = (id: string | null) => (id === null ? text("who.reporter") : people.called(id));
  const item = document.createElement("li");
  const words = knownText(`event.${kind}`) === null ? kind : text(`event.${kind}`, { who: called(handler), other: called(other) });
  item.textContent = `${longDay(day)}: ${words}`;
  return item;
}
