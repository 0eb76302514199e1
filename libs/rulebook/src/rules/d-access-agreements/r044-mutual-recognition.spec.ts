import { answersOf } from '../../testing/answers';
import { type Exemption, GENERAL_REQUIREMENTS } from './entry-requirements';
import { mutualRecognition, type OtherAgreements } from './r044-mutual-recognition';

const agreement = {
  form: 'ACCESS_AGREEMENT' as const,
  from: '2008-06-01',
  until: '2009-03-02',
  shown: [...GENERAL_REQUIREMENTS, 'earlierExperience' as const],
};
const base: Exemption & OtherAgreements & { day: string } = {
  day: '2009-03-02',
  requirement: 'privacyRules',
  ground: 'CURRENT_AGREEMENT',
  otherAgreements: [agreement],
};
const ask = answersOf(mutualRecognition, base);

describe('R-044 mutual recognition', () => {
  it('takes what an access holder showed, on its first and last day', () => {
    expect(ask({})).toEqual(['ALLOW shown']);
    expect(ask({ day: '2008-06-01' })).toEqual(['ALLOW shown']);
    expect(ask({ day: '2030-01-01', otherAgreements: [{ ...agreement, until: null }] })).toEqual([
      'ALLOW shown',
    ]);
  });
  it('fails when the agreement ended yesterday, or has not begun', () => {
    expect(ask({ day: '2009-03-03' })).toEqual(['HOLD notShown']);
    expect(ask({ day: '2008-05-31' })).toEqual(['HOLD notShown']);
  });
  it('fails without an agreement, on one of a municipality, and where it was not shown', () => {
    expect(ask({ otherAgreements: [] })).toEqual(['HOLD notShown']);
    expect(ask({ otherAgreements: [{ ...agreement, form: 'MUNICIPAL_CONTRACT' }] })).toEqual([
      'HOLD notShown',
    ]);
    expect(ask({ otherAgreements: [{ ...agreement, shown: ['integrity'] }] })).toEqual(['HOLD notShown']);
  });
  it('does not deem experience with a cluster proven', () =>
    expect(ask({ requirement: 'earlierExperience' })).toEqual(['HOLD ofTheService']));
  it('tells of what nobody claimed, and asks nothing where there is nothing', () => {
    const { ground: _ground, ...unclaimed } = base;
    expect(mutualRecognition.ask(unclaimed)).toMatchObject([{ effect: 'ALLOW' }]);
    expect(mutualRecognition.ask({ ...unclaimed, otherAgreements: [] })).toEqual([]);
    expect(mutualRecognition.ask({ ...unclaimed, requirement: 'earlierExperience' })).toEqual([]);
  });
  it('leaves the mark to R-042', () => expect(ask({ ground: 'QUALITY_MARK' })).toEqual([]));
});
