import assert from "node:assert/strict";
import { test } from "node:test";
import { DESK } from "../../../main/web/pages/administration/limits.js";
import { READY_MADE } from "../../../main/web/pages/administration/ready-made.js";
import { KINDS } from "../../../main/web/pages/administration/server.js";

const FIELDS = ["name", "who", "takes", "does", "introduction"] as const;

test("a desk of every kind has every text in both languages, within what the server takes", () => {
  for (const kind of KINDS) {
    for (const language of ["nl", "en"] as const) {
      for (const field of FIELDS) {
        const bytes = new TextEncoder().encode(READY_MADE[kind][language]![field]).length;
        assert.ok(bytes > 0 && bytes <= DESK[field].bytes, `${kind} ${language} ${field}: ${bytes} bytes`);
      }
    }
  }
});

test("no two kinds of desk say the same", () => {
  for (const field of FIELDS) {
    const said = KINDS.map((kind) => READY_MADE[kind].nl[field]);
    assert.equal(new Set(said).size, KINDS.length, field);
  }
});
