import { utf8Length } from "./bytes.js";
import { canonical, type Json } from "./canonical.js";
import { cleanLine, cleanText } from "./clean.js";
import { MESSAGE_FRAME } from "./frame.js";
import type { AttachmentDescriptor, WrittenReport } from "./message.js";

/** All that is not the writer's own words, generously: keys, hashes, names of fields the mailbox's recipient, and all who are left out. */
const FIXED = 4_800;

/** How many bytes a message still has room for; below zero it is too long to seal. */
export function room(content: { report?: WrittenReport; text?: string; attachments?: readonly AttachmentDescriptor[] }): number {
  const { report, text = "", attachments = [] } = content;
  const clean = report && {
    ...report, title: cleanLine(report.title), answers: report.answers.map((answer) => ({ ...answer, text: cleanText(answer.text) })),
  };
  const words = canonical({ attachments: [...attachments], report: clean ?? null, text: cleanText(text) } as unknown as Json);
  return MESSAGE_FRAME.bodyAtMost - FIXED - utf8Length(words);
}
