import type { Supplier } from '../../facts/facts';
import { answersOf } from '../../testing/answers';
import { otherwiseUwvTests } from './r069-otherwise-uwv-tests';

const day = '2009-03-02';
const ask = answersOf(otherwiseUwvTests, { day });

describe('R-069 otherwise UWV tests', () => {
  it.each<[Supplier['supplier'], string[]]>([
    [undefined, []],
    [{ municipalQualityTest: true }, []],
    [{ municipalQualityTest: false, onRejectedIroList: true }, []],
    [{ municipalQualityTest: false }, ['HOLD untested']],
    [{ uwvIroFrameworkTest: null }, ['HOLD untested']],
    [{ municipalQualityTest: false, uwvIroFrameworkTest: { outcome: 'PASSED', on: day } }, ['ALLOW passed']],
    [{ municipalQualityTest: false, uwvIroFrameworkTest: { outcome: 'PASSED' } }, ['ALLOW passed']],
    [
      { municipalQualityTest: false, uwvIroFrameworkTest: { outcome: 'PASSED', on: '2009-03-03' } },
      ['HOLD untested'],
    ],
    [{ uwvIroFrameworkTest: { outcome: 'FAILED', on: day } }, ['REFUSE failed']],
    [{ uwvIroFrameworkTest: { outcome: 'FAILED', on: '2009-03-03' } }, ['HOLD untested']],
    [{ municipalQualityTest: false, currentAccessAgreement: true }, ['ALLOW hasAccessAgreement']],
    [{ municipalQualityTest: false, testedByOthers: ['GEM-B'] }, ['HOLD testedElsewhere']],
  ])('%j: %j', (supplier, answers) => expect(ask({ supplier })).toEqual(answers));
  it('never says that nobody tested where another municipality did', () =>
    expect(
      otherwiseUwvTests.ask({ day, supplier: { municipalQualityTest: false, testedByOthers: ['GEM-B'] } })[0]
        ?.text,
    ).toContain('Gemeente GEM-B heeft deze leverancier getoetst'));
});
