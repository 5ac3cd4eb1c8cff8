import { EnvelopeError } from "../envelope/index.js";
import { Problem } from "./api.js";
import { knownText, text } from "./dom.js";

/**
 * What went wrong, in words: `problem.<code>` for an answer of the server or the lack of one, `refusal.<name>` for what the
 * envelope refused. Anything else is a fault of ours and goes to the console as well.
 */
export function failureText(error: unknown): string {
  if (error instanceof Problem) return knownText(`problem.${error.code}`) ?? text("problem.failure");
  if (error instanceof EnvelopeError) return knownText(`refusal.${error.refusal}`) ?? text("refusal.malformed");
  console.error(error);
  return text("problem.failure");
}

export function isNetwork(error: unknown): boolean {
  return error instanceof Problem && error.code === "network";
}
