import type { SealFingerprint } from "../envelope/index.js";
import { text } from "./dom.js";

const SVG = "http://www.w3.org/2000/svg";
const CELL = 10;

/** Square, circle, diamond, triangle up, triangle down, ring, cross, bar; each in a cell of 10 by 10, from its corner. */
const SHAPES = [
  "m1 1h8v8h-8z",
  "m1 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
  "m5 0l5 5l-5 5l-5-5z",
  "m5 1l4 8h-8z",
  "m1 1h8l-4 8z",
  "m1 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0zm2 0a2 2 0 1 1 4 0a2 2 0 1 1-4 0z",
  "m4 1h2v3h3v2h-3v3h-2v-3h-3v-2h3z",
  "m1 3h8v4h-8z",
];

/** The picture of a desk's seal (docs/protocol.md §9); who does not see it hears which cells are filled. */
export function sealPicture({ cells, shape }: SealFingerprint): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 50 50");
  svg.setAttribute("class", "mp-seal__picture");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", described(cells, shape));
  const path = document.createElementNS(SVG, "path");
  const filled = cells.flatMap((row, y) => row.map((on, x) => (on ? `M${x * CELL} ${y * CELL}${SHAPES[shape]!}` : "")));
  path.setAttribute("d", filled.join(""));
  path.setAttribute("fill-rule", "evenodd");
  svg.append(path);
  return svg;
}

/** Row by row, which columns are filled. */
function described(cells: SealFingerprint["cells"], shape: number): string {
  const rows = cells.map((row, y) => {
    const columns = row.flatMap((on, x) => (on ? [x + 1] : [])).join(", ");
    return text("picture-row", { row: y + 1, columns: columns || text("picture-none") });
  });
  return `${text("picture", { shape: text("shapes").split(",")[shape]!.trim() })} ${rows.join(" ")}`;
}
