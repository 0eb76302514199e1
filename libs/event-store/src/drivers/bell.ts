/** Wakes whoever waits for news. It counts, so that a ring between looking and waiting is not missed. */
export class Bell {
  private rings = 0;
  private readonly waiting = new Set<() => void>();

  /** How often it has rung; take it before you look, and hand it to `next`. */
  get count(): number {
    return this.rings;
  }

  ring(): void {
    this.rings++;
    for (const wake of [...this.waiting]) wake();
  }

  /** Resolves at a ring after the count `heard`, when `signal` aborts, or after `atMostMs`, whichever comes first. */
  next(heard: number, signal: AbortSignal, atMostMs?: number): Promise<void> {
    if (this.rings !== heard || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = atMostMs === undefined ? undefined : setTimeout(() => wake(), atMostMs);
      const wake = () => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}
