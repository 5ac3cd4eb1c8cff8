import { ownMember } from "./session.js";

/** What the roster lets her do. The server asks the sign-in too. */
export function mayHandle(): boolean {
  return ownMember().roles.includes("handler");
}

export function mayRead(): boolean {
  return mayHandle() || ownMember().roles.includes("reader");
}

export function maySign(): boolean {
  return ownMember().roles.includes("key-holder");
}
