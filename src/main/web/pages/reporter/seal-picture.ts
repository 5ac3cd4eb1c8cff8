import { copyOf, part, text } from "../../elements/dom.js";
import { sealFingerprint, type Roster } from "../../envelope/index.js";

const SVG = "http://www.w3.org/2000/svg";

/** Square, circle, diamond, triangle up, triangle down, ring, cross, bar; each in a cell of 10 by 10. */
const SHAPES = [
  "M1 1h8v8h-8z",
  "M1 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
  "M5 0l5 5l-5 5l-5-5z",
  "M5 1l4 8h-8z",
  "M1 1h8l-4 8z",
  "M1 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM3 5a2 2 0 1 1 4 0a2 2 0 1 1-4 0z",
  "M4 1h2v3h3v2h-3v3h-2v-3h-3v-2h3z",
  "M1 3h8v4h-8z",
];

/** The words and the picture of a desk's seal, for people to compare; they come a moment later, since that is slow on purpose. */
export function sealBox({ head }: Roster): HTMLElement {
  const box = copyOf("seal");
  const list = part("words", box);
  sealFingerprint(head.seal).then(
    ({ words, cells, shape }) => {
      list.after(picture(cells, shape));
      list.replaceChildren(...words.map((word) => {
        const item = document.createElement("li");
        item.textContent = word;
        return item;
      }));
    },
    () => list.replaceWith(text("seal-unknown")),
  );
  return box;
}

function picture(cells: readonly (readonly boolean[])[], shape: number): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 50 50");
  svg.setAttribute("class", "mp-seal__picture");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", described(cells, shape));
  const path = document.createElementNS(SVG, "path");
  const filled = cells.flatMap((row, y) => row.map((on, x) => (on ? `M${x * 10} ${y * 10}${SHAPES[shape]!.replace("M", "m")}` : "")));
  path.setAttribute("d", filled.join(""));
  path.setAttribute("fill-rule", "evenodd");
  svg.append(path);
  return svg;
}

/** Row by row, which columns are filled. */
function described(cells: readonly (readonly boolean[])[], shape: number): string {
  const rows = cells.map((row, y) => {
    const columns = row.flatMap((on, x) => (on ? [x + 1] : [])).join(", ");
    return text("picture-row", { row: y + 1, columns: columns || text("picture-none") });
  });
  return `${text("picture", { shape: text("shapes").split(",")[shape]! })} ${rows.join(" ")}`;
}
