import assert from "node:assert/strict";
import { test } from "node:test";
import { open, seal } from "../../../main/web/envelope/age.js";
import { canonical, type Json } from "../../../main/web/envelope/canonical.js";
import { readMessageFrame } from "../../../main/web/envelope/conversation.js";
import { CASE_KEY_FRAME, CHEST_FRAME, MESSAGE_FRAME, openFrame, plainFrame, PUBLIC_FRAME, signedFrame } from "../../../main/web/envelope/frame.js";
import {
  fingerprintWords, fromB64, openAnchor, openAttachmentWhole, openCaseKey, openChest, openChestWithRecovery, readCard, readConversation,
  readReceipt, toB64, type AttachmentDescriptor, type Entry, type Outcome,
} from "../../../main/web/envelope/index.js";
import { ANCHOR, HANDLER_CARD, MESSAGE } from "../../../main/web/envelope/labels.js";
import { Receipt } from "../../../main/web/envelope/receipt.js";
import { writePin } from "../../../main/web/envelope/roster-version.js";
import { RecoveryCode } from "../../../main/web/envelope/recovery.js";
import { verifies } from "../../../main/web/envelope/signature.js";
import { cast, load, pattern, vectorFiles, verdict, whole, type MadeBy, type Receipts, type Tampering } from "./vectors.js";

const utf8 = new TextEncoder();
const files = vectorFiles();

test("all vector files are known here", () =>
  assert.deepEqual(files.sort(), ["made-by-java.json", "made-by-web.json", "receipts.json", "tampering.json"]));

if (files.includes("receipts.json")) receipts(load("receipts.json"));
for (const file of files.filter((name) => name.startsWith("made-by-"))) await madeBy(load(file));
if (files.includes("tampering.json")) await tampering(load("tampering.json"));

function receipts({ receipts, recoveryCodes, typed }: Receipts): void {
  for (const vector of receipts) {
    test(`receipt ${vector.name}`, async () => {
      const receipt = new Receipt(fromB64(vector.entropy));
      const { identity, recipient, signer, verifyKey } = await receipt.mailbox();
      assert.deepEqual({
        nl: receipt.words("nl").join(" "), en: receipt.words("en").join(" "), locator: toB64(receipt.locator()),
        locatorHash: toB64(receipt.locatorHash()), identitySeed: toB64(identity), recipient, signerSeed: toB64(signer), verifyKey: toB64(verifyKey),
      }, without(vector, "name", "entropy"));
    });
  }
  for (const vector of recoveryCodes) {
    test(`recovery code ${vector.name}`, async () => {
      const code = new RecoveryCode(fromB64(vector.entropy));
      assert.deepEqual({
        nl: code.words("nl").join(" "), en: code.words("en").join(" "), identitySeed: toB64(code.identity()), recipient: await code.recipient(),
      }, without(vector, "name", "entropy"));
    });
  }
  for (const vector of typed) {
    test(`typed: ${vector.name}`, () => {
      const read = readReceipt(vector.typed, vector.language);
      if ("entropy" in vector.expect) {
        assert.ok("receipt" in read, JSON.stringify(read));
        assert.equal(toB64(read.receipt.locator()), toB64(new Receipt(fromB64(vector.expect.entropy)).locator()));
      } else {
        const { error, ...rest } = vector.expect;
        assert.deepEqual(read, { problem: error, ...rest });
      }
    });
  }
}

async function madeBy(vector: MadeBy): Promise<void> {
  const { keys } = vector;
  const { handler, receipt, mailbox, recovery, caseKey, roster } = await cast(keys);
  const case_ = caseKey(vector.caseKey.body.title);
  const entries: Entry[] = vector.messages.map((message, i) =>
    ({ id: String(i), direction: message.direction, sequence: message.sequence, sealed: fromB64(message.sealed) }));

  test(`${vector.madeBy}: case key`, async () => {
    const opened = await openCaseKey(fromB64(vector.caseKey.sealed), handler.identity, keys.case);
    assert.deepEqual({ case: opened?.case, generation: opened?.generation, key: toB64(opened!.identity), reporter: toB64(opened!.reporter), title: opened?.title, v: 1 }, vector.caseKey.body);
    assert.equal(toB64(opened!.identity), keys.caseIdentity);
    assert.deepEqual(opened!.reporter, mailbox.verifyKey);
  });
  test(`${vector.madeBy}: anchor`, async () => {
    const opened = await openAnchor(fromB64(vector.anchor.sealed), receipt);
    assert.deepEqual({ ...opened, roster: writePin(opened.roster), v: 1 }, vector.anchor.body);
    assert.equal(opened.recipient, await case_.recipient());
  });
  test(`${vector.madeBy}: card`, () => {
    const card = readCard(fromB64(vector.card.sealed));
    assert.deepEqual({ handler: card.handler, name: card.name, recipient: card.recipient, signer: toB64(card.verifyKey), v: 1 }, vector.card.body);
    assert.equal(toB64(card.fingerprint), vector.card.fingerprint);
    assert.equal(fingerprintWords(card).join(" "), vector.card.words);
    assert.deepEqual(card.bytes, handler.card.bytes, "Ed25519 is deterministic, so both write the same card");
  });
  test(`${vector.madeBy}: chests`, async () => {
    for (const opened of [
      await openChest(fromB64(vector.passphraseChest.sealed), keys.passphrase, handler.card),
      await openChestWithRecovery(fromB64(vector.recoveryChest.sealed), recovery, handler.card),
    ]) {
      assert.deepEqual([opened?.identity, opened?.signer], [handler.identity, handler.signer]);
    }
  });
  test(`${vector.madeBy}: the conversation as the handler sees it`, async () => {
    const outcomes = await readConversation(entries, { as: "handler", caseKeys: [case_], rosters: [roster] });
    outcomes.forEach((outcome, i) => assert.deepEqual("message" in outcome ? outcome.message : outcome, vector.messages[i]!.body));
  });
  test(`${vector.madeBy}: the conversation as the reporter sees it`, async () => {
    const anchor = await openAnchor(fromB64(vector.anchor.sealed), receipt);
    const outcomes = await readConversation(entries, { as: "reporter", mailbox, anchor, renewals: [], rosters: [roster] });
    outcomes.forEach((outcome, i) => {
      const { readableByReporter, body } = vector.messages[i]!;
      assert.deepEqual("message" in outcome ? outcome.message : outcome, readableByReporter ? body : { unreadable: "write-only" });
    });
  });
  test(`${vector.madeBy}: bodies are canonical to the byte`, async () => {
    for (const [i, message] of vector.messages.entries()) {
      const frame = await open(entries[i]!.sealed, case_.identity, 2, 262_144);
      assert.deepEqual(openFrame(MESSAGE_FRAME, frame!).body, utf8.encode(canonical(message.body as unknown as Json)));
    }
  });
  for (const { entry, sealed } of vector.attachments) {
    test(`${vector.madeBy}: attachment of ${entry.length} bytes`, async () =>
      assert.deepEqual(await attachment(fromB64(sealed), entry), pattern(entry.length)));
  }
}

async function tampering(vectors: Tampering): Promise<void> {
  const { keys, base } = vectors;
  const baseSealed = whole(base.map(({ sealed }) => sealed));
  const { handler, receipt, mailbox, recovery, caseKey, roster } = await cast(keys);
  const case_ = caseKey("–");
  const recipients = [await case_.recipient(), mailbox.recipient];
  const anchor = { case: keys.case, desk: keys.desk, recipient: recipients[0]!, roster: roster.pin() };

  const pinned = (reporter?: string) => caseKey("–", reporter === undefined ? undefined : fromB64(reporter));

  for (const vector of vectors.conversations) {
    test(`tampering: ${vector.as}: ${vector.name}`, async () => {
      const entries = vector.messages.map((message, i): Entry => {
        const said = typeof message === "number" ? { ...base[message]!, sealed: message } : message;
        return { id: String(i), direction: said.direction, sequence: said.sequence, sealed: baseSealed[said.sealed]! };
      });
      const reader = vector.as === "handler" ? { as: "handler", caseKeys: [pinned(vector.reporter)], rosters: [roster] } as const
        : { as: "reporter", mailbox, anchor, renewals: [], rosters: [roster] } as const;
      assert.deepEqual((await readConversation(entries, reader)).map(nameOf), vector.expect);
    });
  }
  const bodies = whole(vectors.bodies.map(({ body }) => body));
  for (const [i, { name, kind, expect }] of vectors.bodies.entries()) {
    const bytes = bodies[i]!;
    const attempt = {
      message: () => {
        const author = /"direction":"to-reporter"/.test(new TextDecoder().decode(bytes)) ? handler.signer : mailbox.signer;
        return readMessageFrame(signedFrame(MESSAGE_FRAME, MESSAGE, bytes, author));
      },
      caseKey: async () => openCaseKey(await seal(plainFrame(CASE_KEY_FRAME, bytes), [handler.card.recipient]), handler.identity),
      chest: async () => openChestWithRecovery(await seal(plainFrame(CHEST_FRAME, bytes), [await recovery.recipient()]), recovery, handler.card),
      anchor: () => openAnchor(signedFrame(PUBLIC_FRAME, ANCHOR, bytes, mailbox.signer), receipt),
      card: () => readCard(signedFrame(PUBLIC_FRAME, HANDLER_CARD, bytes, handler.signer)),
    }[kind];
    test(`tampering: body of a ${kind}: ${name}`, async () => assert.equal(await verdict(attempt), expect));
  }
  const frames = whole(vectors.frames.map(({ frame }) => frame));
  for (const [i, { name, kind, expect }] of vectors.frames.entries()) {
    const bytes = frames[i]!;
    const attempt = {
      message: () => readMessageFrame(bytes),
      caseKey: async () => openCaseKey(await seal(bytes, [handler.card.recipient]), handler.identity),
      chest: async () => openChestWithRecovery(await seal(bytes, [await recovery.recipient()]), recovery, handler.card),
      anchor: () => openAnchor(bytes, receipt),
      card: () => readCard(bytes),
    }[kind];
    test(`tampering: frame of a ${kind}: ${name}`, async () => assert.equal(await verdict(attempt), expect));
  }
  const files = whole(vectors.sealed.map(({ sealed }) => sealed));
  for (const [i, { name, kind, expect }] of vectors.sealed.entries()) {
    const bytes = files[i]!;
    const attempt = new Map([
      ["caseKey", () => openCaseKey(bytes, handler.identity)],
      ["passphraseChest", () => openChest(bytes, keys.passphrase, handler.card)],
      ["recoveryChest", () => openChestWithRecovery(bytes, recovery, handler.card)],
    ] as [string, () => Promise<unknown>][]).get(kind)!;
    test(`tampering: sealed ${kind}: ${name}`, async () => assert.equal(await verdict(attempt), expect));
  }
  const signed = whole(vectors.signed.map(({ sealed }) => sealed));
  for (const [i, { name, kind, expect }] of vectors.signed.entries()) {
    const bytes = signed[i]!;
    test(`tampering: signed ${kind}: ${name}`, async () =>
      assert.equal(await verdict(() => (kind === "anchor" ? openAnchor(bytes, receipt) : readCard(bytes))), expect));
  }
  const attachments = whole(vectors.attachments.map(({ sealed }) => sealed));
  for (const [i, { name, entry, expect }] of vectors.attachments.entries()) {
    test(`tampering: attachment: ${name}`, async () => {
      let content: Uint8Array | undefined;
      assert.equal(await verdict(async () => (content = await attachment(attachments[i]!, entry))), expect);
      if (content !== undefined) assert.deepEqual(content, pattern(entry.length));
    });
  }
  for (const { name, verifyKey, label, body, signature, expect } of vectors.signatures) {
    test(`signature: ${name}`, () =>
      assert.equal(verifies(label, fromB64(body), fromB64(signature), fromB64(verifyKey)), expect));
  }
}

function nameOf(outcome: Outcome): string {
  if ("refusal" in outcome) return outcome.refusal;
  return "unreadable" in outcome ? "sealed" : "ok";
}

async function attachment(sealed: Uint8Array<ArrayBuffer>, entry: AttachmentDescriptor): Promise<Uint8Array> {
  const blob = await openAttachmentWhole(new Blob([sealed]).stream(), entry);
  return new Uint8Array(await blob.arrayBuffer());
}

function without<T extends object>(value: T, ...names: (keyof T)[]): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name as keyof T)));
}
