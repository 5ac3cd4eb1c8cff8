import assert from "node:assert/strict";
import { test } from "node:test";
import {
  EnvelopeError, openAttachment, openAttachmentWhole, parts, sealAttachment, sealedSize, toB64, type AttachmentDescriptor,
} from "../../../main/web/envelope/index.js";
import { headerLength } from "../../../main/web/envelope/age.js";
import { Seeded } from "./random.js";

const KIB = 1024;

function pattern(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, i) => (31 * i + 7) % 251);
}

function streamed(bytes: Uint8Array, piece = 10_000): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, (at += piece)));
    },
  });
}

async function sealed(content: Uint8Array<ArrayBuffer>, name = "foto.jpg", type = "image/jpeg") {
  const attachment = await sealAttachment(new Blob([content]), name, type);
  const bytes = new Uint8Array(await new Response(attachment.stream).arrayBuffer());
  return { bytes, length: attachment.length, id: attachment.id, descriptor: await attachment.descriptor };
}

async function opened(bytes: Uint8Array, descriptor: AttachmentDescriptor, piece?: number): Promise<Uint8Array | string> {
  try {
    return new Uint8Array(await (await openAttachmentWhole(streamed(bytes, piece), descriptor)).arrayBuffer());
  } catch (error) {
    assert.ok(error instanceof EnvelopeError, String(error));
    return error.refusal;
  }
}

for (const length of [1, 16 * KIB - 1, 16 * KIB, 16 * KIB + 1, 64 * KIB - 1, 64 * KIB, 64 * KIB + 1, 128 * KIB, 300_001]) {
  test(`a file of ${length} bytes comes back`, async () => {
    const content = pattern(length);
    const file = await sealed(content);
    assert.equal(file.bytes.length, file.length);
    assert.equal(file.bytes.length, sealedSize(length));
    assert.equal(file.descriptor.id, file.id);
    for (const piece of [777, 64 * KIB, 1_000_000]) assert.deepEqual(await opened(file.bytes, file.descriptor, piece), content);
  });
}

test("an empty file and one too large are no attachments", async () => {
  await assert.rejects(sealAttachment(new Blob([]), "leeg", ""), { refusal: "wrong-length" });
  const huge = { stream: streamed(new Uint8Array(1)), length: 26_214_401 };
  await assert.rejects(sealAttachment(huge, "groot", ""), { refusal: "wrong-length" });
});

test("a file that grew or shrank since it was chosen is not sealed", async () => {
  for (const [length, promised] of [[5000, 5001], [5000, 4999], [20_000, 10_000], [10_000, 20_000], [1, 2]] as const) {
    const attachment = await sealAttachment({ stream: streamed(pattern(length)), length: promised }, "a", "");
    await assert.rejects(new Response(attachment.stream).arrayBuffer(), { refusal: "wrong-length" });
    await assert.rejects(attachment.descriptor, { refusal: "wrong-length" });
  }
});

test("names and types are made to fit", async () => {
  const odd = await sealed(pattern(3), `..\\geheim/${"é".repeat(200)}.pdf\n`, "Text/HTML; charset=utf-8");
  assert.equal(odd.descriptor.type, "text/html");
  assert.match(odd.descriptor.name, /^\.\._geheim_é+\.pdf$/);
  assert.equal(new TextEncoder().encode(odd.descriptor.name).length, 254);
  const none = await sealed(pattern(3), "\n", "");
  assert.deepEqual([none.descriptor.name, none.descriptor.type], ["_", "application/octet-stream"]);
});

test("the hash is the same where the browser offers none", () => {
  const subtle = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(crypto), "subtle")!;
  const content = pattern(70_000);
  return sealed(content).then(async (file) => {
    Object.defineProperty(crypto, "subtle", { value: undefined, configurable: true });
    try {
      assert.deepEqual(await opened(file.bytes, file.descriptor), content);
      assert.equal((await sealed(content)).descriptor.sha256, file.descriptor.sha256);
    } finally {
      Object.defineProperty(crypto, "subtle", subtle);
    }
  });
});

test("each way of going wrong has its name", async () => {
  const content = pattern(70_000);
  const { bytes, descriptor } = await sealed(content);
  const other = await sealed(pattern(70_000));
  const changed = Uint8Array.from(bytes);
  changed[bytes.length - 20]! ^= 1;
  assert.equal(await opened(changed, descriptor), "truncated");
  const header = headerLength(bytes);
  for (const left of [0, 10, 22, header - 1]) assert.equal(await opened(bytes.subarray(0, left), descriptor), "malformed");
  for (const left of [header, header + 15, header + 16, 70_000, bytes.length - 1]) {
    assert.equal(await opened(bytes.subarray(0, left), descriptor), "truncated");
  }
  assert.equal(await opened(Uint8Array.of(...bytes, 0), descriptor), "truncated");
  assert.equal(await opened(bytes, { ...descriptor, length: 69_999 }), "wrong-length");
  assert.equal(await opened(bytes, { ...descriptor, length: 70_001 }), "wrong-hash");
  assert.equal(await opened(bytes, { ...descriptor, length: 200_000 }), "wrong-length");
  assert.equal(await opened(bytes, { ...descriptor, length: 20_000 }), "wrong-length");
  assert.equal(await opened(bytes, { ...descriptor, sha256: toB64(new Uint8Array(32)) }), "wrong-hash");
  assert.equal(await opened(bytes, other.descriptor), "not-for-me");
});

test("mutated files give a refusal and never a file", async () => {
  const chance = new Seeded(3);
  const { bytes, descriptor } = await sealed(pattern(1000));
  for (let i = 0; i < 60; i++) assert.equal(typeof await opened(chance.mutated(bytes), descriptor, 5000), "string");
});

test("an opened stream does not end well before all is verified", async () => {
  const { bytes, descriptor } = await sealed(pattern(70_000));
  const reader = openAttachment(streamed(bytes), { ...descriptor, sha256: toB64(new Uint8Array(32)) }).getReader();
  await assert.rejects(async () => { while (!(await reader.read()).done); }, { refusal: "wrong-hash" });
});

test("parts are exactly as large as asked, save the last", async () => {
  const chance = new Seeded(4);
  for (const [length, size] of [[10, 3], [9, 3], [1, 5], [200_000, 65_536], [100_000, 7_001]] as const) {
    const content = pattern(length);
    const cut: Uint8Array[] = [];
    for await (const part of parts(streamed(content, 1 + chance.below(9_000)), size)) cut.push(part);
    assert.ok(cut.slice(0, -1).every((part) => part.length === size));
    assert.deepEqual(Uint8Array.from(cut.flatMap((part) => [...part])), content);
  }
});

test("who stops uploading halfway stops the reading too", async () => {
  let stopped = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(100)),
    cancel: () => { stopped = true; },
  });
  for await (const part of parts(endless, 1000)) if (part.length === 1000) break;
  assert.ok(stopped);
});

test("progress grows to one, and the event loop gets its turns", async () => {
  let turns = 0;
  const clock = setInterval(() => turns++, 1);
  const seen: number[] = [];
  const attachment = await sealAttachment(new Blob([pattern(4_000_000)]), "a", "", (done) => seen.push(done));
  await new Response(attachment.stream).arrayBuffer();
  clearInterval(clock);
  assert.ok(turns > 0);
  assert.ok(seen.every((done, i) => i === 0 || done >= seen[i - 1]!));
  assert.equal(seen.at(-1), 1);
});
