import fc from 'fast-check';
import { forecastOf, grossOf, monthsOf, type Movement, outstandingOf } from './budget-series';

const movement = (kind: Movement['kind'], day: string, changed: Partial<Movement> = {}): Movement => ({
  kind,
  day,
  allocated: 0,
  committed: 0,
  realised: 0,
  assignmentId: 'A1',
  ...changed,
});
const LIFE: Movement[] = [
  movement('ALLOCATION', '2026-01-02', { allocated: 1_000, assignmentId: null }),
  movement('COMMITMENT', '2026-02-02', { committed: 300 }),
  movement('COST', '2026-03-02', { committed: -100, realised: 90 }),
  movement('TAKEN_BACK', '2026-03-05', { committed: 100, realised: -90 }),
  movement('COST', '2026-03-31', { committed: -100, realised: 90 }),
  movement('RELEASE', '2026-05-01', { committed: -50 }),
  // Of the year’s budget, though the year is over.
  movement('CREDIT', '2027-01-15', { realised: -90 }),
];

describe('a budget month by month', () => {
  it('tells what was set apart, came free, was used and spent, and where it then stood', () => {
    const months = monthsOf(2026, LIFE);
    expect(months.map(({ month }) => month)).toEqual([
      ...Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`),
      '2027-01',
    ]);
    expect(months[2]).toEqual({
      month: '2026-03',
      allocated: 0,
      committed: 100,
      released: 0,
      used: 200,
      realised: 90,
      atEnd: { allocated: 1_000, committed: 200, realised: 90, available: 710 },
    });
    expect(months[4]).toMatchObject({ released: 50, atEnd: { committed: 150, available: 760 } });
    expect(months.at(-1)).toMatchObject({ realised: -90, atEnd: { realised: 0, available: 850 } });
  });
  it('is a year of nothing where nothing was booked', () => {
    const months = monthsOf(2026, []);
    expect([months.length, months[11]?.atEnd.available]).toEqual([12, 0]);
  });
  it('begins before the year where something was booked before it', () =>
    expect(monthsOf(2026, [movement('ALLOCATION', '2025-11-30', { allocated: 1 })])[0]?.month).toBe(
      '2025-11',
    ));
  it('adds up, whatever was booked when', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            kind: fc.constantFrom<Movement['kind'][]>(
              'ALLOCATION',
              'COMMITMENT',
              'RELEASE',
              'COST',
              'CREDIT',
              'TAKEN_BACK',
            ),
            day: fc
              .date({ min: new Date('2025-06-01'), max: new Date('2027-06-30'), noInvalidDate: true })
              .map((day) => day.toISOString().slice(0, 10)),
            allocated: fc.integer({ min: -1_000, max: 1_000 }),
            committed: fc.integer({ min: -1_000, max: 1_000 }),
            realised: fc.integer({ min: -1_000, max: 1_000 }),
            assignmentId: fc.constantFrom('A1', 'A2'),
          }),
        ),
        (movements) => {
          const total = (of: (one: Movement) => number): number =>
            movements.reduce((sum, one) => sum + of(one), 0);
          const months = monthsOf(2026, movements);
          expect(months.at(-1)?.atEnd).toEqual({
            allocated: total(({ allocated }) => allocated),
            committed: total(({ committed }) => committed),
            realised: total(({ realised }) => realised),
            available: total(({ allocated, committed, realised }) => allocated - committed - realised),
          });
          let before = 0;
          for (const { committed, released, used, atEnd } of months) {
            expect(atEnd.committed).toBe(before + committed - released - used);
            before = atEnd.committed;
          }
        },
      ),
    ));
});

describe('the forecast', () => {
  const on = { year: 2026, today: '2026-05-20' };
  it('spends what orders hold in the month of their planned end', () =>
    expect(
      forecastOf(on, LIFE.slice(0, 6), new Map([['A1', '2026-08-14']])).filter(
        ({ expected }) => expected > 0,
      ),
    ).toEqual([{ month: '2026-08', expected: 150, realisedAtEnd: 240 }]));
  it.each([
    ['is over', '2026-03-31'],
    ['is not planned', null],
  ])('at once where that %s', (_, planned) =>
    expect(forecastOf(on, LIFE.slice(0, 6), new Map([['A1', planned]]))[0]).toEqual({
      month: '2026-05',
      expected: 150,
      realisedAtEnd: 240,
    }),
  );
  it('runs to the end of the year, and beyond where an order does', () => {
    expect(forecastOf(on, [], new Map()).map(({ month }) => month)).toHaveLength(8);
    expect(forecastOf(on, LIFE.slice(0, 6), new Map([['A1', '2027-02-01']])).at(-1)?.month).toBe('2027-02');
  });
  it('counts what is still held, order by order', () =>
    expect([...outstandingOf(LIFE)]).toEqual([['A1', 150]]));
});

describe('with VAT', () => {
  it('each order at its own rate, and one without as it is', () =>
    expect(
      grossOf(
        [
          ...LIFE.slice(0, 6),
          movement('COST', '2026-03-31', { assignmentId: 'A2', realised: 1_000 }),
          movement('COMMITMENT', '2026-03-31', { assignmentId: 'A3', committed: 10 }),
        ],
        new Map([
          ['A1', 21],
          ['A2', 9],
        ]),
      ),
    ).toEqual({ committed: 150 + 32 + 10, realised: 90 + 19 + 1_090 }));
});
