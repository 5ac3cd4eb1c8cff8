import {
  fromB64, openAttachmentWhole, openCaseKey, sealAttachment, sealCaseKey, toB64, type Card,
} from "../../envelope/index.js";

/**
 * Texts that were not sent yet, each sealed to the one who wrote it and kept in this page's memory only, so that a lock
 * costs nobody an hour's work. Sealing needs the public half of her key alone: it may end after the lock.
 */
interface Draft {
  readonly id: string;
  readonly length: number;
  readonly key: Uint8Array;
  readonly words: Uint8Array;
}

const drafts = new Map<string, Promise<Draft>>();
const NAME = "draft";
const TYPE = "text/plain";

export function hasDrafts(): boolean {
  return drafts.size > 0;
}

export function keepDraft(caseId: string, written: string, owner: Card): void {
  const draft = seal(new Blob([written]), owner);
  draft.catch(() => drafts.delete(caseId));
  drafts.set(caseId, draft);
}

export function dropDraft(caseId: string): void {
  drafts.delete(caseId);
}

/** Null when there is none. */
export async function openDraft(caseId: string, identity: Uint8Array): Promise<string | null> {
  const draft = await drafts.get(caseId);
  if (draft === undefined) return null;
  const own = await openCaseKey(draft.key, identity, draft.id);
  if (own === null) return null;
  const { id, length } = draft;
  const descriptor = { id, key: toB64(own.identity), length, name: NAME, sha256: own.title, type: TYPE };
  own.destroy();
  return (await openAttachmentWhole(new Blob([draft.words as Uint8Array<ArrayBuffer>]).stream(), descriptor)).text();
}

/**
 * The text as an attachment; its key travels like that of a case, with the hash of the text in place of the title and her own
 * verify key in place of the reporter's.
 */
async function seal(content: Blob, owner: Card): Promise<Draft> {
  const attachment = await sealAttachment(content, NAME, TYPE);
  const words = new Uint8Array(await new Response(attachment.stream).arrayBuffer());
  const { id, key, sha256 } = await attachment.descriptor;
  const identity = fromB64(key);
  try {
    const own = { case: id, generation: 1, title: sha256, identity, reporter: owner.verifyKey };
    return { id, length: content.size, key: await sealCaseKey(own, owner), words };
  } finally {
    identity.fill(0);
  }
}
