import type { Carrier, FrameworkDays } from '../../facts/facts';
import { answersOf } from '../../testing/answers';
import { frameworkOn, frameworkPeriod } from './r049-framework-period';

const base: Pick<Carrier, 'form'> & FrameworkDays & { day: string } = {
  day: '2009-03-02',
  form: 'ACCESS_AGREEMENT',
};
const ask = answersOf(frameworkPeriod, base);

describe('R-049 framework period', () => {
  it.each([
    ['2008-03-31', ['HOLD noVersion']],
    ['2008-04-01', []],
    ['2009-12-31', []],
    ['2010-01-01', ['HOLD noVersion']],
    ['2025-12-31', ['HOLD noVersion']],
    ['2026-01-01', []],
  ])('an agreement of %s', (concludedOn, expected) => expect(ask({ concludedOn })).toEqual(expected));
  it('knows nothing of an agreement without a day', () => expect(ask({})).toEqual([]));
  it('governs UWV frameworks only', () => {
    const concludedOn = '2010-01-01';
    expect(ask({ form: 'FREE_SPACE', concludedOn })).toEqual(['HOLD noVersion']);
    expect(ask({ form: 'IRO', concludedOn })).toEqual(['HOLD noVersion']);
    expect(ask({ form: 'MUNICIPAL_CONTRACT', concludedOn })).toEqual([]);
  });
  it("takes an IRO's framework agreement once it is there", () => {
    const iro = { form: 'IRO' as const, day: '2010-02-01' };
    expect(ask({ ...iro, frameworkAgreementOn: '2010-02-01' })).toEqual(['HOLD noVersion']);
    expect(ask({ ...iro, frameworkAgreementOn: '2010-02-02' })).toEqual([]);
    expect(ask({ ...iro, frameworkAgreementOn: null })).toEqual([]);
    expect(ask({ ...iro, form: 'ACCESS_AGREEMENT', frameworkAgreementOn: '2010-02-01' })).toEqual([]);
  });
  it('labels the version for the present year an example', () =>
    expect([frameworkOn('2008-05-01'), frameworkOn('2026-05-01'), frameworkOn('2010-05-01')]).toEqual([
      { version: '2008-04-01', example: false },
      { version: '2026-01-01', example: true },
      null,
    ]));
});
