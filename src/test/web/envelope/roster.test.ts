import assert from "node:assert/strict";
import { test } from "node:test";
import { utf8 } from "../../../main/web/envelope/bytes.js";
import { canonical, type Json } from "../../../main/web/envelope/canonical.js";
import {
  createHandler, newId, readCard, readRoster, toB64, type HandlerKeys, type Refusal, type SignedVersion, type WantedRoster,
} from "../../../main/web/envelope/index.js";
import { ROSTER } from "../../../main/web/envelope/labels.js";
import { parseVersion } from "../../../main/web/envelope/roster-version.js";
import { sign } from "../../../main/web/envelope/signature.js";
import { createSeal, newVersion, readRosterWithCards, type NewVersion, type Seal } from "../../../main/web/envelope/staff.js";
import { aDesk, afterwards, DAY, member, recipient, type TestDesk } from "./desk.js";
import { Seeded } from "./random.js";

const first = (desk: TestDesk): WantedRoster => ({ desk: desk.id, start: "first" });

function refused(work: Promise<unknown>, refusal: Refusal): Promise<void> {
  return assert.rejects(work, { refusal });
}

/** The last version again with other fields, signed anew. */
function altered(desk: TestDesk, change: (body: Record<string, Json>) => void, seal: Seal = desk.seal, endorser?: Seal): SignedVersion[] {
  const body = JSON.parse(desk.versions.at(-1)!.body) as Record<string, Json>;
  change(body);
  return [...desk.versions.slice(0, -1), signed(canonical(body), seal, endorser)];
}

function signed(text: string, seal: Seal, endorser?: Seal): SignedVersion {
  const signature = (by: Seal) => toB64(sign(ROSTER, utf8(text), by.seed));
  return { body: text, signature: signature(seal), endorsement: endorser === undefined ? null : signature(endorser) };
}

async function twoVersions(): Promise<TestDesk> {
  const desk = await aDesk();
  return afterwards(desk, [member(desk.cards[0]!, ["handler", "key-holder"]), member(desk.cards[1]!, ["reader"])]);
}

/** A desk whose roster has so many versions. */
async function longDesk(count: number): Promise<TestDesk> {
  let desk = await aDesk();
  for (let i = 1; i < count; i++) desk = { ...desk, ...(await grown(desk)) };
  return desk;
}

async function grown(desk: TestDesk) {
  const version = newVersion(next(desk));
  const versions = [...desk.versions, version];
  return { versions, roster: await readRoster(versions.slice(-1), { desk: desk.id, start: "first", pinned: parseVersion(version) }) };
}

function next(desk: TestDesk): NewVersion {
  const { head } = desk.roster;
  return { before: head, desk: desk.id, by: head.by, day: DAY, members: head.members, seal: desk.seal, reason: null };
}

test("a roster tells who handles, who reads and who signed what", async () => {
  const desk = await twoVersions();
  const [handler, reader] = desk.cards as [HandlerKeys["card"], HandlerKeys["card"]];
  assert.equal(desk.roster.head.number, 2);
  assert.deepEqual(desk.roster.readingMembers().map((one) => one.handler).sort(), [handler.handler, reader.handler].sort());
  assert.deepEqual(desk.roster.readingMembers([reader.handler]).map((one) => one.handler), [handler.handler]);
  assert.equal(desk.roster.recipientOf(reader.handler), reader.recipient);
  assert.throws(() => desk.roster.recipientOf(newId()));
  assert.deepEqual(desk.roster.memberBySigner(1, toB64(reader.verifyKey))?.roles, ["handler", "key-holder"]);
  assert.deepEqual(desk.roster.memberBySigner(2, toB64(reader.verifyKey))?.roles, ["reader"]);
  assert.equal(desk.roster.memberBySigner(3, toB64(reader.verifyKey)), null);
  assert.deepEqual(desk.roster.pin(), { number: 2, hash: desk.roster.head.hash });
  assert.equal(desk.roster.changed, null);
});

test("what is not canonical, out of bounds or twice there is refused", async () => {
  const desk = await twoVersions();
  const last = desk.versions.at(-1)!;
  await refused(readRoster([], first(desk)), "malformed");
  await refused(readRoster([desk.versions[0]!, signed(`${last.body} `, desk.seal)], first(desk)), "malformed");
  await refused(readRoster([desk.versions[0]!, signed("\ud800", desk.seal)], first(desk)), "malformed");
  await refused(readRoster(altered(desk, () => undefined, desk.seal, desk.seal), first(desk)), "malformed");
  await refused(readRoster(altered(desk, (body) => (body["reason"] = "renewed")), first(desk)), "malformed");
  await refused(readRoster([{ ...desk.versions[0]!, signature: "AA" }], first(desk)), "malformed");
  const members = (body: Record<string, Json>) => body["members"] as Record<string, Json>[];
  await refused(readRoster(altered(desk, (body) => members(body).reverse()), first(desk)), "malformed");
  await refused(readRoster(altered(desk, (body) => (members(body)[0]!["roles"] = ["handler", "reader"])), first(desk)), "malformed");
  await refused(readRoster(altered(desk, (body) => (members(body)[0]!["roles"] = ["key-holder", "handler"])), first(desk)), "malformed");
  for (const name of ["handler", "signer", "recipient", "card"]) {
    await refused(readRoster(altered(desk, (body) => (members(body)[1]![name] = members(body)[0]![name]!)), first(desk)), "duplicate-key");
  }
  await refused(readRoster(altered(desk, (body) => members(body).forEach((one) => (one["roles"] = ["handler"]))), first(desk)), "no-key-holder");
});

test("a version counts only when the desk's seal signed it, and only after the one before it", async () => {
  const desk = await twoVersions();
  const stranger = createSeal();
  await refused(readRoster(altered(desk, () => undefined, stranger), first(desk)), "bad-signature");
  await refused(readRoster(desk.versions, { ...first(desk), desk: newId() }), "wrong-desk");
  await refused(readRoster(desk.versions.slice(1), first(desk)), "wrong-number");
  await refused(readRoster([desk.versions[0]!, desk.versions[0]!], first(desk)), "wrong-number");
  await refused(readRoster(altered(desk, (body) => (body["number"] = 3)), first(desk)), "wrong-number");
  await refused(readRoster(altered(desk, (body) => (body["previous"] = toB64(new Uint8Array(32)))), first(desk)), "wrong-link");
  await refused(readRoster(altered(desk, (body) => (body["previous"] = null)), first(desk)), "wrong-link");
  const change = (body: Record<string, Json>) => (body["seal"] = toB64(stranger.verifyKey));
  await refused(readRoster(altered(desk, change, stranger), first(desk)), "wrong-seal");
  await refused(readRoster(altered(desk, (body) => (body["reason"] = "lost")), first(desk)), "wrong-seal");
  const renewed = (body: Record<string, Json>) => {
    change(body);
    body["reason"] = "renewed";
  };
  await refused(readRoster(altered(desk, renewed, stranger, stranger), first(desk)), "wrong-seal");
  await readRoster(altered(desk, renewed, stranger, desk.seal), first(desk));
});

test("only a key holder changes the roster, and none gives herself new keys or roles", async () => {
  const desk = await aDesk();
  const colleague = desk.cards[1]!;
  const without = await afterwards(desk, [member(desk.cards[0]!, ["key-holder"]), member(colleague, ["handler"])]);
  await afterwards(without, [member(desk.cards[0]!, ["key-holder"])]);
  const members = [member(desk.cards[0]!, ["key-holder"]), member(colleague, ["reader"])];
  await refused(afterwards(without, members, colleague.handler), "wrong-author");
  await refused(afterwards(without, [member(desk.cards[0]!, ["handler", "key-holder"]), member(colleague, ["handler"])]), "own-approval");
  const other = readCard((await createHandler(desk.cards[0]!.handler, "Anneke Bos")).card.bytes);
  await refused(afterwards(without, [member(other, ["key-holder"]), member(colleague, ["handler"])]), "own-approval");
  const resigns = await afterwards(desk, [member(colleague, ["handler", "key-holder"])]);
  assert.equal(resigns.roster.head.members.length, 1);
});

test("a seal that was lost or stolen is told to who had seen the one before, and to nobody else", async () => {
  const desk = await aDesk();
  const other = createSeal();
  const lost = newVersion({ ...next(desk), by: desk.cards[1]!.handler, seal: other, reason: "lost" });
  const renewed = newVersion({ ...next(desk), before: parseVersion(lost), seal: createSeal(), reason: "renewed", oldSeal: other });
  const versions = [...desk.versions, lost, renewed];
  const read = (pinned?: { number: number; hash: Uint8Array }) => readRoster(versions, { ...first(desk), ...(pinned && { pinned }) });
  assert.deepEqual((await read(desk.roster.pin())).changed, { number: 2, reason: "lost" });
  assert.equal((await read(parseVersion(lost))).changed, null);
  assert.equal((await read()).changed, null);
  assert.throws(() => newVersion({ ...next(desk), seal: other, reason: "renewed" }), { refusal: "malformed" });
  assert.throws(() => newVersion({ ...next(desk), seal: other, reason: "renewed", oldSeal: other }), { refusal: "wrong-seal" });
  assert.throws(() => newVersion({ ...next(desk), by: newId(), seal: other, reason: "compromised" }), { refusal: "wrong-author" });
});

test("a newcomer begins at a milestone, a reporter with an anchor where that points, a handler at the beginning", async () => {
  const desk = await longDesk(52);
  const { id, versions } = desk;
  const from = (number: number, want: Omit<WantedRoster, "desk">) => readRoster(versions.slice(number - 1), { desk: id, ...want });
  const pin = (number: number) => parseVersion(versions[number - 1]!);
  assert.equal((await from(51, { start: "milestone" })).head.number, 52);
  assert.equal((await from(1, { start: "milestone" })).versions.length, 52);
  assert.equal((await from(30, { start: "milestone", pinned: pin(30) })).versions.length, 23);
  assert.equal((await from(1, { start: "first", pinned: pin(30) })).versions.length, 52);
  assert.equal((await from(26, { start: "milestone" })).versions.length, 27);
  await refused(from(50, { start: "milestone" }), "wrong-number");
  await refused(from(51, { start: "first" }), "wrong-number");
  await refused(from(51, { start: "milestone", pinned: pin(30) }), "wrong-number");
  await refused(from(52, { start: "milestone", pinned: { ...pin(52), hash: new Uint8Array(32) } }), "other-roster");
  await refused(readRoster(versions.slice(0, 51), { desk: id, start: "first", pinned: pin(52) }), "older-roster");
  assert.equal((await from(51, { start: "milestone" })).version(50), null);
});

test("a reporter seals to nobody but those of whom the roster has the hash", async () => {
  const desk = await aDesk();
  const given = desk.cards.map(recipient);
  const read = (recipients: typeof given) => readRoster(desk.versions, first(desk), recipients);
  const stranger = (await createHandler(newId(), "Iemand")).card;
  await refused(read([]), "wrong-card");
  await refused(read(given.slice(1)), "wrong-card");
  await refused(read([...given, recipient(stranger)]), "wrong-card");
  await refused(read([given[0]!, given[0]!]), "wrong-card");
  await refused(read([given[0]!, { ...given[1]!, recipient: stranger.recipient }]), "wrong-card");
  await refused(readRosterWithCards(desk.versions, first(desk), [desk.cards[0]!]), "wrong-card");
  const renamed = (await createHandler(desk.cards[1]!.handler, "Yusuf Demir")).card;
  await refused(readRosterWithCards(desk.versions, first(desk), [desk.cards[0]!, renamed]), "wrong-card");
  assert.equal((await readRosterWithCards(desk.versions, first(desk), desk.cards)).recipientOf(given[1]!.handler), given[1]!.recipient);
});

test("a member with a classical recipient is refused, though the roster has its hash", async () => {
  const desk = await aDesk();
  const classical = { ...desk.cards[1]!, recipient: "age1qqqq" };
  const versions = [newVersion({ ...next(desk), before: null, members: [member(desk.cards[0]!, ["key-holder"]), member(classical, ["handler"])] })];
  await refused(readRoster(versions, first(desk), [desk.cards[0]!, classical].map(recipient)), "classical-recipient");
});

test("mutated versions are refused, by a name of the protocol", async () => {
  const desk = await twoVersions();
  const chance = new Seeded(11);
  const decoder = new TextDecoder();
  for (let i = 0; i < 100; i++) {
    const last = desk.versions[1]!;
    const body = decoder.decode(chance.mutated(utf8(last.body)));
    await assert.rejects(readRoster([desk.versions[0]!, { ...last, body }], first(desk)), { name: "EnvelopeError" }, String(i));
  }
});

test("reading a long roster tells how far it is and lets the page breathe", async () => {
  const desk = await longDesk(26);
  const seen: number[] = [];
  let turns = 0;
  const ticking = setInterval(() => turns++);
  // On a slow machine: each look at the clock finds that the page has been busy for long.
  const { now } = Date;
  let at = now();
  Date.now = () => (at += 1_000);
  try {
    await readRoster(desk.versions, first(desk), undefined, (done) => seen.push(done));
  } finally {
    Date.now = now;
    clearInterval(ticking);
  }
  assert.equal(seen.length, 26);
  assert.equal(seen.at(-1), 1);
  assert.ok(turns > 0);
});
