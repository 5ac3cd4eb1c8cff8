import { copyOf, knownText, longDay, part, show, text } from "../../elements/dom.js";
import { focusHeading, type View } from "../../elements/views.js";
import { toB64 } from "../../envelope/index.js";
import type { ReportForm } from "./form.js";
import { isAdviser, type Landscape } from "./landscape.js";
import { about, whereabouts } from "./map.js";
import { memberList } from "./members.js";
import type { Check, Rosters } from "./rosters.js";
import { sealBox } from "./seal-box.js";

/** One desk: what it is, who reads there, and the words by which anyone can see that this is true. */
export function deskView(landscape: Landscape, rosters: Rosters, form: Pick<ReportForm, "choose" | "begun">): View {
  let shown = "";

  const tell = () => {
    const desk = landscape.desk(shown);
    show(part("desk-known"), desk !== null);
    show(part("desk-unknown"), desk === null);
    if (desk === null) {
      part("desk-unknown-title").textContent = text({ asking: "map-loading", unreachable: "unreachable", known: "desk-unknown" }[landscape.is]);
      return;
    }
    const check = rosters.of(shown);
    part("desk-name").textContent = desk.name;
    part("desk-where").textContent = whereabouts(desk);
    part("desk-about").replaceChildren(...about(desk));
    part("desk-introduction").textContent = desk.introduction || (isAdviser(desk) ? text("consult-explained") : "");
    const door = part<HTMLAnchorElement>("desk-report");
    door.href = form.begun ? "#melding/nu" : "#melding";
    door.textContent = text(form.begun ? "report-on" : isAdviser(desk) ? "consult" : "report");
    show(door, desk.takesReports && check.is !== "refused" && check.is !== "nobody");
    tellRoster(check);
    part("desk-others").replaceChildren(...(check.is === "refused" || !desk.takesReports ? [otherDesks(landscape, shown)] : []));
  };

  part("desk-report").addEventListener("click", () => form.choose(shown));
  const fetch = () => void rosters.check(shown).then(tell);
  part("desk-retry").addEventListener("click", fetch);
  landscape.onChange(() => {
    if (shown !== "" && !part("desk-page").hidden) enter(shown);
  });
  rosters.onChange((desk) => {
    if (desk === shown) tell();
  });

  const enter = (rest: string) => {
    shown = rest;
    tell();
    focusHeading("meldpunt");
    if (landscape.desk(shown) !== null) fetch();
  };
  return {
    enter,
    leave() {
      shown = "";
    },
  };
}

function tellRoster(check: Check): void {
  show(part("desk-refused"), check.is === "refused");
  show(part("desk-trust"), check.is === "checked");
  show(part("desk-retry"), check.is === "unreachable" || check.is === "refused");
  part("desk-state").textContent = check.is === "checked" || check.is === "refused" ? "" : text(`roster-${check.is}`);
  if (check.is === "refused") part("desk-refusal").textContent = rosterRefusal(check.refusal);
  if (check.is !== "checked") return;
  const { roster } = check;
  part("desk-members").replaceChildren(...memberList(roster.readingMembers()));
  const place = part("desk-seal");
  const seal = toB64(roster.head.seal);
  if (place.dataset.seal !== seal) place.replaceChildren(sealBox(roster));
  place.dataset.seal = seal;
  part("desk-version").textContent = text("roster-version", { number: roster.head.number, day: longDay(roster.head.day) });
}

/** Why a desk's roster is not believed, in plain words. */
export function rosterRefusal(refusal: string): string {
  return knownText(`roster.${refusal}`) ?? text("roster.malformed");
}

/** Links to the desks that can take this instead, which keep everything that was typed. */
export function otherDesks(landscape: Landscape, instead: string): HTMLElement {
  const box = copyOf("elsewhere");
  part("others", box).append(...landscape.open.filter(({ desk }) => desk !== instead).map((desk) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.className = "utrecht-link utrecht-link--html-a";
    link.href = `#meldpunt/${desk.desk}`;
    link.textContent = desk.name;
    item.append(link);
    return item;
  }));
  return box;
}
