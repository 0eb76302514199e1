import { workingDaysAfter } from './working-days';

describe('working days', () => {
  it.each([
    ['2026-03-05', 1, '2026-03-06'],
    ['2026-03-06', 1, '2026-03-09'],
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-03-08', 1, '2026-03-09'],
    ['2009-03-02', 10, '2009-03-16'],
    ['2008-02-28', 2, '2008-03-03'],
    ['2026-03-05', 0, '2026-03-05'],
  ])('from %s, %i later it is %s', (day, count, later) => expect(workingDaysAfter(day, count)).toBe(later));
});
