import { faultsOfGoldenSamples } from '@ontschot/event-store';
import { assignmentEventTypes } from './assignment.event-types';
import { ORDER_NUMBER, orderNumberFrom } from './order-number';
import { nextWorkingDay } from './working-day';

describe('order numbers', () => {
  it('are A and 12 characters that read aloud unambiguously', () => {
    const numbers = Array.from({ length: 2000 }, (_, index) => orderNumberFrom(`command-${index}`));
    expect(numbers.filter((number) => !ORDER_NUMBER.test(number))).toEqual([]);
    expect(new Set(numbers).size).toBe(2000);
  });
  it('come out the same for the same command', () =>
    expect(orderNumberFrom('one')).toBe(orderNumberFrom('one')));
});

it('every event has a golden sample', () => expect(faultsOfGoldenSamples(assignmentEventTypes)).toEqual([]));

it.each([
  ['2026-03-05', '2026-03-06'],
  ['2026-03-06', '2026-03-09'],
  ['2026-03-07', '2026-03-09'],
  ['2026-03-08', '2026-03-09'],
])('the working day after %s is %s', (day, next) => expect(nextWorkingDay(day)).toBe(next));
