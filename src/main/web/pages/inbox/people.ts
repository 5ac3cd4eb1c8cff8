import { language, text } from "../../elements/dom.js";
import type { Card, Member, Role, Roster } from "../../envelope/index.js";

/** Who is meant by a handler's id: by name where this member may see it, and always by function. */
export class People {
  constructor(
    private readonly rosters: readonly Roster[],
    private readonly cards: ReadonlyMap<string, Card>,
  ) {}

  /** As the last version has her that names her. */
  member(handler: string): Member | null {
    for (const { versions } of this.rosters) {
      for (let place = versions.length - 1; place >= 0; place--) {
        const member = versions[place]!.members.find((each) => each.handler === handler);
        if (member !== undefined) return member;
      }
    }
    return null;
  }

  /** Anna de Wit, Onderzoeker. */
  called(handler: string): string {
    const member = this.member(handler);
    return member === null ? text("who.unknown") : this.calledAs(member);
  }

  /** As she was then, with the name that she has now. */
  calledAs(member: Member): string {
    const name = this.cards.get(member.handler)?.name ?? member.name;
    return name ? `${name}, ${functionOf(member)}` : functionOf(member);
  }
}

export function functionOf(member: Pick<Member, "function">): string {
  return member.function[language()];
}

export function rolesInWords(roles: readonly Role[]): string {
  return roles.map((role) => text(`role.${role}`)).join(" · ");
}

export function isKeyHolder({ roles }: Pick<Member, "roles">): boolean {
  return roles.includes("key-holder");
}

/** Reads cases, and may answer or not. */
export function reads({ roles }: Pick<Member, "roles">): boolean {
  return roles.includes("handler") || roles.includes("reader");
}
