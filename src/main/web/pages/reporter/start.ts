import { part, show } from "../../elements/dom.js";
import { focusHeading, type View } from "../../elements/views.js";
import type { DeskState } from "./desk.js";

/** The landing page. At the very first sight the focus stays where a newly opened page has it. */
export function startView(desk: DeskState): View {
  let first = true;
  desk.onChange(() => show(part("desk-closed"), desk.state.is === "closed"));
  return {
    enter() {
      if (!first) focusHeading("start");
      first = false;
    },
  };
}
