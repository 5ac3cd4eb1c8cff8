import { part } from "../../elements/dom.js";
import { sealPicture } from "../../elements/seal-picture.js";
import { focusHeading, type View } from "../../elements/views.js";
import { sealFingerprint } from "../../envelope/index.js";
import type { OwnDesk } from "./membership.js";
import { wordItems } from "./fingerprint.js";
import { currentRoster, isOpen, onLock } from "./session.js";

/**
 * What hangs on the wall, so that reporters can compare: `#affiche`. The words and the picture come from the roster that this
 * browser checked, never from what the server says of it.
 */
export class Poster implements View {
  readonly #view = document.querySelector<HTMLElement>('[data-view="affiche"]')!;
  readonly #sheets = [...this.#view.querySelectorAll<HTMLElement>("[data-sheet]")];
  #visit = 0;

  constructor(private readonly desk: () => OwnDesk) {
    part("poster-print", this.#view).addEventListener("click", () => print());
    onLock(() => this.leave());
  }

  async enter(): Promise<void> {
    if (!isOpen()) return;
    const visit = ++this.#visit;
    focusHeading("affiche");
    const { head } = currentRoster();
    const fingerprint = await sealFingerprint(head.seal);
    if (visit !== this.#visit) return;
    for (const sheet of this.#sheets) {
      const language = sheet.dataset.sheet as "nl" | "en";
      const fill = (name: string, words: string) => (part(name, sheet).textContent = words);
      fill("poster-organisation", part("site-name").textContent ?? "");
      fill("poster-desk", this.desk().name[language]);
      fill("poster-address", location.origin);
      fill("poster-number", String(head.number));
      fill("poster-day", dayIn(language, head.day));
      part("poster-words", sheet).replaceChildren(...wordItems(fingerprint.words));
      part("poster-picture", sheet).replaceChildren(sealPicture(fingerprint));
    }
  }

  leave(): void {
    this.#visit++;
    for (const sheet of this.#sheets) part("poster-words", sheet).replaceChildren();
  }
}

function dayIn(language: "nl" | "en", day: string): string {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}
