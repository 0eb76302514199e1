import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Keys } from '@ontschot/http';

const EVERY_MS = 60 * 60 * 1_000;

/** Forgets Idempotency-Keys that hold no more, every hour. */
export class PurgeKeys implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(PurgeKeys.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly keys: Keys) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(
      () =>
        // A database that is away for a moment is asked again in an hour; a key that is too old holds nothing meanwhile.
        void this.keys
          .purge()
          .catch((problem: unknown) => this.logger.warn(`Old keys were not forgotten: ${String(problem)}`)),
      EVERY_MS,
    );
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
