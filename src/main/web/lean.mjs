// Leaves out of a style sheet what can have no effect. The components' own sheets are made for any theme and any use: most of
// their rules are for classes that no page has, and most of their properties have values that no theme gives.
import { endOf, readSheet, splitOutside, writeSheet } from "./css.mjs";

const ROOT = ".utrecht-root";
/** Values that stand for another value, which may be none. */
const WHOLLY = /^\s*(initial|inherit|unset|revert|revert-layer)\s*$/;

/** For pages in which these words are written; one that ends with a hyphen may begin a class that a page puts together. */
export function leanSheet(text, words) {
  const all = readSheet(text);
  const beginnings = [...words].filter((word) => /\w-+$/.test(word));
  const mayBe = (name) => words.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
  let before;
  do {
    before = writeSheet(all);
    keepRules(all, mayBe);
    const [given, everywhere] = [givenProperties(all), givenEverywhere(all)];
    eachDeclaration(all, (declaration) => resolve(declaration, given, everywhere));
    const asked = new Set(propertiesIn(before));
    keepDeclarations(all, ({ name }) => !name.startsWith("--") || asked.has(name));
  } while (writeSheet(all) !== before);
  return before;
}

function keepRules(nodes, mayBe) {
  for (const node of nodes) {
    if (node.rules) keepRules(node.rules, mayBe);
    if (node.declarations) {
      node.prelude = splitOutside(node.prelude, ",").filter((selector) => classesOf(selector).every(mayBe)).join(",");
    }
  }
  const kept = nodes.filter(({ prelude, rules, declarations }) =>
    prelude === undefined || (prelude !== "" && (rules ?? declarations).length > 0));
  nodes.splice(0, nodes.length, ...kept);
}

/** Those that an element must have; within brackets a class may be one of several, or one that it may not have. */
function classesOf(selector) {
  let outside = "";
  for (let at = 0; at < selector.length; ) {
    const open = endOf(selector, at, "([");
    outside += `${selector.slice(at, open)} `;
    at = open + 1 + endOf(selector.slice(open + 1), 0, ")]") + 1;
  }
  return [...outside.matchAll(/\.((?:[\w-]|\\.)+)/g)].map(([, name]) => name.replaceAll("\\", ""));
}

function eachDeclaration(nodes, act) {
  for (const { rules, declarations } of nodes) {
    if (rules) eachDeclaration(rules, act);
    declarations?.forEach(act);
  }
}

function keepDeclarations(nodes, test) {
  for (const node of nodes) {
    if (node.rules) keepDeclarations(node.rules, test);
    if (node.declarations) node.declarations = node.declarations.filter(test);
  }
}

/** A property that is nowhere given more than `initial` is as good as absent. */
function givenProperties(nodes) {
  const given = new Set();
  eachDeclaration(nodes, ({ name, value }) => {
    if (name.startsWith("--") && value !== "initial") given.add(name);
  });
  return given;
}

/** Every page has the theme's class on its root, so these always have a value, and what they would fall back on is never used. */
function givenEverywhere(nodes) {
  const everywhere = givenProperties(nodes.filter(({ prelude, declarations }) => prelude === ROOT && declarations));
  const mayBeNone = (value) => WHOLLY.test(value) || propertiesIn(value).some((name) => !everywhere.has(name));
  let before;
  do {
    before = everywhere.size;
    eachDeclaration(nodes, ({ name, value }) => mayBeNone(value) && everywhere.delete(name));
  } while (everywhere.size < before);
  return everywhere;
}

function propertiesIn(value) {
  return value.match(/(?<=\bvar\(\s*)--[\w-]+/g) ?? [];
}

/** Without a value to take, a browser unsets the property; left out, it would leave the value of a lesser rule. */
function resolve(declaration, given, everywhere) {
  const value = resolved(declaration.value, given, everywhere);
  declaration.value = value ?? (declaration.name.startsWith("--") ? "initial" : "unset");
}

function resolved(value, given, everywhere) {
  const start = value.search(/\bvar\(/);
  if (start < 0) return value;
  const end = endOf(value, start + "var(".length, ")");
  const inside = value.slice(start + "var(".length, end);
  const comma = endOf(inside, 0, ",");
  const name = inside.slice(0, comma).trim();
  const fallback = comma < inside.length ? resolved(inside.slice(comma + 1).trim(), given, everywhere) : null;
  const rest = resolved(value.slice(end + 1), given, everywhere);
  if (rest === null) return null;
  const kept = everywhere.has(name) || fallback === null ? `var(${name})` : `var(${name},${fallback})`;
  const found = given.has(name) ? kept : fallback;
  return found === null ? null : value.slice(0, start) + found + rest;
}
