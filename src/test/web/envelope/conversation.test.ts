import assert from "node:assert/strict";
import { test } from "node:test";
import {
  Conversation, messageHash, newestRecipient, openAnchor, openCaseKey, sealFollowUp, sealReply, type Entry, type Message, type Outcome,
} from "../../../main/web/envelope/index.js";
import { aDesk, aReport, DAY, REPORT } from "./desk.js";

function messageIn(outcome: Outcome): Message {
  assert.ok("message" in outcome, JSON.stringify(outcome));
  return outcome.message;
}

for (const readable of [true, false]) {
  test(`a report, a reply and a follow-up are read by both sides (reporter keeps them readable: ${readable})`, async () => {
    const desk = await aDesk();
    const { receipt, caseId, sealed } = await aReport({ desk, readable });
    const anchor = await openAnchor(sealed.anchor, receipt);
    assert.equal(anchor.case, caseId);
    assert.deepEqual(sealed.keys.map((key) => key.handler), desk.cards.map((card) => card.handler));

    const caseKey = await openCaseKey(sealed.keys[1]!.sealed, desk.handlers[1].identity, caseId);
    assert.ok(caseKey);
    assert.equal(caseKey.title, REPORT.title);
    assert.equal(await caseKey.recipient(), anchor.recipient);

    const handler = new Conversation({ as: "handler", caseKeys: [caseKey], rosters: [desk.roster] });
    const report: Entry = { id: "1", direction: "to-desk", sequence: 1, sealed: sealed.message };
    assert.deepEqual(messageIn(await handler.read(report)).report, { ...REPORT, leftOut: [] });
    const reply: Entry = {
      id: "2", direction: "to-reporter", sequence: 1, sealed: await sealReply({
        caseKey, roster: desk.roster, mailboxRecipient: handler.mailbox!, signer: desk.handlers[1].signer,
        sequence: handler.nextSequence("to-reporter"), seen: handler.seen!, text: "Dank u wel.\r\nTot gauw.", day: DAY,
      }),
    };
    const followUp: Entry = {
      id: "3", direction: "to-desk", sequence: 2, sealed: await sealFollowUp({
        anchor, to: newestRecipient(anchor, []), roster: desk.roster, receipt, sequence: 2, seen: messageHash(reply.sealed), text: "Graag gedaan.", day: DAY, readable,
      }),
    };
    const answered = await handler.read(reply);
    assert.equal(messageIn(answered).text, "Dank u wel.\nTot gauw.");
    assert.equal("by" in answered && answered.by?.name, "Yusuf Demir");
    assert.equal(messageIn(await handler.read(followUp)).text, "Graag gedaan.");

    const reporter = new Conversation({ as: "reporter", mailbox: await receipt.mailbox(), anchor, renewals: [], rosters: [desk.roster] });
    const own = await reporter.read(report);
    if (readable) assert.deepEqual(messageIn(own).report, { ...REPORT, leftOut: [] });
    else assert.deepEqual(own, { unreadable: "write-only" });
    assert.equal(messageIn(await reporter.read(reply)).text, "Dank u wel.\nTot gauw.");
    assert.equal("message" in (await reporter.read(followUp)), readable);
  });
}
