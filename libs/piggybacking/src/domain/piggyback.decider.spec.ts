import { faultsOfGoldenSamples } from '@ontschot/event-store';
import { specFor } from '../../../kernel/src/testing/spec-for';
import { openingFrom } from '../queries/opening-of';
import type { Carrier, PiggybackCommand, SupplierStanding } from './piggyback.commands';
import { piggyback } from './piggyback.decider';
import { piggybackEventTypes } from './piggyback.event-types';
import type { OfPiggyback, PiggybackEvent } from './piggyback.events';

const given = specFor(piggyback);
const after = (...commands: PiggybackCommand[]): PiggybackEvent[] =>
  commands.reduce<PiggybackEvent[]>(
    (events, command) => [
      ...events,
      ...piggyback.decide(command, events.reduce(piggyback.evolve, piggyback.initial)),
    ],
    [],
  );
const typesOf = (events: PiggybackEvent[]): string[] => events.map(({ type }) => type);

const municipal: Carrier = {
  form: 'MUNICIPAL_CONTRACT',
  owner: 'GM0222',
  active: true,
  coversPartners: [],
  tendered: false,
  awarded: false,
  concludedOn: '2026-01-01',
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
const good: SupplierStanding = { municipalQualityTest: true, onRejectedIroList: false, uwvTest: null };

const request = (
  carrier: Carrier = municipal,
  of: OfPiggyback = ofUwv,
  reason: string | null = 'maatwerk',
): PiggybackCommand => ({ type: 'RequestPiggyback', of, carrier, reason, on: '2026-03-02' });
const check = (
  carrier: Carrier = municipal,
  supplier: SupplierStanding = good,
  partnerRegion: string | null = null,
): PiggybackCommand => ({ type: 'CheckEligibility', carrier, supplier, partnerRegion, on: '2026-03-03' });
const consent: PiggybackCommand = { type: 'RecordConsent', recordedBy: 'SUPPLIER', on: '2026-03-04' };
const decline: PiggybackCommand = {
  type: 'RecordDecline',
  recordedBy: 'SUPPLIER',
  reason: 'vol',
  on: '2026-03-04',
};
const items = {
  content: 'a',
  settlement: 'b',
  qualityIncentives: 'c',
  accountability: 'd',
  progressTalks: 'e',
  tests: 'f',
};
const manage = (by: string, management: object = items): PiggybackCommand => ({
  type: 'AgreeSupplierManagement',
  by,
  management,
  on: '2026-03-05',
});
const byWording = (carrier: Carrier): PiggybackCommand => ({
  type: 'OpenByWording',
  carrier,
  on: '2026-03-09',
});
const byAddendum = (carrier: Carrier, addendumSignedOn = '2026-03-09'): PiggybackCommand => ({
  type: 'OpenByAddendum',
  carrier,
  addendumSignedOn,
  on: '2026-03-09',
});
const withdraw: PiggybackCommand = { type: 'Withdraw', by: 'SUPPLIER', reason: 'vol', on: '2026-06-01' };
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
      .when(request({ ...municipal, active: false }))
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
            because: [{ rule: 'R-063' }, { rule: 'R-064' }, { rule: 'R-068' }],
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
      { type: 'PiggybackRefused', data: { verdict: { because: [{ rule: 'R-055' }, { rule: 'R-068' }] } } },
    ]);
  });
  it("refuses a municipality outside the agreement's region (R-073)", () => {
    const asked = after(request(access, ofMunicipality));
    expect(
      typesOf(
        given(...asked)
          .when(check(access, good, 'OOST'))
          .decided(),
      ),
    ).toEqual(['PiggybackFoundEligible']);
    expect(
      given(...asked)
        .when(check(access, good, 'NOORD'))
        .decided(),
    ).toMatchObject([{ type: 'PiggybackRefused', data: { verdict: { because: [{ rule: 'R-073' }] } } }]);
  });
  it('is checked once, and anew only by a new request', () => {
    given(...after(request(), check()))
      .when(check())
      .then();
    given(...after(request(), check({ ...municipal, tendered: true, awarded: true })))
      .when(check())
      .thenNotPossible('refused');
    given(...after(request()))
      .when(check({ ...municipal, active: false }))
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
      .thenRejected('R-064');
    given(...after(request(), check(), consent))
      .when(byWording(covering))
      .thenNotPossible('wrong-step');
    given(...agreed)
      .when(byWording({ ...covering, active: false }))
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
      check(access, good, 'OOST'),
      consent,
      manage('UWV'),
      manage('GM0222'),
    );
    given(...onAccess)
      .when(byAddendum(access, '2026-03-10'))
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
    const state = [...opened, ...closed].reduce(piggyback.evolve, piggyback.initial);
    expect(openingFrom('a', 'UWV', state)).toEqual({
      agreementId: 'a',
      partner: 'UWV',
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

it('every event has its sample', () => expect(faultsOfGoldenSamples(piggybackEventTypes)).toEqual([]));
