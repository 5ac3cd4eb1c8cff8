import { sha256 } from "@noble/hashes/sha2.js";
import {
  allDifferent, array, bytes32, day, generation, integer, leftOutIds, line, matching, narrowed, nullable, object, oneOf, recipient,
  rosterName, text, uuid, version, type Checked,
} from "./fields.js";

export const TITLE_AT_MOST = 400;
export const TEXT_AT_MOST = 200_000;
export const ANSWERS_AT_MOST = 40;
export const ANSWER_AT_MOST = 60_000;
export const ATTACHMENTS_AT_MOST = 5;
export const ATTACHMENT_AT_MOST = 26_214_400;
export const NAME_AT_MOST = 255;

const NAME_FORBIDDEN = /[/\\]/;
const RESTRICTED_NAME = "[a-z0-9][a-z0-9!#$&^_.+-]{0,126}";
/** Media types as RFC 6838 §4.2 restricts them, lower case, no parameters. */
export const MEDIA_TYPE = new RegExp(`^${RESTRICTED_NAME}/${RESTRICTED_NAME}$`);

export const MESSAGE_STANZAS = 2;

export type Direction = "to-desk" | "to-reporter";

export const titleText = line(1, TITLE_AT_MOST);

export const attachmentEntry = object({
  id: uuid,
  key: bytes32,
  length: integer(1, ATTACHMENT_AT_MOST),
  name: narrowed(line(1, NAME_AT_MOST), (name) => !NAME_FORBIDDEN.test(name)),
  sha256: bytes32,
  type: narrowed(matching(MEDIA_TYPE), (type) => type.length <= 127),
});

const answer = object({ question: matching(/^[a-z0-9-]{1,64}$/), text: text(1, ANSWER_AT_MOST) });

const reportBody = object({
  answers: narrowed(array(answer, 1, ANSWERS_AT_MOST), (answers) => allDifferent(answers.map((each) => each.question))),
  kind: oneOf("wrongdoing", "breach", "signal", "unknown"),
  language: oneOf("nl", "en"),
  leftOut: leftOutIds,
  title: titleText,
});

export const messageBody = narrowed(
  object({
    attachments: narrowed(array(attachmentEntry, 0, ATTACHMENTS_AT_MOST), (all) => allDifferent(all.map((each) => each.id))),
    author: bytes32,
    case: uuid,
    day,
    direction: oneOf<Direction>("to-desk", "to-reporter"),
    generation,
    mailbox: nullable(recipient),
    report: nullable(reportBody),
    roster: rosterName,
    seen: nullable(bytes32),
    sequence: integer(1, Number.MAX_SAFE_INTEGER),
    text: text(0, TEXT_AT_MOST),
    v: version,
  }),
  (body) => {
    const isReport = body.direction === "to-desk" && body.sequence === 1;
    return (body.report !== null) === isReport
      && (body.mailbox !== null) === isReport
      && (body.text !== "" || isReport || body.attachments.length > 0);
  },
);

export type Message = Checked<typeof messageBody>;
export type Report = Checked<typeof reportBody>;
/** What the reporter wrote, before it is known who is to have it. */
export type WrittenReport = Omit<Report, "leftOut">;
/** What the message tells of an attachment: enough to fetch, open and check it. */
export type AttachmentDescriptor = Checked<typeof attachmentEntry>;

/** What the next message names in `seen`: a hash of the sealed form, which its own writer may be unable to open. */
export function messageHash(sealed: Uint8Array): Uint8Array {
  return sha256(sealed);
}
