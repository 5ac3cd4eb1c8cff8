import { part, text } from "../../elements/dom.js";
import { ownCopyOf } from "./copies.js";
import { saves } from "./saving.js";
import { putOpen, type Desk } from "./server.js";

/** The administrator's switch of one desk, with what it means for reporters. */
export function openSwitch(desk: Desk, changed: () => void): HTMLElement {
  const form = ownCopyOf<HTMLFormElement>("open-switch", `open-${desk.desk}`);
  part("switch-text", form).textContent = text(`switch.${desk.takesReports ? "takes" : desk.open ? "is-open" : "is-closed"}`);
  const button = part("save", form);
  button.textContent = text(desk.open ? "switch.close" : "switch.open");
  button.classList.replace("utrecht-button--primary-action", "utrecht-button--secondary-action");
  saves(form, { save: () => putOpen(desk.desk, !desk.open), saved: changed });
  return form;
}
