import { openAttachmentWhole, type AttachmentDescriptor } from "../envelope/index.js";
import { copyOf, fileSize, part, show, text } from "./dom.js";
import { failureText } from "./failure.js";

/** Fetches the sealed form of an attachment. */
export type Fetch = (id: string) => Promise<ReadableStream<Uint8Array>>;

/** What a browser shows without running anything that stands in it. */
const IMAGES = ["image/png", "image/jpeg", "image/gif", "image/webp"];
const PLAIN = "text/plain";
const SHOWN_TEXT_AT_MOST = 1_048_576;
const SAVED_AFTER_MS = 60_000;

const addresses = new Set<string>();

/**
 * One attachment of a message: its name, size, and a button that fetches, opens and saves it; what a page can show
 * safely, it shows.
 *
 * Expects `<template id="attachment">`: a list item with the parts `name`, `size`, `view`, `save`, `progress`, `state`
 * (a live region) and `shown`.
 */
export function attachmentItem(descriptor: AttachmentDescriptor, fetch: Fetch): HTMLElement {
  const item = copyOf("attachment");
  part("name", item).textContent = descriptor.name;
  part("size", item).textContent = fileSize(descriptor.length);
  const save = part<HTMLButtonElement>("save", item);
  const view = part<HTMLButtonElement>("view", item);
  save.setAttribute("aria-label", text("attachment.save-named", { name: descriptor.name }));
  view.setAttribute("aria-label", text("attachment.view-named", { name: descriptor.name }));
  show(view, canShow(descriptor));
  const shown = part("shown", item);

  const work = async (use: (file: Blob) => void | Promise<void>) => {
    const bar = part<HTMLProgressElement>("progress", item);
    const state = part("state", item);
    save.disabled = view.disabled = true;
    show(bar);
    state.textContent = text("attachment.fetching");
    try {
      const file = await openAttachmentWhole(await fetch(descriptor.id), descriptor, (done) => (bar.value = done));
      if (!item.isConnected) return;
      await use(file);
      state.textContent = "";
    } catch (error) {
      state.textContent = `${text("attachment.refused")} ${failureText(error)}`;
    } finally {
      save.disabled = view.disabled = false;
      show(bar, false);
    }
  };
  save.addEventListener("click", () => void work((file) => saveAs(file, descriptor.name)));
  view.addEventListener("click", () => void work(async (file) => {
    shown.replaceChildren(await shownForm(file, descriptor));
    show(shown);
    show(view, false);
  }));
  return item;
}

/** The addresses under which opened files can be reached are given up; for when a page is locked or left. */
export function releaseFiles(): void {
  addresses.forEach((address) => URL.revokeObjectURL(address));
  addresses.clear();
}

export function saveAs(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = addressOf(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_AFTER_MS);
}

function canShow({ type, length }: AttachmentDescriptor): boolean {
  return IMAGES.includes(type) || (type === PLAIN && length <= SHOWN_TEXT_AT_MOST);
}

async function shownForm(file: Blob, { name, type }: AttachmentDescriptor): Promise<HTMLElement> {
  if (type === PLAIN) {
    const words = document.createElement("pre");
    words.className = "mp-file-text";
    words.tabIndex = 0;
    words.textContent = await file.text();
    return words;
  }
  const image = document.createElement("img");
  image.className = "mp-file-image";
  image.alt = text("attachment.image", { name });
  image.addEventListener("error", () => image.replaceWith(text("attachment.unshowable")));
  image.src = addressOf(new Blob([file], { type }));
  return image;
}

function addressOf(file: Blob): string {
  const address = URL.createObjectURL(file);
  addresses.add(address);
  return address;
}
