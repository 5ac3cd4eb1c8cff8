import assert from "node:assert/strict";
import { pbkdf2Sync } from "node:crypto";
import { test } from "node:test";
import { ed25519 } from "@noble/curves/ed25519.js";
import { newId, sealFingerprint } from "../../../main/web/envelope/index.js";
import { sign, Verifier, verifies, verifyKeyOf } from "../../../main/web/envelope/signature.js";
import { createSeal, openSeal, sealSeal } from "../../../main/web/envelope/staff.js";
import { wordsOf } from "../../../main/web/envelope/words.js";
import { aDesk } from "./desk.js";
import { Seeded } from "./random.js";

test("a seal opens for the key holder it is sealed to, for its desk only, and only if it is the roster's", async () => {
  const { handlers, id } = await aDesk();
  const seal = createSeal();
  const sealed = await sealSeal(seal, id, handlers[0].card.recipient);
  const open = (desk: string, expected = seal.verifyKey) => openSeal(sealed, handlers[0].identity, desk, expected);
  assert.deepEqual((await open(id))?.seed, seal.seed);
  assert.equal(await openSeal(sealed, handlers[1].identity, id, seal.verifyKey), null);
  await assert.rejects(open(newId()), { refusal: "wrong-desk" });
  await assert.rejects(open(id, createSeal().verifyKey), { refusal: "wrong-seal" });
  seal.destroy();
  assert.deepEqual(seal.seed, new Uint8Array(32));
});

test("a seal's fingerprint is four words and a symmetric picture", async () => {
  const key = verifyKeyOf(new Uint8Array(32).fill(9));
  const bytes = pbkdf2Sync(key, "meldpoort.nl/v1/seal", 524_288, 16, "sha256");
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const { words, cells, shape } = await sealFingerprint(key);
  assert.deepEqual(words, [0, 11, 22, 33].map((at) => wordsOf("nl")[parseInt(bits.slice(at, at + 11), 2)]));
  cells.forEach((row, i) => {
    const drawn = [...bits.slice(48 + 3 * i, 51 + 3 * i)].map((bit) => bit === "1");
    assert.deepEqual(row, [...drawn, drawn[1], drawn[0]]);
  });
  assert.equal(shape, parseInt(bits.slice(63, 66), 2));
});

test("a verifier of many signatures judges each as the strict one does", () => {
  const chance = new Seeded(12);
  const seed = chance.bytes(32);
  const verifier = new Verifier(verifyKeyOf(seed));
  for (let i = 0; i < 60; i++) {
    const body = chance.bytes(chance.below(200));
    const right = sign("label", body, seed);
    assert.ok(verifier.verifies("label", body, right));
    for (const signature of [chance.mutated(right), withOrder(right), Uint8Array.of(...right.subarray(0, 32), ...new Uint8Array(32)), right.subarray(1)]) {
      assert.equal(verifier.verifies("label", body, signature), verifies("label", body, signature, verifier.verifyKey));
    }
    assert.equal(verifier.verifies("other", body, right), false);
  }
});

test("a verifier takes no key of small order and none that is not canonical", () => {
  const order = ed25519.Point.Fp.ORDER;
  // y = 1 is the neutral element; the other is the same y in another spelling.
  for (const y of [1n, order - 1n, order + 1n]) {
    const key = Uint8Array.from({ length: 32 }, (_, i) => Number((y >> BigInt(8 * i)) & 0xffn));
    const zero = Uint8Array.of(1, ...new Uint8Array(63));
    assert.equal(new Verifier(key).verifies("label", new Uint8Array(1), zero), false);
    assert.equal(verifies("label", new Uint8Array(1), zero, key), false);
  }
});

/** The same scalar, one order further: the same point, in a spelling that strict readers refuse. */
function withOrder(signature: Uint8Array): Uint8Array {
  let scalar = [...signature.subarray(32)].reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n) + ed25519.Point.Fn.ORDER;
  return Uint8Array.from(signature, (byte, i) => {
    if (i < 32) return byte;
    const digit = Number(scalar & 0xffn);
    scalar >>= 8n;
    return digit;
  });
}
