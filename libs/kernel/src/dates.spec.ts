import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayInAmsterdam, isIsoDate, lastDayOfTerm, onDay, plusDays, plusMonths, within } from './dates';

const anyDay = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => Temporal.PlainDate.from('1950-01-01').add({ days }).toString());

describe('days', () => {
  it.each(['2008-02-29', '2000-02-29', '2009-12-31', '2009-01-01'])('%s exists', (day) =>
    expect(isIsoDate(day)).toBe(true),
  );
  it.each([
    '2009-02-29',
    '1900-02-29',
    '2009-04-31',
    '2009-13-01',
    '2009-00-01',
    '2009-01-00',
    '2009-2-1',
    '20090201',
    '2009-01-01T00:00',
    '',
    null,
    undefined,
    20090101,
  ])('%s does not', (day) => expect(isIsoDate(day)).toBe(false));

  it.each([
    ['2009-03-01', -4, '2008-11-01'],
    ['2009-12-31', -4, '2009-08-31'],
    ['2009-06-30', -4, '2009-02-28'],
    ['2008-06-30', -4, '2008-02-29'],
    ['2009-01-31', 1, '2009-02-28'],
    ['2009-01-31', 0, '2009-01-31'],
    ['2008-12-15', 1, '2009-01-15'],
    ['2009-01-15', -1, '2008-12-15'],
    ['2009-01-15', -13, '2007-12-15'],
  ])('%s plus %i months is %s (rulebook 5.7)', (day, months, expected) =>
    expect(plusMonths(day, months)).toBe(expected),
  );
  it.each([
    ['2008-02-28', 1, '2008-02-29'],
    ['2009-02-28', 1, '2009-03-01'],
    ['2009-01-01', -1, '2008-12-31'],
    ['2009-03-28', 2, '2009-03-30'],
    ['2009-10-24', 2, '2009-10-26'],
  ])('%s plus %i days is %s, whatever the clocks do', (day, days, expected) =>
    expect(plusDays(day, days)).toBe(expected),
  );
  it.each([
    ['2008-09-15', 3, '2008-12-14'],
    ['2008-06-02', 24, '2010-06-01'],
    ['2008-03-10', 6, '2008-09-09'],
  ])('a term from %s of %i months ends on %s (rulebook 5.7)', (start, months, last) =>
    expect(lastDayOfTerm(start, months)).toBe(last),
  );

  it('agrees with the calendar of Temporal on every day', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, count) => {
        expect(plusMonths(day, count)).toBe(Temporal.PlainDate.from(day).add({ months: count }).toString());
        expect(plusDays(day, count)).toBe(Temporal.PlainDate.from(day).add({ days: count }).toString());
      }),
    ));
  it.each(['2009-02-30', 'soon', ''])('counts from no day that does not exist: %s', (day) => {
    expect(() => plusMonths(day, 1)).toThrow(RangeError);
    expect(() => plusDays(day, 1)).toThrow(RangeError);
  });

  it('counts both ends of a period; null is open', () => {
    expect(within('2009-01-01', '2009-01-01', '2009-01-31')).toBe(true);
    expect(within('2009-01-31', '2009-01-01', '2009-01-31')).toBe(true);
    expect(within('2009-02-01', '2009-01-01', '2009-01-31')).toBe(false);
    expect(within('2008-12-31', '2009-01-01', null)).toBe(false);
    expect(within('2009-02-01', null, undefined)).toBe(true);
  });
  it('lies on another day at the same time of the clock, whatever the clocks do', () => {
    expect(onDay('2009-07-01', '2026-01-15T08:30:00.000Z')).toBe('2009-07-01T07:30:00.000Z');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 4_000_000_000_000 }), (day, time) =>
        expect(dayInAmsterdam(onDay(day, new Date(time).toISOString()))).toBe(day),
      ),
    );
  });
  it.each([
    ['2009-01-31T22:59:59.999Z', '2009-01-31'],
    ['2009-01-31T23:00:00.000Z', '2009-02-01'],
    ['2009-07-31T21:59:59.999Z', '2009-07-31'],
    ['2009-07-31T22:00:00.000Z', '2009-08-01'],
  ])('%s is %s in Amsterdam', (moment, day) => expect(dayInAmsterdam(moment)).toBe(day));
});
