import { dayInAmsterdam, type IsoDate, type IsoInstant } from './dates';

/** Time comes in from outside; only composition roots know the machine's clock. */
export abstract class Clock {
  abstract now(): IsoInstant;
  today(): IsoDate {
    return dayInAmsterdam(this.now());
  }
  /** The day to which the product's clock was moved; null where it shows the real day. */
  movedTo(): IsoDate | null {
    return null;
  }
}

/** For tests: stands still until it is set. */
export class FixedClock extends Clock {
  constructor(private moment: IsoInstant) {
    super();
  }
  now(): IsoInstant {
    return this.moment;
  }
  set(moment: IsoInstant): void {
    this.moment = moment;
  }
}
