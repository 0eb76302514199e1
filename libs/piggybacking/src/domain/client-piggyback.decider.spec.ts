import { specFor } from '../../../kernel/src/testing/spec-for';
import { consentFrom } from '../queries/consent-for';
import { clientPiggyback } from './client-piggyback.decider';
import type { Carrier, ClientPiggybackCommand, SupplierStanding } from './piggyback.commands';
import type { ClientPiggybackEvent, OfPiggyback } from './piggyback.events';

const given = specFor(clientPiggyback);
const after = (...commands: ClientPiggybackCommand[]): ClientPiggybackEvent[] =>
  commands.reduce<ClientPiggybackEvent[]>(
    (events, command) => [
      ...events,
      ...given(...events)
        .when(command)
        .decided(),
    ],
    [],
  );
const today = '2009-03-31';
const access: Carrier = {
  form: 'ACCESS_AGREEMENT',
  owner: 'UWV',
  standing: 'IN_FORCE',
  coversPartners: [],
  tendered: false,
  awarded: false,
  concludedOn: '2008-06-02',
  validUntil: null,
  wordingCovers: false,
  region: 'OOST',
  territory: ['UWV'],
};
const supplier: SupplierStanding = {
  municipalQualityTest: false,
  testedElsewhereBy: [],
  onRejectedIroList: false,
  uwvTest: null,
};
const assignmentId = 'A0123456789AB';
const of: OfPiggyback = {
  piggybackId: assignmentId,
  agreementId: 'a',
  reference: 'UWV-1',
  owner: 'UWV',
  partner: 'GEM-A',
  supplierId: 's',
};
const request: ClientPiggybackCommand = {
  type: 'RequestForClient',
  of,
  assignmentId,
  carrier: access,
  reason: 'geen eigen aanbod',
  on: '2009-02-09',
  today,
};
const check = (
  carrier = access,
  residence = 'GEM-A',
  region: 'OOST' | 'NOORD' = 'OOST',
): ClientPiggybackCommand => ({
  type: 'CheckEligibility',
  carrier,
  supplier,
  area: { residence, region },
  on: '2009-02-10',
  today,
});
const terms = { content: 'a', price: 'b', billing: 'c', progressTalks: 'd' };
const consent = (more: Partial<Extract<ClientPiggybackCommand, { type: 'ConsentForClient' }>> = {}) =>
  ({
    type: 'ConsentForClient',
    recordedBy: 'SUPPLIER',
    evidence: null,
    billsPrincipal: true,
    terms,
    on: '2009-02-16',
    today,
    ...more,
  }) as const;
const object: ClientPiggybackCommand = { type: 'Object', reason: 'vol', on: '2009-02-20', today };
const consented = after(request, check(), consent());
const consentOn = (events: ClientPiggybackEvent[], day: string, agreementId = 'a') =>
  consentFrom({ agreementId, day }, events.reduce(clientPiggyback.evolve, clientPiggyback.initial));

describe('consent for one client (R-187, EX-15)', () => {
  it('holds from its day for that assignment, and the owner is told with it', () => {
    expect(consented.map(({ type }) => type)).toEqual([
      'ClientPiggybackRequested',
      'PiggybackFoundEligible',
      'SupplierConsentedForClient',
      'ContractOwnerNotified',
    ]);
    expect(consentOn(consented, '2009-02-15')).toBeNull();
    expect(consentOn(consented, '2009-02-16')).toEqual({
      scope: 'CLIENT',
      assignment: assignmentId,
      givenOn: '2009-02-16',
      ownerToldOn: '2009-02-16',
      ownerObjected: false,
      billsPrincipal: true,
    });
    expect(consentOn(consented, '2009-02-16', 'other')).toBeNull();
    expect(consentFrom({ agreementId: 'a', day: '2009-02-16' }, { status: 'NONE' })).toBeNull();
  });
  it('never softens tender law (EX-16)', () =>
    expect(
      given(...after(request))
        .when(check({ ...access, form: 'MUNICIPAL_CONTRACT', tendered: true, awarded: true }))
        .decided(),
    ).toMatchObject([
      {
        type: 'PiggybackRefused',
        data: { verdict: { alternatives: expect.arrayContaining(['joint purchase']) as unknown } },
      },
    ]));
  it("asks the area of the client's own residence (R-073)", () =>
    expect(
      given(...after(request))
        .when(check(access, 'GEM-N', 'NOORD'))
        .decided(),
    ).toMatchObject([{ type: 'PiggybackRefused' }]));
  it('is in writing, with its four items, and bills the principal (R-066)', () => {
    const eligible = after(request, check());
    given(...eligible)
      .when(consent({ recordedBy: 'CONTRACT_EXPERT' }))
      .thenNotPossible('evidence-needed');
    given(...eligible)
      .when(consent({ terms: { content: 'a' } }))
      .thenNotPossible('terms-incomplete');
    given(...eligible)
      .when(consent({ billsPrincipal: false }))
      .thenRejected('R-066');
    given(...after(request))
      .when(consent())
      .thenNotPossible('wrong-step');
    given(...consented)
      .when(consent())
      .then();
    given(...consented)
      .when(consent({ on: '2009-02-17' }))
      .thenNotPossible('already-recorded');
  });
});

describe('the owner (A-51)', () => {
  it('may object: orders from that day on have no consent, those before keep it', () => {
    const objected = [
      ...consented,
      ...given(...consented)
        .when(object)
        .decided(),
    ];
    expect(consentOn(objected, '2009-02-19')).toMatchObject({ ownerObjected: false });
    expect(consentOn(objected, '2009-02-20')).toMatchObject({ ownerObjected: true });
    given(...objected)
      .when(object)
      .then();
    given(...objected)
      .when({ ...object, reason: 'anders' })
      .thenNotPossible('already-recorded');
    expect(
      given(...objected)
        .when({ ...request, on: '2009-03-02' })
        .decided(),
    ).toMatchObject([{ type: 'ClientPiggybackRequested', data: { number: 2 } }]);
  });
  it('has nothing to object to before the consent', () =>
    given(...after(request, check()))
      .when(object)
      .thenNotPossible('wrong-step'));
});

describe('its end', () => {
  it('comes with the assignment, once', () => {
    const close: ClientPiggybackCommand = { type: 'Close', on: '2009-03-16' };
    const closed = [
      ...consented,
      ...given(...consented)
        .when(close)
        .decided(),
    ];
    expect(consentOn(closed, '2009-03-16')).not.toBeNull();
    expect(consentOn(closed, '2009-03-17')).toBeNull();
    given(...closed)
      .when(close)
      .then();
    given(...closed)
      .when(request)
      .thenNotPossible('assignment-ended');
  });
  it('the asking partner may take it back', () => {
    const retract: ClientPiggybackCommand = {
      type: 'Retract',
      by: 'GEM-A',
      reason: 'x',
      on: '2009-02-18',
      today,
    };
    const back = [
      ...consented,
      ...given(...consented)
        .when(retract)
        .decided(),
    ];
    expect(consentOn(back, '2009-02-17')).not.toBeNull();
    expect(consentOn(back, '2009-02-18')).toBeNull();
    given(...back)
      .when(retract)
      .then();
  });
  it('the supplier may decline', () => {
    const decline: ClientPiggybackCommand = {
      type: 'RecordDecline',
      recordedBy: 'SUPPLIER',
      evidence: null,
      reason: 'vol',
      on: '2009-02-16',
      today,
    };
    const declined = after(request, check(), decline);
    given(...declined)
      .when(decline)
      .then();
    given(...declined)
      .when(consent())
      .thenNotPossible('wrong-step');
  });
});
