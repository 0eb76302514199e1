import { GENERAL_REQUIREMENTS, SERVICE_REQUIREMENTS } from '../d-access-agreements/entry-requirements';
import { auditOnlyWhatIsOpen, auditScopeOn } from './r054-audit-only-what-is-open';

const day = '2009-03-02';
const all = [...GENERAL_REQUIREMENTS, ...SERVICE_REQUIREMENTS];

describe('R-054 audit only what is open', () => {
  it('audits everything of a company that UWV does not know', () =>
    expect(auditScopeOn({ day, assessedBefore: [] })).toEqual(all));
  it('skips privacy, assessed on or before the day', () => {
    const scope = auditScopeOn({ day, assessedBefore: [{ requirement: 'privacyRules', on: day }] });
    expect(scope).toEqual(all.filter((one) => one !== 'privacyRules'));
    expect(
      auditOnlyWhatIsOpen.ask({ day, assessedBefore: [{ requirement: 'privacyRules', on: day }] }),
    ).toMatchObject([
      { effect: 'COMPUTE', sentence: 'scope', text: expect.not.stringContaining('privacyregels') as string },
    ]);
  });
  it('does not skip what is assessed only later', () =>
    expect(
      auditScopeOn({ day, assessedBefore: [{ requirement: 'privacyRules', on: '2009-03-03' }] }),
    ).toEqual(all));
  it('says so when nothing is open', () =>
    expect(
      auditOnlyWhatIsOpen.ask({ day, assessedBefore: all.map((requirement) => ({ requirement, on: day })) }),
    ).toMatchObject([{ sentence: 'nothingOpen' }]));
});
