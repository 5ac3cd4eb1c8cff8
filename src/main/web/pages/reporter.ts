import { part, show } from "../elements/dom.js";
import { startViews } from "../elements/views.js";
import { canSeal } from "./reporter/capable.js";
import { deskView } from "./reporter/desk-page.js";
import { startExit } from "./reporter/exit.js";
import { ReportForm } from "./reporter/form.js";
import { helperView } from "./reporter/helper.js";
import { House } from "./reporter/house.js";
import { Landscape } from "./reporter/landscape.js";
import { mailboxView } from "./reporter/mailbox.js";
import { startView } from "./reporter/map.js";
import { Readers } from "./reporter/readers.js";
import { receiptView } from "./reporter/receipt.js";
import { Rosters } from "./reporter/rosters.js";

/** The reporter's page. Until this has run, the page shows that it is being prepared, or that the browser is too old. */
startExit();
if (canSeal()) {
  const landscape = new Landscape();
  const rosters = new Rosters();
  const house = new House(landscape);
  const receipt = receiptView(house);
  const form = new ReportForm(landscape, new Readers(landscape, rosters), receipt);
  startViews(
    {
      start: startView(landscape),
      wegwijzer: helperView(landscape),
      meldpunt: deskView(landscape, rosters, form),
      melding: form,
      ontvangstcode: receipt.view,
      postvak: mailboxView({ landscape, rosters, house }),
    },
    "start",
  );
  show(part("starting"), false);
  void landscape.refresh();
}

part("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.querySelector<HTMLElement>("main")!.focus();
});

// A link to the other language opens the same view there.
const other = part<HTMLAnchorElement>("other-language");
other.addEventListener("click", () => {
  other.hash = location.hash.startsWith("#meldpunt/") ? location.hash : (location.hash.split("/")[0] ?? "");
});
