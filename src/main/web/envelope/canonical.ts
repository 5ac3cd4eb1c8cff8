import { fromUtf8, same, utf8, type Bytes } from "./bytes.js";
import { malformed } from "./errors.js";

export type Json = null | string | number | Json[] | { [field: string]: Json };

/** Checks a value that came from outside and gives it back as what it is; throws when it is something else. */
export type Check<T> = (value: unknown) => T;

const LONE_SURROGATE = /[\ud800-\udfff]/u;
// Every control character but tab and line feed.
const FORBIDDEN_CONTROL = /[\u0000-\u0008\u000b-\u001f]/;

export function isPlainText(text: string): boolean {
  return !LONE_SURROGATE.test(text) && !FORBIDDEN_CONTROL.test(text);
}

/** RFC 8785 for what the protocol allows. JSON.stringify already escapes a string as that RFC wants it. */
export function canonical(value: Json): string {
  if (value === null) return "null";
  if (typeof value === "string") return canonicalString(value);
  if (typeof value === "number") return canonicalInteger(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const fields = Object.keys(value).sort();
  return `{${fields.map((field) => `${canonicalString(field)}:${canonical(value[field]!)}`).join(",")}}`;
}

/** The bytes of a body. A writer passes the same checks as a reader, so it cannot seal what nobody would open. */
export function writeBody<T>(value: T, check: Check<T>, atMost: number): Bytes {
  const bytes = utf8(canonical(check(value) as Json));
  if (bytes.length > atMost) throw malformed();
  return bytes;
}

/** Writing the value again catches what parsing hides: repeated fields, other spellings, white space. */
export function readBody<T>(bytes: Uint8Array, check: Check<T>): T {
  let value: T;
  try {
    value = check(JSON.parse(fromUtf8(bytes)));
  } catch {
    throw malformed();
  }
  if (!same(utf8(canonical(value as Json)), bytes)) throw malformed();
  return value;
}

function canonicalString(text: string): string {
  if (!isPlainText(text)) throw malformed();
  return JSON.stringify(text);
}

function canonicalInteger(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0) throw malformed();
  return String(number);
}
