const ASK_EVERY_MS = 20_000;

/** Looks again now and then, only while the page is in sight. */
export class Polling {
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly look: () => void) {}

  start(): void {
    this.#timer ??= setInterval(() => {
      if (document.visibilityState === "visible") this.look();
    }, ASK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
