import assert from "node:assert/strict";
import { test } from "node:test";
import {
  messageHash, newestRecipient, openAnchor, openCaseKey, readConversation, sealFollowUp, sealReply, type Entry, type Reader,
} from "../../../main/web/envelope/index.js";
import { aDesk, aReport, DAY } from "./desk.js";
import { Seeded } from "./random.js";

/** A server that drops, repeats, reorders and relabels. */
function meddled(honest: readonly Entry[], chance: Seeded): Entry[] {
  const entries = [...honest];
  for (let times = 1 + chance.below(2); times > 0; times--) {
    const at = chance.below(entries.length);
    switch (chance.below(5)) {
      case 0: entries.splice(at, 1); break;
      case 1: entries.splice(chance.below(entries.length), 0, entries[at]!); break;
      case 2: entries.push(...entries.splice(at, 1)); break;
      case 3: entries[at] = { ...entries[at]!, sequence: 1 + chance.below(4) }; break;
      default: entries[at] = { ...entries[at]!, direction: chance.pick(["to-desk", "to-reporter"]) };
    }
    if (entries.length === 0) return entries;
  }
  return entries;
}

test("however a server meddles, what is shown is said by whom, where and when it says so", async () => {
  const desk = await aDesk();
  const { receipt, caseId, sealed } = await aReport({ desk });
  const anchor = await openAnchor(sealed.anchor, receipt);
  const mailbox = await receipt.mailbox();
  const caseKey = (await openCaseKey(sealed.keys[0]!.sealed, desk.handlers[0].identity, caseId))!;
  const honest: Entry[] = [{ id: "0", direction: "to-desk", sequence: 1, sealed: sealed.message }];
  for (const [direction, sequence] of [["to-reporter", 1], ["to-desk", 2], ["to-reporter", 2], ["to-desk", 3]] as const) {
    const written = { sequence, seen: messageHash(honest.at(-1)!.sealed), text: `${direction} ${sequence}`, day: DAY, roster: desk.roster };
    honest.push({
      id: String(honest.length), direction, sequence, sealed: direction === "to-desk"
        ? await sealFollowUp({ ...written, anchor, to: newestRecipient(anchor, []), receipt, readable: true })
        : await sealReply({ ...written, caseKey, mailboxRecipient: mailbox.recipient, signer: desk.handlers[0].signer }),
    });
  }
  const readers: Reader[] = [{ as: "handler", caseKeys: [caseKey], rosters: [desk.roster] }, { as: "reporter", mailbox, anchor, renewals: [], rosters: [desk.roster] }];
  const chance = new Seeded(10);
  for (let trial = 0; trial < 24; trial++) {
    const entries = meddled(honest, chance);
    const outcomes = await readConversation(entries, readers[trial % 2]!);
    const accepted = { "to-desk": 0, "to-reporter": 0 };
    const highest = { "to-desk": 0, "to-reporter": 0 };
    outcomes.forEach((outcome, i) => {
      const { direction, sequence, sealed: file } = entries[i]!;
      if ("message" in outcome) {
        assert.deepEqual([outcome.message.direction, outcome.message.sequence], [direction, sequence]);
        assert.ok(sequence > accepted[direction] && sequence <= highest[direction] + 1);
        accepted[direction] = sequence;
        const seen = outcome.message.seen;
        assert.equal(seen === null, direction === "to-desk" && sequence === 1);
        assert.ok(honest.some((entry) => entry.sealed === file && entry.direction === direction && entry.sequence === sequence));
      }
      highest[direction] = Math.max(highest[direction], sequence);
    });
    // Something was noticed, or nothing but the end is missing, which only the other side's next message tells.
    const untouched = outcomes.every((outcome) => "message" in outcome);
    if (untouched) assert.ok(entries.every((entry, i) => entry === honest[i] || isSame(entry, honest[i]!)) || inOrder(entries, honest));
  }
});

function isSame(a: Entry, b: Entry): boolean {
  return a.sealed === b.sealed && a.direction === b.direction && a.sequence === b.sequence;
}

/** Each direction as it was, every link met: only how the two are interleaved may differ. */
function inOrder(entries: Entry[], honest: readonly Entry[]): boolean {
  return (["to-desk", "to-reporter"] as const).every((direction) => {
    const theirs = honest.filter((entry) => entry.direction === direction);
    return entries.filter((entry) => entry.direction === direction).every((entry, i) => isSame(entry, theirs[i]!));
  });
}
