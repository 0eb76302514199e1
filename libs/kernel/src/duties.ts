import type { Actor } from './command';
import type { IsoDate } from './dates';
import type { AgreementId, AssignmentId, ClientId, SupplierId } from './ids';
import type { Cents } from './money';
import type { PartnerCode } from './partner';
import type { Role } from './role';

/** Something that waits for someone, as every context tells it to the one worklist. */
export type WaitingDuty = {
  /** Unique within its context. */
  id: string;
  /** Stable kebab-case name of what is to be done. */
  duty: string;
  text: string;
  textEn: string;
  /** Address of the record that it is about. */
  href: string;
  /** What it is about, for people, where that is no client: number of an agreement, name of a mark. */
  subject: string | null;
  assignmentId: AssignmentId | null;
  clientId: ClientId | null;
  agreementId: AgreementId | null;
  supplierId: SupplierId | null;
  /** Role that it waits for. */
  waitsFor: Role;
  /** Partners whose people do it; none where a supplier does, or where every partner may. */
  partners: PartnerCode[];
  /** Rule that asks it. */
  rule: string | null;
  openedOn: IsoDate;
  dueOn: IsoDate | null;
  /** Money that it touches, where it does. */
  cents: Cents | null;
};

/** Which duties a worklist shows. */
export type DutyFilter = {
  waitsFor?: Role | undefined;
  /** Only what this account's own partner, or the supplier itself, does. */
  mine?: boolean | undefined;
  clientId?: ClientId | undefined;
  /** Name of what is to be done. */
  kind?: string | undefined;
  /** Only what was due before this day. */
  dueBefore?: IsoDate | undefined;
  /** Only what is due on this day or earlier. */
  dueTo?: IsoDate | undefined;
};

export type DutiesAsked = DutyFilter & {
  /** What opened on this day or before it; what is known ahead is not yet a duty. */
  today: IsoDate;
  /** The day (`WITHOUT_DAY` where there is none) and the id of the last one seen. */
  after: readonly [dueOn: string, id: string] | null;
  /** One row more than this many, when there are more. */
  limit: number;
};

/** Sorts behind every day: what has no day comes last. */
export const WITHOUT_DAY = '9999-12-31';

/** How a context tells what waits: its own published query, which shows an actor no more than the actor may see, and the words. */
export type DutiesOf<Row> = {
  /** Names the context in a cursor. */
  name: string;
  /** The query for its rows by due day and id; null where none of its duties can be meant. */
  ask: (actor: Actor, asked: DutiesAsked) => object | null;
  tell: (row: Row) => WaitingDuty;
};
/** Duties whatever their rows; each one's own types are checked where it is written. */
export type DutySource = DutiesOf<never>;

/** Gives a context's duties to the worklist. */
export const duties = <Row>(source: DutiesOf<Row>): DutySource => source;
