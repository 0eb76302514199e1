import { faultsOfGoldenSamples } from '@ontschot/event-store';
import { assignmentEventTypes } from './assignment.event-types';
import { ORDER_NUMBER, orderNumberFrom } from './order-number';

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
