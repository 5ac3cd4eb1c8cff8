export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = /* @__PURE__ */ new TextEncoder();

export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

export function utf8Length(text: string): number {
  return utf8(text).length;
}

/** Throws a TypeError on anything that is not well-formed UTF-8; a byte order mark is kept, hence seen. */
export function fromUtf8(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

export function concat(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** For public values only: it stops at the first difference. */
export function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

export function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** The best JavaScript can do: copies the engine made are out of reach. */
export function wipe(...secrets: (Uint8Array | undefined | null)[]): void {
  for (const secret of secrets) secret?.fill(0);
}
