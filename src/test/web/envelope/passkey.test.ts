import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { Encrypter, Stanza } from "age-encryption";
import { seal } from "../../../main/web/envelope/age.js";
import { createHandler, newId } from "../../../main/web/envelope/index.js";
import { createPasskey, openChestWithPasskey, sealChestToPasskey } from "../../../main/web/envelope/staff.js";

/** A device with passkeys: each has a secret of its own, and answers to what it is asked with a keyed hash. */
class Device {
  readonly secrets = new Map<string, Uint8Array>();
  asked = 0;
  declines = false;
  prf = true;

  constructor() {
    Object.defineProperty(globalThis, "navigator", { configurable: true, value: { credentials: this } });
    Object.defineProperty(globalThis, "window", { configurable: true, value: { origin: "https://meldpunt.example" } });
  }

  create() {
    this.#ask();
    const rawId = crypto.getRandomValues(new Uint8Array(16));
    this.secrets.set(rawId.join(), crypto.getRandomValues(new Uint8Array(32)));
    return { rawId: rawId.buffer, response: { getTransports: () => ["internal"] }, getClientExtensionResults: () => ({ prf: { enabled: this.prf } }) };
  }

  get({ publicKey }: { publicKey: { allowCredentials: { id: Uint8Array }[]; extensions: { prf: { eval: { first: Uint8Array; second: Uint8Array } } } } }) {
    this.#ask();
    const secret = this.secrets.get(publicKey.allowCredentials[0]!.id.join())!;
    const { first, second } = publicKey.extensions.prf.eval;
    const results = { first: hash(secret, first), second: hash(secret, second) };
    return { getClientExtensionResults: () => ({ prf: this.prf ? { results } : {} }) };
  }

  #ask(): void {
    this.asked++;
    if (this.declines) throw new DOMException("no", "NotAllowedError");
  }
}

function hash(secret: Uint8Array, input: Uint8Array): Uint8Array {
  return Uint8Array.from(createHmac("sha256", secret).update(input).digest());
}

test("a chest opens with the passkey it is sealed to, and with no other", async () => {
  const device = new Device();
  const keys = await createHandler(newId(), "Anneke Bos");
  const [passkey, other] = [await createPasskey("Meldpoort"), await createPasskey("Meldpoort")];
  const sealed = await sealChestToPasskey(keys, passkey);
  const opened = await openChestWithPasskey(sealed, passkey, keys.card);
  assert.deepEqual([opened?.identity, opened?.signer], [keys.identity, keys.signer]);
  assert.equal(await openChestWithPasskey(sealed, other, keys.card), null);
  const stranger = await createHandler(keys.card.handler, "Anneke Bos");
  await assert.rejects(openChestWithPasskey(sealed, passkey, stranger.card), { refusal: "wrong-card" });
  assert.equal(device.asked, 6);
});

test("who declines, and a passkey that cannot do it, are told from a chest that is malformed", async () => {
  const device = new Device();
  const keys = await createHandler(newId(), "Anneke Bos");
  const passkey = await createPasskey("Meldpoort");
  const sealed = await sealChestToPasskey(keys, passkey);
  device.declines = true;
  await assert.rejects(openChestWithPasskey(sealed, passkey, keys.card), { name: "NoPasskey", why: "declined" });
  await assert.rejects(sealChestToPasskey(keys, passkey), { name: "NoPasskey", why: "declined" });
  await assert.rejects(createPasskey("Meldpoort"), { name: "NoPasskey", why: "declined" });
  device.declines = false;
  device.prf = false;
  await assert.rejects(openChestWithPasskey(sealed, passkey, keys.card), { name: "NoPasskey", why: "unsupported" });
  await assert.rejects(createPasskey("Meldpoort"), { name: "NoPasskey", why: "unsupported" });
  device.prf = true;
  await assert.rejects(openChestWithPasskey(sealed.fill(0, -1), passkey, keys.card), { refusal: "malformed" });
});

test("nobody is asked for a passkey by a chest of any other shape", async () => {
  const device = new Device();
  const { card } = await createHandler(newId(), "Anneke Bos");
  const passkey = await createPasskey("Meldpoort");
  const before = device.asked;
  const right = ["age-encryption.org/fido2prf", "A".repeat(22)];
  const stanzas = (...given: [string[], number][]) => {
    const encrypter = new Encrypter();
    encrypter.addRecipient({ wrapFileKey: () => given.map(([args, length]) => new Stanza(args, new Uint8Array(length))) });
    return encrypter.encrypt(new Uint8Array(512));
  };
  const refused = (sealed: Uint8Array, refusal: string) => assert.rejects(openChestWithPasskey(sealed, passkey, card), { refusal });
  await refused(await seal(new Uint8Array(512), [card.recipient]), "classical-recipient");
  await refused(await stanzas([right, 32], [["scrypt", "A".repeat(22), "10"], 32]), "classical-recipient");
  await refused(await stanzas([["X25519", "A".repeat(43)], 32]), "classical-recipient");
  await refused(await stanzas([right, 32], [right, 32]), "malformed");
  await refused(await stanzas([right.slice(0, 1), 32]), "malformed");
  await refused(await stanzas([[...right, "more"], 32]), "malformed");
  await refused(await stanzas([[right[0]!, "A".repeat(20)], 32]), "malformed");
  await refused(await stanzas([[right[0]!, "A".repeat(21) + "B"], 32]), "malformed");
  await refused(await stanzas([right, 48]), "malformed");
  await refused(new Uint8Array(20_000), "malformed");
  assert.equal(device.asked, before);
});
