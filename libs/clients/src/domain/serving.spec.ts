import { mayServe, ownPartners } from './client.sight';
import {
  after,
  benefit,
  clientId,
  given,
  order,
  registered,
  situation,
  state,
  step,
  takeOver,
  types,
  ww,
} from '../testing/given';

const facts = { takesPart: true, mandated: false, region: 'OOST', addedBy: null };
const serve = (by: string, more: object = {}) =>
  step('ServeClient', by, '2026-02-01', {
    servingId: 's2',
    code: 'JOINT_SERVICE',
    ground: 'SUWI art. 9',
    until: '2026-03-31',
    facts,
    ...more,
  });
const served = after(ww, serve('GM1509'));
const of = (code: string, more: object = {}) => serve('GM1509', { code, ...more });

describe('serving another partner’s client', () => {
  it('is recorded under its ground, and announced to each partner whose client it is', () =>
    expect(served.slice(ww.length)).toMatchObject([
      {
        type: 'ClientServed',
        data: {
          clientId,
          servingId: 's2',
          partner: 'GM1509',
          code: 'JOINT_SERVICE',
          ground: 'SUWI art. 9',
          from: '2026-02-01',
          until: '2026-03-31',
        },
      },
      { type: 'ClientDutyOpened', data: { duty: 'note-serving', partners: ['GM0222'] } },
      { type: 'ClientDutyOpened', data: { duty: 'note-serving', partners: ['UWV'] } },
    ]));
  it('the own partner needs no ground', () =>
    given(...ww)
      .when(serve('UWV'))
      .thenNotPossible('own-client'));
  it('is recorded once', () =>
    given(...served)
      .when(serve('GM1509'))
      .then());
  it('has one ground at a time', () =>
    given(...served)
      .when(serve('GM1509', { until: null, ground: 'Anders' }))
      .thenNotPossible('already-serving'));

  describe('a ground must be so', () => {
    const running = { orders: [order({ principal: 'GM1509' })] };
    const concurrent = registered([benefit('WW'), benefit('ASSISTANCE')]);
    const lived = after(
      registered([benefit('WW')], { residence: 'GM1509' }),
      step('RecordMove', 'UWV', '2026-01-20', { to: 'GM0222', region: 'OOST', knownOn: '2026-01-20' }),
    );
    it.each<[string, typeof ww, object, boolean]>([
      ['MANDATE', ww, { facts: { ...facts, mandated: true } }, true],
      ['MANDATE', ww, {}, false],
      ['JOINT_SERVICE', ww, {}, true],
      ['JOINT_SERVICE', ww, { facts: { ...facts, region: 'ZUIDOOST' } }, false],
      ['JOINT_SERVICE', ww, { facts: { ...facts, region: null } }, false],
      ['LEAD', concurrent, {}, true],
      ['LEAD', ww, {}, false],
      ['HANDOVER', lived, {}, true],
      ['HANDOVER', ww, {}, false],
      ['RUNS_SERVICE', ww, running, true],
      ['RUNS_SERVICE', ww, { orders: [order({ principal: 'GM1509', status: 'COMPLETED' })] }, false],
      ['RUNS_SERVICE', ww, {}, false],
      ['COMPLAINT', ww, {}, true],
      ['COMPLAINT', ww, { facts: { ...facts, takesPart: false } }, false],
      ['CONSENT', ww, {}, false],
      ['PARTNER_GROUND', ww, { facts: { ...facts, addedBy: 'GM0222' } }, true],
      ['PARTNER_GROUND', ww, { facts: { ...facts, addedBy: 'GM1876' } }, false],
      ['PARTNER_GROUND', ww, {}, false],
    ])('%s %#: %s', (code, events, more, holds) => {
      const asked = given(...events).when(of(code, more));
      if (holds) expect(types(asked.decided())).toContain('ClientServed');
      else asked.thenNotPossible('ground-is-not-so');
    });
  });

  it('is for a term, which is the last day where none is given', () => {
    expect(state(after(ww, serve('GM1509', { until: null }))).servings).toMatchObject([
      { until: '2026-07-31' },
    ]);
    given(...ww)
      .when(serve('GM1509', { until: '2026-08-01' }))
      .thenNotPossible('serving-too-long');
    given(...ww)
      .when(serve('GM1509', { until: '2026-01-31' }))
      .thenNotPossible('serving-ends-before-it-begins');
  });
  it('never begins in the past, nor far ahead', () => {
    given(...ww)
      .when(serve('GM1509', { today: '2026-02-02' }))
      .thenNotPossible('day-too-early');
    given(...ww)
      .when({ ...serve('GM1509', { until: null, today: '2026-02-01' }), on: '2026-09-01' })
      .thenNotPossible('serving-too-far-ahead');
  });
  it('ends today or later, never earlier', () => {
    given(...served)
      .when(step('EndServing', 'GM1509', '2026-03-01'))
      .then({
        type: 'ServingEnded',
        data: { clientId, servingId: 's2', partner: 'GM1509', until: '2026-03-01' },
      });
    given(...served)
      .when(step('EndServing', 'GM1509', '2026-02-10', { today: '2026-03-01' }))
      .thenNotPossible('day-too-early');
    given(...ww)
      .when(step('EndServing', 'GM1509', '2026-03-01'))
      .thenNotPossible('not-serving');
  });
  it('its duty falls away with it', () =>
    expect(state(after(served, step('LetDayCome', 'UWV', '2026-04-01'))).duties).toEqual([]));
  it.each([
    ['UWV', '2026-02-01', true],
    ['GM0222', '2026-02-01', true],
    ['GM1509', '2026-01-31', false],
    ['GM1509', '2026-02-01', true],
    ['GM1509', '2026-03-31', true],
    ['GM1509', '2026-04-01', false],
    ['GM1876', '2026-02-01', false],
  ])('%s may act on %s: %s', (partner, day, may) => expect(mayServe(state(served), partner, day)).toBe(may));
});

describe('the say of the client’s partner', () => {
  const object = (by: string, on = '2026-02-10') =>
    step('ObjectToServing', by, on, { servingId: 's2', reason: 'Niet nodig' });
  const objected = after(served, object('UWV'));
  it('ends a serving at once', () => {
    expect(mayServe(state(served), 'GM1509', '2026-02-10')).toBe(true);
    expect(mayServe(state(objected), 'GM1509', '2026-02-10')).toBe(false);
    expect(state(objected).duties).toEqual([]);
    given(...objected)
      .when(object('GM0222'))
      .then();
  });
  it('another ground does not do then; its consent does', () => {
    const again = { servingId: 's3', until: null };
    given(...objected)
      .when({ ...of('COMPLAINT', { ...again, today: '2026-02-11' }), on: '2026-02-11' })
      .thenNotPossible('serving-objected');
    const consented = after(
      objected,
      step('ConsentToServing', 'UWV', '2026-02-11', {
        partner: 'GM1509',
        reason: 'Afgesproken',
        from: '2026-02-12',
        until: '2026-02-28',
      }),
    );
    const asked = (on: string) => ({ ...of('CONSENT', { ...again, today: on }), on });
    given(...consented)
      .when(asked('2026-02-11'))
      .thenNotPossible('ground-is-not-so');
    expect(mayServe(state(after(consented, asked('2026-02-12'))), 'GM1509', '2026-02-12')).toBe(true);
    given(...consented)
      .when(asked('2026-03-01'))
      .thenNotPossible('ground-is-not-so');
  });
  it('does not send away who still pays, or must undo its own mistake', () => {
    const paying = after(
      ww,
      step('CorrectBenefit', 'UWV', '2026-06-10', {
        benefitId: 'b0',
        benefit: benefit('ASSISTANCE'),
        orders: [order()],
      }),
    );
    for (const { servingId } of state(paying).servings)
      given(...paying)
        .when(step('ObjectToServing', 'GM0222', '2026-06-10', { servingId, reason: 'Niet nodig' }))
        .thenNotPossible('serving-needs-no-consent');
  });
});

describe('own partners', () => {
  const today = '2026-01-05';
  it('are where the client lives, who pays a benefit, and who will within four months', () => {
    expect(ownPartners(state(ww), today)).toEqual(['GM0222', 'UWV']);
    expect(ownPartners(state(registered([benefit('ASSISTANCE')])), today)).toEqual(['GM0222']);
    const expecting = state(
      registered([], { situation: { ...situation, expectedFirstWwDay: '2026-05-05' }, today }),
    );
    expect(ownPartners(expecting, today)).toContain('UWV');
  });
  it.each<[string, object]>([
    ['a benefit', { benefits: [{ ...benefit('WIA', '2199-01-01'), benefitId: 'b0' }] }],
    ['an expected first WW day', { situation: { ...situation, expectedFirstWwDay: '2027-01-01' } }],
  ])('%s far in the future gives no rights today', (_, more) =>
    expect(ownPartners(state(registered([], { by: 'GM0222', today, ...more })), today)).toEqual(['GM0222']),
  );
  it('an offer that is to come makes nobody responsible today', () =>
    expect(
      ownPartners(state(after(ww, takeOver('GM0222', '2026-02-01', { from: '2026-12-01' }))), '2026-02-01'),
    ).toEqual(['GM0222', 'UWV']));
});
