import { confirmed } from "../../elements/confirm.js";
import { part, show, text } from "../../elements/dom.js";
import type { FieldError } from "../../elements/error-summary.js";
import { focusHeading, type View } from "../../elements/views.js";
import { CHANNEL } from "./limits.js";
import { Loading } from "./loading.js";
import type { Shared } from "./organisation-forms.js";
import { own } from "./pair.js";
import { Pairs } from "./pairs.js";
import { forget, isUnsaved, saves } from "./saving.js";
import { addChannel, channels, putChannel, removeChannel, type Channel, type NewChannel } from "./server.js";
import { announce, showTrouble } from "./trouble.js";

const NEW = "nieuw";
const NO_TEXT = { name: "", text: "" };
const MOST_ADDRESS = 500;
const PHONE = /^\+?[0-9][0-9 ()-]{1,38}$/;

/** `#kanaal/<channel>` and `#kanaal/nieuw`. */
export class ChannelEdit implements View {
  readonly #view = document.querySelector<HTMLElement>('[data-view="kanaal"]')!;
  readonly #form = part<HTMLFormElement>("channel-form", this.#view);
  readonly #address = part<HTMLInputElement>("address", this.#form);
  readonly #phone = part<HTMLInputElement>("phone", this.#form);
  readonly #texts = new Pairs(this.#form, CHANNEL);
  readonly #loading;
  #rest = "";
  #shownFor = "";
  #channel!: NewChannel;

  constructor(private readonly shared: Shared) {
    this.#loading = new Loading(this.#view, "channel", channels, (found) => this.#show(found));
    part("channel-cancel", this.#view).addEventListener("click", () => this.#drop());
    part("channel-remove", this.#view).addEventListener("click", () => void this.#remove());
    saves(this.#form, {
      check: () => this.#faults(),
      save: () => (this.#rest === NEW ? addChannel(this.#read()) : putChannel(this.#rest, this.#read())),
      saved: () => this.#goBack(),
    });
  }

  async enter(rest: string): Promise<void> {
    this.#rest = rest;
    if (rest !== this.#shownFor) this.#drop();
    for (const name of ["channel-back", "channel-cancel"]) part<HTMLAnchorElement>(name, this.#view).href = this.#home();
    if (isUnsaved(this.#form)) return focusHeading("kanaal");
    part("channel-title", this.#view).textContent = text(rest === NEW ? "channel.new" : "channel");
    show(this.#form, false);
    focusHeading("kanaal");
    await this.#loading.load();
  }

  leave(): void {
    this.#loading.stop();
  }

  #show(found: Channel[]): void {
    const channel = found.find(({ id }) => id === this.#rest);
    if (channel === undefined && this.#rest !== NEW) {
      location.hash = this.#home();
      return;
    }
    this.#shownFor = this.#rest;
    this.#channel = channel ?? {
      kind: "other",
      position: Math.max(0, ...found.map(({ position }) => position)) + 1,
      texts: { nl: NO_TEXT, en: null },
      address: null,
      phone: null,
    };
    const { texts, address, phone } = this.#channel;
    this.#texts.offerEnglish(this.shared.now.languages.includes("en"));
    this.#texts.write(texts);
    this.#address.value = address ?? "";
    this.#phone.value = phone ?? "";
    const standing = channel?.standing === true;
    this.#address.readOnly = this.#phone.readOnly = standing;
    show(part("channel-remove", this.#view), channel !== undefined && !standing);
    show(part("channel-standing", this.#view), standing);
    if (channel) part("channel-title", this.#view).textContent = own(texts).name;
    show(this.#form);
    focusHeading("kanaal");
  }

  #faults(): FieldError[] {
    const faults = this.#texts.faults();
    const address = this.#address.value.trim();
    const phone = this.#phone.value.trim();
    if (address !== "" && !isSecure(address)) faults.push({ field: this.#address, message: text("channel.address-wrong") });
    if (phone !== "" && !PHONE.test(phone)) faults.push({ field: this.#phone, message: text("channel.phone-wrong") });
    if (address === "" && phone === "") faults.push({ field: this.#address, message: text("channel.unreachable") });
    return faults;
  }

  #read(): NewChannel {
    return {
      kind: this.#channel.kind,
      position: this.#channel.position,
      texts: this.#texts.read(),
      address: this.#address.value.trim() || null,
      phone: this.#phone.value.trim() || null,
    };
  }

  async #remove(): Promise<void> {
    const name = own(this.#texts.read()).name;
    const sure = await confirmed({
      title: text("channel-remove.title", { name }),
      body: text("channel-remove.body", { name }),
      yes: text("channel-remove.yes"),
      no: text("confirm.no"),
    });
    if (!sure) return;
    try {
      await removeChannel(this.#rest);
      announce(text("channel.removed", { name }));
      this.#goBack();
    } catch (error) {
      const failure = part("save-failure", this.#form);
      showTrouble(failure, error);
      failure.focus();
    }
  }

  #goBack(): void {
    this.#drop();
    location.hash = this.#home();
  }

  #drop(): void {
    forget(this.#form);
    this.#shownFor = "";
  }

  #home(): string {
    return this.shared.now.setUp ? "#kanalen" : "#begin/5";
  }
}

function isSecure(address: string): boolean {
  return address.length <= MOST_ADDRESS && address.startsWith("https://") && URL.canParse(address);
}
