import { part, show, text } from "../../elements/dom.js";

const IDLE_MINUTES = 15;
const WARNING_SECONDS = 60;
const TICK_MS = 1000;

/**
 * Locks after a time without a key press or a click, and says so a minute before.
 *
 * Measured by the clock, not by counting: a laptop that slept an hour is locked when it wakes.
 */
export class IdleLock {
  #last = Date.now();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly lock: () => void) {
    for (const sign of ["pointerdown", "keydown"]) addEventListener(sign, () => this.#touched(), { passive: true });
    document.addEventListener("visibilitychange", () => this.#look());
    part("stay-open").addEventListener("click", () => this.#touched());
  }

  start(): void {
    this.#last = Date.now();
    this.#timer ??= setInterval(() => this.#look(), TICK_MS);
    this.#look();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    show(part("idle-warning"), false);
  }

  #touched(): void {
    // Too late is too late: the first click after an hour's sleep must not keep it open.
    if (this.#timer === undefined || this.#left() <= 0) return;
    this.#last = Date.now();
    this.#look();
  }

  #left(): number {
    return Math.ceil(IDLE_MINUTES * 60 - (Date.now() - this.#last) / 1000);
  }

  #look(): void {
    if (this.#timer === undefined) return;
    const left = this.#left();
    if (left <= 0) return this.lock();
    part("time-left").textContent = text("lock.left", { minutes: Math.ceil(left / 60) });
    const warning = part("idle-warning");
    show(warning, left <= WARNING_SECONDS);
    if (left <= WARNING_SECONDS) part("seconds-left").textContent = text("lock.seconds", { seconds: left });
  }
}
