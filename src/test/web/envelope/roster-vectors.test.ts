import assert from "node:assert/strict";
import { test } from "node:test";
import {
  fromB64, openCaseKey, readCard, readConsent, readHandOver, readRenewals, readRoster, sealFingerprint, toB64, type Roster, type SignedVersion,
} from "../../../main/web/envelope/index.js";
import { admitted, openGenerations, openSeal, readRosterWithCards } from "../../../main/web/envelope/staff.js";
import { load, pinOf, rosterOf, vectorFiles, verdict, whole, type PinVector, type RosterVector, type Written } from "./vectors.js";

/** The shapes are those of src/test/resources/vectors/README.md. */
interface Rosters {
  versions: SignedVersion[];
  recipients: string[];
  cards: string[];
  cases: {
    name: string; desk: string; start: "first" | "milestone"; pinned: PinVector | null; versions: number[];
    recipients?: { handler: string; recipient: number }[]; cards?: number[];
    expect: string; number?: number; hash?: string; reading?: string[]; changed?: { number: number; reason: string } | null;
  }[];
}

interface Seals {
  desk: string; identity: string; seal: string;
  fingerprints: { verifyKey: string; bytes: string; words: string; cells: string[]; shape: number }[];
  sealed: { name: string; sealed: Written; expect: string }[];
}

interface Renewals {
  case: string; reporter: string; handler: string; anchor: string;
  rosters: Record<string, RosterVector>; frames: Written[]; sealed: Written[];
  chains: { name: string; rosters: string[]; renewals: number[]; expect: string }[];
  keys: { name: string; anchor?: string; renewals: number[]; key: number; earlier: number[]; expect: string }[];
}

interface HandOvers {
  case: string; reporter: string; rosters: Record<string, RosterVector>; frames: Written[];
  requests: { name: string; rosters: string[]; request: number; expect: string }[];
  consents: {
    name: string; reporter?: string; request: number; consent: number; roster: string; leftOut: string[]; expect: string; admits?: string[];
  }[];
}

const files = vectorFiles();
if (files.includes("rosters.json")) rosters(load("rosters.json"));
if (files.includes("seals.json")) seals(load("seals.json"));
if (files.includes("renewals.json")) await renewals(load("renewals.json"));
if (files.includes("hand-overs.json")) await handOvers(load("hand-overs.json"));

function rosters(vectors: Rosters): void {
  for (const vector of vectors.cases) {
    test(`roster: ${vector.name}`, async () => {
      const versions = vector.versions.map((place) => vectors.versions[place]!);
      const want = { desk: vector.desk, start: vector.start, ...pinOf(vector.pinned) };
      const recipients = vector.recipients?.map(({ handler, recipient }) => ({ handler, recipient: vectors.recipients[recipient]! }));
      let roster: Roster | undefined;
      assert.equal(await verdict(async () => (roster = vector.cards === undefined
        ? await readRoster(versions, want, recipients)
        : await readRosterWithCards(versions, want, vector.cards.map((place) => readCard(fromB64(vectors.cards[place]!)))))), vector.expect);
      if (roster === undefined) return;
      assert.deepEqual({ number: roster.head.number, hash: toB64(roster.head.hash), changed: roster.changed },
        { number: vector.number, hash: vector.hash, changed: vector.changed });
      assert.deepEqual(roster.readingMembers().map(({ handler }) => handler), vector.reading);
    });
  }
}

function seals(vectors: Seals): void {
  for (const { verifyKey, words, cells, shape } of vectors.fingerprints) {
    test(`fingerprint of a seal: ${words}`, async () => {
      const print = await sealFingerprint(fromB64(verifyKey));
      const drawn = print.cells.map((row) => row.map((filled) => (filled ? "#" : ".")).join(""));
      assert.deepEqual([print.words.join(" "), drawn, print.shape], [words, cells, shape]);
    });
  }
  const sealed = whole(vectors.sealed.map((vector) => vector.sealed));
  for (const [i, { name, expect }] of vectors.sealed.entries()) {
    test(`sealed seal: ${name}`, async () =>
      assert.equal(await verdict(() => openSeal(sealed[i]!, fromB64(vectors.identity), vectors.desk, fromB64(vectors.seal))), expect));
  }
}

async function renewals(vectors: Renewals): Promise<void> {
  const known = await rostersOf(vectors.rosters);
  const [frames, sealed] = [whole(vectors.frames), whole(vectors.sealed)];
  const framesAt = (places: number[]) => places.map((place) => frames[place]!);
  const anchor = fromB64(vectors.anchor);
  for (const { name, rosters, renewals, expect } of vectors.chains) {
    test(`renewals: ${name}`, async () => {
      const want = { case: vectors.case, anchor, rosters: rosters.map((each) => known.get(each)!) };
      assert.equal(await verdict(() => readRenewals(framesAt(renewals), want)), expect);
    });
  }
  for (const vector of vectors.keys) {
    test(`keys of a renewed case: ${vector.name}`, async () => {
      assert.equal(await verdict(async () => {
        const caseKey = (await openCaseKey(sealed[vector.key]!, fromB64(vectors.handler), vectors.case))!;
        const { caseKeys } = await openGenerations({
          caseKey, earlier: vector.earlier.map((place) => sealed[place]!), renewals: framesAt(vector.renewals),
          anchor: vector.anchor === undefined ? anchor : fromB64(vector.anchor), rosters: [known.get("desk")!],
        });
        assert.deepEqual(caseKeys.map(({ generation }) => generation), vector.renewals.concat(0).map((_, i) => i + 1));
      }), vector.expect);
    });
  }
}

async function handOvers(vectors: HandOvers): Promise<void> {
  const known = await rostersOf(vectors.rosters);
  const frames = whole(vectors.frames);
  for (const { name, rosters, request, expect } of vectors.requests) {
    test(`hand-over request: ${name}`, async () => {
      const want = { case: vectors.case, rosters: rosters.map((each) => known.get(each)!) };
      assert.equal(await verdict(() => readHandOver(frames[request]!, want)), expect);
    });
  }
  for (const vector of vectors.consents) {
    test(`consent: ${vector.name}`, async () => {
      const roster = known.get(vector.roster)!;
      const want = { case: vectors.case, reporter: fromB64(vector.reporter ?? vectors.reporter), request: frames[vector.request]!, roster };
      let admits: string[] | undefined;
      assert.equal(await verdict(() =>
        (admits = admitted(readConsent(frames[vector.consent]!, want), roster, vector.leftOut).map(({ handler }) => handler))), vector.expect);
      assert.deepEqual(admits, vector.admits);
    });
  }
}

async function rostersOf(vectors: Record<string, RosterVector>): Promise<Map<string, Roster>> {
  const read = new Map<string, Roster>();
  for (const [name, vector] of Object.entries(vectors)) read.set(name, await rosterOf(vector));
  return read;
}
