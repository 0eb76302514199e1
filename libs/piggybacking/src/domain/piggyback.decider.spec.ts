import { faultsOfGoldenSamples } from '@ontschot/event-store';
import { specFor } from '../../../kernel/src/testing/spec-for';
import { openingFrom } from '../queries/opening-of';
import type { Carrier, ClientArea, PiggybackCommand, SupplierStanding } from './piggyback.commands';
import { piggyback } from './piggyback.decider';
import { piggybackEventTypes } from './piggyback.event-types';
import type { AddendumScope, GeneralPiggybackEvent, OfPiggyback } from './piggyback.events';

const given = specFor(piggyback);
const after = (...commands: PiggybackCommand[]): GeneralPiggybackEvent[] =>
  commands.reduce<GeneralPiggybackEvent[]>(
    (events, command) => [
      ...events,
      ...piggyback.decide(command, events.reduce(piggyback.evolve, piggyback.initial)),
    ],
    [],
  );
const typesOf = (events: GeneralPiggybackEvent[]): string[] => events.map(({ type }) => type);

const municipal: Carrier = {
  form: 'MUNICIPAL_CONTRACT',
  owner: 'GM0222',
  standing: 'IN_FORCE',
  coversPartners: [],
  tendered: false,
  awarded: false,
  concludedOn: '2026-01-01',
  validUntil: '2027-12-31',
  wordingCovers: false,
  region: null,
  territory: ['GM0222'],
};
const access: Carrier = {
  ...municipal,
  form: 'ACCESS_AGREEMENT',
  owner: 'UWV',
  region: 'OOST',
  territory: ['UWV'],
};
const ofUwv: OfPiggyback = {
  piggybackId: 'a-UWV',
  agreementId: 'a',
  reference: 'C',
  owner: 'GM0222',
  partner: 'UWV',
  supplierId: 's',
};
const ofMunicipality: OfPiggyback = { ...ofUwv, piggybackId: 'a-GM0222', owner: 'UWV', partner: 'GM0222' };
const good: SupplierStanding = {
  municipalQualityTest: true,
  testedElsewhereBy: [],
  onRejectedIroList: false,
  uwvTest: null,
};
const today = '2026-11-27';
const everything: AddendumScope = { groups: null, services: null, area: null };

const request = (
  carrier: Carrier = municipal,
  of: OfPiggyback = ofUwv,
  reason: string | null = 'maatwerk',
  on = '2026-03-02',
): PiggybackCommand => ({ type: 'RequestPiggyback', of, carrier, reason, on, today });
const check = (
  carrier: Carrier = municipal,
  supplier: SupplierStanding = good,
  area: ClientArea | null = null,
  on = '2026-03-03',
): PiggybackCommand => ({ type: 'CheckEligibility', carrier, supplier, area, on, today });
const inRegion = (region: 'OOST' | 'NOORD'): ClientArea => ({ residence: 'GM0222', region });
const consentOn = (on: string): PiggybackCommand => ({
  type: 'RecordConsent',
  recordedBy: 'SUPPLIER',
  evidence: null,
  on,
  today,
});
const consent = consentOn('2026-03-04');
const decline: PiggybackCommand = {
  type: 'RecordDecline',
  recordedBy: 'SUPPLIER',
  evidence: null,
  reason: 'vol',
  on: '2026-03-04',
  today,
};
const items = {
  content: 'a',
  settlement: 'b',
  qualityIncentives: 'c',
  accountability: 'd',
  progressTalks: 'e',
  tests: 'f',
};
const manage = (by: string, management: object = items, on = '2026-03-05'): PiggybackCommand => ({
  type: 'AgreeSupplierManagement',
  by,
  management,
  on,
  today,
});
const byWording = (carrier: Carrier, supplier = good, on = '2026-03-09'): PiggybackCommand => ({
  type: 'OpenByWording',
  carrier,
  supplier,
  on,
  today,
});
const byAddendum = (
  carrier: Carrier,
  more: Partial<Extract<PiggybackCommand, { type: 'OpenByAddendum' }>> = {},
): PiggybackCommand => ({
  type: 'OpenByAddendum',
  carrier,
  supplier: good,
  addendumId: 'a-UWV-1',
  addendumSignedOn: '2026-03-09',
  from: '2026-03-09',
  until: null,
  scope: everything,
  on: '2026-03-09',
  today,
  ...more,
});
const withdrawOn = (on: string, reason = 'vol'): PiggybackCommand => ({
  type: 'Withdraw',
  by: 'SUPPLIER',
  reason,
  on,
  today,
});
const withdraw = withdrawOn('2026-06-01');
const stateOf = (events: GeneralPiggybackEvent[]) => events.reduce(piggyback.evolve, piggyback.initial);
const openOn = (events: GeneralPiggybackEvent[], day: string) =>
  openingFrom({ agreementId: 'a', partner: 'UWV', day }, stateOf(events));
const agreed = after(request(), check(), consent, manage('UWV'), manage('GM0222'));

describe('requesting (R-031)', () => {
  it('needs a reason', () =>
    given()
      .when(request(municipal, ofUwv, null))
      .thenRejected('R-031'));
  it('records once', () =>
    given(...after(request()))
      .when(request())
      .then());
  it('may be repeated after a refusal', () =>
    expect(
      typesOf(
        given(...after(request(), check({ ...municipal, tendered: true, awarded: true })))
          .when(request())
          .decided(),
      ),
    ).toEqual(['PiggybackRequested']));
  it("is not for the owner's own agreement, nor for one that ended", () => {
    given()
      .when(request({ ...municipal, coversPartners: ['UWV'] }))
      .thenNotPossible('own-agreement');
    given()
      .when(request({ ...municipal, standing: 'ENDED' }))
      .thenNotPossible('agreement-ended');
  });
});

describe('eligibility', () => {
  it('refuses what was tendered and awarded with a silent wording, with the alternatives (R-063, R-064)', () =>
    expect(
      given(...after(request()))
        .when(check({ ...municipal, tendered: true, awarded: true }))
        .decided(),
    ).toMatchObject([
      {
        type: 'PiggybackRefused',
        data: {
          verdict: {
            decision: 'REFUSE',
            because: [{ rule: 'R-063' }, { rule: 'R-064' }],
            alternatives: ['joint purchase', 'own instrument'],
          },
        },
      },
    ]));
  it('holds before award, and where the history is not known (R-065, R-063)', () => {
    given(...after(request()))
      .when(check({ ...municipal, tendered: true, awarded: false }))
      .thenRejected('R-065');
    given(...after(request()))
      .when(check({ ...municipal, tendered: null }))
      .thenRejected('R-063');
  });
  it('presumes contracts of the SUWI period tendered (R-099)', () =>
    expect(
      given(...after(request()))
        .when(check({ ...municipal, tendered: null, concludedOn: '2005-06-30' }))
        .decided(),
    ).toMatchObject([{ type: 'PiggybackRefused' }]));
  it('finds a wording that covers eligible', () =>
    expect(
      typesOf(
        given(...after(request()))
          .when(check({ ...municipal, tendered: true, awarded: true, wordingCovers: true }))
          .decided(),
      ),
    ).toEqual(['PiggybackFoundEligible']));
  it('has UWV test who no municipality tested (R-069), and never takes a rejected company (R-055)', () => {
    given(...after(request()))
      .when(check(municipal, { ...good, municipalQualityTest: false }))
      .thenRejected('R-069');
    expect(
      typesOf(
        given(...after(request()))
          .when(
            check(municipal, {
              ...good,
              municipalQualityTest: false,
              uwvTest: { outcome: 'PASSED', on: '2026-03-03' },
            }),
          )
          .decided(),
      ),
    ).toEqual(['PiggybackFoundEligible']);
    expect(
      given(...after(request()))
        .when(check(municipal, { ...good, onRejectedIroList: true }))
        .decided(),
    ).toMatchObject([
      {
        type: 'PiggybackRefused',
        data: { verdict: { because: [{ rule: 'R-063' }, { rule: 'R-055' }, { rule: 'R-068' }] } },
      },
    ]);
  });
  it("refuses a municipality outside the agreement's region (R-073)", () => {
    const asked = after(request(access, ofMunicipality));
    expect(
      typesOf(
        given(...asked)
          .when(check(access, good, inRegion('OOST')))
          .decided(),
      ),
    ).toEqual(['PiggybackFoundEligible']);
    expect(
      given(...asked)
        .when(check(access, good, inRegion('NOORD')))
        .decided(),
    ).toMatchObject([
      {
        type: 'PiggybackRefused',
        data: { verdict: { because: [{ rule: 'R-063' }, { rule: 'R-067' }, { rule: 'R-073' }] } },
      },
    ]);
  });
  it('is checked once, and anew only by a new request', () => {
    given(...after(request(), check()))
      .when(check())
      .then();
    given(...after(request(), check({ ...municipal, tendered: true, awarded: true })))
      .when(check())
      .thenNotPossible('refused');
    given(...after(request()))
      .when(check({ ...municipal, standing: 'ENDED' }))
      .thenNotPossible('agreement-ended');
  });
});

describe('consent and supplier management', () => {
  it('the supplier answers once it was found eligible (R-066)', () => {
    given(...after(request()))
      .when(consent)
      .thenNotPossible('wrong-step');
    given(...after(request(), check(), consent))
      .when(consent)
      .then();
    given(...after(request(), check(), decline))
      .when(decline)
      .then();
    given(...after(request(), check(), consent))
      .when(decline)
      .thenNotPossible('wrong-step');
  });
  it('six items, the same by both experts (R-075)', () => {
    const consented = after(request(), check(), consent);
    given(...consented)
      .when(manage('UWV', { ...items, tests: undefined }))
      .thenRejected('R-075');
    given(...after(request(), check()))
      .when(manage('UWV'))
      .thenNotPossible('wrong-step');
    given(...consented)
      .when(manage('GM1509'))
      .thenNotPossible('not-a-party');
    const proposed = after(request(), check(), consent, manage('UWV'));
    given(...proposed)
      .when(manage('UWV'))
      .then();
    expect(
      typesOf(
        given(...proposed)
          .when(manage('GM0222', { ...items, tests: 'anders' }))
          .decided(),
      ),
    ).toEqual(['SupplierManagementProposed']);
    expect(
      typesOf(
        given(...proposed)
          .when(manage('GM0222'))
          .decided(),
      ),
    ).toEqual(['SupplierManagementAgreed']);
    given(...agreed)
      .when(manage('GM0222'))
      .then();
  });
});

describe('opening and withdrawing', () => {
  const covering = { ...municipal, tendered: true, awarded: true, wordingCovers: true };
  it('opens by a wording that covers, else not (R-064)', () => {
    const opened = given(...agreed)
      .when(byWording(covering))
      .decided();
    expect(typesOf(opened)).toEqual(['ContractOpenedByWording']);
    given(...agreed, ...opened)
      .when(byWording(covering))
      .then();
    given(...agreed)
      .when(byWording(municipal))
      .thenRejected('R-063');
    given(...after(request(), check(), consent))
      .when(byWording(covering))
      .thenNotPossible('wrong-step');
    given(...agreed)
      .when(byWording({ ...covering, standing: 'ENDED' }))
      .thenNotPossible('agreement-ended');
  });
  it('opens by a signed addendum, never on a tendered contract (R-063, R-067)', () => {
    expect(
      given(...agreed)
        .when(byAddendum(municipal))
        .decided(),
    ).toMatchObject([{ type: 'ContractOpenedByAddendum', data: { addendumSignedOn: '2026-03-09' } }]);
    given(...agreed)
      .when(byAddendum({ ...municipal, tendered: true, awarded: true }))
      .thenRejected('R-063');
    const onAccess = after(
      request(access, ofMunicipality),
      check(access, good, inRegion('OOST')),
      consent,
      manage('UWV'),
      manage('GM0222'),
    );
    given(...onAccess)
      .when(byAddendum(access, { addendumSignedOn: '2026-03-10', on: '2026-03-09' }))
      .thenRejected('R-067');
    given(...onAccess)
      .when(byWording({ ...access, wordingCovers: true }))
      .thenRejected('R-067');
  });
  it('is withdrawn once, only when open', () => {
    const opened = [
      ...agreed,
      ...given(...agreed)
        .when(byAddendum(municipal))
        .decided(),
    ];
    given(...opened)
      .when(byAddendum(municipal))
      .then();
    const closed = given(...opened)
      .when(withdraw)
      .decided();
    expect(typesOf(closed)).toEqual(['PiggybackWithdrawn']);
    given(...opened, ...closed)
      .when(withdraw)
      .then();
    given(...agreed)
      .when(withdraw)
      .thenNotPossible('wrong-step');
    expect(openOn([...opened, ...closed], '2026-06-01')).toMatchObject({
      open: false,
      by: null,
      addendumSignedOn: null,
      supplierConsent: false,
      supplierManagementAgreed: false,
    });
  });
  it('does nothing without a request', () =>
    expect(() => given().when(consent).decided()).toThrow('There is no piggyback request'));
});

describe('opening again and again', () => {
  const anew = (events: GeneralPiggybackEvent[], ...commands: PiggybackCommand[]): GeneralPiggybackEvent[] =>
    commands.reduce(
      (before, command) => [
        ...before,
        ...given(...before)
          .when(command)
          .decided(),
      ],
      events,
    );
  const once = anew(agreed, byAddendum(municipal), withdraw);
  const twice = anew(
    once,
    request(municipal, ofUwv, 'opnieuw', '2026-06-02'),
    check(municipal, good, null, '2026-06-03'),
    consentOn('2026-06-04'),
    manage('UWV', items, '2026-06-05'),
    manage('GM0222', items, '2026-06-05'),
    byAddendum(municipal, {
      addendumId: 'a-UWV-2',
      addendumSignedOn: '2026-06-10',
      from: '2026-06-15',
      until: '2026-09-30',
      on: '2026-06-10',
    }),
  );
  it('gives each opening its own number, addendum and days', () => {
    expect(typesOf(twice).filter((type) => type === 'ContractOpenedByAddendum')).toHaveLength(2);
    expect(openOn(twice, '2026-05-31')).toMatchObject({
      open: true,
      number: 1,
      from: '2026-03-09',
      until: '2026-05-31',
    });
    expect(openOn(twice, '2026-06-01')).toMatchObject({ open: false, number: null });
    expect(openOn(twice, '2026-06-14')).toMatchObject({ open: false, addendum: { addendumId: 'a-UWV-1' } });
    expect(openOn(twice, '2026-06-15')).toMatchObject({
      open: true,
      number: 2,
      addendum: { addendumId: 'a-UWV-2', signedOn: '2026-06-10', until: '2026-09-30' },
    });
    expect(openOn(twice, '2026-09-30')).toMatchObject({ open: true });
    expect(openOn(twice, '2026-10-01')).toMatchObject({
      open: false,
      addendum: { addendumId: 'a-UWV-2', until: '2026-09-30' },
      supplierConsent: true,
      supplierManagementAgreed: true,
    });
    expect(openOn(twice, '2026-03-08')).toMatchObject({ open: false, addendum: { from: '2026-03-09' } });
  });
  it('counts the requests', () =>
    expect(
      twice.flatMap((event) => (event.type === 'PiggybackRequested' ? [event.data.number] : [])),
    ).toEqual([1, 2]));
  it('takes the next addendum after the term of the one before, not beside it', () => {
    const third = byAddendum(municipal, {
      addendumId: 'a-UWV-3',
      addendumSignedOn: '2026-09-01',
      from: '2026-10-01',
      on: '2026-09-01',
    });
    expect(openOn(anew(twice, third), '2026-10-01')).toMatchObject({ open: true, number: 3 });
    given(...twice)
      .when(byAddendum(municipal, { addendumId: 'a-UWV-3', from: '2026-09-30', on: '2026-09-01' }))
      .thenNotPossible('opening-overlaps');
    given(...twice)
      .when(byAddendum(municipal, { addendumId: 'a-UWV-3', from: '2026-10-01', until: '2028-01-01' }))
      .thenNotPossible('term-outside-agreement');
  });
  it('runs two side by side when each names its own services', () => {
    const of = (service: string) => ({ ...everything, services: [service] });
    const first = anew(agreed, byAddendum(municipal, { scope: of('i-1') }));
    expect(
      typesOf(
        given(...first)
          .when(byAddendum(municipal, { addendumId: 'a-UWV-2', scope: of('i-2') }))
          .decided(),
      ),
    ).toEqual(['ContractOpenedByAddendum']);
    given(...first)
      .when(byAddendum(municipal, { addendumId: 'a-UWV-2', scope: of('i-1') }))
      .thenNotPossible('opening-overlaps');
  });
  it('answers for the service that is asked about with the addendum that covers it', () => {
    const of = (service: string) => ({ ...everything, services: [service] });
    const both = anew(
      anew(agreed, byAddendum(municipal, { scope: of('i-1') })),
      byAddendum(municipal, { addendumId: 'a-UWV-2', scope: of('i-2') }),
    );
    const asked = (service: string | null) =>
      openingFrom({ agreementId: 'a', partner: 'UWV', day: '2026-06-01', service }, stateOf(both));
    expect(asked('i-1').addendum).toMatchObject({ scope: { services: ['i-1'] } });
    expect(asked('i-2').addendum).toMatchObject({ addendumId: 'a-UWV-2' });
    expect(asked('i-3')).toMatchObject({ open: true, addendum: { addendumId: 'a-UWV-2' } });
    expect(asked(null).addendum).toMatchObject({ addendumId: 'a-UWV-2' });
  });
  it('notes each end once, by the clock, with its reason', () => {
    const end = (on: string, agreementUntil: string | null = null): PiggybackCommand => ({
      type: 'EndOpenings',
      agreementUntil,
      on,
    });
    given(...twice)
      .when(end('2026-05-31'))
      .then();
    const ended = anew(twice, end('2026-10-01'));
    expect(ended.slice(twice.length)).toMatchObject([
      { type: 'OpeningEnded', data: { number: 1, lastDay: '2026-05-31', cause: 'WITHDRAWN' } },
      { type: 'OpeningEnded', data: { number: 2, lastDay: '2026-09-30', cause: 'TERM' } },
    ]);
    given(...ended)
      .when(end('2026-12-01'))
      .then();
    expect(stateOf(ended)).toMatchObject({ status: 'CLOSED' });
    expect(
      given(...anew(agreed, byAddendum(municipal)))
        .when(end('2026-09-01', '2026-08-31'))
        .decided(),
    ).toMatchObject([{ data: { lastDay: '2026-08-31', cause: 'AGREEMENT_ENDED' } }]);
    // A term that has run out leaves the agreements of the partners: the next addendum needs its signatures only.
    expect(
      typesOf(
        given(...ended)
          .when(byAddendum(municipal, { addendumId: 'a-UWV-3', from: '2026-10-05', on: '2026-10-02' }))
          .decided(),
      ),
    ).toEqual(['ContractOpenedByAddendum']);
  });
});

describe('a withdrawal (B4)', () => {
  const opened = [
    ...agreed,
    ...given(...agreed)
      .when(byAddendum(municipal))
      .decided(),
  ];
  it('on a day to come leaves it open until then', () => {
    const later = [
      ...opened,
      ...given(...opened)
        .when(withdrawOn('2027-01-01'))
        .decided(),
    ];
    expect(openOn(later, '2026-06-01')).toMatchObject({ open: true, until: '2026-12-31' });
    expect(openOn(later, '2027-01-01')).toMatchObject({ open: false });
    expect(later.at(-1)).toMatchObject({
      data: { ends: [{ number: 1, addendumId: 'a-UWV-1', lastDay: '2026-12-31' }] },
    });
  });
  it('may still become earlier, never later, and is a repeat only with the same words', () => {
    const later = [
      ...opened,
      ...given(...opened)
        .when(withdrawOn('2027-01-01'))
        .decided(),
    ];
    given(...later)
      .when(withdrawOn('2027-01-01'))
      .then();
    given(...later)
      .when(withdrawOn('2027-01-01', 'anders'))
      .thenNotPossible('already-withdrawn');
    given(...later)
      .when(withdrawOn('2027-02-01'))
      .thenNotPossible('already-withdrawn');
    const sooner = [
      ...later,
      ...given(...later)
        .when(withdrawOn('2026-07-01'))
        .decided(),
    ];
    expect(openOn(sooner, '2026-07-01')).toMatchObject({ open: false });
    expect(openOn(sooner, '2026-06-30')).toMatchObject({ open: true });
  });
  it('is not before the opening', () =>
    given(...opened)
      .when(withdrawOn('2026-03-08'))
      .thenNotPossible('day-too-early'));
});

describe('days (A15) and repeats', () => {
  it('no step lies before the one that it follows, or in the future', () => {
    given(...after(request()))
      .when(check(municipal, good, null, '2026-03-01'))
      .thenNotPossible('day-too-early');
    given(...after(request()))
      .when(check(municipal, good, null, '2026-11-28'))
      .thenNotPossible('day-in-the-future');
    given(...after(request(), check()))
      .when(consentOn('2026-03-02'))
      .thenNotPossible('day-too-early');
    given(...agreed)
      .when(
        byWording({ ...municipal, tendered: true, awarded: true, wordingCovers: true }, good, '2026-03-04'),
      )
      .thenNotPossible('day-too-early');
    given()
      .when(request(municipal, ofUwv, 'maatwerk', '2026-11-28'))
      .thenNotPossible('day-in-the-future');
  });
  it('the same step with other facts is refused with what stands', () => {
    given(...after(request()))
      .when(request(municipal, ofUwv, 'een andere reden'))
      .thenNotPossible('already-requested');
    given(...after(request(), check()))
      .when(check(municipal, good, null, '2026-03-04'))
      .thenNotPossible('already-recorded');
    given(...after(request(), check(), consent))
      .when(consentOn('2026-03-05'))
      .thenNotPossible('already-recorded');
    given(...agreed)
      .when(manage('UWV', { ...items, tests: 'anders' }))
      .thenNotPossible('already-recorded');
  });
  it('an agreement that has not begun is not one that ended (B9)', () =>
    given()
      .when(request({ ...municipal, standing: 'NOT_YET', concludedOn: '2026-04-01' }))
      .thenNotPossible('agreement-not-begun'));
});

describe('who speaks for the supplier (A16)', () => {
  const recorded: PiggybackCommand = {
    type: 'RecordConsent',
    recordedBy: 'CONTRACT_EXPERT',
    evidence: null,
    on: '2026-03-04',
    today,
  };
  it('itself, or a document of it, not dated after the step', () => {
    given(...after(request(), check()))
      .when(recorded)
      .thenNotPossible('evidence-needed');
    given(...after(request(), check()))
      .when({ ...recorded, evidence: { reference: 'Brief 1', on: '2026-03-05' } })
      .thenNotPossible('day-too-early');
    expect(
      given(...after(request(), check()))
        .when({ ...recorded, evidence: { reference: 'Brief 1', on: '2026-03-04' } })
        .decided(),
    ).toMatchObject([{ data: { recordedBy: 'CONTRACT_EXPERT', evidence: { reference: 'Brief 1' } } }]);
  });
});

describe('retracting', () => {
  const retract: PiggybackCommand = {
    type: 'Retract',
    by: 'UWV',
    reason: 'toch niet',
    on: '2026-03-06',
    today,
  };
  it('takes a request back before it opened, and it may be asked anew', () => {
    const back = [
      ...agreed,
      ...given(...agreed)
        .when(retract)
        .decided(),
    ];
    expect(back.at(-1)).toMatchObject({
      type: 'PiggybackRetracted',
      data: { by: 'UWV', reason: 'toch niet' },
    });
    given(...back)
      .when(retract)
      .then();
    given(...back)
      .when(byAddendum(municipal))
      .thenNotPossible('wrong-step');
    expect(openOn(back, '2026-03-07')).toMatchObject({ supplierConsent: false });
    expect(
      typesOf(
        given(...back)
          .when(request(municipal, ofUwv, 'toch wel', '2026-03-10'))
          .decided(),
      ),
    ).toEqual(['PiggybackRequested']);
  });
  it('is too late once it is open: then it is withdrawn', () =>
    given(
      ...agreed,
      ...given(...agreed)
        .when(byAddendum(municipal))
        .decided(),
    )
      .when(retract)
      .thenNotPossible('wrong-step'));
});

describe('the supplier on the day of opening (A5, R-055, R-068)', () => {
  const listed = { ...good, onRejectedIroList: true };
  const covering = { ...municipal, tendered: true, awarded: true, wordingCovers: true };
  it('refuses by wording and by addendum', () => {
    given(...agreed)
      .when(byWording(covering, listed))
      .thenRejected('R-055', 'R-068');
    given(...agreed)
      .when(byAddendum(municipal, { supplier: listed }))
      .thenRejected('R-055', 'R-068');
  });
  it('says that a test of another municipality exists, not that nobody tested (B8)', () =>
    given(...after(request()))
      .when(check(municipal, { ...good, municipalQualityTest: false, testedElsewhereBy: ['GM1509'] }))
      .thenRejected('R-069'));
});

describe('the sentences name the way that is open', () => {
  it('an untendered agreement is opened by an addendum (B11)', () =>
    expect(
      given(...after(request({ ...access, form: 'FREE_SPACE' }, ofMunicipality)))
        .when(check({ ...access, form: 'FREE_SPACE' }, good, inRegion('OOST')))
        .decided(),
    ).toMatchObject([
      {
        data: {
          verdict: {
            decision: 'ALLOW',
            because: expect.arrayContaining([expect.objectContaining({ rule: 'R-063' })]) as unknown,
          },
        },
      },
    ]));
  it('an IRO of UWV is no road for a municipality: the check says so, as the catalogue and the order do (R-015)', () =>
    expect(
      given(...after(request({ ...access, form: 'IRO' }, ofMunicipality)))
        .when(check({ ...access, form: 'IRO' }, good, inRegion('OOST')))
        .decided(),
    ).toMatchObject([
      { type: 'PiggybackRefused', data: { verdict: { decision: 'REFUSE', because: [{ rule: 'R-015' }] } } },
    ]));
  it('an access agreement is not opened by wording: the addendum is what lacks (B12)', () => {
    const onAccess = after(
      request(access, ofMunicipality),
      check(access, good, inRegion('OOST')),
      consent,
      manage('UWV'),
      manage('GM0222'),
    );
    given(...onAccess)
      .when(byWording(access))
      .thenRejected('R-067');
  });
});

it('every event has its sample', () => expect(faultsOfGoldenSamples(piggybackEventTypes)).toEqual([]));
