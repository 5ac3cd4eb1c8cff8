import { locale, part, show, text } from "../../elements/dom.js";
import { clearErrors, showErrors, type FieldError } from "../../elements/error-summary.js";
import { colourOf, contrastWithWhite, ENOUGH } from "./contrast.js";
import { ownCopyOf } from "./copies.js";
import { faultOfLogo } from "./logo.js";
import { prepare, store, type OrganisationForm, type Shared } from "./organisation-forms.js";
import { forget, isUnsaved, saves } from "./saving.js";
import { organisation, putLogo, removeLogo } from "./server.js";

/** Colour and logo, with a piece of the public page as it will look. */
export class LookForm implements OrganisationForm {
  readonly element: HTMLFormElement;
  readonly #colour: HTMLInputElement;
  readonly #picker: HTMLInputElement;
  readonly #file: HTMLInputElement;
  #logo: File | "none" | null = null;
  #shown: string | null = null;

  constructor(
    private readonly shared: Shared,
    prefix: string,
    saved?: () => void,
    label?: string,
  ) {
    this.element = ownCopyOf<HTMLFormElement>("look-form", prefix);
    this.#colour = part<HTMLInputElement>("colour", this.element);
    this.#picker = part<HTMLInputElement>("picker", this.element);
    this.#file = part<HTMLInputElement>("logo", this.element);
    prepare(this.element, label);
    this.#colour.addEventListener("input", () => this.#look());
    this.#picker.addEventListener("input", () => {
      this.#colour.value = this.#picker.value;
      this.#look();
    });
    this.#file.addEventListener("change", () => void this.#chosen());
    part("logo-remove", this.element).addEventListener("click", () => this.#removed());
    saves(this.element, {
      check: () => this.#faults(),
      save: () => this.#save(),
      saved,
      fieldOf: ({ code }) => (code === "contrast" ? { field: this.#colour, message: text("colour.light") } : null),
    });
  }

  show(): void {
    if (isUnsaved(this.element)) return;
    forget(this.element);
    this.#logo = null;
    this.#file.value = "";
    this.#colour.value = this.shared.now.colour;
    this.#look();
    this.#showLogo(this.shared.now.logo, "");
  }

  #faults(): FieldError[] {
    const colour = colourOf(this.#colour.value);
    if (colour === null) return [{ field: this.#colour, message: text("colour.code") }];
    if (contrastWithWhite(colour) < ENOUGH) return [{ field: this.#colour, message: text("colour.light") }];
    return [];
  }

  async #save(): Promise<void> {
    await store(this.shared, { colour: colourOf(this.#colour.value)! });
    if (this.#logo === null) return;
    if (this.#logo === "none") await removeLogo();
    else await putLogo(new Uint8Array(await this.#logo.arrayBuffer()));
    this.#logo = null;
    this.#file.value = "";
    this.shared.now = { ...this.shared.now, logo: (await organisation()).logo };
    this.#showLogo(this.shared.now.logo, "");
  }

  #look(): void {
    const colour = colourOf(this.#colour.value);
    const words = part("contrast", this.element);
    const preview = part("preview", this.element);
    part("preview-name", preview).textContent = this.shared.now.name;
    if (colour === null) {
      words.textContent = text("colour.code");
      words.classList.add("mp-contrast--low");
      return;
    }
    this.#picker.value = colour;
    const contrast = contrastWithWhite(colour);
    if (contrast >= ENOUGH) preview.style.setProperty("--mp-preview", colour);
    // Never rounded up to what is asked for.
    const ratio = new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(Math.floor(contrast * 10) / 10);
    words.textContent = text(contrast < ENOUGH ? "contrast.low" : "contrast.enough", { ratio });
    words.classList.toggle("mp-contrast--low", contrast < ENOUGH);
  }

  async #chosen(): Promise<void> {
    const file = this.#file.files?.[0];
    if (!file) return;
    const fault = await faultOfLogo(file);
    if (fault !== null) {
      this.#file.value = "";
      showErrors(this.element, [{ field: this.#file, message: fault }]);
      return;
    }
    clearErrors(this.element);
    this.#logo = file;
    this.#showLogo(URL.createObjectURL(file), text("logo.chosen", { name: file.name }));
  }

  #removed(): void {
    this.#logo = this.shared.now.logo === null ? null : "none";
    this.#file.value = "";
    this.element.dispatchEvent(new Event("input"));
    this.#showLogo(null, text("logo.removed"));
    this.#file.focus();
  }

  #showLogo(address: string | null, words: string): void {
    if (this.#shown?.startsWith("blob:")) URL.revokeObjectURL(this.#shown);
    this.#shown = address;
    const image = part<HTMLImageElement>("preview-logo", this.element);
    if (address === null) image.removeAttribute("src");
    else image.src = address;
    show(image, address !== null);
    show(part("logo-remove", this.element), address !== null);
    part("logo-state", this.element).textContent = words;
  }
}
