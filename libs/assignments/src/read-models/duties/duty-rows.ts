import { type Cents, type IsoDate, plusDays } from '@ontschot/kernel';
import type { OfAssignment } from '../../domain/assignment.events';
import type { Duty } from './duty.row';
import type { Wording } from './duty-wording';

const both = ({ principal, coachEmployer }: OfAssignment): string[] => [
  ...new Set([principal, coachEmployer]),
];

type Opened = {
  /** By when; left out: the house term of this duty. */ dueOn?: IsoDate | null;
  /** Partners that see it; by default the principal and the serving coach's. */ visibleTo?: string[];
  /** Partners whose people do it; by default all that see it. */ partners?: string[];
  cents?: Cents | null;
};
type About = { assignmentId: string | null; clientId: string; supplierId: string | null };

/** A duty under its key, for those who see it. */
export const opens = (
  key: string,
  { assignmentId, clientId, supplierId }: About,
  { duty, waitsFor, rule, text, textEn, days }: Wording,
  openedOn: IsoDate,
  visibleTo: string[],
  { dueOn = plusDays(openedOn, days), partners = visibleTo, cents = null }: Omit<Opened, 'visibleTo'> = {},
): Duty => ({
  id: key,
  assignmentId,
  clientId,
  supplierId: waitsFor === 'supplier' ? supplierId : null,
  duty,
  waitsFor,
  rule,
  text,
  textEn,
  openedOn,
  dueOn,
  partners,
  visibleTo,
  cents,
});

/** Of an assignment; what waits for a supplier waits for the owner's coach where the owner delivers itself. */
export const ofOrder = (
  key: string,
  data: OfAssignment,
  wording: Wording,
  openedOn: IsoDate,
  { visibleTo = both(data), ...more }: Opened = {},
): Duty => {
  if (wording.waitsFor !== 'supplier') return opens(key, data, wording, openedOn, visibleTo, more);
  if (data.supplierId !== null)
    return opens(key, data, wording, openedOn, visibleTo, { ...more, partners: [] });
  const owner = data.instrumentOwner;
  return opens(key, data, { ...wording, waitsFor: 'coach' }, openedOn, [...new Set([...visibleTo, owner])], {
    ...more,
    partners: [owner],
  });
};
