import {
  ATTACHMENT_AT_MOST, ATTACHMENTS_AT_MOST, parts, sealAttachment, type AttachmentDescriptor,
} from "../envelope/index.js";
import { copyOf, fileSize, part, show, text } from "./dom.js";

/** Stores part `number` (from 0) of the sealed attachment `id`. */
export type Put = (id: string, number: number, bytes: Uint8Array) => Promise<void>;

/** A chosen file as it will be sent, and what the chooser should know about it. */
export interface Chosen {
  readonly content: Blob;
  readonly name: string;
  readonly type: string;
  readonly remark?: string;
}

const PART = 1_048_576;

/**
 * Choosing files, seeing and removing them, and sending them sealed.
 *
 * Expects within `root` the parts `files-input` (`input type=file multiple`), `files-error` (a live region) and
 * `files-list`, and `<template id="attachment-chosen">`: a list item with the parts `name`, `size`, `remark`, `remove`
 * and `progress`.
 */
export class AttachmentsField {
  readonly #list: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #error: HTMLElement;
  #uploads: Upload[] = [];

  constructor(root: HTMLElement, private readonly prepare: (file: File) => Promise<Chosen> = asItIs) {
    this.#list = part("files-list", root);
    this.#input = part<HTMLInputElement>("files-input", root);
    this.#error = part("files-error", root);
    this.#input.addEventListener("change", () => void this.#take([...(this.#input.files ?? [])]));
  }

  get chosen(): readonly Chosen[] {
    return this.#uploads.map((upload) => upload.file);
  }

  clear(): void {
    this.#uploads.forEach((upload) => upload.item.remove());
    this.#uploads = [];
    this.#complain([]);
  }

  /** Forgets what was sent: the server refused the message, and sealed attachments belong to one message only. */
  startAnew(): void {
    this.#uploads.forEach((upload) => upload.startAnew());
  }

  /**
   * Seals and sends what has not been sent yet, one part at a time; after a failure, called again, it goes on where it was.
   *
   * @param onProgress from 0 to 1 over all files
   */
  async send(put: Put, onProgress: (done: number) => void): Promise<AttachmentDescriptor[]> {
    const total = this.#uploads.reduce((sum, { file }) => sum + file.content.size, 0);
    let before = 0;
    const sent: AttachmentDescriptor[] = [];
    for (const upload of this.#uploads) {
      const size = upload.file.content.size;
      sent.push(await upload.send(put, (done) => onProgress((before + done * size) / total)));
      before += size;
    }
    return sent;
  }

  async #take(files: File[]): Promise<void> {
    // So that the same file can be chosen again after it was removed.
    this.#input.value = "";
    const problems: string[] = [];
    for (const file of files) {
      const problem = this.#problemOf(file);
      if (problem !== null) problems.push(problem);
      else this.#add(await this.prepare(file));
    }
    this.#complain(problems);
  }

  #problemOf(file: File): string | null {
    if (file.size === 0) return text("files.empty", { name: file.name });
    if (file.size > ATTACHMENT_AT_MOST) return text("files.large", { name: file.name });
    return this.#uploads.length >= ATTACHMENTS_AT_MOST ? text("files.many", { name: file.name }) : null;
  }

  #add(file: Chosen): void {
    const item = copyOf("attachment-chosen");
    part("name", item).textContent = file.name;
    part("size", item).textContent = fileSize(file.content.size);
    part("remark", item).textContent = file.remark ?? "";
    show(part("remark", item), file.remark !== undefined);
    const upload = new Upload(file, item);
    const remove = part("remove", item);
    remove.setAttribute("aria-label", text("files.remove-named", { name: file.name }));
    remove.addEventListener("click", () => {
      this.#uploads = this.#uploads.filter((other) => other !== upload);
      item.remove();
      this.#input.focus();
    });
    this.#uploads.push(upload);
    this.#list.append(item);
  }

  #complain(problems: string[]): void {
    this.#error.textContent = problems.join(" ");
    show(this.#error, problems.length > 0);
  }
}

/** One file on its way. What is sealed already is never sealed again: a part sent twice must be the same bytes. */
class Upload {
  #id = "";
  #parts: AsyncGenerator<Uint8Array> | null = null;
  #descriptor: Promise<AttachmentDescriptor> | null = null;
  #waiting: Uint8Array | null = null;
  #number = 0;
  #whole = false;
  #sealed = 0;

  constructor(
    readonly file: Chosen,
    readonly item: HTMLElement,
  ) {}

  startAnew(): void {
    this.#parts = null;
    this.#waiting = null;
    this.#whole = false;
  }

  async send(put: Put, onProgress: (done: number) => void): Promise<AttachmentDescriptor> {
    if (this.#whole) return this.#descriptor!;
    const bar = part<HTMLProgressElement>("progress", this.item);
    show(bar);
    try {
      if (this.#parts === null) await this.#begin();
      while ((this.#waiting ??= await this.#next()) !== null) {
        await put(this.#id, this.#number, this.#waiting);
        this.#waiting = null;
        this.#number++;
        bar.value = Math.min(1, (this.#number * PART) / this.#sealed);
        onProgress(bar.value);
      }
      this.#whole = true;
      return await this.#descriptor!;
    } finally {
      show(bar, false);
    }
  }

  /** A file that cannot be read to its end (changed, or its disk taken out) is begun anew the next time. */
  async #next(): Promise<Uint8Array | null> {
    try {
      return (await this.#parts!.next()).value ?? null;
    } catch (error) {
      this.#parts = null;
      throw error;
    }
  }

  async #begin(): Promise<void> {
    this.#number = 0;
    const { content, name, type } = this.file;
    const sealed = await sealAttachment(content, name, type);
    this.#id = sealed.id;
    this.#sealed = sealed.length;
    this.#descriptor = sealed.descriptor;
    this.#parts = parts(sealed.stream, PART);
  }
}

async function asItIs(file: File): Promise<Chosen> {
  return { content: file, name: file.name, type: file.type };
}
