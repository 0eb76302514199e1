import { answersOf } from '../../testing/answers';
import { EVERYTHING_PROVEN } from '../../testing/requirements';
import { generalRequirements, type GeneralTest } from './r037-general-requirements';

const base: GeneralTest & { day: string } = {
  day: '2009-03-02',
  tested: 'ENTRY',
  requirements: EVERYTHING_PROVEN,
};
const ask = answersOf(generalRequirements, base);

describe('R-037 general requirements', () => {
  it('leaves a complete file at entry to R-036', () => expect(ask({})).toEqual([]));
  it('refuses on suspension of payments', () =>
    expect(ask({ requirements: { ...EVERYTHING_PROVEN, noSuspensionOfPayments: 'FAILED' } })).toEqual([
      'REFUSE open',
    ]));
  it("does not ask for the service's own requirements", () =>
    expect(ask({ requirements: { ...EVERYTHING_PROVEN, competentStaff: 'FAILED' } })).toEqual([]));
  it('tests a supplier on these alone', () => {
    const tested = 'GENERAL_ONLY';
    expect(ask({ tested })).toEqual(['ALLOW met']);
    expect(ask({ tested, requirements: { ...EVERYTHING_PROVEN, integrity: 'FAILED' } })).toEqual([
      'REFUSE notMet',
    ]);
    expect(generalRequirements.ask({ ...base, tested, requirements: {} })[0]?.text).toContain(
      'niet failliet',
    );
  });
});
