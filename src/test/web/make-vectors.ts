import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeAnchor } from "../../main/web/envelope/anchor.js";
import { random } from "../../main/web/envelope/bytes.js";
import { canonical, type Json } from "../../main/web/envelope/canonical.js";
import { open } from "../../main/web/envelope/age.js";
import { MESSAGE_FRAME, openFrame } from "../../main/web/envelope/frame.js";
import { parseConsent, parseHandOver } from "../../main/web/envelope/handover.js";
import {
  createHandler, fingerprintWords, makeConsent, messageHash, newestRecipient, newId, openAnchor, openCaseKey, readHandOver, readRenewals,
  readRoster, sealAttachment, sealChest, sealChestToRecovery, sealFollowUp, sealReply, sealReport, toB64, type AttachmentDescriptor,
  type CaseKey, type Direction, type Member, type Message, type SignedVersion,
} from "../../main/web/envelope/index.js";
import { parseRenewal } from "../../main/web/envelope/renewal.js";
import { parseVersion, writePin } from "../../main/web/envelope/roster-version.js";
import { createSeal, makeHandOver, memberOf, newVersion, renewCaseKey, sealSeal, type Seal } from "../../main/web/envelope/staff.js";
import { cast, pattern, rosterOf, type KeysVector, type MadeBy, type RosterVector } from "./envelope/vectors.js";

const ATTACHMENTS = [1, 16_383, 16_384, 16_385, 65_535, 65_536, 65_537];
const TITLE = "Voorbeeld “met” tekens: é, €, \u{1f600}, ĳ";

const ABOUT = { function: { en: "Integrity coordinator", nl: "Integriteitscoördinator" }, since: "2026-03-01" };

const keys: KeysVector = {
  receipt: toB64(random(16)), recovery: toB64(random(16)), passphrase: "vier natte eenden op zolder café",
  case: newId(), desk: newId(), caseIdentity: "", renewedIdentity: "",
  handler: { handler: newId(), name: "Zoë van der Größe", identity: toB64(random(32)), signer: toB64(random(32)) },
};
const { handler, receipt, mailbox, recovery } = await cast(keys);
const outsider = await createHandler(newId(), "Wim Buiten");
const reader = await createHandler(newId(), "Noor de Lezer");
const [seal, otherSeal] = [createSeal(), createSeal()];
const rosterVector: RosterVector = { desk: keys.desk, pinned: null, versions: chain(keys.desk, seal, [
  [memberOf(handler.card, { ...ABOUT, name: "Zoë", roles: ["handler", "key-holder"] })],
  [memberOf(handler.card, { ...ABOUT, name: "Zoë", roles: ["handler", "key-holder"] }), memberOf(reader.card, { ...ABOUT, name: null, roles: ["reader"] })],
]) };
const otherVector: RosterVector = { desk: newId(), pinned: null, versions: [] };
otherVector.versions = chain(otherVector.desk, otherSeal, [[memberOf(outsider.card, { ...ABOUT, name: null, roles: ["handler", "key-holder"] })]]);
const roster = await readRoster(rosterVector.versions, { desk: keys.desk, start: "first" }, [handler.card, reader.card]);
const otherRoster = await rosterOf(otherVector);

const attachments = await Promise.all(ATTACHMENTS.map(async (length, i) => {
  const sealed = await sealAttachment(new Blob([pattern(length)]), `bijlage ${i + 1}.bin`, i % 2 ? "image/svg+xml" : "application/pdf");
  const bytes = new Uint8Array(await new Response(sealed.stream).arrayBuffer());
  return { entry: await sealed.descriptor, sealed: toB64(bytes) };
}));

const report = await sealReport({
  caseId: keys.case, roster, handlers: [keys.handler.handler], leftOut: [newId(), reader.card.handler], receipt, readable: true, day: "2026-03-02",
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
const first: CaseKey = (await openCaseKey(report.keys[0]!.sealed, handler.identity, keys.case))!;
keys.caseIdentity = toB64(first.identity);
let caseKey = first;
const anchor = await openAnchor(report.anchor, receipt);

const renewed = await renewCaseKey({
  caseKey: first, holders: [handler.card], previous: report.anchor, signer: handler.signer, roster, day: "2026-03-05",
});
keys.renewedIdentity = toB64(renewed.caseKey.identity);
const renewals = readRenewals([renewed.renewal], { case: keys.case, anchor: report.anchor, rosters: [roster] });
const request = makeHandOver({ caseId: keys.case, day: "2026-03-06", desk: otherVector.desk, mode: "share", roster, signer: handler.signer });
const consent = await makeConsent({
  request, handOver: readHandOver(request, { case: keys.case, rosters: [roster] }), answer: "granted", leftOut: [newId(), newId()],
  day: "2026-03-07", roster: otherRoster,
}, receipt);

const messages: MadeBy["messages"] = [];
let last = report.message;
await add("report", "to-desk", true, report.message);
await add("reply", "to-reporter", true, await reply(1, "Dank u wel. Kunt u zeggen welke meting?"));
await add("write-only follow-up", "to-desk", false, await followUp(2, "De meting van 3 maart.", false));
await add("attachments alone", "to-desk", true, await followUp(3, "", true, entries(5, 7)));
await add("two replies in a row: first", "to-reporter", true, await reply(2, "Een."));
await add("two replies in a row: second", "to-reporter", true, await reply(3, "Twee."));
await add("a long text", "to-desk", true, await followUp(4, "é".repeat(4_000), true));
caseKey = renewed.caseKey;
await add("follow-up to the second generation", "to-desk", true, await followUp(5, "Naar de nieuwe sleutel.", true));
await add("reply to the second generation", "to-reporter", true, await reply(4, "Die is van ons."));

const vectors: MadeBy = {
  madeBy: "web",
  keys,
  roster: rosterVector,
  otherRoster: otherVector,
  sealedSeal: {
    body: { desk: keys.desk, seal: toB64(seal.seed), v: 1 }, sealed: toB64(await sealSeal(seal, keys.desk, handler.card.recipient)),
  },
  caseKey: { body: caseKeyBody(renewed.caseKey), sealed: toB64(renewed.keys[0]!.sealed) },
  earlierKey: { body: caseKeyBody(first), sealed: toB64(renewed.earlier) },
  renewal: { body: parseRenewal(renewed.renewal), sealed: toB64(renewed.renewal) },
  request: { body: parseHandOver(request), sealed: toB64(request) },
  consent: { body: parseConsent(consent, mailbox.verifyKey), sealed: toB64(consent) },
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

function chain(desk: string, by: Seal, versions: Member[][]): SignedVersion[] {
  let before = null;
  const signed: SignedVersion[] = [];
  for (const members of versions) {
    const version: SignedVersion = newVersion({ before, desk, by: members[0]!.handler, day: "2026-03-01", members, seal: by, reason: null });
    before = parseVersion(version);
    signed.push(version);
  }
  return signed;
}

function caseKeyBody(key: CaseKey) {
  return { case: key.case, generation: key.generation, key: toB64(key.identity), reporter: toB64(key.reporter), title: TITLE, v: 1 as const };
}

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
  return sealFollowUp({ anchor, to: newestRecipient(anchor, caseKey.generation === 1 ? [] : renewals), roster, receipt, sequence, seen: messageHash(last), text, attachments: attached, day: "2026-03-04", readable });
}

async function add(name: string, direction: Direction, readableByReporter: boolean, sealed: Uint8Array): Promise<void> {
  const frame = (await open(sealed, caseKey.identity, 2, 262_144))!;
  const bytes = openFrame(MESSAGE_FRAME, frame).body;
  const body = JSON.parse(new TextDecoder().decode(bytes)) as Message;
  if (canonical(body as unknown as Json) !== new TextDecoder().decode(bytes)) throw new Error(`${name} is not canonical`);
  messages.push({ name, direction, sequence: body.sequence, readableByReporter, body, sealed: toB64(sealed) });
  last = sealed as typeof last;
}
