import { copyOf, part, show, text } from "../../elements/dom.js";
import { focusHeading, type View } from "../../elements/views.js";
import { Loading } from "./loading.js";
import { own } from "./pair.js";
import { channels, type Channel } from "./server.js";

/** The places outside the organisation that reporters are always shown. */
export class ChannelList {
  readonly element = copyOf("channel-list");
  readonly loading = new Loading(this.element, "channels", channels, (found) => this.#show(found));

  #show(found: Channel[]): void {
    part("channel-rows", this.element).replaceChildren(...found.map(rowOf));
    show(part("channels-empty", this.element), found.length === 0);
  }
}

function rowOf(channel: Channel): HTMLElement {
  const row = copyOf("channel-row");
  const { name, text: words } = own(channel.texts);
  part("name", row).textContent = name;
  part("reach", row).textContent = [channel.phone, channel.address && new URL(channel.address).host].filter(Boolean).join(" · ");
  part("text", row).textContent = words;
  const edit = part<HTMLAnchorElement>("edit", row);
  edit.href = `#kanaal/${channel.id}`;
  edit.textContent = text("channel.edit");
  edit.setAttribute("aria-label", text("channel.edit-named", { name }));
  return row;
}

/** `#kanalen`. */
export class ChannelsView implements View {
  readonly #list = new ChannelList();

  constructor() {
    part("channels-place", document.querySelector<HTMLElement>('[data-view="kanalen"]')!).append(this.#list.element);
  }

  async enter(): Promise<void> {
    focusHeading("kanalen");
    await this.#list.loading.load();
  }

  leave(): void {
    this.#list.loading.stop();
  }
}
