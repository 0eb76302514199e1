import type { IsoDate } from './dates';
import type { AgreementId, AssignmentId } from './ids';
import type { Cents } from './money';
import type { PartnerCode } from './partner';

const served = (partner: PartnerCode, day: IsoDate): string => `${partner} ${day}`;
const billed = (assignment: AssignmentId, amount: Cents): string => `${assignment} ${amount}`;

// The compiler is the test here: each expected error is a fault when it is none.
describe('a day, a partner, an amount and an id', () => {
  const partner: PartnerCode = 'GM0222';
  const day: IsoDate = '2026-02-01';
  const agreement: AgreementId = 'a1';

  it('cannot change places', () => {
    // @ts-expect-error a day is no partner, a partner is no day
    served(day, partner);
    // @ts-expect-error a partner is no day
    served(partner, partner);
    // @ts-expect-error an agreement is no assignment
    billed(agreement, 1);
    // @ts-expect-error an amount is no day
    served(partner, 1 as Cents);
    // @ts-expect-error a day is no partner in a list either
    const partners: PartnerCode[] = [day];
    expect(partners).toEqual(['2026-02-01']);
  });

  it('take literals, and are plain text and numbers to everything else', () => {
    const sum: number = (100 as Cents) + 1;
    const byPartner: Record<PartnerCode, Cents> = { GM0222: 5, [partner]: 6 };
    expect([served('UWV', '2026-02-01'), sum, byPartner[partner]]).toEqual(['UWV 2026-02-01', 101, 6]);
  });
});
