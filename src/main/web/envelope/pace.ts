/** How far along, from 0 to 1. */
export type Progress = (done: number) => void;

const BUSY_MS = 30;
let lastRest = 0;

/**
 * Lets the page breathe in a long loop: without a JIT the work takes seconds, and a promise alone
 * never gives the event loop a turn. Cheap to call often.
 */
export async function breathe(): Promise<void> {
  const now = Date.now();
  if (now >= lastRest && now - lastRest < BUSY_MS) return;
  await new Promise<void>((resolve) => setTimeout(resolve));
  lastRest = Date.now();
}
