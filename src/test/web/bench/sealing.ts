// What a browser takes to seal a report, and attachments both ways; SealingBench loads this into an empty page.
import {
  createReceipt, newId, openAttachment, sealAttachment, sealReport, type SealedAttachment,
} from "../../../main/web/envelope/index.js";
import { aDesk, DAY, type TestDesk } from "../envelope/desk.js";

const MIB = 1_048_576;
/** Twelve of these, sealed, come to about 10 KB. */
const ANSWER = "é1 ".repeat(200);

let desk: Promise<TestDesk> | undefined;

/** Milliseconds for a report of twelve answers to two handlers. */
async function report(): Promise<number> {
  desk ??= aDesk();
  const { roster, cards } = await desk;
  const start = performance.now();
  await sealReport({
    caseId: newId(), roster, handlers: cards.map(({ handler }) => handler), leftOut: [], receipt: createReceipt(), day: DAY, readable: true,
    report: {
      answers: Array.from({ length: 12 }, (_, number) => ({ question: `vraag-${number}`, text: ANSWER })),
      kind: "wrongdoing", language: "nl", title: "Vergunningen zonder advies",
    },
  });
  return performance.now() - start;
}

/** MiB a second, there and back. */
async function attachment(mebibytes: number): Promise<{ seal: number; open: number }> {
  const file = new Blob([new Uint8Array(mebibytes * MIB)]);
  const sealing = performance.now();
  const sealed: SealedAttachment = await sealAttachment(file, "bewijs.bin", "image/png");
  const stored = await new Response(sealed.stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
  const descriptor = await sealed.descriptor;
  const opening = performance.now();
  const opened = openAttachment(stored.stream(), descriptor).getReader();
  while (!(await opened.read()).done);
  const end = performance.now();
  return { seal: (mebibytes * 1000) / (opening - sealing), open: (mebibytes * 1000) / (end - opening) };
}

Object.assign(globalThis, { bench: { report, attachment } });
