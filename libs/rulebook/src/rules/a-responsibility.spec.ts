import { decide } from '../decide';
import { benefit, caseWith, said } from '../testing/case';
import {
  assistanceAct,
  beforeFirstWwDay,
  benefitNamesResponsiblePartner,
  coachAndClientNoticeNothing,
  concurrentBenefitsGoToUwv,
  handOverAfterModule,
  leadIsRecorded,
  managersDecideTogether,
  municipalityServesUwvClient,
  principalIsFixedAtOrder,
  resolvePrincipal,
  residentsOnly,
  runsThroughExhaustion,
  socialActivationIsUwvCost,
  twoKindsOfPrincipal,
  uwvMoneyForUwvClients,
  whoIsPrincipal,
} from './a-responsibility';

const day = '2009-03-02';
const ending = {
  benefits: [
    { ...benefit('WW', '2007-01-01', '2009-03-31'), maximumReachedOn: '2009-03-31' },
    benefit('WWB', '2009-04-01'),
  ],
};
const decided = (designates: string, approvals: string[], effective = '2009-03-01') => ({
  jointDecision: { designates, approvals, effective },
});

describe('A. responsibility and principal', () => {
  it.each(['WW', 'ZW', 'WIA', 'WAO', 'WAJONG'] as const)('R-001 %s belongs to UWV', (type) =>
    expect(
      benefitNamesResponsiblePartner(caseWith({ client: { benefits: [benefit(type)] } }), day).principal,
    ).toBe('UWV'),
  );
  it.each(['WWB', 'IOAW', 'IOAZ', 'ANW', 'ASSISTANCE'] as const)(
    'R-001 %s belongs to the municipality of residence',
    (type) =>
      expect(
        benefitNamesResponsiblePartner(caseWith({ client: { benefits: [benefit(type)] } }), day).principal,
      ).toBe('GEM-A'),
  );
  it('R-001 a nugger belongs to the municipality of residence', () =>
    expect(benefitNamesResponsiblePartner(caseWith({ client: { benefits: [] } }), day).principal).toBe(
      'GEM-A',
    ));
  it.each([
    ['2009-03-01', 'GEM-A'],
    ['2009-03-02', 'UWV'],
    ['2009-03-31', 'UWV'],
    ['2009-04-01', 'GEM-A'],
  ])('R-001 a benefit counts on its first and its last day: %s', (on, principal) =>
    expect(
      benefitNamesResponsiblePartner(
        caseWith({ client: { benefits: [benefit('WIA', '2009-03-02', '2009-03-31')] } }),
        on,
      ).principal,
    ).toBe(principal),
  );
  it.each([
    ['2014-12-31', 'WWB'],
    ['2015-01-01', 'Participatiewet'],
  ])('R-001 assistance on %s is the %s', (on, act) => {
    expect(assistanceAct(on)).toBe(act);
    expect(
      benefitNamesResponsiblePartner(caseWith({ client: { benefits: [benefit('ASSISTANCE')] } }), on)
        .findings[0]?.text,
    ).toContain(act);
  });

  it('R-002 the principal does not follow the owner of the contract or the employer of the coach', () => {
    expect(whoIsPrincipal('UWV', day).text).toContain('UWV');
    expect(
      decide(
        caseWith({
          client: { benefits: [benefit('WIA')] },
          instrument: { owner: 'GEM-A', contractForm: 'MUNICIPAL_CONTRACT', tendered: false },
          action: { coachEmployer: 'GEM-A' },
        }),
      ).principal,
    ).toBe('UWV');
  });
  it('R-003 two different partners are told as two facts, one partner is not', () => {
    expect(said(twoKindsOfPrincipal('GEM-A', 'UWV', day))).toEqual(['R-003 COMPUTE']);
    expect(twoKindsOfPrincipal('UWV', 'UWV', day)).toEqual([]);
  });

  it('R-004 Wajong and WWB: UWV pays all', () =>
    expect(
      concurrentBenefitsGoToUwv(caseWith({ client: { benefits: [benefit('WAJONG'), benefit('WWB')] } }), day)
        .principal,
    ).toBe('UWV'));
  it('R-004 a benefit that ended the day before does not concur', () =>
    expect(
      concurrentBenefitsGoToUwv(
        caseWith({ client: { benefits: [benefit('WAJONG'), benefit('WWB', '2007-01-01', '2009-03-01')] } }),
        day,
      ).principal,
    ).toBeUndefined());
  it('R-005 warns when nobody leads; a lead changes no payer', () => {
    expect(leadIsRecorded(caseWith(), day).effect).toBe('WARN');
    expect(leadIsRecorded(caseWith({ circumstances: { leadAgreed: 'GEM-A' } }), day).effect).toBe('COMPUTE');
  });

  it.each([
    ['both signed', decided('GEM-A', ['UWV', 'GEM-A']), 'GEM-A'],
    ['both signed, effective on the day itself', decided('GEM-A', ['UWV', 'GEM-A'], day), 'GEM-A'],
    ['one signature', decided('GEM-A', ['GEM-A']), undefined],
    ['effective the day after', decided('GEM-A', ['UWV', 'GEM-A'], '2009-03-03'), undefined],
    ['names UWV while WW runs', decided('UWV', ['UWV', 'GEM-A']), 'UWV'],
    ['names a municipality where the client does not live', decided('GEM-B', ['UWV', 'GEM-A']), undefined],
  ])('R-006 %s', (_what, circumstances, principal) =>
    expect(managersDecideTogether(caseWith({ client: ending, circumstances }), day).principal).toBe(
      principal,
    ),
  );
  it('R-006 cannot make UWV pay once no UWV benefit remains (A-06)', () =>
    expect(
      managersDecideTogether(
        caseWith({ client: ending, circumstances: decided('UWV', ['UWV', 'GEM-A']) }),
        '2009-04-01',
      ).principal,
    ).toBeUndefined());
  it('R-007 coach and running services stay', () =>
    expect(said([coachAndClientNoticeNothing(day)])).toEqual(['R-007 COMPUTE']));

  const running = (start: string, instrument = {}) =>
    caseWith({
      client: ending,
      instrument: { orderedOn: day, start, ...instrument },
      action: { type: 'ROUTE_INVOICE', date: '2009-06-01', to: 'UWV', orderDate: day },
    });
  it('R-008 started on the last WW day: UWV lets it finish', () =>
    expect(runsThroughExhaustion(running('2009-03-31'), day).is).toBe('runs-through'));
  it('R-009 starting the day after: not started', () =>
    expect(runsThroughExhaustion(running('2009-04-01'), day).is).toBe('not-started'));
  it('R-008 nothing runs through when the module ended on the last WW day', () =>
    expect(runsThroughExhaustion(running('2009-03-09', { end: '2009-03-31' }), day).is).toBe('untouched'));
  it('R-010 what was bought on 1 April 2008 is handed over, due at the end of the module', () => {
    const [finding] = handOverAfterModule(running('2009-03-09', { end: '2009-06-08' }), '2008-04-01');
    expect(finding).toMatchObject({ rule: 'R-010', effect: 'OBLIGE', duty: { due: '2009-06-08' } });
    expect(said(handOverAfterModule(running('2009-03-09'), '2008-03-31'))).toEqual(['R-010 COMPUTE']);
  });
  it('R-010 no hand-over for who works', () =>
    expect(
      said(
        handOverAfterModule(
          { ...running('2009-03-09'), history: [{ date: '2009-05-04', type: 'WORK_RESUMED' }] },
          day,
        ),
      ),
    ).toEqual(['R-010 COMPUTE']));
  it('R-011 the principal of the order day stays, whatever changes after it', () => {
    const invoice = caseWith({
      client: { benefits: [benefit('WWB', '2007-01-01', '2009-03-31'), benefit('WW', '2009-04-01')] },
      action: { type: 'ROUTE_INVOICE', date: '2009-06-01', to: 'GEM-A', orderDate: day },
    });
    expect(decide(invoice)).toMatchObject({ decision: 'ALLOW', principal: 'GEM-A' });
    expect(principalIsFixedAtOrder(day).rule).toBe('R-011');
  });
  it('R-012 the first rule of the order that names a partner decides', () => {
    const offered = caseWith({
      client: { benefits: [benefit('WW'), benefit('WWB')] },
      circumstances: { ...decided('UWV', ['UWV', 'GEM-A']), municipalOffer: { by: 'GEM-A', decidedOn: day } },
    });
    expect(resolvePrincipal(offered, day)).toMatchObject({ principal: 'GEM-A', decidedBy: 'R-013' });
    expect(
      resolvePrincipal(caseWith({ client: { benefits: [benefit('WW'), benefit('WWB')] } }), day).decidedBy,
    ).toBe('R-004');
    expect(resolvePrincipal(caseWith(), day).decidedBy).toBe('R-001');
  });
  it.each([
    ['GEM-A', day, 'GEM-A'],
    ['GEM-A', '2009-03-03', undefined],
    ['GEM-B', day, undefined],
  ])('R-013 offer by %s of %s', (by, decidedOn, principal) =>
    expect(
      municipalityServesUwvClient(caseWith({ circumstances: { municipalOffer: { by, decidedOn } } }), day)
        .principal,
    ).toBe(principal),
  );
  it('R-014 residents only', () => {
    expect(residentsOnly(caseWith(), day, 'GEM-A')).toEqual([]);
    expect(said(residentsOnly(caseWith(), day, 'GEM-B'))).toEqual(['R-014 REFUSE']);
  });
  it('R-014 counts where the client lived on the day', () =>
    expect(
      residentsOnly(
        caseWith({ client: { previousResidence: 'GEM-B', movedOn: '2009-03-03' } }),
        day,
        'GEM-B',
      ),
    ).toEqual([]));
  it('R-015 WIA passes, WWB only does not, ZW waits for a motivation', () => {
    expect(
      uwvMoneyForUwvClients(caseWith({ client: { benefits: [benefit('WIA')] } }), day, 'UWV', 'UWV', 'R-001'),
    ).toEqual([]);
    expect(
      said(
        uwvMoneyForUwvClients(
          caseWith({ client: { benefits: [benefit('WWB')] } }),
          day,
          'GEM-A',
          'UWV',
          'R-001',
        ),
      ),
    ).toEqual(['R-015 REFUSE']);
    const zw = (motivation: string | null) =>
      caseWith({ client: { benefits: [benefit('ZW')] }, instrument: { motivation } });
    expect(said(uwvMoneyForUwvClients(zw(null), day, 'UWV', 'UWV', 'R-001'))).toEqual(['R-015 HOLD']);
    expect(said(uwvMoneyForUwvClients(zw('needed'), day, 'UWV', 'UWV', 'R-001'))).toEqual(['R-015 ALLOW']);
  });
  it.each([
    ['2009-03-01', '2008-11-01', true],
    ['2009-03-01', '2008-10-31', false],
    ['2008-12-31', '2008-08-31', true],
    ['2009-06-30', '2009-02-28', true],
    ['2009-06-30', '2009-02-27', false],
  ])('R-016 first WW day %s, start %s: allowed is %s', (expectedFirstWwDay, start, allowed) =>
    expect(
      beforeFirstWwDay(caseWith({ client: { benefits: [], expectedFirstWwDay }, action: { start } }), start)
        .principal === 'UWV',
    ).toBe(allowed),
  );
  it('R-017 the municipality places, UWV pays; UWV does not place', () => {
    const wao = caseWith({
      client: { benefits: [benefit('WAO')] },
      instrument: { kind: 'SOCIAL_ACTIVATION', owner: 'GEM-A' },
      action: { placedBy: 'GEM-A' },
    });
    expect(socialActivationIsUwvCost(wao, day)).toMatchObject({
      principal: 'UWV',
      findings: [{ effect: 'COMPUTE' }],
    });
    expect(
      said(socialActivationIsUwvCost({ ...wao, action: { ...wao.action, placedBy: 'UWV' } }, day).findings),
    ).toContain('R-017 REFUSE');
  });
});
