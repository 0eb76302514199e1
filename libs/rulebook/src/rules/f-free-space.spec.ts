import type { DecisionCase } from '../decision-case';
import { caseWith, said } from '../testing/case';
import {
  addedValueIsProven,
  evaluationAfterEnd,
  freeSpaceOrderWithinCap,
  freeSpacePurposeAndForm,
  freeSpaceWithinCap,
  halfYearCandidateTest,
  halfYearOf,
  runningTrajectoriesFinish,
} from './f-free-space';

const day = '2009-03-02';
const free = (instrument: Partial<DecisionCase['instrument']> = {}) =>
  caseWith({ instrument: { contractForm: 'FREE_SPACE', kind: 'PRE_TRAJECTORY', ...instrument } });

describe('F. free-space agreements', () => {
  it('R-057 regional, trajectories and pre-trajectories only', () => {
    expect(freeSpacePurposeAndForm(free(), day)).toEqual([]);
    expect(said(freeSpacePurposeAndForm(free({ kind: 'MODULE' }), day))).toEqual(['R-057 REFUSE']);
    expect(said(freeSpacePurposeAndForm(free({ region: 'NOORD' }), day))).toEqual(['R-057 REFUSE']);
  });
  it('R-058 the added value is assessed before signature', () => {
    expect(addedValueIsProven('new group', day)).toEqual([]);
    expect(said(addedValueIsProven(null, day))).toEqual(['R-058 HOLD']);
  });
  it.each([
    [19_750_000, 250_000, 'ALLOW'],
    [19_750_000, 250_001, 'REFUSE'],
    [0, 20_000_000, 'ALLOW'],
  ])('R-059 %i + %i cents: %s', (committed, amount, effect) =>
    expect(freeSpaceWithinCap(committed, amount, day)).toMatchObject({ rule: 'R-059', effect }),
  );
  it('R-059 needs the earlier commitments', () =>
    expect(freeSpaceOrderWithinCap(free(), day)).toMatchObject([
      { effect: 'HOLD', missing: 'instrument.valueCommitted' },
    ]));
  it('R-060 tests after the first six months', () => {
    const facts = { concludedOn: '2008-07-01', minimum: 3, candidates: 2 };
    expect(halfYearOf('2008-07-01')).toBe('2008-12-31');
    expect(halfYearCandidateTest({ ...facts, day: '2008-12-31' })).toEqual([]);
    expect(halfYearCandidateTest({ ...facts, day: '2009-01-01' })).toMatchObject([
      { rule: 'R-060', effect: 'REFUSE', duty: { duty: 'dissolve the free-space agreement' } },
    ]);
    expect(said(halfYearCandidateTest({ ...facts, candidates: 3, day: '2009-01-01' }))).toEqual([
      'R-060 ALLOW',
    ]);
  });
  it.each([
    ['2009-03-03', []],
    ['2009-03-02', ['R-061 REFUSE']],
    ['2009-03-01', ['R-061 REFUSE']],
  ])('R-061 dissolved on %s, order of 2 March', (date, expected) =>
    expect(
      said(runningTrajectoriesFinish({ ...free(), history: [{ date, type: 'AGREEMENT_DISSOLVED' }] })),
    ).toEqual(expected),
  );
  it('R-061 what was ordered before is paid', () => {
    const invoice = {
      ...free(),
      history: [{ date: '2009-02-01', type: 'AGREEMENT_DISSOLVED' as const }],
      action: { type: 'ROUTE_INVOICE' as const, date: day, orderDate: '2009-01-31' },
    };
    expect(said(runningTrajectoriesFinish(invoice))).toEqual(['R-061 ALLOW']);
  });
  it('R-062 an ended agreement is evaluated within three months', () =>
    expect(evaluationAfterEnd('2009-03-31')).toMatchObject({
      rule: 'R-062',
      effect: 'OBLIGE',
      duty: { due: '2009-06-30' },
    }));
});
