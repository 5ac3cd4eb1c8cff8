import {
  createHandler, createReceipt, newId, readCard, sealReport, type AttachmentDescriptor, type Card, type HandlerKeys, type Report,
} from "../../../main/web/envelope/index.js";

/** A desk with two handlers and a report that is about nothing in particular. */
export const DAY = "2026-03-02";

export const REPORT: Report = {
  answers: [{ question: "what", text: "Er wordt gesjoemeld met de meetgegevens.\nAl jaren." }],
  kind: "wrongdoing",
  language: "nl",
  title: "Meetgegevens",
};

export async function aDesk() {
  const handlers: [HandlerKeys, HandlerKeys] = [await createHandler(newId(), "Anneke Bos"), await createHandler(newId(), "Yusuf Demir")];
  const cards: Card[] = handlers.map((keys) => readCard(keys.card.bytes));
  return { id: newId(), handlers, cards };
}

export async function aReport(options: {
  desk: Awaited<ReturnType<typeof aDesk>>; readable?: boolean; report?: Partial<Report>; text?: string; attachments?: AttachmentDescriptor[];
}) {
  const receipt = createReceipt();
  const caseId = newId();
  const sealed = await sealReport({
    caseId, desk: options.desk.id, handlers: options.desk.cards, receipt, report: { ...REPORT, ...options.report },
    text: options.text ?? "", attachments: options.attachments ?? [], day: DAY, readable: options.readable ?? true,
  });
  return { receipt, caseId, sealed };
}
