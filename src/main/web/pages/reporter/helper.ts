import { copyOf, part, show, text } from "../../elements/dom.js";
import { focusHeading, type View } from "../../elements/views.js";
import { isAdviser, type Landscape } from "./landscape.js";
import { advise, ASKED, isDecided, type Advice, type Said } from "./routes.js";

const END = "antwoord";

/** The helper: a few questions, one at a time. Nothing is sent, and no answer is kept once it is left. */
export function helperView(landscape: Landscape): View {
  let said: Said[] = [];

  part("helper-form").addEventListener("submit", (event) => event.preventDefault());
  for (const button of part("helper-form").querySelectorAll("button")) {
    button.addEventListener("click", () => {
      said.push(button.value as Said);
      location.hash = `#wegwijzer/${isDecided(said) ? END : said.length + 1}`;
    });
  }

  const ask = (number: number) => {
    const question = ASKED[number]!;
    part<HTMLAnchorElement>("helper-back").href = number === 0 ? "#start" : `#wegwijzer/${number}`;
    part("helper-progress").textContent = text("step", { step: number + 1, steps: ASKED.length });
    part("helper-question").textContent = text(`ask-${question}`);
    part("helper-help").textContent = text(`ask-${question}-help`);
  };

  return {
    enter(rest) {
      const number = rest === END ? said.length : Math.max(Number(rest) - 1 || 0, 0);
      const done = rest === END && isDecided(said);
      // The browser's own way back may lead to what is not answered any more: then the question before it is asked again.
      if (number > said.length || (rest === END && !done)) return location.replace(`#wegwijzer/${said.length + 1}`);
      // Going back takes the later answers back.
      if (!done) said = said.slice(0, number);
      show(part("helper-form"), !done);
      show(part("helper-answer"), done);
      if (done) part("helper-places").replaceChildren(...advise(said, landscape.desks).map(place));
      else ask(number);
      focusHeading("wegwijzer");
    },
    leave() {
      said = [];
      part("helper-places").replaceChildren();
    },
  };
}

function place(advice: Advice): HTMLElement {
  const item = copyOf("place");
  const how = part("how", item);
  part("why", item).textContent = text(`why-${advice.why}`);
  if ("desk" in advice) {
    const link = document.createElement("a");
    link.className = "mp-door";
    link.href = `#meldpunt/${advice.desk.desk}`;
    link.textContent = text(isAdviser(advice.desk) ? "consult-at" : "report-at", { desk: advice.desk.name });
    how.append(link);
  } else {
    how.append(...channelsOf(advice.channel));
  }
  return item;
}

/** As they stand on the map, which always has some. */
function channelsOf(kind: string): Node[] {
  return [...part("channels").querySelectorAll(`[data-kind="${kind}"]`)].map((item) => {
    const line = document.createElement("p");
    line.append(...item.cloneNode(true).childNodes);
    return line;
  });
}
