import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeAnchor } from "../../main/web/envelope/anchor.js";
import { random } from "../../main/web/envelope/bytes.js";
import { canonical, type Json } from "../../main/web/envelope/canonical.js";
import { open } from "../../main/web/envelope/age.js";
import { MESSAGE_FRAME, openFrame } from "../../main/web/envelope/frame.js";
import {
  fingerprintWords, messageHash, newestRecipient, newId, openAnchor, readRoster, sealAttachment, sealCaseKey, sealChest, sealChestToRecovery, sealFollowUp,
  sealReply, sealReport, openCaseKey, toB64, type AttachmentDescriptor, type CaseKey, type Direction, type Message,
} from "../../main/web/envelope/index.js";
import { writePin } from "../../main/web/envelope/roster-version.js";
import { createSeal, memberOf, newVersion } from "../../main/web/envelope/staff.js";
import { cast, pattern, type KeysVector, type MadeBy } from "./envelope/vectors.js";

const ATTACHMENTS = [1, 16_383, 16_384, 16_385, 65_535, 65_536, 65_537];
const TITLE = "Voorbeeld “met” tekens: é, €, \u{1f600}, ĳ";

const keys: KeysVector = {
  receipt: toB64(random(16)), recovery: toB64(random(16)), passphrase: "vier natte eenden op zolder café",
  case: newId(), desk: newId(), caseIdentity: "",
  handler: { handler: newId(), name: "Zoë van der Größe", identity: toB64(random(32)), signer: toB64(random(32)) }, roster: [],
};
const { handler, receipt, mailbox, recovery } = await cast({ ...keys, caseIdentity: toB64(random(32)) });
keys.roster = [newVersion({
  before: null, desk: keys.desk, by: handler.card.handler, day: "2026-03-01", seal: createSeal(), reason: null,
  members: [memberOf(handler.card, {
    function: { en: "Integrity coordinator", nl: "Integriteitscoördinator" }, name: "Zoë", roles: ["handler", "key-holder"], since: "2026-03-01",
  })],
})];
const roster = await readRoster(keys.roster, { desk: keys.desk, start: "first" }, [handler.card]);

const attachments = await Promise.all(ATTACHMENTS.map(async (length, i) => {
  const sealed = await sealAttachment(new Blob([pattern(length)]), `bijlage ${i + 1}.bin`, i % 2 ? "image/svg+xml" : "application/pdf");
  const bytes = new Uint8Array(await new Response(sealed.stream).arrayBuffer());
  return { entry: await sealed.descriptor, sealed: toB64(bytes) };
}));

const report = await sealReport({
  caseId: keys.case, roster, handlers: [keys.handler.handler], leftOut: [], receipt, readable: true, day: "2026-03-02",
  text: "",
  attachments: entries(0, 5),
  report: {
    title: TITLE, kind: "wrongdoing", language: "nl",
    answers: [
      { question: "what-happened", text: "Regel één.\r\n\tRegel twee: \"aanhaling\" \\ / < > & \u2028 \u007f." },
      { question: "since-when", text: "\u{1f41f}\u0301 קצת עברית, 中文" },
    ],
  },
});
const caseKey: CaseKey = (await openCaseKey(report.keys[0]!.sealed, handler.identity, keys.case))!;
keys.caseIdentity = toB64(caseKey.identity);
const anchor = await openAnchor(report.anchor, receipt);

const messages: MadeBy["messages"] = [];
let last = report.message;
await add("report", "to-desk", true, report.message);
await add("reply", "to-reporter", true, await reply(1, "Dank u wel. Kunt u zeggen welke meting?"));
await add("write-only follow-up", "to-desk", false, await followUp(2, "De meting van 3 maart.", false));
await add("attachments alone", "to-desk", true, await followUp(3, "", true, entries(5, 7)));
await add("two replies in a row: first", "to-reporter", true, await reply(2, "Een."));
await add("two replies in a row: second", "to-reporter", true, await reply(3, "Twee."));
await add("a long text", "to-desk", true, await followUp(4, "é".repeat(4_000), true));

const vectors: MadeBy = {
  madeBy: "web",
  keys,
  caseKey: {
    body: { case: keys.case, generation: 1, key: keys.caseIdentity, reporter: toB64(mailbox.verifyKey), title: TITLE, v: 1 },
    sealed: toB64(await sealCaseKey(caseKey, handler.card)),
  },
  anchor: { body: { ...anchor, roster: writePin(anchor.roster), v: 1 }, sealed: toB64(await makeAnchor(anchor, receipt)) },
  card: {
    body: { handler: handler.card.handler, name: handler.card.name, recipient: handler.card.recipient, signer: toB64(handler.card.verifyKey), v: 1 },
    sealed: toB64(handler.card.bytes), fingerprint: toB64(handler.card.fingerprint), words: fingerprintWords(handler.card).join(" "),
  },
  passphraseChest: { body: chest(), sealed: toB64(await sealChest(handler, keys.passphrase)) },
  recoveryChest: { body: chest(), sealed: toB64(await sealChestToRecovery(handler, recovery)) },
  messages,
  attachments,
};
writeFileSync(join(process.env["VECTORS"]!, "made-by-web.json"), `${JSON.stringify(vectors, null, 1)}\n`);

function chest() {
  return { handler: keys.handler.handler, identity: keys.handler.identity, signer: keys.handler.signer, v: 1 as const };
}

function entries(from: number, to: number): AttachmentDescriptor[] {
  return attachments.slice(from, to).map(({ entry }) => entry);
}

function reply(sequence: number, text: string): Promise<Uint8Array> {
  return sealReply({
    caseKey, roster, mailboxRecipient: mailbox.recipient, signer: handler.signer, sequence, seen: messageHash(last), text, day: "2026-03-03",
  });
}

function followUp(sequence: number, text: string, readable: boolean, attached: AttachmentDescriptor[] = []): Promise<Uint8Array> {
  return sealFollowUp({ anchor, to: newestRecipient(anchor, []), roster, receipt, sequence, seen: messageHash(last), text, attachments: attached, day: "2026-03-04", readable });
}

async function add(name: string, direction: Direction, readableByReporter: boolean, sealed: Uint8Array): Promise<void> {
  const frame = (await open(sealed, caseKey.identity, 2, 262_144))!;
  const bytes = openFrame(MESSAGE_FRAME, frame).body;
  const body = JSON.parse(new TextDecoder().decode(bytes)) as Message;
  if (canonical(body as unknown as Json) !== new TextDecoder().decode(bytes)) throw new Error(`${name} is not canonical`);
  messages.push({ name, direction, sequence: body.sequence, readableByReporter, body, sealed: toB64(sealed) });
  last = sealed as typeof last;
}
