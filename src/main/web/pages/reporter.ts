import { part, show } from "../elements/dom.js";
import { startViews } from "../elements/views.js";
import { DeskState } from "./reporter/desk.js";
import { canSeal } from "./reporter/capable.js";
import { startExit } from "./reporter/exit.js";
import { formView } from "./reporter/form.js";
import { mailboxView } from "./reporter/mailbox.js";
import { receiptView } from "./reporter/receipt.js";
import { startView } from "./reporter/start.js";

/** The reporter's page. Until this has run, the page shows that it is being prepared, or that the browser is too old. */
startExit();
if (canSeal()) {
  const desk = new DeskState();
  const receipt = receiptView();
  startViews(
    {
      start: startView(desk),
      melding: formView(desk, receipt),
      ontvangstcode: receipt.view,
      postvak: mailboxView(),
    },
    "start",
  );
  show(part("starting"), false);
  void desk.refresh();
}

part("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.querySelector<HTMLElement>("main")!.focus();
});

// A link to the other language opens the same view there.
const other = part<HTMLAnchorElement>("other-language");
other.addEventListener("click", () => {
  other.hash = location.hash.split("/")[0] ?? "";
});
