import assert from "node:assert/strict";
import { scryptSync } from "node:crypto";
import { test } from "node:test";
import { Encrypter } from "age-encryption";
import {
  createHandler, createRecoveryCode, fingerprintWords, newId, openChest, openChestWithRecovery, readCard,
  readRecoveryCode, sealChest, sealChestToRecovery,
} from "../../../main/web/envelope/index.js";
import { passphraseRecipient } from "../../../main/web/envelope/passphrase.js";
import { scrypt } from "../../../main/web/envelope/scrypt.js";
import { Seeded } from "./random.js";

const PASSPHRASE = "vier natte eenden op zolder";

test("a card is read as it was made", async () => {
  const keys = await createHandler("5f0c2c4e-8f59-4a53-9a5a-1b1d6f6f2f10", "  Anneke\tBos ");
  const card = readCard(keys.card.bytes);
  assert.deepEqual([card.handler, card.name], ["5f0c2c4e-8f59-4a53-9a5a-1b1d6f6f2f10", "Anneke Bos"]);
  assert.equal(fingerprintWords(card).length, 8);
  const chance = new Seeded(5);
  for (let i = 0; i < 100; i++) {
    assert.throws(() => readCard(chance.mutated(card.bytes)), { name: "EnvelopeError" });
  }
});

test("a chest opens with the passphrase in any normal form, and with no other", async () => {
  const keys = await createHandler(newId(), "Anneke Bos");
  const seen: number[] = [];
  const sealed = await sealChest(keys, `${PASSPHRASE} caf\u00e9`, (done) => seen.push(done));
  assert.equal(seen.at(-1), 1);
  const opened = await openChest(sealed, `${PASSPHRASE} cafe\u0301`, keys.card);
  assert.deepEqual(opened?.identity, keys.identity);
  assert.deepEqual(opened?.signer, keys.signer);
  assert.equal(await openChest(sealed, PASSPHRASE, keys.card), null);
  const other = await createHandler(keys.card.handler, "Anneke Bos");
  await assert.rejects(openChest(sealed, `${PASSPHRASE} caf\u00e9`, other.card), { refusal: "wrong-card" });
});

test("a chest opens with its recovery code, and with no other", async () => {
  const keys = await createHandler(newId(), "Anneke Bos");
  const code = createRecoveryCode();
  const sealed = await sealChestToRecovery(keys, code);
  const typed = readRecoveryCode(code.words("en").join(" "), "en");
  assert.ok("code" in typed);
  assert.deepEqual((await openChestWithRecovery(sealed, typed.code, keys.card))?.identity, keys.identity);
  assert.equal(await openChestWithRecovery(sealed, createRecoveryCode(), keys.card), null);
});

test("work factors out of bounds are refused before any work is done", async () => {
  const { card } = await createHandler(newId(), "Anneke Bos");
  for (const factor of [1, 9, 10]) {
    const encrypter = new Encrypter();
    encrypter.addRecipient(passphraseRecipient(PASSPHRASE, factor));
    const sealed = await encrypter.encrypt(new Uint8Array(512));
    // A frame of zeros is malformed in the end either way; only the 10 may have been tried.
    await assert.rejects(openChest(sealed, PASSPHRASE, card), { refusal: "malformed" });
    const asked = sealed.map((byte) => byte);
    const line = new TextDecoder("latin1").decode(sealed).replace(/( \d+)\n/, " 19\n");
    const started = Date.now();
    await assert.rejects(openChest(Uint8Array.from(line, (letter) => letter.charCodeAt(0)), PASSPHRASE, card), { refusal: "malformed" });
    assert.ok(Date.now() - started < 500);
    assert.deepEqual(asked, sealed);
  }
});

test("our scrypt is scrypt, also when two run side by side", async () => {
  const chance = new Seeded(6);
  await Promise.all([1, 2, 5, 8, 12, 12].map(async (factor) => {
    const [secret, salt] = [chance.bytes(chance.below(70)), chance.bytes(16)];
    const expected = scryptSync(secret, salt, 32, { N: 2 ** factor, r: 8, p: 1 });
    assert.deepEqual(await scrypt(secret, salt, factor), Uint8Array.from(expected));
  }));
});

test("a passphrase of fewer than twelve characters is refused by the writer", async () => {
  const keys = await createHandler(newId(), "Anneke Bos");
  for (const short of ["", "kort", "elf tekens!", "\u{1f600}".repeat(11)]) {
    await assert.rejects(sealChest(keys, short), { refusal: "weak-passphrase" }, short);
  }
});
