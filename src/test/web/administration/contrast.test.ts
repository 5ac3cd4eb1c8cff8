import assert from "node:assert/strict";
import { test } from "node:test";
import { colourOf, contrastWithWhite, ENOUGH } from "../../../main/web/pages/administration/contrast.js";

test("contrast with white is what WCAG says it is", () => {
  assert.equal(contrastWithWhite("#ffffff"), 1);
  assert.equal(contrastWithWhite("#000000"), 21);
  assert.ok(contrastWithWhite("#767676") >= ENOUGH);
  assert.ok(contrastWithWhite("#777777") < ENOUGH);
});

test("a colour is six digits, with or without a number sign, in whatever case", () => {
  assert.equal(colourOf(" 1A2b3C "), "#1a2b3c");
  assert.equal(colourOf("#154273"), "#154273");
  for (const wrong of ["", "#fff", "blauw", "#12345g", "#1234567"]) assert.equal(colourOf(wrong), null, wrong);
});
