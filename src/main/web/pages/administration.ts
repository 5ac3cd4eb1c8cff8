import { getJson } from "../elements/api.js";
import { language, part } from "../elements/dom.js";
import { wear, type Look } from "../elements/look.js";
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

// Without it the pages work as well, under the product's own name.
void getJson<{ organisation: Look }>(`/api/landscape/${language()}`).then(({ organisation }) => wear(organisation), () => undefined);
