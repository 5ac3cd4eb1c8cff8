import assert from "node:assert/strict";
import { test } from "node:test";
import { frameHash, PUBLIC_FRAME, openFrame, signedFrame } from "../../../main/web/envelope/frame.js";
import {
  Conversation, createReceipt, messageHash, newestRecipient, newId, openAnchor, openCaseKey, readConversation, readRenewals, sealFollowUp,
  sealReply, toB64, type Entry, type Outcome,
} from "../../../main/web/envelope/index.js";
import { KEY_RENEWAL } from "../../../main/web/envelope/labels.js";
import { canonical, type Json } from "../../../main/web/envelope/canonical.js";
import { openGenerations, renewCaseKey } from "../../../main/web/envelope/staff.js";
import { aDesk, afterwards, aReport, DAY, member, recipient } from "./desk.js";

/** A case of which the colleague has lost access. */
async function aRenewedCase() {
  const before = await aDesk();
  const { receipt, caseId, sealed } = await aReport({ desk: before });
  const desk = await afterwards(before, [member(before.cards[0]!, ["handler", "key-holder"])]);
  const own = desk.handlers[0];
  const first = (await openCaseKey(sealed.keys[0]!.sealed, own.identity, caseId))!;
  const renewed = await renewCaseKey({
    caseKey: first, holders: [recipient(own.card)], previous: sealed.anchor, signer: own.signer, roster: desk.roster, day: DAY,
  });
  const anchor = await openAnchor(sealed.anchor, receipt);
  const opened = (await openCaseKey(renewed.keys[0]!.sealed, own.identity, caseId))!;
  return { before, desk, receipt, caseId, sealed, own, first, renewed, anchor, opened };
}

/** The same frame with other fields, signed anew. */
function altered(frame: Uint8Array, signer: Uint8Array, change: (body: Record<string, Json>) => void): Uint8Array {
  const body = JSON.parse(new TextDecoder().decode(openFrame(PUBLIC_FRAME, frame).body)) as Record<string, Json>;
  change(body);
  return signedFrame(PUBLIC_FRAME, KEY_RENEWAL, new TextEncoder().encode(canonical(body)), signer);
}

test("after a renewal both sides seal to the new recipient, and who stays still reads what was before", async () => {
  const { desk, receipt, caseId, sealed, own, renewed, anchor, opened } = await aRenewedCase();
  const renewals = readRenewals([renewed.renewal], { case: caseId, anchor: sealed.anchor, rosters: [desk.roster] });
  assert.deepEqual(renewals.map(({ by, ...rest }) => [by.handler, rest.generation, rest.recipient]), [[own.card.handler, 2, await opened.recipient()]]);
  const { caseKeys } = await openGenerations({
    caseKey: opened, earlier: [renewed.earlier], anchor: sealed.anchor, renewals: [renewed.renewal], rosters: [desk.roster],
  });
  assert.deepEqual(caseKeys.map((key) => key.generation), [1, 2]);

  const handler = new Conversation({ as: "handler", caseKeys, rosters: [desk.roster] });
  const report: Entry = { id: "1", direction: "to-desk", sequence: 1, sealed: sealed.message };
  assert.ok("message" in (await handler.read(report)));
  const late: Entry = { id: "2", direction: "to-desk", sequence: 2, sealed: await sealFollowUp({
    anchor, to: newestRecipient(anchor, []), roster: desk.roster, receipt, sequence: 2, seen: messageHash(sealed.message), text: "Eerder.", day: DAY, readable: true,
  }) };
  const reply: Entry = { id: "3", direction: "to-reporter", sequence: 1, sealed: await sealReply({
    caseKey: opened, roster: desk.roster, mailboxRecipient: handler.mailbox!, signer: own.signer, sequence: 1, seen: messageHash(sealed.message), text: "Dank.", day: DAY,
  }) };
  const followUp: Entry = { id: "4", direction: "to-desk", sequence: 3, sealed: await sealFollowUp({
    anchor, to: newestRecipient(anchor, renewals), roster: desk.roster, receipt, sequence: 3, seen: messageHash(reply.sealed), text: "Nu.", day: DAY, readable: true,
  }) };
  for (const entry of [late, reply, followUp]) assert.ok("message" in (await handler.read(entry)), entry.id);
  const reporter = { as: "reporter", mailbox: await receipt.mailbox(), anchor, renewals, rosters: [desk.roster] } as const;
  const outcomes = await readConversation([report, late, reply, followUp], reporter);
  assert.deepEqual(outcomes.map((outcome) => "message" in outcome && outcome.message.generation), [1, 1, 2, 2]);
  const unaware = await readConversation([report, reply], { ...reporter, renewals: [] });
  assert.deepEqual(unaware[1], { refusal: "wrong-generation" });
});

test("who lost access reads what she could, and nothing sealed since", async () => {
  const { before, desk, receipt, caseId, sealed, renewed, anchor } = await aRenewedCase();
  const gone = (await openCaseKey(sealed.keys[1]!.sealed, before.handlers[1].identity, caseId))!;
  assert.equal(await openCaseKey(renewed.keys[0]!.sealed, before.handlers[1].identity, caseId), null);
  assert.equal(await openCaseKey(renewed.earlier, before.handlers[1].identity, caseId), null);
  const renewals = readRenewals([renewed.renewal], { case: caseId, anchor: sealed.anchor, rosters: [desk.roster] });
  const followUp = await sealFollowUp({
    anchor, to: newestRecipient(anchor, renewals), roster: desk.roster, receipt, sequence: 2, seen: messageHash(sealed.message), text: "Nu.", day: DAY, readable: true,
  });
  const entries = [sealed.message, followUp].map((file, i): Entry => ({ id: String(i), direction: "to-desk", sequence: i + 1, sealed: file }));
  const [report, later] = await readConversation(entries, { as: "handler", caseKeys: [gone], rosters: [desk.roster] }) as [Outcome, Outcome];
  assert.ok("message" in report);
  assert.deepEqual(later, { refusal: "not-for-me" });
});

test("a renewal is believed only from a handler, for this case, next in order and under a known roster", async () => {
  const { before, desk, caseId, sealed, own, renewed, opened } = await aRenewedCase();
  const want = { case: caseId, anchor: sealed.anchor, rosters: [desk.roster] };
  const { renewal } = renewed;
  const refused = (frame: Uint8Array, refusal: string, other: Partial<typeof want> = {}) =>
    assert.throws(() => readRenewals([frame], { ...want, ...other }), { refusal });
  refused(renewal.subarray(1), "malformed");
  refused(altered(renewal, before.handlers[1].signer, () => undefined), "bad-signature");
  refused(renewal, "wrong-case", { case: newId() });
  refused(altered(renewal, own.signer, (body) => (body["generation"] = 3)), "wrong-generation");
  refused(renewal, "wrong-link", { anchor: renewal });
  refused(renewal, "wrong-roster", { rosters: [before.roster] });
  refused(renewal, "wrong-roster", { rosters: [] });
  const colleague = before.handlers[1];
  refused(altered(renewal, colleague.signer, (body) => (body["author"] = toB64(colleague.card.verifyKey))), "wrong-author");
  const again = await renewCaseKey({ caseKey: opened, holders: [], previous: renewal, signer: own.signer, roster: desk.roster, day: DAY });
  assert.equal(readRenewals([renewal, again.renewal], want).length, 2);
  const earlierVersion = { desk: desk.id, hash: toB64(before.roster.head.hash), number: 1 };
  const back = altered(again.renewal, own.signer, (body) => (body["roster"] = earlierVersion));
  assert.throws(() => readRenewals([renewal, back], want), { refusal: "wrong-roster" });
  assert.throws(() => readRenewals([again.renewal], want), { refusal: "wrong-generation" });
  assert.equal((JSON.parse(new TextDecoder().decode(openFrame(PUBLIC_FRAME, again.renewal).body)) as { previous: string }).previous, toB64(frameHash(renewal)));
});

test("nobody renews who is no handler in the last version", async () => {
  const { desk, sealed, first } = await aRenewedCase();
  const gone = desk.handlers[1];
  await assert.rejects(
    renewCaseKey({ caseKey: first, holders: [], previous: sealed.anchor, signer: gone.signer, roster: desk.roster, day: DAY }), { refusal: "wrong-author" },
  );
});

test("a handler refuses a case whose keys are not those that the reporter was told of", async () => {
  const { desk, receipt, sealed, renewed, opened, first } = await aRenewedCase();
  const whole = { caseKey: opened, earlier: [renewed.earlier], anchor: sealed.anchor, renewals: [renewed.renewal], rosters: [desk.roster] };
  const refused = (change: Partial<typeof whole>, refusal: string) => assert.rejects(openGenerations({ ...whole, ...change }), { refusal });
  await openGenerations(whole);
  const stranger = (await createReceipt().mailbox()).verifyKey;
  await refused({ caseKey: Object.assign(Object.create(opened), { reporter: stranger }) as typeof opened }, "bad-signature");
  await refused({ renewals: [] }, "wrong-generation");
  await refused({ earlier: [] }, "wrong-link");
  await refused({ caseKey: first, earlier: [] }, "wrong-generation");
  const { verifyKey } = await receipt.mailbox();
  const elsewhere = await aReport({ desk: desk, handlers: [desk.cards[0]!.handler] });
  await refused({ earlier: [elsewhere.sealed.keys[0]!.sealed] }, "not-for-me");
  assert.deepEqual(opened.reporter, verifyKey);
});
