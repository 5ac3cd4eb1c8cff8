// What reading a roster takes and weighs, and sealing case keys; run by bench-rosters.mjs with and without a compiler.
import { gzipSync } from "node:zlib";
import { newCaseKey, sealCaseKey } from "../../../main/web/envelope/casekey.js";
import { createHandler, newId, readRoster, type SignedVersion } from "../../../main/web/envelope/index.js";
import { createSeal, newVersion } from "../../../main/web/envelope/staff.js";
import { parseVersion } from "../../../main/web/envelope/roster-version.js";
import { DAY, member, recipient } from "../envelope/desk.js";

const VERSIONS = 200;
const MEMBERS = 10;
const MILESTONE = 176;
const CASE_KEYS = 40;
const ROUNDS = 5;

interface Times { first: number; median: number }

const desk = newId();
const seal = createSeal();
const cards = await Promise.all(Array.from({ length: MEMBERS }, async (_, i) => (await createHandler(newId(), `Behandelaar ${i + 1}`)).card));
const recipients = cards.map(recipient);
const versions = chain();

const whole = await timed(() => readRoster(versions, { desk, start: "first" }, recipients));
const fromMilestone = await timed(() => readRoster(versions.slice(MILESTONE - 1), { desk, start: "milestone" }, recipients));
const keys = await timed(async () => {
  const caseKey = newCaseKey(newId(), "Vergunningen zonder advies", new Uint8Array(32));
  for (let i = 0; i < CASE_KEYS; i++) await sealCaseKey(caseKey, cards[i % MEMBERS]!);
});

const engine = process.execArgv.includes("--jitless") ? "without JIT" : "with JIT";
report(`whole chain of ${VERSIONS}, ms`, whole);
report(`from the milestone at ${MILESTONE}, ms`, fromMilestone);
report("case keys a second", keys, (ms) => (CASE_KEYS * 1000) / ms);
if (engine === "with JIT") {
  console.log(`[bench] whole chain, gzip: ${size(versions)} bytes`);
  console.log(`[bench] from the milestone, gzip: ${size(versions.slice(MILESTONE - 1))} bytes`);
}

/** As a desk has it: in each version somebody's function is worded anew, so that every line of history differs. */
function chain(): SignedVersion[] {
  const signed: SignedVersion[] = [];
  const members = cards.map((card, i) => member(card, i < 3 ? ["handler", "key-holder"] : ["handler"]));
  let before = null;
  for (let number = 1; number <= VERSIONS; number++) {
    const at = number % MEMBERS;
    members[at] = { ...members[at]!, function: { en: `Integrity coordinator ${number}`, nl: `Integriteitscoördinator ${number}` } };
    const version: SignedVersion = newVersion({ before, desk, by: cards[0]!.handler, day: DAY, members, seal, reason: null });
    before = parseVersion(version);
    signed.push(version);
  }
  return signed;
}

/** What the server sends, at the level it packs with. */
function size(sent: SignedVersion[]): number {
  return gzipSync(JSON.stringify({ versions: sent, recipients }), { level: 6 }).length;
}

/** Milliseconds of processor time, since others may be using the machine; with the threads that compile and collect. */
async function timed(work: () => Promise<unknown>): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return { first: times[0]!, median: [...times].sort((a, b) => a - b)[ROUNDS >> 1]! };
}

function report(what: string, { first, median }: Times, unit = (ms: number) => ms): void {
  console.log(`[bench] ${what}, ${engine}: first ${unit(first).toFixed(0)}, MEDIAN of ${ROUNDS} ${unit(median).toFixed(0)}`);
}
