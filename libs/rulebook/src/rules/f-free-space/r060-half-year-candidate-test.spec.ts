import { answersOf } from '../../testing/answers';
import { halfYearCandidateTest, halfYearOf } from './r060-half-year-candidate-test';

type Facts = Parameters<typeof halfYearCandidateTest.ask>[0];
const base: Facts = {
  day: '2009-01-01',
  form: 'FREE_SPACE',
  concludedOn: '2008-07-01',
  minimumCandidatesFirstHalfYear: 3,
  candidatesFirstHalfYear: 2,
};
const ask = answersOf(halfYearCandidateTest, base);

describe('R-060 half-year candidate test', () => {
  it('runs until six months less a day', () => expect(halfYearOf('2008-07-01')).toBe('2008-12-31'));
  it('tests after the first half-year, not on its last day', () => {
    expect(ask({ day: '2008-12-31' })).toEqual([]);
    expect(halfYearCandidateTest.ask(base)).toMatchObject([
      { effect: 'REFUSE', duty: { en: 'dissolve the free-space agreement', due: null } },
    ]);
  });
  it('continues with the minimum that was agreed', () =>
    expect(ask({ candidatesFirstHalfYear: 3 })).toEqual(['ALLOW enough']));
  it('dissolves a contract that was left open with none', () =>
    expect(ask({ candidatesFirstHalfYear: 0 })).toEqual(['REFUSE tooFew']));
  it('asks for what it must know', () => {
    const { concludedOn: _concluded, ...undated } = base;
    const { candidatesFirstHalfYear: _counted, ...uncounted } = base;
    expect(halfYearCandidateTest.ask(undated)).toMatchObject([{ missing: 'instrument.concludedOn' }]);
    expect(halfYearCandidateTest.ask(uncounted)).toMatchObject([
      { missing: 'instrument.candidatesFirstHalfYear' },
    ]);
    expect(halfYearCandidateTest.ask({ ...uncounted, day: '2008-12-31' })).toEqual([]);
  });
  it('tests nothing where no minimum was agreed, or of another form', () => {
    const { minimumCandidatesFirstHalfYear: _minimum, ...free } = base;
    expect(halfYearCandidateTest.ask(free)).toEqual([]);
    expect(ask({ form: 'ACCESS_AGREEMENT' })).toEqual([]);
  });
});
