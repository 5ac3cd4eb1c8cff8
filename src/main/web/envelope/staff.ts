/** The second door to the crypto: what only handlers need, and the reporter's page never loads. */
export { openGenerations, renewCaseKey, type NewCaseKey, type OpenedCase, type RenewedCaseKey, type SealedCase } from "./generations.js";
export { admitted, makeHandOver, type NewHandOver } from "./handover.js";
export { createPasskey, NoPasskey, openChestWithPasskey, sealChestToPasskey } from "./passkey.js";
export { readRosterWithCards } from "./roster.js";
export { memberOf } from "./roster-version.js";
export { createSeal, newVersion, openSeal, sealSeal, type NewVersion, type Seal } from "./seal.js";
