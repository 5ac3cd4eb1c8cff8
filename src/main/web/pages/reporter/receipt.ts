import { language, longDay, part, show, text } from "../../elements/dom.js";
import { focusHeading, type View } from "../../elements/views.js";
import { recognise, type Receipt } from "../../envelope/index.js";
import { isLeaving } from "./exit.js";
import type { House } from "./house.js";

/** The twelve words, shown once: written down, checked, and then gone from the page. */
export interface ReceiptPage {
  readonly view: View;
  /** Shows the receipt of a report that is committed. */
  present(receipt: Receipt, received: string): void;
  /** Whether there are words in sight that the reporter has not shown to have yet. */
  isPending(): boolean;
}

export function receiptView(house: House): ReceiptPage {
  let words: string[] = [];
  let asked: [number, number] = [3, 9];
  let done = false;

  const first = part<HTMLInputElement>("receipt-check").querySelector<HTMLInputElement>("#check-first")!;
  const second = document.querySelector<HTMLInputElement>("#check-second")!;

  const present = (receipt: Receipt, received: string) => {
    words = receipt.words(language());
    receipt.destroy();
    done = false;
    asked = twoPlaces();
    part("receipt-words").replaceChildren(...words.map(wordItem));
    part("check-first-label").textContent = text("word", { n: asked[0] });
    part("check-second-label").textContent = text("word", { n: asked[1] });
    part("done-received").textContent = text("received-on", { day: longDay(received) });
    part("done-acknowledge").textContent = text("acknowledge-by", { day: longDay(house.acknowledgeBy(received)) });
    part("done-feedback").textContent = text("feedback-by", { day: longDay(house.feedbackBy(house.acknowledgeBy(received))) });
    // In the place of the form: the back button does not lead to a form that was sent.
    location.replace("#ontvangstcode");
  };

  const forget = () => {
    words = [];
    part("receipt-words").replaceChildren();
    part("receipt-copied").textContent = "";
    first.value = second.value = "";
  };

  part("receipt-print").addEventListener("click", () => print());
  part("receipt-copy").addEventListener("click", () => {
    const say = (key: string) => (part("receipt-copied").textContent = text(key));
    navigator.clipboard
      ?.writeText(words.join(" "))
      .then(() => say("copied"), () => say("not-copied"));
    if (!navigator.clipboard) say("not-copied");
  });
  part("receipt-check").addEventListener("submit", (event) => {
    event.preventDefault();
    const right = [first, second].map((field, i) => recognise(field.value.trim().toLowerCase(), language()) === words[asked[i]! - 1]);
    const error = part("check-error");
    const ok = right.every(Boolean);
    show(error, !ok);
    [first, second].forEach((field, i) => field.setAttribute("aria-invalid", String(!right[i])));
    if (!ok) {
      error.textContent = text("check-wrong", { first: asked[0], second: asked[1] });
      (right[0] ? second : first).focus();
      return;
    }
    forget();
    done = true;
    showPage();
  });
  addEventListener("beforeunload", (event) => {
    if (words.length > 0 && !isLeaving()) event.preventDefault();
  });

  const showPage = () => {
    show(part("receipt-words-page"), !done);
    show(part("receipt-done"), done);
    focusHeading("ontvangstcode");
  };

  return {
    present,
    isPending: () => words.length > 0,
    view: {
      enter() {
        if (words.length === 0 && !done) {
          location.replace("#start");
          return;
        }
        showPage();
      },
    },
  };
}

function wordItem(word: string): HTMLElement {
  const item = document.createElement("li");
  item.textContent = word;
  return item;
}

/** Two different places of the twelve, by chance, the lower one first. */
function twoPlaces(): [number, number] {
  const [one, other] = crypto.getRandomValues(new Uint8Array(2));
  const first = (one! % 12) + 1;
  const second = ((first - 1 + 1 + (other! % 11)) % 12) + 1;
  return first < second ? [first, second] : [second, first];
}
