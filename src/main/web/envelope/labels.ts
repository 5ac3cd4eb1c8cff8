/** Every signature and derivation names its purpose, so that none can pass for another. */
export const RECEIPT_LOCATOR = "meldpoort.nl/v1/receipt/locator";
export const MAILBOX_IDENTITY = "meldpoort.nl/v1/receipt/mailbox-identity";
export const MAILBOX_SIGNATURE = "meldpoort.nl/v1/receipt/mailbox-signature";
export const RECOVERY_IDENTITY = "meldpoort.nl/v1/recovery/identity";
export const MESSAGE = "meldpoort.nl/v1/message";
export const ANCHOR = "meldpoort.nl/v1/anchor";
export const HANDLER_CARD = "meldpoort.nl/v1/handler-card";
export const ROSTER = "meldpoort.nl/v1/roster";
export const SEAL = "meldpoort.nl/v1/seal";
export const KEY_RENEWAL = "meldpoort.nl/v1/key-renewal";
export const HAND_OVER = "meldpoort.nl/v1/hand-over";
export const CONSENT = "meldpoort.nl/v1/consent";
