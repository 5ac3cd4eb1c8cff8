import { part, show } from "../../elements/dom.js";
import { startViews, type View } from "../../elements/views.js";
import { ChannelEdit } from "./channel-edit.js";
import { ChannelsView } from "./channel-list.js";
import { DeskEdit } from "./desk-edit.js";
import { DeskView } from "./desk.js";
import { DesksView } from "./desks.js";
import { Done } from "./done.js";
import { Logbook } from "./logbook.js";
import { OrganisationView } from "./organisation.js";
import type { Shared } from "./organisation-forms.js";
import { desks, organisation } from "./server.js";
import { showTrouble } from "./trouble.js";
import { Wizard } from "./wizard.js";

/** The way in: an administrator of an organisation that is not set up yet begins with the wizard. */
export async function begin(): Promise<void> {
  const rooms = part("rooms");
  try {
    if (rooms.hasAttribute("data-administrator")) administrate({ now: await organisation() });
    else await audit();
  } catch (error) {
    showTrouble(gate("failed"), error);
    return;
  }
}

function administrate(shared: Shared): void {
  const views: Record<string, View> = {
    begin: new Wizard(shared, () => {
      shared.now = { ...shared.now, setUp: true };
      show(part("rooms-navigation"));
      location.hash = "#klaar";
    }),
    klaar: new Done(),
    meldpunten: new DesksView(true),
    meldpunt: new DeskView(shared),
    "meldpunt-teksten": new DeskEdit(shared),
    kanalen: new ChannelsView(),
    kanaal: new ChannelEdit(shared),
    organisatie: new OrganisationView(shared),
    logboek: new Logbook(),
  };
  open(views, shared.now.setUp ? "meldpunten" : "begin", shared.now.setUp);
}

/** An auditor sees the desks as they are and the logbook. */
async function audit(): Promise<void> {
  await desks();
  open({ logboek: new Logbook(), meldpunten: new DesksView(false), meldpunt: new DeskView(null) }, "logboek", true);
}

function open(views: Record<string, View>, first: string, navigable: boolean): void {
  document.querySelectorAll<HTMLElement>("[data-gate]").forEach((one) => show(one, false));
  show(part("rooms"));
  show(part("rooms-navigation"), navigable);
  startViews(views, first);
}

function gate(name: string): HTMLElement {
  let shown!: HTMLElement;
  for (const section of document.querySelectorAll<HTMLElement>("[data-gate]")) {
    show(section, section.dataset.gate === name);
    if (section.dataset.gate === name) shown = section;
  }
  const heading = shown.querySelector("h1")!;
  heading.tabIndex = -1;
  heading.focus();
  return shown;
}
