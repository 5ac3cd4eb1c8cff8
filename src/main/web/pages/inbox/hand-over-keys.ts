import { confirmed } from "../../elements/confirm.js";
import { language, text } from "../../elements/dom.js";
import { EnvelopeError, fromB64, readConsent, sealCaseKey, toB64, type HandOver } from "../../envelope/index.js";
import { admitted } from "../../envelope/staff.js";
import { readOtherRoster } from "./open-case.js";
import { functionOf } from "./people.js";
import type { Reading } from "./reading.js";
import { handOver, type CasePage, type SealedTo, type StoredHandOver } from "./server.js";

interface Granted {
  readonly page: CasePage;
  readonly reading: Reading;
  readonly stored: StoredHandOver;
  readonly request: HandOver;
}

/**
 * What the reporter consented to: the case's key for the other desk's reading members, as her consent pins their roster,
 * and to none whom she left out.
 *
 * @return whether it was done
 */
export async function carryOut({ page, reading, stored, request }: Granted): Promise<boolean> {
  const { caseKey } = reading.open;
  const want = { case: page.case, reporter: caseKey.reporter, request: fromB64(stored.request) };
  const frame = fromB64(stored.consent!);
  const { roster: pin } = readConsent(frame, want);
  const roster = await readOtherRoster(request.desk, pin);
  const consent = readConsent(frame, { ...want, roster });
  if (reading.leftOut === null) throw new EnvelopeError("not-for-me");
  const members = admitted(consent, roster, reading.leftOut);
  const yes = await confirmed({
    title: text(`hand-over.${request.mode}.title`),
    body: text(`hand-over.${request.mode}.body`, {
      desk: stored.desk.name[language()], members: members.map(functionOf).join(", "),
    }),
    yes: text(`hand-over.${request.mode}.yes`), no: text("no"),
  });
  if (!yes) return false;
  const keys: SealedTo[] = [];
  for (const { handler } of members) {
    keys.push({ handler, sealed: toB64(await sealCaseKey(caseKey, { recipient: roster.recipientOf(handler) })) });
  }
  await handOver(page.case, stored.id, keys);
  return true;
}
