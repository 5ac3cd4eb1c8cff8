import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { bech32 } from "@scure/base";
import type { Identity } from "age-encryption";
import * as cctv from "cctv-age";
import { open, openWith } from "../../../main/web/envelope/age.js";
import { EnvelopeError } from "../../../main/web/envelope/index.js";
import { passphraseIdentity, scryptGate } from "../../../main/web/envelope/passphrase.js";

/** The community's vectors for age (C2SP/CCTV): every one of them is run, each for what it says of us. */
interface Vector {
  name: string;
  expect: string;
  payload: string | undefined;
  identity: string | undefined;
  passphrase: string | undefined;
  armored: boolean;
  file: Uint8Array;
  stanzas: number;
}

const vectors = Object.entries(cctv as unknown as Record<string, Uint8Array>)
  .filter(([, bytes]) => bytes instanceof Uint8Array)
  .map(([name, bytes]) => parse(name, Buffer.from(bytes)));

/** Sound for age, which skips stanzas it does not know; we refuse every type but our own. */
const STRANGE_STANZA = new Set(["hybrid_grease", "hybrid_and_x25519", "hybrid_uppercase", "scrypt_uppercase"]);
const everything: Identity = { unwrapFileKey: () => null };

test("all vectors are here", () => assert.equal(vectors.length, 143));

for (const vector of vectors) {
  if (vector.armored) {
    test(`${vector.name}: files are never armored`, () => refuses(() => openWith(vector.file, everything, everything), "malformed"));
  } else if (vector.name.startsWith("hybrid")) {
    hybrid(vector);
  } else if (vector.name.startsWith("scrypt")) {
    scrypt(vector);
  } else {
    classical(vector);
  }
}

/** Through the very function that opens messages. */
function hybrid(vector: Vector): void {
  const attempt = () => open(vector.file, seedOf(vector.identity!), vector.stanzas, 2 ** 30);
  judge(vector, attempt);
}

/** Through the very function that opens chests; its bounds are narrower than age's, which no vector that succeeds meets. */
function scrypt(vector: Vector): void {
  judge(vector, () => openWith(vector.file, scryptGate, passphraseIdentity(vector.passphrase ?? "password")));
}

function judge(vector: Vector, attempt: () => Promise<Uint8Array | null>): void {
  if (STRANGE_STANZA.has(vector.name)) {
    test(`${vector.name}: refused for its other stanza`, () => refuses(attempt, "classical-recipient"));
  } else {
    test(`${vector.name}: ${vector.expect}`, () => meets(vector, attempt));
  }
}

/**
 * Header, HMAC, stanza and stream vectors come with X25519 keys. Behind our own gate nothing of them opens; without it
 * they tell that the reading underneath is sound.
 */
function classical(vector: Vector): void {
  test(`${vector.name}: refused for its classical recipient`, async () => {
    const found = await outcome(() => open(vector.file, new Uint8Array(32).fill(7), vector.stanzas, 2 ** 30));
    assert.ok(found === "classical-recipient" || (found === "malformed" && vector.expect === "header failure"), String(found));
  });
  if (vector.identity !== undefined) {
    test(`${vector.name}: ${vector.expect} were it let through`, () =>
      meets(vector, () => openWith(vector.file, everything, vector.identity!)));
  }
}

async function meets(vector: Vector, attempt: () => Promise<Uint8Array | null>): Promise<void> {
  const found = await outcome(attempt);
  if (vector.expect === "success") {
    assert.ok(found instanceof Uint8Array, String(found));
    assert.equal(createHash("sha256").update(found).digest("hex"), vector.payload);
  } else if (vector.expect === "no match") {
    assert.equal(found, null);
  } else {
    assert.ok(found === "malformed" || found === "classical-recipient", String(found));
  }
}

async function refuses(attempt: () => Promise<Uint8Array | null>, refusal: string): Promise<void> {
  assert.equal(await outcome(attempt), refusal);
}

async function outcome(attempt: () => Promise<Uint8Array | null>): Promise<Uint8Array | null | string> {
  try {
    return await attempt();
  } catch (error) {
    assert.ok(error instanceof EnvelopeError, String(error));
    return error.refusal;
  }
}

function parse(name: string, bytes: Buffer): Vector {
  const end = bytes.indexOf("\n\n");
  const fields = bytes.subarray(0, end).toString("latin1").split("\n").map((line) => line.split(": "));
  const field = (key: string) => fields.find(([found]) => found === key)?.[1];
  const body = bytes.subarray(end + 2);
  const file = Uint8Array.from(field("compressed") === "zlib" ? inflateSync(body) : body);
  const header = Buffer.from(file).toString("latin1").split("\n---")[0]!;
  return {
    name, expect: field("expect")!, payload: field("payload"), identity: field("identity"), passphrase: field("passphrase"),
    armored: field("armored") === "yes", file, stanzas: header.split("\n-> ").length - 1,
  };
}

function seedOf(identity: string): Uint8Array {
  return bech32.decodeToBytes(identity).bytes;
}
