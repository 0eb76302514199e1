import type { Role } from './role';
import type { IsoDate } from './dates';
import type { SupplierId } from './ids';
import type { PartnerCode } from './partner';
import type { Verdict } from './verdict';

/** Who acts, for which partner, as what. Comes from the bearer token, never from a body. */
export type Actor = {
  account: string;
  partner: PartnerCode;
  roles: readonly Role[];
  /** For role supplier: the supplier's id. */ supplierId?: SupplierId;
};

/** What every command carries beside its own data. */
export type CommandContext = {
  actor: Actor;
  /** Deterministic: from the Idempotency-Key, or from the event that a policy answers. Event ids derive from it. */
  commandId: string;
  correlationId: string;
  causationId: string | null;
  /** The day on which the step holds in the world. */
  effectiveOn: IsoDate;
  /** The day on which the command is given; of a policy's step, the day on which the event that it answers was recorded. */
  today: IsoDate;
  legalGround: string | null;
  /** From If-Match: the revision that the caller saw, checked against the stream that the command changes. */
  expectedRevision?: number;
};

/** What a command answers: where the stream and the log stand now; a query given the position waits for it. */
export type CommandResult = {
  id: string;
  revision: number;
  position: number;
  /** Did this command record anything? A repeat of the same command answers as it did then. */
  changed: boolean;
  /** What the rules said of it, where they were asked: the verdict on the last event that it recorded with one. */
  verdict?: Verdict;
};
