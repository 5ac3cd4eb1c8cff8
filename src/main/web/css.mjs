// Reads and writes style sheets as esbuild writes them: no comments, no rules within rules.

/** `{ prelude, rules }` of a group such as @media, `{ prelude, declarations }` of a rule, `{ statement }` of what has no block. */
export function readSheet(text) {
  const nodes = [];
  for (let at = 0; at < text.length; ) {
    const end = endOf(text, at, "{;");
    if (text[end] !== "{") {
      const statement = text.slice(at, end).trim();
      if (statement !== "") nodes.push({ statement });
      at = end + 1;
      continue;
    }
    const close = endOf(text, end + 1, "}");
    nodes.push(block(text.slice(at, end), text.slice(end + 1, close)));
    at = close + 1;
  }
  return nodes;
}

export function writeSheet(nodes) {
  return nodes.map((node) => {
    if (node.statement) return `${node.statement};`;
    if (node.rules) return `${node.prelude}{${writeSheet(node.rules)}}`;
    return `${node.prelude}{${node.declarations.map(({ name, value }) => `${name}:${value}`).join(";")}}`;
  }).join("\n");
}

/** The parts between separators that stand within no brackets and no string. */
export function splitOutside(text, separator) {
  const parts = [];
  for (let at = 0; at <= text.length; ) {
    const end = endOf(text, at, separator);
    parts.push(text.slice(at, end));
    at = end + 1;
  }
  return parts;
}

/** Where one of the letters stands, outside brackets and strings, or the end. */
export function endOf(text, from, letters) {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const letter = text[at];
    if (letter === "\\") at++;
    else if (letter === '"' || letter === "'") at = endOfString(text, at);
    else if (depth === 0 && letters.includes(letter)) return at;
    else if ("([{".includes(letter)) depth++;
    else if (")]}".includes(letter)) depth--;
  }
  return text.length;
}

function block(prelude, body) {
  if (/^@(media|supports)/.test(prelude)) return { prelude, rules: readSheet(body) };
  if (prelude.startsWith("@")) throw new Error(`not foreseen in a style sheet: ${prelude}`);
  const declarations = splitOutside(body, ";").filter((line) => line !== "").map((line) => {
    const colon = line.indexOf(":");
    return { name: line.slice(0, colon), value: line.slice(colon + 1) };
  });
  return { prelude, declarations };
}

function endOfString(text, from) {
  let at = from + 1;
  while (at < text.length && text[at] !== text[from]) at += text[at] === "\\" ? 2 : 1;
  return at;
}
