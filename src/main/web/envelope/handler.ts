import { random, wipe } from "./bytes.js";
import { makeCard, readCard, type Card } from "./card.js";
import { cleanLine } from "./clean.js";
import { recipientOf } from "./identity.js";

/** A handler's secrets with the card that belongs to them. */
export class HandlerKeys {
  constructor(
    readonly card: Card,
    /** The secret seed of the age identity. */
    readonly identity: Uint8Array,
    /** The secret Ed25519 seed. */
    readonly signer: Uint8Array,
  ) {}

  destroy(): void {
    wipe(this.identity, this.signer);
  }
}

export async function createHandler(handlerId: string, name: string): Promise<HandlerKeys> {
  const identity = random(32);
  const signer = random(32);
  try {
    const card = readCard(makeCard(handlerId, cleanLine(name), await recipientOf(identity), signer));
    return new HandlerKeys(card, identity, signer);
  } catch (error) {
    wipe(identity, signer);
    throw error;
  }
}
