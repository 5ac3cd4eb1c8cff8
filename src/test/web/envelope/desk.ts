import {
  createHandler, createReceipt, newId, readCard, readRoster, sealReport, type AttachmentDescriptor, type Card, type HandlerKeys, type Role,
  type Roster, type SignedVersion, type WrittenReport,
} from "../../../main/web/envelope/index.js";
import { createSeal, memberOf, newVersion, type Seal } from "../../../main/web/envelope/staff.js";

/** A desk with two handlers, who both hold its seal, and a report that is about nothing in particular. */
export const DAY = "2026-03-02";

export const FUNCTION = { en: "Integrity coordinator", nl: "Integriteitscoördinator" };

export const REPORT: WrittenReport = {
  answers: [{ question: "what", text: "Er wordt gesjoemeld met de meetgegevens.\nAl jaren." }],
  kind: "wrongdoing",
  language: "nl",
  title: "Meetgegevens",
};

export interface TestDesk {
  id: string;
  seal: Seal;
  handlers: [HandlerKeys, HandlerKeys];
  cards: Card[];
  versions: SignedVersion[];
  roster: Roster;
}

export async function aDesk(id = newId()): Promise<TestDesk> {
  const handlers: [HandlerKeys, HandlerKeys] = [await createHandler(newId(), "Anneke Bos"), await createHandler(newId(), "Yusuf Demir")];
  const cards = handlers.map((keys) => readCard(keys.card.bytes));
  const seal = createSeal();
  const versions = [newVersion({
    before: null, desk: id, by: cards[0]!.handler, day: DAY, members: cards.map((card) => member(card, ["handler", "key-holder"])), seal, reason: null,
  })];
  return { id, seal, handlers, cards, versions, roster: await readRoster(versions, { desk: id, start: "first" }, cards.map(recipient)) };
}

export function member(card: Card, roles: Role[], since = DAY) {
  return memberOf(card, { function: FUNCTION, name: card.name, roles, since });
}

export function recipient({ handler, recipient }: Card) {
  return { handler, recipient };
}

/** The desk after a further version, in which these stand in the places of those before. */
export async function afterwards(desk: TestDesk, members: ReturnType<typeof member>[], by = desk.cards[0]!.handler, cards = desk.cards): Promise<TestDesk> {
  const version = newVersion({ before: desk.roster.head, desk: desk.id, by, day: DAY, members, seal: desk.seal, reason: null });
  const versions = [...desk.versions, version];
  const present = cards.filter(({ handler }) => members.some((one) => one.handler === handler));
  return { ...desk, versions, cards, roster: await readRoster(versions, { desk: desk.id, start: "first" }, present.map(recipient)) };
}

export async function aReport(options: {
  desk: TestDesk; readable?: boolean; report?: Partial<WrittenReport>; text?: string; attachments?: AttachmentDescriptor[];
  handlers?: string[]; leftOut?: string[];
}) {
  const receipt = createReceipt();
  const caseId = newId();
  const { desk } = options;
  const sealed = await sealReport({
    caseId, roster: desk.roster, handlers: options.handlers ?? desk.cards.map(({ handler }) => handler), leftOut: options.leftOut ?? [],
    receipt, report: { ...REPORT, ...options.report },
    text: options.text ?? "", attachments: options.attachments ?? [], day: DAY, readable: options.readable ?? true,
  });
  return { receipt, caseId, sealed };
}
