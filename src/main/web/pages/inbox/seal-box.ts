import { part } from "../../elements/dom.js";
import { sealPicture } from "../../elements/seal-picture.js";
import { sealFingerprint } from "../../envelope/index.js";
import { wordItems } from "./fingerprint.js";

/**
 * Puts the four words and the picture of a seal into the markup of `inbox/seal-box.html`; it takes a moment, since it is
 * slow on purpose.
 */
export async function showSeal(box: HTMLElement, verifyKey: Uint8Array): Promise<void> {
  part("seal-words", box).replaceChildren();
  part("seal-picture", box).replaceChildren();
  const fingerprint = await sealFingerprint(verifyKey);
  part("seal-words", box).replaceChildren(...wordItems(fingerprint.words));
  part("seal-picture", box).replaceChildren(sealPicture(fingerprint));
}
