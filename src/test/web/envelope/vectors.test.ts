import assert from "node:assert/strict";
import { test } from "node:test";
import { open, seal } from "../../../main/web/envelope/age.js";
import { canonical, type Json } from "../../../main/web/envelope/canonical.js";
import { readMessageFrame } from "../../../main/web/envelope/conversation.js";
import { CASE_KEY_FRAME, CHEST_FRAME, MESSAGE_FRAME, openFrame, plainFrame, PUBLIC_FRAME, SEAL_FRAME, signedFrame } from "../../../main/web/envelope/frame.js";
import {
  fingerprintWords, fromB64, openAnchor, openAttachmentWhole, openCaseKey, openChest, openChestWithRecovery, readCard, readConsent, readConversation,
  readHandOver, readReceipt, readRenewals, toB64, type AttachmentDescriptor, type CaseKey, type Entry, type Outcome, type Roster,
} from "../../../main/web/envelope/index.js";
import { ANCHOR, CONSENT, HAND_OVER, HANDLER_CARD, KEY_RENEWAL, MESSAGE } from "../../../main/web/envelope/labels.js";
import { Receipt } from "../../../main/web/envelope/receipt.js";
import { writePin } from "../../../main/web/envelope/roster-version.js";
import { RecoveryCode } from "../../../main/web/envelope/recovery.js";
import { verifies, verifyKeyOf } from "../../../main/web/envelope/signature.js";
import { openGenerations, openSeal } from "../../../main/web/envelope/staff.js";
import { parseConsent, parseHandOver } from "../../../main/web/envelope/handover.js";
import { parseRenewal } from "../../../main/web/envelope/renewal.js";
import { cast, load, pattern, rosterOf, vectorFiles, verdict, whole, type MadeBy, type Receipts, type Tampering } from "./vectors.js";

const utf8 = new TextEncoder();
const files = vectorFiles();

test("all vector files are known here", () =>
  assert.deepEqual(files.sort(), ["hand-overs.json", "made-by-java.json", "made-by-web.json", "receipts.json", "renewals.json", "rosters.json", "seals.json", "tampering.json"]));

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
  const { handler, receipt, mailbox, recovery, caseKey } = await cast(keys);
  const [roster, other] = [await rosterOf(vector.roster), await rosterOf(vector.otherRoster)];
  const caseKeys = [1, 2].map((generation) => caseKey(vector.caseKey.body.title, mailbox.verifyKey, generation)) as [CaseKey, CaseKey];
  const renewals = [fromB64(vector.renewal.sealed)];
  const anchorFrame = fromB64(vector.anchor.sealed);
  const entries: Entry[] = vector.messages.map((message, i) =>
    ({ id: String(i), direction: message.direction, sequence: message.sequence, sealed: fromB64(message.sealed) }));

  test(`${vector.madeBy}: case key`, async () => {
    const opened = await openCaseKey(fromB64(vector.caseKey.sealed), handler.identity, keys.case);
    assert.deepEqual({ case: opened?.case, generation: opened?.generation, key: toB64(opened!.identity), reporter: toB64(opened!.reporter), title: opened?.title, v: 1 }, vector.caseKey.body);
    assert.equal(toB64(opened!.identity), keys.renewedIdentity);
    assert.deepEqual(opened!.reporter, mailbox.verifyKey);
    const earlier = [fromB64(vector.earlierKey.sealed)];
    const all = await openGenerations({ caseKey: opened!, earlier, anchor: anchorFrame, renewals, rosters: [roster] });
    assert.deepEqual(all.caseKeys.map((key) => [key.generation, toB64(key.identity)]), [[1, keys.caseIdentity], [2, keys.renewedIdentity]]);
  });
  test(`${vector.madeBy}: seal`, async () => {
    const { desk, seal } = vector.sealedSeal.body;
    const opened = await openSeal(fromB64(vector.sealedSeal.sealed), handler.identity, desk, roster.head.seal);
    assert.equal(toB64(opened!.seed), seal);
  });
  test(`${vector.madeBy}: renewal, request and consent`, async () => {
    const [request, consent] = [fromB64(vector.request.sealed), fromB64(vector.consent.sealed)];
    assert.deepEqual(parseRenewal(renewals[0]!), vector.renewal.body);
    assert.deepEqual(parseHandOver(request), vector.request.body);
    assert.deepEqual(parseConsent(consent, mailbox.verifyKey), vector.consent.body);
    const [renewal] = readRenewals(renewals, { case: keys.case, anchor: anchorFrame, rosters: [roster] });
    assert.equal(renewal!.recipient, await caseKeys[1].recipient());
    assert.equal(readHandOver(request, { case: keys.case, rosters: [roster] }).by.handler, handler.card.handler);
    assert.equal(readConsent(consent, { case: keys.case, reporter: mailbox.verifyKey, request, roster: other }).desk, other.desk);
  });
  test(`${vector.madeBy}: anchor`, async () => {
    const opened = await openAnchor(fromB64(vector.anchor.sealed), receipt);
    assert.deepEqual({ ...opened, roster: writePin(opened.roster), v: 1 }, vector.anchor.body);
    assert.equal(opened.recipient, await caseKeys[0].recipient());
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
    const outcomes = await readConversation(entries, { as: "handler", caseKeys, rosters: [roster] });
    outcomes.forEach((outcome, i) => assert.deepEqual("message" in outcome ? outcome.message : outcome, vector.messages[i]!.body));
  });
  test(`${vector.madeBy}: the conversation as the reporter sees it`, async () => {
    const anchor = await openAnchor(anchorFrame, receipt);
    const known = readRenewals(renewals, { case: keys.case, anchor: anchorFrame, rosters: [roster] });
    const outcomes = await readConversation(entries, { as: "reporter", mailbox, anchor, renewals: known, rosters: [roster] });
    outcomes.forEach((outcome, i) => {
      const { readableByReporter, body } = vector.messages[i]!;
      assert.deepEqual("message" in outcome ? outcome.message : outcome, readableByReporter ? body : { unreadable: "write-only" });
    });
  });
  test(`${vector.madeBy}: bodies are canonical to the byte`, async () => {
    for (const [i, message] of vector.messages.entries()) {
      const frame = await open(entries[i]!.sealed, caseKeys[message.body.generation - 1]!.identity, 2, 262_144);
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
  const { handler, receipt, mailbox, recovery, caseKey } = await cast(keys);
  const rosters = new Map<string, Roster>();
  for (const [name, vector] of Object.entries(vectors.rosters)) rosters.set(name, await rosterOf(vector));
  const case_ = caseKey("–");
  const recipients = [await case_.recipient(), mailbox.recipient];
  const anchor = { case: keys.case, desk: keys.desk, recipient: recipients[0]!, roster: rosters.get("desk")!.pin() };
  const renewals = [{ generation: 2, recipient: await caseKey("–", mailbox.verifyKey, 2).recipient() }];

  const keysOf = (reporter: string | undefined, generations: number) =>
    [1, 2].slice(0, generations).map((generation) => caseKey("–", reporter === undefined ? undefined : fromB64(reporter), generation));

  for (const vector of vectors.conversations) {
    test(`tampering: ${vector.as}: ${vector.name}`, async () => {
      const entries = vector.messages.map((message, i): Entry => {
        const said = typeof message === "number" ? { ...base[message]!, sealed: message } : message;
        return { id: String(i), direction: said.direction, sequence: said.sequence, sealed: baseSealed[said.sealed]! };
      });
      const { reporter, generations = 1 } = vector;
      const taking = (vector.rosters ?? ["desk"]).map((name) => rosters.get(name)!);
      const reader = vector.as === "handler" ? { as: "handler", caseKeys: keysOf(reporter, generations), rosters: taking } as const
        : { as: "reporter", mailbox, anchor, renewals: renewals.slice(0, generations - 1), rosters: taking } as const;
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
      seal: async () => openSeal(await seal(plainFrame(SEAL_FRAME, bytes), [handler.card.recipient]), handler.identity, ...sealIn(bytes)),
      renewal: () => parseRenewal(signedFrame(PUBLIC_FRAME, KEY_RENEWAL, bytes, handler.signer)),
      request: () => parseHandOver(signedFrame(PUBLIC_FRAME, HAND_OVER, bytes, handler.signer)),
      consent: () => parseConsent(signedFrame(PUBLIC_FRAME, CONSENT, bytes, mailbox.signer), mailbox.verifyKey),
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
  return "unreadable" in outcome ? "sealed" : (outcome.warning ?? "ok");
}

/** The desk and the verify key that this body names, so that only its form can be wrong. */
function sealIn(body: Uint8Array): [string, Uint8Array] {
  try {
    const { desk, seal: seed } = JSON.parse(new TextDecoder().decode(body)) as { desk: string; seal: string };
    return [desk, verifyKeyOf(fromB64(seed))];
  } catch {
    return ["", new Uint8Array(32)];
  }
}

async function attachment(sealed: Uint8Array<ArrayBuffer>, entry: AttachmentDescriptor): Promise<Uint8Array> {
  const blob = await openAttachmentWhole(new Blob([sealed]).stream(), entry);
  return new Uint8Array(await blob.arrayBuffer());
}

function without<T extends object>(value: T, ...names: (keyof T)[]): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name as keyof T)));
}
