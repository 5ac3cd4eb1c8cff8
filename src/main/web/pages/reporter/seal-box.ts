import { copyOf, part, text } from "../../elements/dom.js";
import { sealPicture } from "../../elements/seal-picture.js";
import { sealFingerprint, type Roster } from "../../envelope/index.js";

/** The words and the picture of a desk's seal, for people to compare; they come a moment later, since that is slow on purpose. */
export function sealBox({ head }: Roster): HTMLElement {
  const box = copyOf("seal");
  const list = part("words", box);
  sealFingerprint(head.seal).then(
    (fingerprint) => {
      list.after(sealPicture(fingerprint));
      list.replaceChildren(...fingerprint.words.map((word) => {
        const item = document.createElement("li");
        item.textContent = word;
        return item;
      }));
    },
    () => list.replaceWith(text("seal-unknown")),
  );
  return box;
}
