import { ArrayMaxSize, IsArray, validateSync } from 'class-validator';
import { AllDifferent } from './all-different';

class Decisions {
  @IsArray() @ArrayMaxSize(3) @AllDifferent() decisions: unknown;
  constructor(decisions: unknown) {
    this.decisions = decisions;
  }
}
const faults = (value: unknown): string[] =>
  validateSync(new Decisions(value)).flatMap(({ constraints = {} }) => Object.keys(constraints));

describe('a list without doubles', () => {
  it.each([
    [['PROPOSE', 'ORDER'], []],
    [[], []],
    [['PROPOSE', 'PROPOSE'], ['arrayUnique']],
  ])('%j: %j', (value, found) => expect(faults(value)).toEqual(found));
  it.each(['PROPOSE', null, undefined, { length: 2 }])('%j is none', (value) =>
    expect(faults(value)).toContain('arrayUnique'),
  );
  it('looks at each item once, however many there are (M5)', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => `decision ${index}`);
    const began = performance.now();
    expect(faults(many)).toEqual(['arrayMaxSize']);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
