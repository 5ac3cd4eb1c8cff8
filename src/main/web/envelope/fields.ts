import { isPlainText, type Check } from "./canonical.js";
import { utf8Length } from "./bytes.js";
import { isRecipient } from "./identity.js";
import { malformed } from "./errors.js";

export type Checked<C> = C extends Check<infer T> ? T : never;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const MEMBERS_AT_MOST = 50;
export const GENERATION_AT_MOST = 10_000;
const LINE_CONTROL = /[\n\t]/;

export function allDifferent(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

export function ascending(names: readonly string[]): boolean {
  return names.every((name, i) => i === 0 || names[i - 1]! <= name);
}

/** Exactly these fields: none missing, none unknown. */
export function object<T extends Record<string, Check<unknown>>>(
  checks: T,
): Check<{ [K in keyof T]: Checked<T[K]> }> {
  const names = Object.keys(checks);
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw malformed();
    const given = value as Record<string, unknown>;
    if (Object.keys(given).length !== names.length) throw malformed();
    const checked: Record<string, unknown> = {};
    for (const name of names) {
      if (!Object.hasOwn(given, name)) throw malformed();
      checked[name] = checks[name]!(given[name]);
    }
    return checked as { [K in keyof T]: Checked<T[K]> };
  };
}

export function array<T>(check: Check<T>, least: number, most: number): Check<T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) throw malformed();
    return value.map(check);
  };
}

export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value) => (value === null ? null : check(value));
}

export function oneOf<T extends string | number>(...allowed: T[]): Check<T> {
  return (value) => {
    if (!allowed.includes(value as T)) throw malformed();
    return value as T;
  };
}

export function integer(least: number, most: number): Check<number> {
  return (value) => {
    if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most) throw malformed();
    return value as number;
  };
}

/** Lengths are counted in bytes of UTF-8. */
export function text(least: number, most: number): Check<string> {
  return (value) => {
    // The first test is cheap and spares the encoding of something huge.
    if (typeof value !== "string" || value.length > most || !isPlainText(value)) throw malformed();
    const length = utf8Length(value);
    if (length < least || length > most) throw malformed();
    return value;
  };
}

export function line(least: number, most: number): Check<string> {
  return narrowed(text(least, most), (value) => !LINE_CONTROL.test(value));
}

export function matching(pattern: RegExp): Check<string> {
  return (value) => {
    if (typeof value !== "string" || !pattern.test(value)) throw malformed();
    return value;
  };
}

export function narrowed<T>(check: Check<T>, holds: (value: T) => boolean): Check<T> {
  return (value) => {
    const checked = check(value);
    if (!holds(checked)) throw malformed();
    return checked;
  };
}

export const uuid: Check<string> = matching(UUID);

/** A date that exists: the 30th of February comes back from Date as another day. */
export const day: Check<string> = narrowed(matching(DAY), (value) => {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
});

/** b64 of 32 bytes: a seed, a key or a hash. The last letter carries four bits, and its other two are zero. */
export const bytes32: Check<string> = matching(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/);

export const recipient: Check<string> = narrowed(matching(/^age1pq1[a-z0-9]{1000,2000}$/), isRecipient);

export const version: Check<1> = oneOf(1 as const);

/** Which of the identities that a case has had. */
export const generation: Check<number> = integer(1, GENERATION_AT_MOST);

/** Members whom the reporter leaves out. */
export const leftOutIds: Check<string[]> = narrowed(array(uuid, 0, MEMBERS_AT_MOST), (ids) => ascending(ids) && allDifferent(ids));

export const rosterNumber = integer(1, 1_000_000);

/** A version of a known desk's roster. */
export const rosterPin = object({ hash: bytes32, number: rosterNumber });

/** A version of some desk's roster. */
export const rosterName = object({ desk: uuid, hash: bytes32, number: rosterNumber });
