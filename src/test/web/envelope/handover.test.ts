import assert from "node:assert/strict";
import { test } from "node:test";
import {
  createReceipt, makeConsent, newId, openAnchor, readConsent, readHandOver, readRoster, type Refusal,
} from "../../../main/web/envelope/index.js";
import { admitted, makeHandOver, type NewHandOver } from "../../../main/web/envelope/staff.js";
import { aDesk, afterwards, aReport, DAY, member } from "./desk.js";
import { Seeded } from "./random.js";

/** A case of one desk, whose handler asks to share it with another. */
async function anAskedCase() {
  const [desk, other] = [await aDesk(), await aDesk()];
  const { receipt, caseId, sealed } = await aReport({ desk });
  const asked: NewHandOver = { caseId, day: DAY, desk: other.id, mode: "share", roster: desk.roster, signer: desk.handlers[0].signer };
  const request = makeHandOver(asked);
  const handOver = readHandOver(request, { case: caseId, rosters: [desk.roster] });
  const { verifyKey } = await receipt.mailbox();
  const answer = (how: "granted" | "refused", leftOut: string[] = []) =>
    makeConsent({ request, handOver, answer: how, leftOut, day: DAY, roster: other.roster }, receipt);
  return { desk, other, receipt, caseId, sealed, asked, request, handOver, reporter: verifyKey, answer };
}

test("a request tells who of the desk asks what", async () => {
  const { desk, other, handOver } = await anAskedCase();
  assert.deepEqual([handOver.desk, handOver.mode, handOver.by.handler], [other.id, "share", desk.cards[0]!.handler]);
});

test("a request is believed only from a handler of a desk that takes part, for this case and another desk", async () => {
  const { desk, other, caseId, asked, request } = await anAskedCase();
  const refused = (frame: Uint8Array, refusal: Refusal, caseOf = caseId, rosters = [desk.roster]) =>
    assert.throws(() => readHandOver(frame, { case: caseOf, rosters }), { refusal });
  refused(request.subarray(1), "malformed");
  refused(request, "wrong-case", newId());
  refused(request, "wrong-roster", caseId, [other.roster]);
  assert.throws(() => makeHandOver({ ...asked, desk: desk.id }), { refusal: "malformed" });
  assert.throws(() => makeHandOver({ ...asked, signer: other.handlers[0].signer }), { refusal: "wrong-author" });
  const readers = await afterwards(desk, [member(desk.cards[0]!, ["key-holder"]), member(desk.cards[1]!, ["handler"])]);
  assert.throws(() => makeHandOver({ ...asked, roster: readers.roster }), { refusal: "wrong-author" });
  const chance = new Seeded(13);
  for (let i = 0; i < 50; i++) assert.throws(() => readHandOver(chance.mutated(request), { case: caseId, rosters: [desk.roster] }), { name: "EnvelopeError" });
});

test("a consent admits the other desk's reading members without those left out, and a refusal nobody", async () => {
  const { other, caseId, request, reporter, answer } = await anAskedCase();
  const [one, two] = other.cards.map((card) => card.handler) as [string, string];
  const read = async (frame: Promise<Uint8Array>) => readConsent(await frame, { case: caseId, reporter, request, roster: other.roster });
  const handlers = (members: { handler: string }[]) => members.map((each) => each.handler);
  assert.deepEqual(handlers(admitted(await read(answer("granted", [two, two])), other.roster, [])), [one]);
  assert.deepEqual(handlers(admitted(await read(answer("granted")), other.roster, [one])), [two]);
  assert.deepEqual(admitted(await read(answer("refused")), other.roster, []), []);
});

test("a consent counts only from the reporter of this case, for this request, under a roster that is still in the chain", async () => {
  const { desk, other, caseId, asked, request, reporter, answer } = await anAskedCase();
  const consent = await answer("granted");
  const want = { case: caseId, reporter, request, roster: other.roster };
  const refused = (change: Partial<typeof want>, refusal: Refusal) =>
    assert.throws(() => readConsent(consent, { ...want, ...change }), { refusal });
  refused({ reporter: (await createReceipt().mailbox()).verifyKey }, "bad-signature");
  refused({ case: newId() }, "wrong-case");
  refused({ request: makeHandOver({ ...asked, mode: "transfer" }) }, "wrong-link");
  refused({ roster: desk.roster }, "wrong-desk");
  const refounded = await aDesk(other.id);
  refused({ roster: refounded.roster }, "other-roster");
  const { roster } = readConsent(consent, { case: caseId, reporter, request });
  const later = await afterwards(other, [member(other.cards[0]!, ["handler", "key-holder"])]);
  readConsent(consent, { ...want, roster: later.roster });
  await readRoster(later.versions, { desk: other.id, pinned: roster, start: "first" });
  await assert.rejects(readRoster(refounded.versions, { desk: other.id, pinned: roster, start: "first" }), { refusal: "other-roster" });
});

test("a consent names the version that the reporter saw, and an older one is refused", async () => {
  const { other, caseId, request, handOver, receipt, reporter } = await anAskedCase();
  const later = await afterwards(other, [member(other.cards[0]!, ["handler", "key-holder"])]);
  const consent = await makeConsent({ request, handOver, answer: "granted", leftOut: [], day: DAY, roster: later.roster }, receipt);
  assert.throws(() => readConsent(consent, { case: caseId, reporter, request, roster: other.roster }), { refusal: "older-roster" });
});

test("who is left out of a report gets no key, and her name stands in the report", async () => {
  const desk = await aDesk();
  const [one, two] = desk.cards.map((card) => card.handler) as [string, string];
  const { sealed, receipt } = await aReport({ desk, handlers: [one], leftOut: [two] });
  assert.deepEqual(sealed.keys.map((key) => key.handler), [one]);
  await assert.rejects(aReport({ desk, handlers: [one, two], leftOut: [two] }), { refusal: "wrong-card" });
  await assert.rejects(aReport({ desk, handlers: [newId()] }), { refusal: "wrong-card" });
  assert.deepEqual((await openAnchor(sealed.anchor, receipt)).roster, desk.roster.pin());
});
