import { AttachmentsField } from "../../elements/attachments-field.js";
import { language, part, show, text } from "../../elements/dom.js";
import { Problem } from "../../elements/api.js";
import { confirmed } from "../../elements/confirm.js";
import { failureText } from "../../elements/failure.js";
import { focusHeading, type View } from "../../elements/views.js";
import { EnvelopeError, readReceipt } from "../../envelope/index.js";
import { isLeaving } from "./exit.js";
import { OpenMailbox, type Around } from "./open-mailbox.js";
import { WordFields } from "./word-fields.js";

/** The mailbox: twelve words in, the conversation out; leaving clears everything. */
export function mailboxView(around: Around): View {
  const fields = new WordFields(part("word-fields"));
  const files = new AttachmentsField(part("answer-files"));
  let open: OpenMailbox | null = null;

  const complain = (message: string, place: number | null = null) => {
    part("mailbox-error-text").textContent = message;
    show(part("mailbox-error"), message !== "");
    fields.mark(place);
    if (message === "") return;
    if (place === null) part("mailbox-error").focus();
    else fields.focus(place);
  };

  const close = () => {
    open?.close();
    open = null;
    fields.clear();
    complain("");
    show(part("mailbox-opened"), false);
    show(part("mailbox-closed"));
  };

  const submit = async () => {
    const read = readReceipt(fields.typed, language());
    if ("problem" in read) {
      if (read.problem === "count") complain(text("words-count", { n: read.count }));
      else if (read.problem === "unknown-word") complain(text("word-unknown", { n: read.place }), read.place);
      // Words that do not fit together and words that open nothing get the same answer.
      else complain(text("no-mailbox"));
      return;
    }
    complain("");
    const button = part<HTMLButtonElement>("mailbox-open");
    button.disabled = true;
    part("mailbox-busy").textContent = text("opening");
    try {
      if (around.landscape.is !== "known") await around.landscape.refresh();
      open = await OpenMailbox.open(read.receipt, around, files);
      fields.clear();
      show(part("mailbox-closed"), false);
      show(part("mailbox-opened"));
      focusHeading("postvak");
    } catch (error) {
      read.receipt.destroy();
      complain(reason(error));
    } finally {
      button.disabled = false;
      part("mailbox-busy").textContent = "";
    }
  };

  part("mailbox-form").addEventListener("submit", (event) => {
    event.preventDefault();
    void submit();
  });
  part("mailbox-leave").addEventListener("click", () => {
    void (async () => {
      if (open?.hasUnsent && !(await confirmed(unsent()))) return;
      close();
      location.replace("#start");
    })();
  });
  addEventListener("beforeunload", (event) => {
    if (open?.hasUnsent && !isLeaving()) event.preventDefault();
  });
  addEventListener("pagehide", close);

  return {
    enter() {
      focusHeading("postvak");
      if (!open) fields.focus();
    },
    leave: close,
  };
}

function reason(error: unknown): string {
  if (error instanceof Problem && error.status === 404) return text("no-mailbox");
  if (error instanceof EnvelopeError) return text("anchor-wrong");
  return failureText(error);
}

function unsent() {
  return { title: text("leave-mailbox"), body: text("leave-mailbox-body"), yes: text("leave-yes"), no: text("leave-no") };
}
