import { answersOf } from '../../testing/answers';
import { EVERYTHING_PROVEN } from '../../testing/requirements';
import { allEntryRequirements, type Admission } from './r036-all-entry-requirements';

const base: Admission & { day: string } = {
  day: '2009-03-02',
  admission: 'ADMIT',
  requirements: EVERYTHING_PROVEN,
};
const ask = answersOf(allEntryRequirements, base);
const { earlierExperience: _unproven, ...withoutExperience } = EVERYTHING_PROVEN;

describe('R-036 all entry requirements', () => {
  it('admits on everything proven or exempt', () => {
    expect(ask({})).toEqual(['ALLOW allMet']);
    expect(ask({ requirements: { ...EVERYTHING_PROVEN, quality: 'EXEMPT' } })).toEqual(['ALLOW allMet']);
  });
  it('refuses on one that failed, and on one that was not looked at, and names it', () => {
    expect(ask({ requirements: { ...EVERYTHING_PROVEN, integrity: 'FAILED' } })).toEqual([
      'REFUSE notAllMet',
    ]);
    expect(allEntryRequirements.ask({ ...base, requirements: withoutExperience })).toMatchObject([
      {
        text: expect.stringContaining('eerdere ervaring met de dienst') as string,
        textEn: expect.stringContaining('earlier experience') as string,
        alternatives: [{ en: 'a new application with complete proof' }],
      },
    ]);
  });
  it('finds nothing to decline a company for that meets them all', () =>
    expect(ask({ admission: 'DECLINE' })).toEqual(['REFUSE nothingToDeclineFor']));
  it('lets a company be declined on one that is not met', () =>
    expect(
      ask({ admission: 'DECLINE', requirements: { ...EVERYTHING_PROVEN, notBankrupt: 'FAILED' } }),
    ).toEqual(['ALLOW groundToDecline']));
});
