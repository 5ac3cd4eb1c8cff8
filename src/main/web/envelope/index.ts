/** The door to the crypto. Pages and elements import from here and from nowhere deeper; what only handlers need is behind staff.ts. */
export { EnvelopeError, type Refusal } from "./errors.js";
export { fromB64, toB64 } from "./base64.js";
export { newId } from "./ids.js";
export type { Progress } from "./pace.js";

export { completions, recognise, type Language } from "./words.js";
export type { CodeProblem } from "./code.js";
export { createReceipt, readReceipt, type MailboxKeys, type Receipt } from "./receipt.js";
export { createRecoveryCode, readRecoveryCode, type RecoveryCode } from "./recovery.js";

export { openAnchor, type Anchor } from "./anchor.js";
export { readRoster, Roster, type MembersRecipient, type RosterName, type WantedRoster } from "./roster.js";
export type { Member, Pin, Role, RosterVersion, SealChange, SignedVersion } from "./roster-version.js";
export { sealFingerprint, type SealFingerprint } from "./seal-fingerprint.js";
export { newestRecipient, readRenewals, type Generation, type Renewal } from "./renewal.js";
export { makeConsent, readConsent, readHandOver, type Consent, type HandOver, type HandOverMode } from "./handover.js";
export { openCaseKey, sealCaseKey, type CaseKey } from "./casekey.js";
export {
  sealFollowUp, sealReply, sealReport, type NewFollowUp, type NewReply, type NewReport, type SealedReport,
} from "./sealing.js";
export { room } from "./room.js";
export {
  ANSWER_AT_MOST, ANSWERS_AT_MOST, ATTACHMENT_AT_MOST, ATTACHMENTS_AT_MOST, messageHash, NAME_AT_MOST, TEXT_AT_MOST, TITLE_AT_MOST,
  type AttachmentDescriptor, type Direction, type Message, type Report, type WrittenReport,
} from "./message.js";
export { Conversation, readConversation, type Entry, type Outcome, type Reader, type Warning } from "./conversation.js";

export { sealAttachment, sealedSize, type SealedAttachment, type Source } from "./attachment.js";
export { openAttachment, openAttachmentWhole } from "./attachment-open.js";
export { parts } from "./streams.js";

export { fingerprintWords, HANDLER_NAME_AT_MOST, readCard, type Card } from "./card.js";
export { createHandler, type HandlerKeys } from "./handler.js";
export { openChest, openChestWithRecovery, sealChest, sealChestToRecovery } from "./chest.js";
export { PASSPHRASE_AT_LEAST } from "./passphrase.js";
