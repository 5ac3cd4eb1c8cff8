import assert from "node:assert/strict";
import { test } from "node:test";
import { bech32 } from "@scure/base";
import { Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { encrypterTo, seal, sealedLength } from "../../../main/web/envelope/age.js";
import { makeAnchor } from "../../../main/web/envelope/anchor.js";
import { writeBody } from "../../../main/web/envelope/canonical.js";
import { newCaseKey } from "../../../main/web/envelope/casekey.js";
import { CASE_KEY_FRAME, CHEST_FRAME, MESSAGE_FRAME, openFrame, plainFrame, PUBLIC_FRAME, signedFrame } from "../../../main/web/envelope/frame.js";
import { recipientOf } from "../../../main/web/envelope/identity.js";
import {
  Conversation, createReceipt, EnvelopeError, messageHash, newestRecipient, newId, openAnchor, openCaseKey, readConversation, room, sealCaseKey, sealFollowUp,
  toB64, type Entry, type Outcome, type Roster,
} from "../../../main/web/envelope/index.js";
import { MESSAGE } from "../../../main/web/envelope/labels.js";
import { messageBody } from "../../../main/web/envelope/message.js";
import { padme } from "../../../main/web/envelope/padding.js";
import { aDesk, aReport, DAY, REPORT } from "./desk.js";
import { Seeded } from "./random.js";

test("padded sizes are fixed points, at most 12 % more, and never shrink", () => {
  assert.deepEqual([2, 3, 7, 8, 9, 1024, 1025, 262_144, 262_143, 26_214_400].map(padme), [2, 3, 7, 8, 10, 1024, 1088, 262_144, 262_144, 26_214_400]);
  let previous = 0;
  for (let length = 2; length < 300_000; length += 1 + (length >> 9)) {
    const size = padme(length);
    assert.ok(size >= length && size <= length * 1.12 + 1 && size >= previous && padme(size) === size, String(length));
    previous = size;
  }
});

for (const [kind, frame] of Object.entries({ message: MESSAGE_FRAME, public: PUBLIC_FRAME, caseKey: CASE_KEY_FRAME, chest: CHEST_FRAME })) {
  test(`a ${kind} frame holds its largest body and not one byte more`, () => {
    const seed = new Uint8Array(32).fill(1);
    const make = (length: number) => {
      const body = new Uint8Array(length).fill(0x61);
      return frame.overhead > 4 ? signedFrame(frame, "test", body, seed) : plainFrame(frame, body);
    };
    for (const length of [0, 1, 500, frame.bodyAtMost - 1, frame.bodyAtMost]) {
      if (length <= frame.bodyAtMost) assert.equal(openFrame(frame, make(length)).body.length, length);
    }
    assert.throws(() => make(frame.bodyAtMost + 1), EnvelopeError);
    const whole = make(300);
    assert.throws(() => openFrame(frame, Uint8Array.of(...whole, 0)), EnvelopeError);
    assert.throws(() => openFrame(frame, whole.subarray(0, -1)), EnvelopeError);
    whole.set([0xff, 0xff, 0xff, 0xff]);
    assert.throws(() => openFrame(frame, whole), EnvelopeError);
  });
}

test("a filling that is not zero is refused", () => {
  const frame = plainFrame(CHEST_FRAME, new Uint8Array(10));
  frame[511] = 1;
  assert.throws(() => openFrame(CHEST_FRAME, frame), { refusal: "malformed" });
});

test("a sealed file is exactly as long as foretold", async () => {
  const recipient = await recipientOf(new Uint8Array(32));
  for (const length of [0, 1, 1024, 65_535, 65_536, 65_537, 131_072, 262_144]) {
    for (const count of [1, 2]) {
      const sealed = await seal(new Uint8Array(length), new Array<string>(count).fill(recipient));
      assert.equal(sealed.length, sealedLength(length, count));
    }
  }
});

test("nothing is sealed to a classical recipient", async () => {
  const classical = await identityToRecipient(await generateX25519Identity());
  for (const recipient of [classical, "age1tag1qqqq", "age1tagpq1qqqq", "", "ssh-ed25519 AAAA"]) {
    assert.throws(() => encrypterTo([recipient]), { refusal: "classical-recipient" });
  }
  const whole = await recipientOf(new Uint8Array(32));
  const beyondModulus = bech32.encode("age1pq", bech32.toWords(new Uint8Array(1216).fill(0xff)), false);
  for (const recipient of ["age1pq1qqqq", whole.slice(0, -1), whole.toUpperCase().replace("AGE1PQ1", "age1pq1"), beyondModulus]) {
    assert.throws(() => encrypterTo([recipient]), { refusal: "malformed" });
  }
});

test("a classical stanza beside ours is refused before any key is tried", async () => {
  const { identity } = newCaseKey("", "", new Uint8Array(32));
  const encrypter = new Encrypter();
  encrypter.addRecipient(await recipientOf(identity));
  encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
  const sealed = await encrypter.encrypt(new Uint8Array(1024));
  await assert.rejects(openCaseKey(sealed, identity), { refusal: "classical-recipient" });
});

test("an anchor is believed only by the receipt that signed it", async () => {
  const receipt = createReceipt();
  const anchor = { case: "5f0c2c4e-8f59-4a53-9a5a-1b1d6f6f2f10", desk: "6a0c2c4e-8f59-4a53-9a5a-1b1d6f6f2f11", recipient: await recipientOf(new Uint8Array(32)),
    roster: { number: 3, hash: new Uint8Array(32).fill(5) } };
  const bytes = await makeAnchor(anchor, receipt);
  assert.deepEqual(await openAnchor(bytes, receipt), anchor);
  await assert.rejects(openAnchor(bytes, createReceipt()), { refusal: "bad-signature" });
  const chance = new Seeded(7);
  for (let i = 0; i < 200; i++) await assert.rejects(openAnchor(chance.mutated(bytes), receipt), { name: "EnvelopeError" });
});

test("a case key is for one handler and one case", async () => {
  const desk = await aDesk();
  const caseKey = newCaseKey("5f0c2c4e-8f59-4a53-9a5a-1b1d6f6f2f10", "Titel", new Uint8Array(32).fill(7));
  const sealed = await sealCaseKey(caseKey, desk.cards[0]!);
  assert.equal(await openCaseKey(sealed, desk.handlers[1].identity, caseKey.case), null);
  await assert.rejects(openCaseKey(sealed, desk.handlers[0].identity, "6a0c2c4e-8f59-4a53-9a5a-1b1d6f6f2f11"), { refusal: "wrong-case" });
  assert.deepEqual((await openCaseKey(sealed, desk.handlers[0].identity, caseKey.case))?.identity, caseKey.identity);
  const chance = new Seeded(8);
  for (let i = 0; i < 100; i++) {
    const opened = await openCaseKey(chance.mutated(sealed), desk.handlers[0].identity, caseKey.case).catch((error: unknown) => error);
    assert.ok(opened === null || opened instanceof EnvelopeError, String(opened));
  }
  caseKey.destroy();
  assert.deepEqual(caseKey.identity, new Uint8Array(32));
});

test("a case key holds the longest title even if every byte is escaped", async () => {
  const desk = await aDesk();
  const { caseId, sealed } = await aReport({ desk, report: { title: '"'.repeat(400) } });
  const caseKey = await openCaseKey(sealed.keys[0]!.sealed, desk.handlers[0].identity, caseId);
  assert.equal(caseKey?.title, '"'.repeat(400));
});

test("a case key pins the reporter, and still does after a colleague was given it", async () => {
  const desk = await aDesk();
  const { receipt, caseId, sealed } = await aReport({ desk });
  const { verifyKey } = await receipt.mailbox();
  const caseKey = (await openCaseKey(sealed.keys[0]!.sealed, desk.handlers[0].identity, caseId))!;
  assert.deepEqual(caseKey.reporter, verifyKey);
  const given = await openCaseKey(await sealCaseKey(caseKey, desk.cards[1]!), desk.handlers[1].identity, caseId);
  assert.deepEqual(given?.reporter, verifyKey);
});

test("a stranger's report sealed to the public recipient of the case is a warning, even before the true one", async () => {
  const desk = await aDesk();
  const { receipt, caseId, sealed } = await aReport({ desk });
  const caseKey = (await openCaseKey(sealed.keys[0]!.sealed, desk.handlers[0].identity, caseId))!;
  const { recipient } = await openAnchor(sealed.anchor, receipt);
  const strange = await strangersReport(caseId, recipient, desk.roster);
  const entries = [strange, sealed.message].map((file, i): Entry => ({ id: String(i), direction: "to-desk", sequence: 1, sealed: file }));
  const conversation = new Conversation({ as: "handler", caseKeys: [caseKey], rosters: [desk.roster] });
  assert.deepEqual(await conversation.read(entries[0]!), { refusal: "wrong-author" });
  assert.equal(conversation.mailbox, null, "nobody to answer yet");
  assert.ok("message" in (await conversation.read(entries[1]!)));
  assert.equal(conversation.mailbox, (await receipt.mailbox()).recipient);
});

/** What a server can make that knows the anchor and nothing else. */
async function strangersReport(caseId: string, recipient: string, roster: Roster): Promise<Uint8Array> {
  const stranger = await createReceipt().mailbox();
  const body = writeBody({
    attachments: [], author: toB64(stranger.verifyKey), case: caseId, day: DAY, direction: "to-desk", generation: 1, mailbox: stranger.recipient,
    report: { ...REPORT, leftOut: [] }, roster: roster.name(), seen: null, sequence: 1, text: "", v: 1,
  }, messageBody, MESSAGE_FRAME.bodyAtMost);
  return seal(signedFrame(MESSAGE_FRAME, MESSAGE, body, stranger.signer), [recipient, stranger.recipient]);
}

test("mutated messages are warnings, never text", async () => {
  const desk = await aDesk();
  const { receipt, sealed } = await aReport({ desk });
  const anchor = await openAnchor(sealed.anchor, receipt);
  const mailbox = await receipt.mailbox();
  const chance = new Seeded(9);
  for (let i = 0; i < 100; i++) {
    const entry: Entry = { id: "1", direction: "to-desk", sequence: 1, sealed: chance.mutated(sealed.message) };
    const [outcome] = await readConversation([entry], { as: "reporter", mailbox, anchor, renewals: [], rosters: [desk.roster] });
    assert.ok("refusal" in outcome! || "unreadable" in outcome!, `${i}`);
  }
});

test("a longest text fits, a longer one does not, and there is a way to know beforehand", async () => {
  const desk = await aDesk();
  const { receipt, sealed } = await aReport({ desk });
  const anchor = await openAnchor(sealed.anchor, receipt);
  const followUp = (text: string) =>
    sealFollowUp({ anchor, to: newestRecipient(anchor, []), roster: desk.roster, receipt, sequence: 2, seen: messageHash(sealed.message), text, day: DAY, readable: true });
  await followUp("x".repeat(200_000));
  await assert.rejects(followUp("x".repeat(200_001)), { refusal: "malformed" });
  await assert.rejects(followUp(""), { refusal: "malformed" });
  // Quotes take two bytes each.
  const answers = (length: number) => [1, 2, 3, 4].map((n) => ({ question: `q${n}`, text: '"'.repeat(length) }));
  const content = (length: number) => ({ report: { ...REPORT, answers: answers(length) } });
  const longest = 30_000 + Math.floor(room(content(30_000)) / 8);
  assert.ok(room(content(longest)) >= 0 && room(content(longest + 1)) < 0);
  await aReport({ desk, ...content(longest), leftOut: Array.from({ length: 50 }, newId) });
  await assert.rejects(aReport({ desk, ...content(longest + 1000) }), { refusal: "malformed" });
});

test("whatever was pasted can be sealed", async () => {
  const desk = await aDesk();
  const pasted = "een\u000btwee\fdrie\r\nvier\rvijf\u0000\u001b\ud800!";
  const { caseId, sealed } = await aReport({ desk, report: { title: " Een\n\ttitel ", answers: [{ question: "what", text: pasted }] } });
  const caseKey = await openCaseKey(sealed.keys[0]!.sealed, desk.handlers[0].identity, caseId);
  assert.equal(caseKey!.title, "Een titel");
  const outcome: Outcome = await new Conversation({ as: "handler", caseKeys: [caseKey!], rosters: [desk.roster] })
    .read({ id: "1", direction: "to-desk", sequence: 1, sealed: sealed.message });
  assert.ok("message" in outcome && outcome.warning === null);
  assert.equal(outcome.message.report!.answers[0]!.text, "een\ntwee\ndrie\nvier\nvijf\ufffd!");
});

test("a title other than that of the case key is told", async () => {
  const desk = await aDesk();
  const { caseId, sealed } = await aReport({ desk });
  const caseKey = (await openCaseKey(sealed.keys[0]!.sealed, desk.handlers[0].identity, caseId))!;
  const renamed = Object.assign(newCaseKey(caseId, "Iets anders", caseKey.reporter), { identity: caseKey.identity });
  const [outcome] = await readConversation([{ id: "1", direction: "to-desk", sequence: 1, sealed: sealed.message }],
    { as: "handler", caseKeys: [renamed], rosters: [desk.roster] });
  assert.equal("message" in outcome! && outcome.warning, "wrong-title");
});
