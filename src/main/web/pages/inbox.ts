import { language, part } from "../elements/dom.js";
import { Door } from "./inbox/door.js";

/** The other language's page, at the same view. */
function pointToOtherLanguage(): void {
  part<HTMLAnchorElement>("other-language").href = `${language() === "nl" ? "/inbox/en" : "/inbox"}${location.hash}`;
}

part("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("inhoud")!.focus();
});

// Who has no access gets the same style and script, and no rooms.
if (document.querySelector('[data-part="rooms"]')) {
  addEventListener("hashchange", pointToOtherLanguage);
  pointToOtherLanguage();
  void new Door().begin();
}
