import assert from "node:assert/strict";
import { test } from "node:test";
import { leanSheet } from "../../../main/web/lean.mjs";

const lean = (sheet: string, ...words: string[]) => leanSheet(sheet, new Set(["utrecht-root", ...words])).replaceAll("\n", "");

test("a rule stays when a page writes its classes, and goes when one is written nowhere", () => {
  assert.equal(lean(".a{color:red}.a.b,.a .c{color:tan}.d{top:0}p{left:0}", "a", "c"), ".a{color:red}.a .c{color:tan}p{left:0}");
});

test("a class that an element may not have, or may have, does not remove a rule", () => {
  const sheet = ".a:not(.b){color:red}.a:is(.b,.a){color:tan}";
  assert.equal(lean(sheet, "a"), sheet);
});

test("a class that a page puts together stays", () => {
  assert.equal(lean(".a--one{top:0}.a--two{top:1px}.b--one{top:2px}", "a--"), ".a--one{top:0}.a--two{top:1px}");
});

test("a group goes with its last rule", () => {
  assert.equal(lean("@media print{.a{top:0}.b{top:0}}@media print{.b{top:0}}", "a"), "@media print{.a{top:0}}");
});

test("a property that nothing gives makes place for what it falls back on", () => {
  assert.equal(lean("p{color:var(--a,var(--b, red));margin:0 var(--a,calc(1px + var(--b,2px))) 0}"), "p{color:red;margin:0 calc(1px + 2px) 0}");
});

test("without anything to fall back on a value is unset, so that no lesser rule shines through", () => {
  assert.equal(lean("p{color:red}.a{color:var(--b)}", "a"), "p{color:red}.a{color:unset}");
});

test("a property that a lesser element gives keeps what it falls back on", () => {
  const sheet = ".a{--b:tan}p{color:var(--b,red)}";
  assert.equal(lean(sheet, "a"), sheet);
  assert.equal(lean(sheet), "p{color:red}");
});

test("what the theme gives on the root is never missing, unless a rule takes it away", () => {
  const theme = ".utrecht-root{--b:tan}";
  assert.equal(lean(`${theme}p{color:var(--b,red)}`), `${theme}p{color:var(--b)}`);
  assert.equal(lean(`${theme}p{--b:var(--c);color:var(--b,red)}`), `${theme}p{--b:initial;color:var(--b,red)}`);
});

test("on the root itself there is nothing to inherit", () => {
  const sheet = ".utrecht-root{--b:inherit}p{color:var(--b,red)}";
  assert.equal(lean(sheet), sheet);
});

test("a property that nothing asks for goes, and with it those that only it asked for", () => {
  assert.equal(lean(".utrecht-root{--a:var(--b);--b:tan;--c:red}p{color:var(--c)}"), ".utrecht-root{--c:red}p{color:var(--c)}");
});

test("strings and escapes are no structure", () => {
  const sheet = String.raw`p::before{content:"a;b}c{ \" ,";quotes:none}.a\:b{top:0}`;
  assert.equal(lean(sheet, "a:b"), sheet);
});
