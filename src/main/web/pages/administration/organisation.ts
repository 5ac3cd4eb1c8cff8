import { part, show } from "../../elements/dom.js";
import { focusHeading, type View } from "../../elements/views.js";
import { Loading } from "./loading.js";
import { LookForm } from "./look-form.js";
import { nameForm, termsForm, type Shared } from "./organisation-forms.js";
import { organisation } from "./server.js";

/** `#organisatie`: name and languages, look, terms. */
export class OrganisationView implements View {
  readonly #view = document.querySelector<HTMLElement>('[data-view="organisatie"]')!;
  readonly #forms;
  readonly #loading;

  constructor(shared: Shared) {
    this.#forms = [nameForm(shared, "own"), new LookForm(shared, "own"), termsForm(shared, "own")];
    for (const [at, place] of ["name-place", "look-place", "terms-place"].entries()) {
      part(place, this.#view).append(this.#forms[at]!.element);
    }
    this.#loading = new Loading(this.#view, "organisation", organisation, (found) => {
      shared.now = found;
      this.#forms.forEach((form) => form.show());
      show(part("organisation-forms", this.#view));
    });
  }

  async enter(): Promise<void> {
    focusHeading("organisatie");
    await this.#loading.load();
  }

  leave(): void {
    this.#loading.stop();
  }
}
