import { longDay, text } from "../../elements/dom.js";
import { toB64, type Member, type Roster, type RosterVersion } from "../../envelope/index.js";
import { functionOf, rolesInWords, type People } from "./people.js";

/** What a version changed, a sentence each. */
export function changesIn(version: RosterVersion, before: RosterVersion | null, people: People): string[] {
  if (before === null) return version.members.map((member) => said("founded", member, people));
  const words: string[] = [];
  for (const member of version.members) {
    const then = before.members.find(({ handler }) => handler === member.handler);
    if (then === undefined) words.push(said("came", member, people));
    else words.push(...changesOf(then, member, people));
  }
  for (const member of before.members) {
    if (!version.members.some(({ handler }) => handler === member.handler)) words.push(said("went", member, people));
  }
  if (version.reason !== null) words.push(text(`version.seal-${version.reason}`));
  return words.length > 0 ? words : [text("version.same")];
}

/** What others signed since a version that she had before her. */
export function changesSince(from: Roster, to: Roster, people: People): string[] {
  return to.versions.filter(({ number }) => number > from.head.number)
    .flatMap((version) => changesIn(version, to.version(version.number - 1), people));
}

/** Version 4, 22 november 2026, by Anna de Wit. */
export function headOf({ number, day, by }: RosterVersion, people: People): string {
  return text("version.head", { number, day: longDay(day), who: people.called(by) });
}

function changesOf(then: Member, now: Member, people: People): string[] {
  const words: string[] = [];
  if (toB64(then.card) !== toB64(now.card)) words.push(said("keys", now, people));
  if (then.roles.join() !== now.roles.join()) words.push(said("roles", now, people));
  if (then.function.nl !== now.function.nl || then.function.en !== now.function.en) {
    words.push(text("version.function", { who: people.calledAs(then), function: functionOf(now) }));
  }
  if ((then.name === null) !== (now.name === null)) words.push(said(now.name === null ? "hidden" : "published", now, people));
  return words;
}

function said(what: string, member: Member, people: People): string {
  return text(`version.${what}`, { who: people.calledAs(member), roles: rolesInWords(member.roles) });
}
