import { text } from "../../elements/dom.js";
import type { FieldError } from "../../elements/error-summary.js";

/** Limits are in bytes, as in the database and in what members sign. */
export const LIMITS = { organisation: 200, label: 200, function: 120 } as const;

export const DESK = {
  name: { bytes: 200 },
  who: { bytes: 600 },
  takes: { bytes: 600 },
  does: { bytes: 600 },
  introduction: { bytes: 2000, optional: true },
} as const;

export const CHANNEL = { name: { bytes: 200 }, text: { bytes: 600, optional: true } } as const;

export type Field = HTMLInputElement | HTMLTextAreaElement;

export interface Wanted {
  /** What the field is called in the summary of errors. */
  readonly label: string;
  readonly bytes: number;
  readonly optional?: boolean;
}

/** Nothing, too long, or a line break where one line is asked for. */
export function faultOf(field: Field, { label, bytes, optional }: Wanted): FieldError[] {
  const value = field.value.trim();
  if (value === "" && !optional) return [{ field, message: text("field.empty", { field: label }) }];
  if (new TextEncoder().encode(value).length > bytes) return [{ field, message: text("field.long", { field: label }) }];
  return [];
}
