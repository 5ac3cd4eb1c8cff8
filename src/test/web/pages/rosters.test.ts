import assert from "node:assert/strict";
import { test } from "node:test";
import { Problem } from "../../../main/web/elements/api.js";
import { EnvelopeError } from "../../../main/web/envelope/index.js";
import { Rosters, type RosterAnswer } from "../../../main/web/pages/reporter/rosters.js";
import { aDesk, afterwards, member, recipient, type TestDesk } from "../envelope/desk.js";

const first = await aDesk();
const [anneke, yusuf] = first.cards as [TestDesk["cards"][0], TestDesk["cards"][0]];
/** Yusuf answers no longer, and reads only. */
const second = await afterwards(first, [member(anneke, ["handler", "key-holder"]), member(yusuf, ["reader"])]);
/** Another second version of the same desk, by the same seal: what a server would need to deceive one reporter. */
const other = await afterwards(first, [member(anneke, ["handler", "key-holder"])]);

test("a_sound_roster_is_checked_and_told", async () => {
  const { rosters } = served(first);
  assert.deepEqual(rosters.of(first.id), { is: "checking" });
  const told: string[] = [];
  rosters.onChange((desk) => told.push(desk));

  const check = await rosters.check(first.id);

  assert.ok(check.is === "checked");
  assert.equal(check.roster.head.number, 1);
  assert.equal(rosters.of(first.id), check);
  assert.deepEqual(told, [first.id]);
});

test("what_was_seen_is_pinned_so_that_a_shorter_roster_is_refused", async () => {
  const { rosters, serve, asked } = served(second);
  await rosters.check(first.id);
  serve(() => answer(first));

  assert.deepEqual(await rosters.check(first.id), { is: "refused", refusal: "older-roster" });
  assert.deepEqual(asked, [`/api/desks/${first.id}/roster`, `/api/desks/${first.id}/roster?from=2`]);
});

test("a_roster_of_which_a_version_that_was_seen_is_gone_is_older", async () => {
  const { rosters, serve } = served(second);
  await rosters.check(first.id);
  serve(() => { throw new Problem(404, "not-found"); });

  assert.deepEqual(await rosters.check(first.id), { is: "refused", refusal: "older-roster" });
});

test("another_roster_at_a_number_that_was_seen_is_refused", async () => {
  const { rosters, serve } = served(second);
  await rosters.check(first.id);
  serve(() => answer(other));

  assert.deepEqual(await rosters.check(first.id), { is: "refused", refusal: "other-roster" });
});

test("a_refusal_does_not_loosen_the_pin", async () => {
  const { rosters, serve } = served(second);
  await rosters.check(first.id);
  serve(() => answer(other));
  await rosters.check(first.id);
  serve(() => answer(first));

  assert.deepEqual(await rosters.check(first.id), { is: "refused", refusal: "older-roster" });
});

test("a_roster_goes_on_from_what_a_receipt_vouches_for_and_from_what_this_page_saw", async () => {
  const { rosters, serve } = served(second);
  await rosters.check(first.id);
  const roster = await rosters.from(first.id, first.roster.pin());
  assert.equal(roster.head.number, 2);

  serve(() => answer(first));
  await assert.rejects(rosters.from(first.id, first.roster.pin()), new EnvelopeError("older-roster"));
  serve(() => answer(other));
  await assert.rejects(rosters.from(first.id, first.roster.pin()), new EnvelopeError("other-roster"));
});

test("a_receipt_from_another_history_is_refused", async () => {
  const { rosters } = served(other);
  await assert.rejects(rosters.from(first.id, second.roster.pin()), new EnvelopeError("other-roster"));
});

test("without_an_answer_what_was_checked_stays_but_the_caller_is_told", async () => {
  const { rosters, serve } = served(first);
  serve(() => { throw new Problem(0, "network"); });
  assert.deepEqual(await rosters.check(first.id), { is: "unreachable" });
  assert.deepEqual(rosters.of(first.id), { is: "unreachable" });

  serve(() => answer(first));
  await rosters.check(first.id);
  serve(() => { throw new Problem(0, "network"); });
  assert.deepEqual(await rosters.check(first.id), { is: "unreachable" });
  assert.equal(rosters.of(first.id).is, "checked");
});

test("a_desk_without_a_roster_has_nobody", async () => {
  const { rosters, serve } = served(first);
  serve(() => { throw new Problem(404, "not-found"); });
  assert.deepEqual(await rosters.check(first.id), { is: "nobody" });
});

test("a_recipient_that_is_not_the_members_is_refused", async () => {
  const { rosters, serve } = served(first);
  const [one, two] = first.cards.map(recipient);
  serve(() => ({ versions: first.versions, recipients: [{ ...one!, recipient: two!.recipient }, two!] }));
  assert.deepEqual(await rosters.check(first.id), { is: "refused", refusal: "wrong-card" });
});

test("those_who_ask_at_the_same_time_get_one_answer", async () => {
  const { rosters, asked } = served(first);
  const [one, two] = await Promise.all([rosters.check(first.id), rosters.check(first.id)]);
  assert.equal(one, two);
  assert.equal(asked.length, 1);
});

function served(desk: TestDesk) {
  let give = () => answer(desk);
  const asked: string[] = [];
  const rosters = new Rosters(async (path) => {
    asked.push(path);
    const from = Number(/from=(\d+)/.exec(path)?.[1] ?? 1);
    const { versions, recipients } = give();
    // What has no such version is given from its beginning, as who means to deceive would.
    return { versions: from > versions.length ? versions : versions.slice(from - 1), recipients };
  });
  return { rosters, asked, serve: (next: () => RosterAnswer) => void (give = next) };
}

function answer({ versions, cards, roster }: TestDesk): RosterAnswer {
  const present = roster.head.members.map(({ handler }) => handler);
  return { versions, recipients: cards.filter(({ handler }) => present.includes(handler)).map(recipient) };
}
