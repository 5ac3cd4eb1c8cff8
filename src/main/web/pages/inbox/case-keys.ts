import { fromB64, openCaseKey, type CaseKey } from "../../envelope/index.js";
import { handlerKeys, isOpen, Locked, onLock } from "./session.js";

/** The cases' keys that were opened, in this page's memory until it is locked. */
const opened = new Map<string, CaseKey>();
/** By case, the one that was opened last: after a renewal the older one may still be in use. */
const latest = new Map<string, CaseKey>();

onLock(() => {
  opened.forEach((caseKey) => caseKey.destroy());
  opened.clear();
  latest.clear();
});

/** The key of a case, opened once while unlocked. Null when it was not sealed to her. */
export async function caseKeyOf(caseId: string, sealed: string): Promise<CaseKey | null> {
  const known = opened.get(sealed);
  if (known?.case === caseId) return known;
  const caseKey = await openCaseKey(fromB64(sealed), handlerKeys().identity, caseId);
  if (caseKey === null) return null;
  if (!isOpen()) {
    caseKey.destroy();
    throw new Locked("locked");
  }
  const meanwhile = opened.get(sealed);
  if (meanwhile) {
    caseKey.destroy();
    return meanwhile;
  }
  opened.set(sealed, caseKey);
  latest.set(caseId, caseKey);
  return caseKey;
}

export function knownCaseKey(caseId: string): CaseKey | undefined {
  return latest.get(caseId);
}
