import assert from "node:assert/strict";
import { test } from "node:test";
import type { Desk, DeskKind } from "../../../main/web/pages/reporter/landscape.js";
import { advise, ASKED, isDecided, type Said } from "../../../main/web/pages/reporter/routes.js";

const ALL = [
  aDesk("integrity-coordinator"), aDesk("investigation-bureau"), aDesk("confidential-advisers"), aDesk("complaints-committee"),
  aDesk("external-committee", { outside: true }),
];

test("danger_comes_before_everything", () => {
  assert.ok(isDecided(["yes"]));
  assert.deepEqual(told(["yes"]), ["emergency"]);
});

test("who_wants_to_talk_first_goes_to_the_advisers_or_to_the_huis", () => {
  assert.ok(isDecided(["no", "yes"]));
  assert.deepEqual(told(["no", "yes"]), ["confidential-advisers", "huis"]);
  assert.deepEqual(told(["no", "yes"], without("confidential-advisers")), ["huis"]);
});

test("every_answer_leads_where_the_table_says", () => {
  const table: [Said[], string[]][] = [
    [["no", "no", "no", "no"], ["integrity-coordinator"]],
    [["no", "no", "yes", "no"], ["complaints-committee", "confidential-advisers"]],
    [["no", "no", "no", "yes"], ["external-committee", "huis", "authority"]],
    [["no", "no", "yes", "yes"], ["external-committee", "confidential-advisers", "huis"]],
    [["no", "no", "no", "unknown"], ["integrity-coordinator", "external-committee", "huis"]],
    [["no", "unknown", "no", "no"], ["integrity-coordinator", "confidential-advisers"]],
    [["no", "no", "unknown", "no"], ["integrity-coordinator", "confidential-advisers"]],
  ];
  for (const [said, expected] of table) assert.deepEqual(told(said), expected, said.join(" "));
});

test("what_is_not_there_is_replaced_by_what_comes_nearest", () => {
  const inside: Said[] = ["no", "no", "no", "no"];
  assert.deepEqual(told(inside, without("integrity-coordinator")), ["investigation-bureau"]);
  assert.deepEqual(told(inside, [aDesk("external-committee", { outside: true })]), ["external-committee"]);
  assert.deepEqual(told(inside, [aDesk("complaints-committee")]), ["complaints-committee"]);
  assert.deepEqual(told(["no", "no", "yes", "no"], without("complaints-committee")), ["integrity-coordinator", "confidential-advisers"]);
  assert.deepEqual(told(["no", "no", "no", "yes"], without("external-committee")), ["huis", "authority"]);
});

test("a_desk_that_takes_nothing_in_is_never_advised", () => {
  const shut = ALL.map((desk) => ({ ...desk, takesReports: false }));
  for (const said of everything()) {
    assert.ok(advise(said, shut).every((one) => "channel" in one), said.join(" "));
  }
});

test("who_would_rather_go_outside_is_not_sent_inside_to_report", () => {
  for (const said of everything().filter((one) => one[3] === "yes")) {
    assert.ok(advise(said, ALL).every((one) => !("desk" in one) || one.desk.outside || one.desk.kind === "confidential-advisers"), said.join(" "));
  }
});

test("there_is_always_somewhere_to_go_and_no_place_twice", () => {
  const landscapes = [[], ALL, ...ALL.map((desk) => [desk]), ...ALL.map(({ kind }) => without(kind))];
  for (const desks of landscapes) {
    for (const said of everything()) {
      const places = told(said, desks);
      assert.ok(places.length > 0, said.join(" "));
      assert.equal(new Set(places).size, places.length, said.join(" "));
    }
  }
});

/** All complete ways through the questions. */
function everything(): Said[][] {
  const go = (said: Said[]): Said[][] =>
    said.length > 0 && isDecided(said) ? [said] : (["yes", "no", "unknown"] as const).flatMap((next) => go([...said, next]));
  const all = go([]);
  assert.ok(all.every((said) => said.length <= ASKED.length));
  return all;
}

function told(said: readonly Said[], desks: readonly Desk[] = ALL): string[] {
  return advise(said, desks).map((one) => ("desk" in one ? one.desk.kind : one.channel));
}

function without(kind: DeskKind): Desk[] {
  return ALL.filter((desk) => desk.kind !== kind);
}

function aDesk(kind: DeskKind, { outside = false } = {}): Desk {
  return { desk: kind, kind, outside, takesReports: true, name: kind, who: "", takes: "", does: "", introduction: "" };
}
