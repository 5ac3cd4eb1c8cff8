import { language, part } from "../elements/dom.js";
import { begin } from "./administration/rooms.js";

/** The other language's page, at the same view. */
function pointToOtherLanguage(): void {
  const path = language() === "nl" ? "/inbox/administration/en" : "/inbox/administration";
  part<HTMLAnchorElement>("other-language").href = path + location.hash;
}

part("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("inhoud")!.focus();
});
part("start-again").addEventListener("click", () => void begin());
addEventListener("hashchange", pointToOtherLanguage);
pointToOtherLanguage();
void begin();
