import { getJson } from "../elements/api.js";
import { language, part } from "../elements/dom.js";
import { wear, type Look } from "../elements/look.js";
import { Door } from "./inbox/door.js";

part("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("inhoud")!.focus();
});

// Who has no access gets the same style and script, and no rooms.
if (document.querySelector('[data-part="rooms"]')) {
  const door = new Door();
  // The other language's page, at the same view.
  const other = part<HTMLAnchorElement>("other-language");
  other.addEventListener("click", () => (other.href = `${language() === "nl" ? "/inbox/en" : "/inbox"}${door.fragment}`));
  void door.begin();
}

// Without it the pages work as well, under the product's own name.
void getJson<{ organisation: Look }>(`/api/landscape/${language()}`).then(({ organisation }) => wear(organisation), () => undefined);
