import type { DecisionCase } from '../decision-case';
import { caseWith, said } from '../testing/case';
import {
  auditOnlyWhatIsOpen,
  clientChoosesCompany,
  iroLastsAtMostTwoYears,
  planApprovedBeforeStart,
  rejectedCompanies,
  startNowAuditLater,
} from './e-iro';

const day = '2009-03-02';
const iro = (instrument: Partial<DecisionCase['instrument']>) =>
  caseWith({ instrument: { contractForm: 'IRO', kind: 'IRO', ...instrument }, action: { type: 'START' } });

describe('E. individual re-integration agreements', () => {
  it('R-051 the client chooses the company', () => {
    expect(said(clientChoosesCompany(iro({ clientChoseCompany: true }), day))).toEqual(['R-051 ALLOW']);
    expect(said(clientChoosesCompany(iro({ clientChoseCompany: false }), day))).toEqual(['R-051 HOLD']);
  });
  it.each([
    ['2009-03-02', 'R-052 ALLOW'],
    ['2009-03-03', 'R-052 HOLD'],
  ])('R-052 plan approved on %s', (planApprovedOn, expected) =>
    expect(said(planApprovedBeforeStart(iro({ planApprovedOn }), day))).toEqual([expected]),
  );
  it('R-052 no start without an approved plan', () =>
    expect(said(planApprovedBeforeStart(iro({}), day))).toEqual(['R-052 HOLD']));
  it('R-053 starts before the framework agreement; the audit falls due', () => {
    expect(startNowAuditLater(iro({ frameworkAgreement: null }), day)).toMatchObject([
      { effect: 'OBLIGE', duty: { due: '2009-09-02' } },
    ]);
    expect(startNowAuditLater(iro({ frameworkAgreement: day }), day)).toEqual([]);
  });
  it('R-054 audits only what is open', () =>
    expect(auditOnlyWhatIsOpen(['privacy', 'quality'], ['privacy'])).toEqual(['quality']));
  it('R-055 a listed company gets no new IRO', () => {
    expect(rejectedCompanies(false, day)).toEqual([]);
    expect(said(rejectedCompanies(true, day))).toEqual(['R-055 REFUSE']);
  });
  it.each([
    [24, 'R-056 ALLOW'],
    [25, 'R-056 REFUSE'],
  ])('R-056 %i months', (months, expected) =>
    expect(said(iroLastsAtMostTwoYears(iro({ months }), 'UWV', day))).toEqual([expected]),
  );
  it.each([
    ['2010-06-01', 'R-056 ALLOW'],
    ['2010-06-02', 'R-056 REFUSE'],
  ])('R-056 from 2 June 2008 until %s (5.7)', (end, expected) =>
    expect(said(iroLastsAtMostTwoYears(iro({ start: '2008-06-02', end }), 'UWV', day))).toEqual([expected]),
  );
});
