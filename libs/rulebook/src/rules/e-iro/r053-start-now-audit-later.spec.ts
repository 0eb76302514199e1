import type { FrameworkDays } from '../../facts/facts';
import { answersOf } from '../../testing/answers';
import type { IroOrNot } from './iro';
import { startNowAuditLater } from './r053-start-now-audit-later';

const base: IroOrNot & Pick<FrameworkDays, 'frameworkAgreementOn'> & { day: string } = {
  day: '2009-03-02',
  form: 'IRO',
  kind: 'IRO',
};
const ask = answersOf(startNowAuditLater, base);

describe('R-053 start now, audit later', () => {
  it('does not block the start: the audit falls due', () =>
    expect(startNowAuditLater.ask({ ...base, frameworkAgreementOn: null })).toMatchObject([
      { effect: 'OBLIGE', duty: { en: 'audit the IRO company at its head office', due: '2009-09-02' } },
    ]));
  it('owes none from the day of the framework agreement on', () => {
    expect(ask({ frameworkAgreementOn: '2009-03-02' })).toEqual([]);
    expect(ask({ frameworkAgreementOn: '2009-03-03' })).toEqual(['OBLIGE auditLater']);
  });
  it('says nothing where nobody told of a framework agreement, or of other instruments', () => {
    expect(ask({})).toEqual([]);
    expect(ask({ form: 'FREE_SPACE', kind: 'TRAJECTORY', frameworkAgreementOn: null })).toEqual([]);
  });
});
