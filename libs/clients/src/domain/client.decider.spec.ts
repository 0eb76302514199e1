import type { Benefit } from './client.events';
import {
  after,
  benefit,
  clientId,
  given,
  last,
  register,
  registered,
  situation,
  state,
  step,
  takeOver,
  types,
  ww,
} from '../testing/given';

describe('registering a client', () => {
  it.each<[string, Benefit[], object, string, string]>([
    ['WW', [benefit('WW')], {}, 'UWV', 'R-001'],
    ['WIA', [benefit('WIA')], {}, 'UWV', 'R-001'],
    ['IOAW', [benefit('IOAW')], {}, 'GM0222', 'R-001'],
    ['Anw', [benefit('ANW')], {}, 'GM0222', 'R-001'],
    ['no benefit', [], {}, 'GM0222', 'R-001'],
    ['WW that has ended', [benefit('WW', '2025-01-01', '2026-01-04')], {}, 'GM0222', 'R-001'],
    ['WW on its last day', [benefit('WW', '2025-01-01', '2026-01-05')], {}, 'UWV', 'R-001'],
    ['Wajong and assistance', [benefit('WAJONG'), benefit('ASSISTANCE')], {}, 'UWV', 'R-004'],
    [
      'first WW day within four months',
      [],
      { situation: { ...situation, expectedFirstWwDay: '2026-05-05' } },
      'UWV',
      'R-016',
    ],
    [
      'first WW day a day too far',
      [],
      { situation: { ...situation, expectedFirstWwDay: '2026-05-06' } },
      'GM0222',
      'R-001',
    ],
  ])('%s', (_, benefits, more, partner, rule) => {
    const events = registered(benefits, { ...more, by: partner });
    const told = types(events).filter((type) => type !== 'ClientDutyOpened');
    expect(told).toEqual([
      'ClientRegistered',
      ...benefits.map(() => 'BenefitRecorded'),
      'ResponsibilityDetermined',
    ]);
    expect(events.find(({ type }) => type === 'ResponsibilityDetermined')?.data).toMatchObject({
      partner,
      rule,
      on: '2026-01-05',
      because: expect.arrayContaining([expect.objectContaining({ rule })]),
    });
  });

  it('is done once', () =>
    given(...ww)
      .when(register([benefit('WW')]))
      .then());
  it('by a coach of a partner that is not the own one: that partner serves under its ground', () =>
    expect(
      registered([benefit('ASSISTANCE')], { today: '2026-01-05' }).find(({ type }) => type === 'ClientServed')
        ?.data,
    ).toEqual({
      clientId,
      servingId: 's1',
      partner: 'UWV',
      code: 'JOINT_SERVICE',
      ground: 'intake',
      from: '2026-01-05',
      until: '2026-07-04',
    }));
  it('refuses a benefit that ends before it begins', () =>
    given()
      .when(register([benefit('WW', '2026-02-01', '2026-01-31')]))
      .thenNotPossible('benefit-ends-before-it-begins'));
  it('comes before everything else', () =>
    expect(() =>
      given()
        .when(step('ForgetClient', 'UWV', '2026-01-05'))
        .decided(),
    ).toThrow('There is no client'));
});

describe('benefits over time', () => {
  const record = (one: Benefit, on = '2026-03-01') =>
    step('RecordBenefit', 'UWV', on, { benefitId: 'b9', benefit: one });

  it('late news moves the responsibility as of the day on which it came', () => {
    const events = given(...registered([]))
      .when(record(benefit('WIA', '2025-11-01')))
      .decided();
    expect(events.filter(({ type }) => type !== 'ClientDutyDone')).toEqual([
      {
        type: 'BenefitRecorded',
        data: {
          clientId,
          benefitId: 'b9',
          type: 'WIA',
          from: '2025-11-01',
          until: null,
          maximumReachedOn: null,
          by: 'UWV',
          knownOn: '2026-03-01',
          confirmed: true,
        },
      },
      expect.objectContaining({
        type: 'ResponsibilityDetermined',
        data: expect.objectContaining({ partner: 'UWV', rule: 'R-001', on: '2026-03-01' }),
      }),
    ]);
  });
  it('late news never turns a later determination back', () => {
    const later = after(
      registered([]),
      record(benefit('WW', '2026-03-01', '2026-03-31'), '2026-03-01'),
      step('DetermineResponsibility', 'UWV', '2026-04-01'),
    );
    expect(state(later).responsibility).toEqual({ partner: 'GM0222', rule: 'R-001', on: '2026-04-01' });
    expect(
      types(
        given(...later)
          .when(record(benefit('WIA', '2026-03-01', '2026-03-15'), '2026-03-10'))
          .decided(),
      ),
    ).toEqual(['BenefitRecorded']);
  });
  it('a second benefit that changes nothing determines nothing', () =>
    expect(
      types(
        given(...ww)
          .when(record(benefit('ZW', '2026-02-01')))
          .decided(),
      ),
    ).toEqual(['BenefitRecorded']));
  it('is recorded once', () =>
    given(...ww)
      .when(record(benefit('WW')))
      .then());
  it('does not overlap one of its own kind, on its last day either', () =>
    given(...registered([benefit('WW', '2026-01-01', '2026-06-30')]))
      .when(record(benefit('WW', '2026-06-30')))
      .thenNotPossible('benefit-overlaps'));
  it('may follow one of its own kind the day after', () =>
    expect(
      types(
        given(...registered([benefit('WW', '2026-01-01', '2026-06-30')]))
          .when(record(benefit('WW', '2026-07-01')))
          .decided(),
      ),
    ).toEqual(['BenefitRecorded']));
  it('has a maximum for WW only', () =>
    given(...ww)
      .when(record({ ...benefit('WIA'), maximumReachedOn: '2026-06-30' }))
      .thenNotPossible('maximum-of-ww-only'));

  it('ends', () => {
    const events = given(...ww)
      .when(step('EndBenefit', 'UWV', '2026-07-01', { benefitId: 'b0', until: '2026-06-30' }))
      .decided();
    expect(types(events)).toEqual(['BenefitEnded', 'ResponsibilityDetermined']);
    expect(last(events)).toMatchObject({ partner: 'GM0222', rule: 'R-001' });
  });
  it('ends once', () =>
    given(...registered([benefit('WW', '2026-01-01', '2026-06-30')]))
      .when(step('EndBenefit', 'UWV', '2026-06-01', { benefitId: 'b0', until: '2026-06-30' }))
      .then());
  it('does not end before it began', () =>
    given(...ww)
      .when(step('EndBenefit', 'UWV', '2026-07-01', { benefitId: 'b0', until: '2025-12-31' }))
      .thenNotPossible('benefit-ends-before-it-begins'));
  it('must exist to end', () =>
    expect(() =>
      given(...ww)
        .when(step('EndBenefit', 'UWV', '2026-07-01', { benefitId: 'b7', until: '2026-06-30' }))
        .decided(),
    ).toThrow('There is no benefit'));

  it('is corrected', () =>
    expect(
      types(
        given(...ww)
          .when(
            step('CorrectBenefit', 'UWV', '2026-02-01', { benefitId: 'b0', benefit: benefit('ASSISTANCE') }),
          )
          .decided(),
      ),
    ).toEqual(['BenefitCorrected', 'ResponsibilityDetermined', 'ClientDutyOpened', 'ClientServed']));
  it('is not corrected into what it is', () =>
    given(...ww)
      .when(step('CorrectBenefit', 'UWV', '2026-02-01', { benefitId: 'b0', benefit: benefit('WW') }))
      .then());
  it('is withdrawn', () =>
    expect(
      state(after(ww, step('WithdrawBenefit', 'UWV', '2026-02-01', { benefitId: 'b0' }))).responsibility,
    ).toMatchObject({ partner: 'GM0222' }));
});

describe('situation, move and lead', () => {
  it('a situation is recorded when it changed', () => {
    expect(
      types(
        given(...ww)
          .when(
            step('RecordSituation', 'UWV', '2026-02-01', { situation: { ...situation, selfReliant: true } }),
          )
          .decided(),
      ),
    ).toEqual(['SituationRecorded']);
    given(...ww)
      .when(step('RecordSituation', 'UWV', '2026-02-01', { situation: { ...situation } }))
      .then();
  });
  it('R-014: a move changes the municipality, and ends its offer', () => {
    const offered = after(ww, takeOver('GM0222', '2026-02-01'));
    const moved = after(
      offered,
      step('RecordMove', 'UWV', '2026-03-01', { to: 'GM1509', region: 'OOST', knownOn: '2026-03-01' }),
    );
    expect(state(moved)).toMatchObject({
      residence: 'GM1509',
      residences: [{ partner: 'GM0222' }, { partner: 'GM1509', from: '2026-03-01' }],
      offers: [{ until: null, ended: { until: '2026-02-28', by: 'MOVE' } }],
      responsibility: { partner: 'UWV', rule: 'R-001' },
    });
  });
  it('a move to where one lives is none', () =>
    given(...ww)
      .when(step('RecordMove', 'UWV', '2026-03-01', { to: 'GM0222', region: 'OOST' }))
      .thenNotPossible('lives-there-already'));
  it('a move comes after the last one', () =>
    given(
      ...after(
        ww,
        step('RecordMove', 'UWV', '2026-03-01', { to: 'GM1509', region: 'OOST', knownOn: '2026-03-01' }),
      ),
    )
      .when(step('RecordMove', 'UWV', '2026-03-01', { to: 'GM1876', region: 'OOST' }))
      .thenNotPossible('moved-later'));

  const concurrent = registered([benefit('WAJONG'), benefit('ASSISTANCE')]);
  it('R-005: the lead is agreed, and moves no payer', () =>
    given(...concurrent)
      .when(step('AgreeLead', 'GM0222', '2026-02-01', { lead: 'GM0222' }))
      .then({ type: 'LeadAgreed', data: { clientId, lead: 'GM0222', on: '2026-02-01' } }));
  it('R-005: the lead is agreed once', () =>
    given(...after(concurrent, step('AgreeLead', 'GM0222', '2026-02-01', { lead: 'GM0222' })))
      .when(step('AgreeLead', 'UWV', '2026-02-01', { lead: 'GM0222' }))
      .then());
  it('R-005: not without concurrent benefits', () =>
    given(...ww)
      .when(step('AgreeLead', 'UWV', '2026-02-01', { lead: 'UWV' }))
      .thenNotPossible('no-concurrent-benefits'));
  it('R-005: not by a third partner', () =>
    given(...concurrent)
      .when(step('AgreeLead', 'UWV', '2026-02-01', { lead: 'GM1509' }))
      .thenNotPossible('not-a-party'));
});

describe('R-006: the managers decide together', () => {
  const propose = (by = 'UWV', more: object = {}) =>
    step('ProposeTransfer', by, '2026-04-10', { designates: 'GM0222', effective: '2026-05-01', ...more });
  const approve = (by: string, on = '2026-05-01') => step('ApproveTransfer', by, on);
  const proposed = after(ww, propose());

  it('either proposes', () =>
    given(...ww)
      .when(propose('GM0222'))
      .then({
        type: 'TransferProposed',
        data: {
          clientId,
          designates: 'GM0222',
          effective: '2026-05-01',
          proposedBy: 'GM0222',
          reason: null,
          on: '2026-04-10',
        },
      }));
  it('proposes once', () =>
    given(...proposed)
      .when(propose('GM0222'))
      .then());
  it('proposes one at a time', () =>
    given(...proposed)
      .when(propose('UWV', { effective: '2026-06-01' }))
      .thenNotPossible('transfer-already-proposed'));
  it('a third partner proposes nothing', () =>
    given(...ww)
      .when(propose('GM1509'))
      .thenNotPossible('not-a-party'));
  it('names no third partner', () =>
    given(...ww)
      .when(propose('UWV', { designates: 'GM1509' }))
      .thenNotPossible('not-a-party'));
  it('needs a WW client', () =>
    given(...registered([benefit('WIA')]))
      .when(propose())
      .thenNotPossible('no-ww-client'));
  it('A-06: UWV is not named from a day without UWV benefit', () =>
    given(...registered([benefit('WW', '2026-01-01', '2026-05-31')]))
      .when(propose('UWV', { designates: 'UWV', effective: '2026-06-01' }))
      .thenRejected('R-006'));

  it('with one signature nothing changes', () => {
    const once = after(proposed, approve('UWV'));
    expect(types(once.slice(proposed.length))).toEqual(['TransferApproved']);
    expect(state(once).responsibility).toMatchObject({ partner: 'UWV', rule: 'R-001' });
  });
  it('the same manager does not sign twice', () =>
    given(...after(proposed, approve('UWV')))
      .when(approve('UWV'))
      .then());
  it('with both signatures the municipality is responsible, and R-007 stands with it', () => {
    const both = after(proposed, approve('UWV'), approve('GM0222'));
    expect(types(both.slice(proposed.length))).toEqual([
      'TransferApproved',
      'TransferApproved',
      'FormalResponsibilityTransferred',
      'ResponsibilityDetermined',
    ]);
    expect(both.at(-2)?.data).toMatchObject({
      approvals: ['UWV', 'GM0222'],
      because: [{ rule: 'R-006' }, { rule: 'R-007' }],
    });
    expect(state(both).responsibility).toMatchObject({ partner: 'GM0222', rule: 'R-006' });
    given(...both)
      .when(approve('GM0222'))
      .then();
    given(...both)
      .when(propose())
      .then();
  });
  it('before its effective day nothing changes, on it everything', () => {
    const early = after(proposed, approve('UWV', '2026-04-30'), approve('GM0222', '2026-04-30'));
    expect(state(early).responsibility).toMatchObject({ partner: 'UWV' });
    expect(state(after(early, step('DetermineResponsibility', 'UWV', '2026-05-01'))).responsibility).toEqual({
      partner: 'GM0222',
      rule: 'R-006',
      on: '2026-05-01',
    });
  });
  it('nothing is signed that was not proposed', () =>
    given(...ww)
      .when(approve('UWV'))
      .thenNotPossible('no-transfer-proposed'));
  it('is withdrawn', () =>
    given(...proposed)
      .when(step('WithdrawTransfer', 'GM0222', '2026-04-20'))
      .then({ type: 'TransferWithdrawn', data: { clientId, by: 'GM0222', on: '2026-04-20' } }));
  it('has nothing to withdraw', () =>
    given(...ww)
      .when(step('WithdrawTransfer', 'GM0222', '2026-04-20'))
      .then());
});

describe('R-013: a municipal offer', () => {
  const offer = (by: string, on = '2026-02-15') => takeOver(by, on);
  it('makes the municipality of residence responsible', () => {
    const events = given(...ww)
      .when(offer('GM0222'))
      .decided();
    expect(types(events)).toEqual(['MunicipalOfferRecorded', 'ResponsibilityDetermined', 'ClientDutyOpened']);
    expect(events[1]?.data).toMatchObject({ partner: 'GM0222', rule: 'R-013' });
    expect(last(events)).toMatchObject({ duty: 'note-municipal-offer', partners: ['UWV'] });
  });
  it('is recorded once', () =>
    given(...after(ww, offer('GM0222')))
      .when(offer('GM0222'))
      .then());
  it('stands, also against one of another day', () =>
    given(...after(ww, offer('GM0222')))
      .when(offer('GM0222', '2026-03-01'))
      .thenNotPossible('offer-stands'));
  it('R-014: is not for who lives elsewhere', () =>
    given(...ww)
      .when(offer('GM1509'))
      .thenRejected('R-014'));
  it("is not UWV's", () =>
    given(...ww)
      .when(offer('UWV'))
      .thenNotPossible('not-a-municipality'));
  it('is not needed without a UWV benefit', () =>
    given(...registered([benefit('ASSISTANCE')]))
      .when(offer('GM0222'))
      .thenNotPossible('no-uwv-benefit'));
});

describe('R-010: the WW maximum and the hand-over', () => {
  const exhaust = step('RecordExhaustion', 'UWV', '2026-06-30', { maximumOn: '2026-06-30' });
  const agree = (by: string, effective = '2026-09-01', on = '2026-07-10') =>
    step('AgreeHandover', by, on, { effective });
  const exhausted = after(ww, exhaust);

  it('ends the WW on its last day and opens the hand-over; UWV stays responsible meanwhile', () => {
    expect(types(exhausted.slice(ww.length))).toEqual([
      'WwMaximumKnown',
      'WwMaximumReached',
      'ClientDutyOpened',
    ]);
    expect(state(exhausted)).toMatchObject({
      benefits: [{ type: 'WW', until: '2026-06-30', maximumReachedOn: '2026-06-30' }],
      handover: { exhaustedOn: '2026-06-30', approvals: [] },
      history: [{ date: '2026-06-30', type: 'WW_MAXIMUM_REACHED' }],
      responsibility: { partner: 'UWV' },
    });
  });
  it('is recorded once', () =>
    given(...exhausted)
      .when(exhaust)
      .then());
  it('needs WW on that day', () =>
    given(...registered([benefit('WIA')]))
      .when(exhaust)
      .thenNotPossible('no-ww-on-that-day'));

  it('both partners agree, then the client passes to the municipality', () => {
    const once = after(exhausted, agree('UWV'));
    expect(types(once.slice(exhausted.length))).toEqual(['HandoverApproved', 'ResponsibilityDetermined']);
    const both = after(exhausted, agree('UWV'), agree('GM0222'));
    expect(both.find(({ type }) => type === 'ResponsibilityHandedOver')?.data).toMatchObject({
      from: 'UWV',
      to: 'GM0222',
      effective: '2026-09-01',
      because: [{ rule: 'R-010' }],
    });
    expect(state(both)).toMatchObject({
      handover: { agreedOn: '2026-07-10', effective: '2026-09-01' },
      duties: [],
      responsibility: { partner: 'UWV', rule: 'R-010' },
    });
    expect(state(after(both, step('LetDayCome', 'UWV', '2026-09-01'))).responsibility).toEqual({
      partner: 'GM0222',
      rule: 'R-001',
      on: '2026-09-01',
    });
  });
  it('the same partner agrees once', () =>
    given(...after(exhausted, agree('UWV')))
      .when(agree('UWV'))
      .then());
  it('both agree on the same day', () =>
    given(...after(exhausted, agree('UWV')))
      .when(agree('GM0222', '2026-10-01'))
      .thenNotPossible('another-handover-day'));
  it('is agreed on anew after a move: the new municipality has agreed to nothing', () => {
    const moved = after(
      exhausted,
      agree('GM0222'),
      step('RecordMove', 'UWV', '2026-07-20', { to: 'GM1509', region: 'OOST' }),
    );
    expect(state(moved)).toMatchObject({
      residence: 'GM1509',
      handover: { exhaustedOn: '2026-06-30', effective: null, approvals: [] },
    });
    expect(
      types(
        given(...moved)
          .when(agree('UWV', '2026-10-01'))
          .decided(),
      ),
    ).not.toContain('ResponsibilityHandedOver');
    expect(
      after(moved, agree('UWV', '2026-10-01'), agree('GM1509', '2026-10-01')).find(
        ({ type }) => type === 'ResponsibilityHandedOver',
      )?.data,
    ).toMatchObject({ to: 'GM1509' });
  });
  it('comes after the last WW day', () =>
    given(...exhausted)
      .when(agree('UWV', '2026-06-30'))
      .thenNotPossible('handover-before-exhaustion'));
  it('is not due without exhaustion', () =>
    given(...ww)
      .when(agree('UWV'))
      .thenNotPossible('no-handover-due'));
  it('is not due for who works again', () =>
    given(...after(exhausted, step('RecordWorkResumption', 'UWV', '2026-07-05')))
      .when(agree('UWV'))
      .thenNotPossible('no-handover-due'));
});

describe('work', () => {
  const worked = after(ww, step('RecordWorkResumption', 'UWV', '2026-08-01'));
  it('work closes the client', () =>
    expect(state(worked)).toMatchObject({
      status: 'CLOSED',
      closedOn: '2026-08-01',
      history: [{ date: '2026-08-01', type: 'WORK_RESUMED' }],
    }));
  it('work is recorded once', () =>
    given(...worked)
      .when(step('RecordWorkResumption', 'UWV', '2026-08-01'))
      .then());
  it('work on another day is another thing: what stands is said', () =>
    given(...worked)
      .when(step('RecordWorkResumption', 'UWV', '2026-08-02'))
      .thenNotPossible('works-since'));
  it('a closed client gets no transfer', () =>
    given(...worked)
      .when(step('ProposeTransfer', 'UWV', '2026-08-02', { designates: 'GM0222', effective: '2026-09-01' }))
      .thenNotPossible('client-closed'));
  it('a later benefit opens the client again, late news of an earlier one does not', () => {
    const news = (from: string) =>
      step('RecordBenefit', 'UWV', '2026-10-01', { benefitId: 'b9', benefit: benefit('ZW', from) });
    expect(state(after(worked, news('2026-09-01'))).status).toBe('OPEN');
    expect(state(after(worked, news('2026-08-01'))).status).toBe('CLOSED');
  });

  it('personal data are corrected by new sealed ones', () =>
    given(...ww)
      .when(step('CorrectPersonalData', 'UWV', '2026-02-01', { sealed: 'v1.y' }))
      .then({ type: 'PersonalDataCorrected', data: { clientId, sealed: 'v1.y' } }));
});
