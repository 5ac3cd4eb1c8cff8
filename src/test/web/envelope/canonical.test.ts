import assert from "node:assert/strict";
import { test } from "node:test";
import { canonical, readBody, writeBody, type Check } from "../../../main/web/envelope/canonical.js";
import { bytes32, day, integer, line, nullable, object, text, uuid } from "../../../main/web/envelope/fields.js";
import { EnvelopeError, fromB64, toB64 } from "../../../main/web/envelope/index.js";
import { Seeded } from "./random.js";

const check = object({ a: nullable(text(0, 40)), b: integer(0, Number.MAX_SAFE_INTEGER) });
const bytes = (text: string) => new TextEncoder().encode(text);
const refused = (work: () => unknown) =>
  assert.throws(work, (error) => error instanceof EnvelopeError && error.refusal === "malformed");

test("fields are sorted and strings escaped as RFC 8785 wants it", () => {
  assert.equal(canonical({ b: 1, a: "\n\t\"\\/é€\u{1f600}\u007f\u2028", A: [null, []] }),
    '{"A":[null,[]],"a":"\\n\\t\\"\\\\/é€\u{1f600}\u007f\u2028","b":1}');
});

for (const [what, typed] of Object.entries({
  "a repeated field": '{"a":"x","a":"x","b":1}', "another order": '{"b":1,"a":"x"}', "white space": '{"a":"x", "b":1}',
  "an unknown field": '{"a":"x","b":1,"c":1}', "a missing field": '{"a":"x"}', "a number as text": '{"a":1,"b":1}',
  "a fraction": '{"a":"x","b":1.5}', "an exponent": '{"a":"x","b":1e2}', "a trailing zero": '{"a":"x","b":1.0}',
  "minus zero": '{"a":"x","b":-0}', "a negative": '{"a":"x","b":-1}', "an unsafe integer": '{"a":"x","b":9007199254740992}',
  "a needless escape": '{"a":"\\u0078","b":1}', "an escaped slash": '{"a":"\\/","b":1}', "a lone surrogate": '{"a":"\\ud800","b":1}',
  "a carriage return": '{"a":"\\r","b":1}', "a null character": '{"a":"\\u0000","b":1}', "upper-case hex": '{"a":"\\u001F","b":1}',
  "an array": '[]', "nothing": "", "null": "null", "a byte order mark": '\ufeff{"a":"x","b":1}', "something after": '{"a":"x","b":1}\n',
  "a field of the prototype": '{"a":"x","__proto__":1}', "deep nesting": "[".repeat(100_000),
})) {
  test(`${what} is refused`, () => refused(() => readBody(bytes(typed), check)));
}

test("bytes that are no UTF-8 are refused", () => {
  for (const wrong of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]]) {
    refused(() => readBody(Uint8Array.of(...bytes('{"a":"'), ...wrong, ...bytes('","b":1}')), check));
  }
});

test("what is written is read as it was", () => {
  const chance = new Seeded(1);
  const letters = ["a", "é", "\n", "\t", '"', "\\", "€", "\u{1f600}", "\u007f", "\u2028", "/", " "];
  for (let i = 0; i < 500; i++) {
    const value = {
      a: chance.below(4) === 0 ? null : Array.from({ length: chance.below(10) }, () => chance.pick(letters)).join(""),
      b: chance.below(2) === 0 ? chance.below(1000) : Number.MAX_SAFE_INTEGER - chance.below(1000),
    };
    assert.deepEqual(readBody(writeBody(value, check, 4096), check), value);
  }
});

test("a mutated body is refused or another value, never anything worse", () => {
  const chance = new Seeded(2);
  const body = writeBody({ a: "wat er is gebeurd", b: 17 }, check, 4096);
  for (let i = 0; i < 2000; i++) {
    try {
      const value = readBody(chance.mutated(body), check);
      assert.equal(typeof value.b, "number");
    } catch (error) {
      assert.ok(error instanceof EnvelopeError);
    }
  }
});

function accepts<T>(what: string, check: Check<T>, good: unknown[], bad: unknown[]): void {
  test(what, () => {
    for (const value of good) assert.equal(check(value), value);
    for (const value of bad) refused(() => check(value));
  });
}

accepts("a day exists", day, ["2024-02-29", "2026-12-31"],
  ["2025-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-3", "26-04-03", "2026-04-03T00:00", "", null, 20260403]);
accepts("a uuid is lower case and of version 4", uuid, ["5f0c2c4e-8f59-4a53-9a5a-1b1d6f6f2f10"],
  ["5F0C2C4E-8F59-4A53-9A5A-1B1D6F6F2F10", "5f0c2c4e-8f59-1a53-9a5a-1b1d6f6f2f10", "5f0c2c4e-8f59-4a53-ca5a-1b1d6f6f2f10",
    "5f0c2c4e8f594a539a5a1b1d6f6f2f10", "5f0c2c4e-8f59-4a53-9a5a-1b1d6f6f2f10\n"]);
accepts("lengths count bytes", text(1, 4), ["€x", "\u{1f600}", "a\n"], ["", "€€", "abcde", "a\r", "\u0000"]);
accepts("a line has no line feed or tab", line(1, 9), ["regel"], ["a\nb", "a\tb"]);
accepts("32 bytes are 43 characters", bytes32, ["A".repeat(43)], ["A".repeat(42), "A".repeat(44), `${"A".repeat(42)}B`, `${"A".repeat(43)}=`]);

test("base64 is strict", () => {
  assert.deepEqual(fromB64(toB64(Uint8Array.of(251, 255, 254))), Uint8Array.of(251, 255, 254));
  for (const wrong of ["AA==", "AA=", "A", "AB", "+/+/", "A A", "AA\n", "é"]) refused(() => fromB64(wrong));
});
