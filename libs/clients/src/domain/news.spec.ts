import { assertMay, GroundNeeded } from '../commands/access';
import { client } from './client.decider';
import type { ClientEvent } from './client.events';
import { touchedBy } from './consequences';
import type { OrderOfClient } from './orders';
import {
  decisionOn,
  endOfDecision,
  firstWwDayAfter,
  nextTurn,
  offersOn,
  periodsOf,
  responsibleOn,
} from './timeline';
import {
  after,
  benefit,
  given,
  order,
  register,
  registered,
  situation,
  state,
  step,
  takeOver,
  types,
  ww,
} from '../testing/given';

const record = (one: object, on: string, more: object = {}) =>
  step('RecordBenefit', 'UWV', on, { benefitId: 'b9', benefit: one, ...more });
const exhaust = (maximumOn: string, on: string, more: object = {}) =>
  step('RecordExhaustion', 'UWV', on, { maximumOn, ...more });
const day = (on: string, more: object = {}) => step('LetDayCome', 'UWV', on, more);
const dutiesOf = (events: readonly ClientEvent[]) =>
  events.flatMap((event) => (event.type === 'ClientDutyOpened' ? [event.data] : []));

describe('a WW maximum (coach.md 1.2, 1.4)', () => {
  const max = { ...benefit('WW', '2026-01-01'), maximumReachedOn: '2026-08-31' };
  const withBenefit = after(registered([]), record(max, '2026-03-02'));
  const separately = after(
    registered([]),
    record(benefit('WW', '2026-01-01'), '2026-03-02'),
    exhaust('2026-08-31', '2026-03-02'),
  );

  it('known ahead changes nothing before it comes', () => {
    expect(types(separately)).not.toContain('WwMaximumReached');
    expect(state(separately)).toMatchObject({
      handover: { exhaustedOn: '2026-08-31', due: false },
      duties: [],
      responsibility: { partner: 'UWV', rule: 'R-001' },
    });
    expect(types(client.decide(day('2026-08-30'), state(separately)))).toEqual([]);
  });
  it('comes by the clock, once, and the hand-over is then due', () => {
    const come = after(separately, day('2026-08-31'));
    expect(come.slice(separately.length)).toMatchObject([
      { type: 'WwMaximumReached', data: { on: '2026-08-31', knownOn: '2026-03-02' } },
      { type: 'ClientDutyOpened', data: { duty: 'agree-hand-over', partners: ['UWV', 'GM0222'] } },
    ]);
    expect(client.decide(day('2026-08-31'), state(come))).toEqual([]);
  });
  it('comes also after days of standstill', () =>
    expect(types(client.decide(day('2026-09-20'), state(separately)))).toContain('WwMaximumReached'));
  it('has the same consequences whichever way it was recorded', () => {
    const known = (events: ClientEvent[]) => {
      const { benefits, maxima, handover, history, duties } = state(after(events, day('2026-08-31')));
      return {
        benefits: benefits.map(({ until, maximumReachedOn }) => [until, maximumReachedOn]),
        maxima,
        handover,
        history,
        duties,
      };
    };
    expect(known(withBenefit)).toEqual(known(separately));
    expect(periodsOf(state(withBenefit))).toEqual(periodsOf(state(separately)));
  });
  it('known late it has come at once, and opens the hand-over, also when it was recorded with the benefit', () => {
    for (const events of [
      after(registered([]), record(max, '2026-11-02')),
      registered([max], { today: '2026-11-02' }),
    ]) {
      expect(types(events)).toEqual(expect.arrayContaining(['WwMaximumKnown', 'WwMaximumReached']));
      expect(dutiesOf(events).map(({ duty }) => duty)).toContain('agree-hand-over');
    }
  });
  it('known late it lists what UWV ordered or started after it, for both partners', () => {
    const orders: OrderOfClient[] = [
      order({ assignmentId: 'A1', orderedOn: '2026-05-04' }),
      order({ assignmentId: 'A2', orderedOn: '2026-07-20', startedOn: '2026-07-27', cents: 90_000 }),
    ];
    const late = given(...ww)
      .when(exhaust('2026-06-30', '2026-09-10', { orders }))
      .decided();
    const told = dutiesOf(late).filter(({ duty }) => duty === 'look-at-late-maximum');
    expect(told.map(({ partners }) => partners)).toEqual([['UWV'], ['GM0222']]);
    expect(told[0]).toMatchObject({ cents: 90_000, orders: [{ assignmentId: 'A2', principal: 'UWV' }] });
  });
  it('shows beforehand what it touches', () => {
    const before = state(ww);
    const orders = [
      order({ assignmentId: 'runs' }),
      order({ assignmentId: 'lapses', status: 'ORDERED', startedOn: null, plannedStart: '2026-07-06' }),
      order({ assignmentId: 'stays', status: 'ORDERED', startedOn: null, plannedStart: '2026-06-30' }),
      order({ assignmentId: 'over', status: 'COMPLETED', plannedEnd: '2026-06-15' }),
    ];
    const now = state(after(ww, exhaust('2026-06-30', '2026-03-02')));
    expect(
      touchedBy(before, now, orders).map(({ order: { assignmentId }, effect }) => [assignmentId, effect]),
    ).toEqual([
      ['runs', 'RUNS_ON'],
      ['lapses', 'LAPSES'],
    ]);
  });
  it('is not recorded on another day besides', () =>
    given(...separately)
      .when(exhaust('2026-07-31', '2026-03-03'))
      .thenNotPossible('maximum-known'));
  it('is the last day of the benefit', () =>
    given(...registered([]))
      .when(record({ ...max, until: '2026-09-30' }, '2026-03-02'))
      .thenNotPossible('maximum-is-the-last-day'));
  it('is put right with a reason: nothing was due after all', () => {
    const come = after(separately, day('2026-08-31'));
    const right = after(
      come,
      step('CorrectMaximum', 'UWV', '2026-09-02', { maximumOn: null, until: null, reason: 'WW loopt door' }),
    );
    expect(state(right)).toMatchObject({ maxima: [], handover: null, duties: [], history: [] });
    expect(state(right).benefits[0]).toMatchObject({ until: null, maximumReachedOn: null });
  });
  it('is put right to a later day, which must come again', () => {
    const right = after(
      after(separately, day('2026-08-31')),
      step('CorrectMaximum', 'UWV', '2026-09-02', {
        maximumOn: '2026-10-31',
        until: null,
        reason: 'Typefout',
      }),
    );
    expect(state(right)).toMatchObject({ handover: { exhaustedOn: '2026-10-31', due: false }, duties: [] });
    expect(types(client.decide(day('2026-10-31'), state(right)))).toContain('WwMaximumReached');
  });
  it('says who is responsible in the meantime, and who pays for new orders', () => {
    const known = state(separately);
    expect(responsibleOn(known, '2026-08-31')).toMatchObject({ partner: 'UWV', rule: 'R-001' });
    expect(responsibleOn(known, '2026-09-01')).toMatchObject({
      partner: 'UWV',
      rule: 'R-010',
      newOrders: { partner: 'GM0222', rule: 'R-001' },
    });
  });
});

describe('a late benefit (coach.md 1.14)', () => {
  it('opens a duty at both partners, with the euros of the orders that it touches', () => {
    const paid = order({ principal: 'GM0222', orderedOn: '2026-05-04' });
    const events = given(...registered([], { by: 'GM0222' }))
      .when(record(benefit('WW', '2026-04-15'), '2026-06-10', { orders: [paid] }))
      .decided();
    const told = dutiesOf(events);
    expect(told.map(({ duty, partners, cents }) => [duty, partners, cents])).toEqual([
      ['look-at-late-benefit', ['UWV'], 180_000],
      ['look-at-late-benefit', ['GM0222'], 180_000],
    ]);
  });
  it('opens none where the payer was right all along', () => {
    const paid = order({ principal: 'GM0222', orderedOn: '2026-04-01' });
    expect(
      dutiesOf(
        given(...registered([], { by: 'GM0222' }))
          .when(record(benefit('WW', '2026-04-15'), '2026-06-10', { orders: [paid] }))
          .decided(),
      ),
    ).toEqual([]);
  });
  it('is done when its partner says what was done with it', () => {
    const paid = order({ principal: 'GM0222', orderedOn: '2026-05-04' });
    const told = after(
      registered([], { by: 'GM0222' }),
      record(benefit('WW', '2026-04-15'), '2026-06-10', { orders: [paid] }),
    );
    const dutyId = state(told).duties.find(({ partners }) => partners.includes('UWV'))?.dutyId;
    const done = step('FinishClientDuty', 'UWV', '2026-06-12', { dutyId, note: 'Besproken' });
    expect(state(after(told, done)).duties.map(({ partners }) => partners)).toEqual([['GM0222']]);
    given(...told)
      .when(step('FinishClientDuty', 'GM0222', '2026-06-12', { dutyId, note: 'Besproken' }))
      .thenNotPossible('duty-asks-a-step');
  });
  it('a WW that begins later counts like an expected first WW day (R-016)', () => {
    const known = state(after(registered([]), record(benefit('WW', '2026-08-01'), '2026-03-02')));
    const expected = state(registered([], { situation: { ...situation, expectedFirstWwDay: '2026-08-01' } }));
    for (const one of [known, expected]) {
      expect(firstWwDayAfter(one, '2026-03-02')).toBe('2026-08-01');
      expect(responsibleOn(one, '2026-03-31').partner).toBe('GM0222');
      expect(responsibleOn(one, '2026-04-01')).toMatchObject({ partner: 'UWV', rule: 'R-016' });
    }
  });
});

describe('whose benefit it is (coach.md 1.13)', () => {
  const reported = after(
    registered([benefit('ASSISTANCE')], { by: 'GM0222' }),
    step('RecordBenefit', 'GM0222', '2026-02-02', { benefitId: 'b9', benefit: benefit('WW') }),
  );
  it('another partner reports it, and its own partner is asked to confirm', () => {
    expect(state(reported).benefits.at(-1)).toMatchObject({ type: 'WW', by: 'GM0222', confirmed: false });
    expect(state(reported).duties).toMatchObject([{ duty: 'confirm-benefit', partners: ['UWV'] }]);
  });
  it.each([
    ['ConfirmBenefits', { benefitIds: null }],
    ['RecordBenefit', { benefitId: 'b10', benefit: benefit('WW') }],
  ] as const)('is confirmed by %s of its own partner', (type, more) => {
    const events = after(reported, step(type, 'UWV', '2026-02-03', more));
    expect(types(events.slice(reported.length))).toEqual(
      expect.arrayContaining(['BenefitConfirmed', 'ClientDutyDone']),
    );
    expect(state(events)).toMatchObject({ duties: [] });
    expect(state(events).benefits.at(-1)).toMatchObject({ confirmed: true });
  });
  it('is not confirmed by who reported it', () =>
    given(...reported)
      .when(step('ConfirmBenefits', 'GM0222', '2026-02-03', { benefitIds: ['b9'] }))
      .thenNotPossible('benefit-of-another-partner'));
  it('a report is taken back by who made it', () =>
    expect(
      types(
        given(...reported)
          .when(step('WithdrawBenefit', 'GM0222', '2026-02-03', { benefitId: 'b9' }))
          .decided(),
      ),
    ).toEqual(expect.arrayContaining(['BenefitWithdrawn', 'ClientDutyDone'])));
  it.each([
    ['CorrectBenefit', { benefitId: 'b0', benefit: benefit('ASSISTANCE') }],
    ['EndBenefit', { benefitId: 'b0', until: '2026-02-28' }],
    ['WithdrawBenefit', { benefitId: 'b0' }],
  ] as const)('%s of a benefit of UWV is not for a municipality', (type, more) =>
    given(...ww)
      .when(step(type, 'GM0222', '2026-03-02', more))
      .thenNotPossible('benefit-of-another-partner'),
  );
  it('who pays for a running order keeps sight of the client', () => {
    const corrected = after(
      registered([benefit('WW')]),
      step('CorrectBenefit', 'UWV', '2026-06-10', {
        benefitId: 'b0',
        benefit: benefit('ASSISTANCE'),
        orders: [order()],
      }),
    );
    expect(state(corrected).servings).toMatchObject([
      { partner: 'UWV', code: 'RUNNING_ORDER', from: '2026-06-10', until: null },
      { partner: 'UWV', code: 'CORRECTED', from: '2026-06-10', until: '2026-06-10' },
    ]);
    const over = after(corrected, day('2026-09-02', { orders: [order({ status: 'COMPLETED' })] }));
    expect(state(over).servings[0]).toMatchObject({ until: '2026-09-02' });
  });
});

describe('a correction by mistake (issue 6, item 1)', () => {
  const registeredByCity = after(
    registered([benefit('WW'), benefit('ASSISTANCE')], { by: 'GM0222' }),
    step('ConfirmBenefits', 'UWV', '2026-01-06', { benefitIds: null }),
  );
  const correct = (on: string, kind: 'WW' | 'IOAW', by = 'UWV') =>
    step('CorrectBenefit', by, on, { benefitId: 'b0', benefit: benefit(kind) });
  const mistaken = after(registeredByCity, correct('2026-06-10', 'IOAW'));
  const acting = (events: ClientEvent[], today: string) => ({ state: state(events), today });

  it('leaves its maker in sight that day, without a running order', () =>
    expect(state(mistaken).servings).toMatchObject([
      { partner: 'UWV', code: 'CORRECTED', from: '2026-06-10', until: '2026-06-10' },
    ]));
  it('is undone by who made it, that day', () => {
    expect(() =>
      assertMay('CorrectBenefit', { partner: 'UWV' }, acting(mistaken, '2026-06-10')),
    ).not.toThrow();
    expect(state(after(mistaken, correct('2026-06-10', 'WW')))).toMatchObject({
      responsibility: { partner: 'UWV' },
      benefits: [{ type: 'WW', confirmed: true }, { type: 'ASSISTANCE' }],
    });
  });
  it('not on another day, and not by another partner', () => {
    expect(() => assertMay('CorrectBenefit', { partner: 'UWV' }, acting(mistaken, '2026-06-11'))).toThrow(
      GroundNeeded,
    );
    given(...mistaken)
      .when(correct('2026-06-11', 'WW'))
      .thenNotPossible('benefit-of-another-partner');
    given(...mistaken)
      .when(correct('2026-06-10', 'WW', 'GM1509'))
      .thenNotPossible('benefit-of-another-partner');
  });
  it('a withdrawal by mistake is undone by recording the benefit again', () => {
    const gone = after(ww, step('WithdrawBenefit', 'UWV', '2026-06-10', { benefitId: 'b0' }));
    expect(() => assertMay('RecordBenefit', { partner: 'UWV' }, acting(gone, '2026-06-10'))).not.toThrow();
    expect(state(after(gone, record(benefit('WW'), '2026-06-10')))).toMatchObject({
      responsibility: { partner: 'UWV' },
      benefits: [{ type: 'WW', confirmed: true }],
    });
  });
  it('of the situation is undone likewise', () => {
    const expecting = registered([], { situation: { ...situation, expectedFirstWwDay: '2026-02-01' } });
    const wrong = after(expecting, step('RecordSituation', 'UWV', '2026-01-06', { situation }));
    expect(() => assertMay('RecordSituation', { partner: 'UWV' }, acting(wrong, '2026-01-06'))).not.toThrow();
    expect(() => assertMay('RecordSituation', { partner: 'UWV' }, acting(wrong, '2026-01-07'))).toThrow();
  });
});

describe('R-013: an offer has a scope and an end (coach.md 1.8)', () => {
  const bicycle = (on: string, more: object = {}) =>
    takeOver('GM0222', on, {
      scope: 'ASSIGNMENT',
      instrument: { kind: 'FACILITY', item: 'BICYCLE' },
      ...more,
    });
  const wia = registered([benefit('WIA')]);

  it('one bicycle does not move the client', () => {
    const offered = after(wia, bicycle('2026-05-10'));
    expect(types(offered.slice(wia.length))).toEqual(['MunicipalOfferRecorded', 'ClientDutyOpened']);
    expect(state(offered).responsibility).toMatchObject({ partner: 'UWV', rule: 'R-001' });
    expect(offersOn(state(offered), '2026-05-10')).toMatchObject([{ scope: 'ASSIGNMENT' }]);
  });
  it('a take-over holds from its first to its last day', () => {
    const offered = state(
      after(wia, takeOver('GM0222', '2026-05-10', { from: '2026-06-01', until: '2026-12-31' })),
    );
    for (const [on, partner] of [
      ['2026-05-31', 'UWV'],
      ['2026-06-01', 'GM0222'],
      ['2026-12-31', 'GM0222'],
      ['2027-01-01', 'UWV'],
    ] as const)
      expect(responsibleOn(offered, on).partner).toBe(partner);
  });
  it('several follow each other; the same one does not stand twice', () => {
    const first = after(wia, bicycle('2026-05-10', { until: '2026-05-31' }));
    expect(types(client.decide(bicycle('2026-06-01'), state(first)))).toContain('MunicipalOfferRecorded');
    given(...first)
      .when(bicycle('2026-05-20'))
      .thenNotPossible('offer-stands');
  });
  it('never reaches back', () =>
    given(...wia)
      .when(takeOver('GM0222', '2026-05-10', { from: '2026-05-01' }))
      .thenNotPossible('day-too-early'));
  it('names its facility, or none', () =>
    given(...wia)
      .when(bicycle('2026-05-10', { instrument: null }))
      .thenNotPossible('offer-names-its-instrument'));

  const offered = after(wia, takeOver('GM0222', '2026-05-10', { until: '2026-12-31' }));
  const end = (by: string, until: string, on = '2026-06-15') =>
    step('EndMunicipalOffer', by, on, { offerId: 'offer-2026-05-10', until, reason: 'Klaar' });
  it('is ended by its municipality, not before today', () => {
    const ended = after(offered, end('GM0222', '2026-06-30'));
    expect(responsibleOn(state(ended), '2026-06-30').partner).toBe('GM0222');
    expect(responsibleOn(state(ended), '2026-07-01').partner).toBe('UWV');
    expect(state(ended).duties).toEqual([]);
    given(...offered)
      .when(end('GM0222', '2026-06-01'))
      .thenNotPossible('day-too-early');
    given(...offered)
      .when(end('UWV', '2026-06-30'))
      .thenNotPossible('offer-of-another-partner');
    given(...ended)
      .when(end('GM0222', '2026-07-31', '2026-07-02'))
      .thenNotPossible('offer-ended');
  });
  it('is ended by the clock, and the client is UWV’s again', () => {
    const over = after(offered, day('2027-01-01'));
    expect(over.slice(offered.length)).toMatchObject([
      { type: 'MunicipalOfferEnded', data: { until: '2026-12-31', endedBy: 'ITS_DAY' } },
      { type: 'ResponsibilityDetermined', data: { partner: 'UWV', rule: 'R-001' } },
      { type: 'ClientDutyDone' },
    ]);
    expect(client.decide(day('2027-01-01'), state(over))).toEqual([]);
  });
  it('of one facility it ends with that assignment', () => {
    const given = after(wia, bicycle('2026-05-10'));
    const bought = order({
      principal: 'GM0222',
      decidingRule: 'R-013',
      kind: 'FACILITY',
      orderedOn: '2026-05-11',
      status: 'COMPLETED',
      endedOn: '2026-05-20',
    });
    expect(state(after(given, day('2026-05-21', { orders: [bought] }))).offers).toMatchObject([
      { ended: { until: '2026-05-20', by: 'ITS_DAY' } },
    ]);
  });
  it('is put right: only the bicycle was meant', () => {
    const right = after(
      offered,
      step('CorrectOffer', 'GM0222', '2026-05-11', {
        offerId: 'offer-2026-05-10',
        scope: 'ASSIGNMENT',
        from: '2026-05-10',
        until: null,
        instrument: { kind: 'FACILITY', item: 'BICYCLE' },
        reason: 'Alleen de fiets',
      }),
    );
    expect(state(right).responsibility).toMatchObject({ partner: 'UWV', rule: 'R-001' });
  });
});

describe('R-006: what a joint decision is about (coach.md 1.10)', () => {
  const propose = (effective: string, on = '2026-02-02') =>
    step('ProposeTransfer', 'UWV', on, { designates: 'GM0222', effective });
  const sign = (by: string, on: string) => step('ApproveTransfer', by, on);
  const decided = after(ww, propose('2026-03-01'), sign('UWV', '2026-02-03'), sign('GM0222', '2026-02-05'));

  it('takes effect on its day', () => {
    expect(responsibleOn(state(decided), '2026-02-28').partner).toBe('UWV');
    expect(responsibleOn(state(decided), '2026-03-01')).toMatchObject({ partner: 'GM0222', rule: 'R-006' });
  });
  it('is about the WW right of that moment: another WW right begins without it', () => {
    const returned = after(
      decided,
      step('EndBenefit', 'UWV', '2026-06-01', { benefitId: 'b0', until: '2026-05-31' }),
      step('RecordWorkResumption', 'UWV', '2026-06-01'),
      record(benefit('WW', '2026-10-01'), '2026-10-01'),
    );
    expect(state(returned)).toMatchObject({
      status: 'OPEN',
      responsibility: { partner: 'UWV', rule: 'R-001' },
    });
    expect(decisionOn(state(returned), '2026-09-30')).not.toBeNull();
    expect(decisionOn(state(returned), '2026-10-01')).toBeNull();
    const file = state(returned);
    expect(file.decisions.map((one) => endOfDecision(file, one))).toEqual([
      { until: '2026-09-30', because: 'NEW_WW' },
    ]);
  });
  it('ends with the move', () => {
    const moved = after(
      decided,
      step('RecordMove', 'UWV', '2026-04-01', { to: 'GM1509', region: 'OOST', knownOn: '2026-04-01' }),
    );
    expect(decisionOn(state(moved), '2026-03-31')).not.toBeNull();
    expect(decisionOn(state(moved), '2026-04-01')).toBeNull();
  });
  it('ends by another decision', () => {
    const back = after(
      decided,
      step('ProposeTransfer', 'GM0222', '2026-04-02', { designates: 'UWV', effective: '2026-05-01' }),
      sign('UWV', '2026-04-03'),
      sign('GM0222', '2026-04-03'),
    );
    expect(responsibleOn(state(back), '2026-04-30').partner).toBe('GM0222');
    expect(responsibleOn(state(back), '2026-05-01').partner).toBe('UWV');
  });
  it('does not take effect before the proposal', () =>
    given(...ww)
      .when(propose('2026-02-01'))
      .thenNotPossible('day-too-early'));
  it('is not signed after its day', () =>
    given(...after(ww, propose('2026-03-01'), sign('UWV', '2026-02-03')))
      .when(sign('GM0222', '2026-03-02'))
      .thenNotPossible('signed-after-its-day'));
  it('may be signed on its day', () =>
    expect(
      types(
        given(...after(ww, propose('2026-03-01'), sign('UWV', '2026-02-03')))
          .when(sign('GM0222', '2026-03-01'))
          .decided(),
      ),
    ).toContain('FormalResponsibilityTransferred'));
  it('signed by both it is not withdrawn: what stands is said (coach.md 1.9)', () =>
    given(...decided)
      .when(step('WithdrawTransfer', 'UWV', '2026-02-06'))
      .thenNotPossible('transfer-signed'));
  it('a signature on another day is another signature', () =>
    given(...decided)
      .when(sign('UWV', '2026-02-10'))
      .thenNotPossible('signed-already'));
  it('a wrong day is put right by a new proposal, with its reason', () => {
    const wrong = after(ww, propose('2026-03-01'), sign('UWV', '2026-02-03'));
    const right = after(
      wrong,
      step('CorrectTransfer', 'UWV', '2026-02-04', {
        designates: 'GM0222',
        effective: '2026-04-01',
        reason: 'Verkeerde maand',
      }),
    );
    expect(types(right.slice(wrong.length))).toEqual(['TransferWithdrawn', 'TransferProposed']);
    expect(state(right).proposal).toMatchObject({
      effective: '2026-04-01',
      approvals: [],
      reason: 'Verkeerde maand',
    });
  });
});

describe('R-010: the hand-over (coach.md 1.16)', () => {
  const exhausted = after(ww, exhaust('2026-06-30', '2026-06-30'));
  const agree = (by: string, effective: string, more: object = {}) =>
    step('AgreeHandover', by, '2026-07-10', { effective, ...more });
  const running = { orders: [order({ plannedEnd: '2026-08-10' })] };

  it('is not before the end of the running module', () => {
    given(...exhausted)
      .when(agree('UWV', '2026-08-10', running))
      .thenNotPossible('handover-during-the-service');
    expect(types(client.decide(agree('UWV', '2026-08-11', running), state(exhausted)))).toContain(
      'HandoverApproved',
    );
  });
  it('its duty closes when both have signed', () => {
    const both = after(
      exhausted,
      agree('UWV', '2026-08-11', running),
      agree('GM0222', '2026-08-11', running),
    );
    expect(state(exhausted).duties).toMatchObject([{ duty: 'agree-hand-over', waitsFor: 'manager' }]);
    expect(state(both).duties).toEqual([]);
  });
  const both = after(exhausted, agree('UWV', '2026-09-01'), agree('GM0222', '2026-09-01'));
  const correct = (on: string, effective = '2026-10-01') =>
    step('CorrectHandover', 'UWV', on, { effective, reason: 'Module duurt langer' });
  it('a wrong day is put right until it takes effect; the other partner signs the right one', () => {
    const right = after(both, correct('2026-08-31'));
    expect(state(right)).toMatchObject({
      handover: { effective: '2026-10-01', approvals: ['UWV'], agreedOn: null },
      duties: [{ duty: 'agree-hand-over' }],
    });
    expect(state(after(right, agree('GM0222', '2026-10-01'))).handover).toMatchObject({
      agreedOn: '2026-07-10',
    });
  });
  it('from its day on it stands', () =>
    given(...both)
      .when(correct('2026-09-01'))
      .thenNotPossible('handover-took-effect'));
  it('is answered with its days: what held, holds and will hold', () =>
    expect(
      periodsOf(state(both)).map(({ partner, rule, from, until }) => [partner, rule, from, until]),
    ).toEqual([
      ['UWV', 'R-001', '2026-01-05', '2026-06-30'],
      ['UWV', 'R-010', '2026-07-01', '2026-08-31'],
      ['GM0222', 'R-001', '2026-09-01', null],
    ]));
});

describe('a move', () => {
  const move = (to: string, on: string, by = 'GM0222', more: object = {}) =>
    step('RecordMove', by, on, { to, region: 'OOST', knownOn: on, ...more });
  const assisted = registered([benefit('ASSISTANCE')], { by: 'GM0222' });
  const correct = (by: string, on: string, to: object | null) =>
    step('CorrectMove', by, on, { move: to, reason: 'Verkeerd getypt' });
  const moved = after(assisted, move('GM1509', '2026-06-01'));

  it('is not in the future', () =>
    given(...assisted)
      .when(move('GM1509', '2026-06-01', 'GM0222', { today: '2026-05-31' }))
      .thenNotPossible('day-in-the-future'));
  it('known late it shows both partners what it touches', () => {
    const paid = order({ principal: 'GM0222', orderedOn: '2026-06-08' });
    const late = after(
      assisted,
      move('GM1509', '2026-06-01', 'GM0222', { today: '2026-06-20', orders: [paid] }),
    );
    expect(dutiesOf(late).filter(({ duty }) => duty === 'look-at-move')).toMatchObject([
      { partners: ['UWV'] },
      { partners: ['GM0222'], cents: 180_000 },
      { partners: ['GM1509'] },
    ]);
    expect(state(late).servings).toMatchObject([
      { partner: 'GM0222', code: 'RUNNING_ORDER' },
      { partner: 'GM0222', code: 'MOVED' },
    ]);
  });
  it('who recorded it keeps sight that day', () =>
    expect(state(moved).servings).toMatchObject([
      { partner: 'GM0222', code: 'MOVED', from: '2026-06-01', until: '2026-06-01' },
    ]));
  it('is undone on the same day by who recorded it', () => {
    const undone = after(moved, correct('GM0222', '2026-06-01', null));
    expect(state(undone)).toMatchObject({
      residence: 'GM0222',
      residences: [{ partner: 'GM0222', from: null }],
    });
    expect(state(undone).responsibility).toMatchObject({ partner: 'GM0222' });
  });
  it('its day is put right', () =>
    expect(
      state(after(moved, correct('GM1509', '2026-06-03', { to: 'GM1509', region: 'OOST', on: '2026-05-15' })))
        .residences,
    ).toMatchObject([{ partner: 'GM0222' }, { partner: 'GM1509', from: '2026-05-15' }]));
  it('not by a partner that has no part in it', () =>
    given(...moved)
      .when(correct('UWV', '2026-06-03', null))
      .thenNotPossible('move-of-another-partner'));
  it('an offer that ended with the wrong move stands again', () => {
    const offered = after(registered([benefit('WIA')]), takeOver('GM0222', '2026-05-10'));
    const undone = after(offered, move('GM1509', '2026-06-01'), correct('GM0222', '2026-06-01', null));
    expect(state(undone).offers).toMatchObject([{ ended: null }]);
  });
  it('every day is answered with where the client lived then, after two moves too', () => {
    const twice = state(after(moved, move('GM1876', '2026-09-01', 'GM1509')));
    for (const [on, partner] of [
      ['2026-05-31', 'GM0222'],
      ['2026-06-01', 'GM1509'],
      ['2026-08-31', 'GM1509'],
      ['2026-09-01', 'GM1876'],
    ] as const)
      expect(responsibleOn(twice, on).partner).toBe(partner);
  });
});

describe('one person, one file', () => {
  it('joins with what the partner pays, and the other partner is told: concurrency is seen (R-004)', () => {
    const one = after(
      ww,
      step('RecordMove', 'UWV', '2026-02-01', { to: 'GM1509', region: 'OOST', knownOn: '2026-02-01' }),
    );
    const joined = after(
      one,
      step('JoinClient', 'GM1509', '2026-03-02', {
        servingId: 's9',
        benefits: [{ ...benefit('ASSISTANCE', '2026-02-01'), benefitId: 'b8' }],
      }),
    );
    expect(state(joined).responsibility).toMatchObject({ partner: 'UWV', rule: 'R-004' });
    expect(state(joined).duties).toMatchObject([{ duty: 'known-at-two-partners', partners: ['UWV'] }]);
  });
  it('another partner that is no own partner serves from then on', () =>
    expect(
      state(after(ww, step('JoinClient', 'GM1509', '2026-03-02', { servingId: 's9', benefits: [] })))
        .servings,
    ).toMatchObject([{ partner: 'GM1509', code: 'SAME_PERSON' }]));
  it('is told once', () => {
    const tell = step('TellSamePerson', 'GM1509', '2026-03-02');
    expect(client.decide(tell, state(after(ww, tell)))).toEqual([]);
  });
  it('takes in the benefits of the other file, those that it did not have', () => {
    const other = state(registered([benefit('WW'), benefit('ASSISTANCE', '2026-02-01')])).benefits;
    const take = step('TakeInFile', 'GM0222', '2026-03-02', {
      from: 'c2',
      benefits: other.map((one) => ({ ...one, benefitId: `x${one.benefitId}` })),
      partners: ['GM1876'],
      reason: 'Zelfde persoon',
    });
    const merged = after(ww, take);
    expect(state(merged)).toMatchObject({
      takenIn: ['c2'],
      benefits: [{ type: 'WW' }, { type: 'ASSISTANCE' }],
      responsibility: { partner: 'UWV', rule: 'R-004' },
      servings: [{ partner: 'GM1876', code: 'OTHER_FILE', until: '2026-09-01' }],
    });
    expect(client.decide(take, state(merged))).toEqual([]);
  });
  it('a merged file takes no step any more', () => {
    const gone = after(ww, step('MergeInto', 'UWV', '2026-03-02', { into: 'c2', reason: 'Zelfde persoon' }));
    given(...gone)
      .when(step('RecordWorkResumption', 'UWV', '2026-03-03'))
      .thenNotPossible('client-merged');
    given(...gone)
      .when(step('MergeInto', 'UWV', '2026-03-03', { into: 'c2', reason: 'Zelfde persoon' }))
      .then();
  });
  const withdraw = (orders: OrderOfClient[]) =>
    step('WithdrawRegistration', 'UWV', '2026-02-02', { reason: 'Verkeerde persoon', orders });
  it('a registration by mistake is withdrawn while nothing was ordered', () => {
    expect(
      types(client.decide(withdraw([order({ status: 'PROPOSED', orderedOn: null })]), state(ww))),
    ).toEqual(['RegistrationWithdrawn']);
    given(...ww)
      .when(withdraw([order()]))
      .thenNotPossible('something-was-ordered');
    given(...after(ww, withdraw([])))
      .when(step('RecordWorkResumption', 'UWV', '2026-03-03'))
      .thenNotPossible('registration-withdrawn');
  });
});

describe('days', () => {
  it.each(['RecordSituation', 'AgreeLead', 'RecordWorkResumption', 'DetermineResponsibility'] as const)(
    '%s is not in the future, and not before the registration',
    (type) => {
      given(...ww)
        .when(step(type, 'UWV', '2026-03-02', { today: '2026-03-01', situation, lead: 'UWV' }))
        .thenNotPossible('day-in-the-future');
      given(...ww)
        .when(step(type, 'UWV', '2026-01-04', { situation, lead: 'UWV' }))
        .thenNotPossible('day-too-early');
    },
  );
  it('registering neither', () =>
    given()
      .when({ ...register([]), on: '2026-03-02', today: '2026-03-01' })
      .thenNotPossible('day-in-the-future'));
  it('the next day on which something may change by itself is known', () => {
    expect(nextTurn(state(ww), '2026-01-05')).toBeNull();
    const known = state(registered([benefit('WW', '2026-01-01', '2026-06-30')]));
    expect(nextTurn(known, '2026-01-05')).toBe('2026-07-01');
  });
});
