import assert from "node:assert/strict";
import { test } from "node:test";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { completions, createReceipt, readReceipt, recognise, toB64 } from "../../../main/web/envelope/index.js";
import { wordsOf } from "../../../main/web/envelope/words.js";

const ENGLISH = "legal winner thank year wave sausage worth useful legal winner thank yellow";

function read(typed: string, page: "nl" | "en" = "nl") {
  const found = readReceipt(typed, page);
  return "receipt" in found ? found.receipt.words("en").join(" ") : found;
}

test("the English list is that of BIP-39", () => assert.deepEqual(wordsOf("en"), wordlist));

test("each list has 2,048 words that four letters tell apart, and no word is of both", () => {
  const starts = (["nl", "en"] as const).map((language) => wordsOf(language).map((word) => word.slice(0, 4)));
  for (const list of ["nl", "en"] as const) assert.ok(wordsOf(list).every((word) => /^[a-z]{3,}$/.test(word)));
  assert.equal(new Set(starts.flat()).size, 4096);
});

test("the words tell the language, whatever that of the page", () => {
  const receipt = createReceipt();
  for (const language of ["nl", "en"] as const) {
    for (const page of ["nl", "en"] as const) {
      const found = readReceipt(receipt.words(language).join(" "), page);
      assert.ok("receipt" in found);
      assert.deepEqual(found.receipt.locator(), receipt.locator());
    }
  }
});

test("twelve words come back as they went", () => {
  const receipt = createReceipt();
  for (const language of ["nl", "en"] as const) {
    const typed = receipt.words(language).join(" ");
    const found = readReceipt(typed, language);
    assert.ok("receipt" in found);
    assert.deepEqual(toB64(found.receipt.locator()), toB64(receipt.locator()));
  }
});

test("capitals, accents, numbering and punctuation do not matter", () => {
  const typed = ENGLISH.split(" ").map((word, i) => `${i + 1}. ${word.toUpperCase()},\n`).join("").replace("LEGAL", "LÉGAL");
  assert.equal(read(typed), ENGLISH);
});

test("four letters are enough, three are not", () => {
  assert.equal(read(ENGLISH.replaceAll("winner", "winn")), ENGLISH);
  assert.deepEqual(read(ENGLISH.replace("yellow", "yel")), { problem: "unknown-word", place: 12 });
});

test("a word with a letter too many is another word", () => {
  assert.deepEqual(read(ENGLISH.replace("winner", "winners")), { problem: "unknown-word", place: 2 });
  assert.equal(recognise("winners", "en"), null);
  assert.equal(recognise("winne", "en"), "winner");
});

test("too few and too many words are counted", () => {
  assert.deepEqual(read("legal winner"), { problem: "count", count: 2 });
  assert.deepEqual(read(""), { problem: "count", count: 0 });
  assert.deepEqual(read(`${ENGLISH} legal`), { problem: "count", count: 13 });
});

test("swapped words are noticed", () => {
  assert.deepEqual(read(ENGLISH.replace("legal winner", "winner legal")), { problem: "checksum" });
});

test("at most eight completions, none for nothing", () => {
  assert.deepEqual(completions("win", "en"), ["win", "window", "wine", "wing", "wink", "winner", "winter"]);
  assert.equal(completions("s", "en").length, 8);
  assert.deepEqual(completions("", "en"), []);
});

test("a destroyed receipt yields nothing, not keys made of zeros", async () => {
  const receipt = createReceipt();
  const { identity, signer } = await receipt.mailbox();
  receipt.destroy();
  await Promise.resolve();
  assert.throws(() => receipt.locator());
  assert.throws(() => receipt.words("en"));
  assert.throws(() => receipt.mailbox());
  assert.deepEqual([...identity, ...signer], new Array(64).fill(0));
});
