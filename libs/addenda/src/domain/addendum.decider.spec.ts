import { faultsOfGoldenSamples } from '@ontschot/event-store';
import { specFor } from '../../../kernel/src/testing/spec-for';
import type { AddendumCommand, CarrierFacts } from './addendum.commands';
import { addendum } from './addendum.decider';
import { addendumEventTypes } from './addendum.event-types';
import type { AddendumEvent, Content, OfAddendum } from './addendum.events';

const given = specFor(addendum);
const after = (...commands: AddendumCommand[]): AddendumEvent[] =>
  commands.reduce<AddendumEvent[]>(
    (events, command) => [
      ...events,
      ...addendum.decide(command, events.reduce(addendum.evolve, addendum.initial)),
    ],
    [],
  );
const typesOf = (events: AddendumEvent[]): string[] => events.map(({ type }) => type);

const of: OfAddendum = {
  addendumId: 'a-GM0222-1',
  agreementId: 'a',
  reference: 'UWV-1',
  contractingPrincipal: 'UWV',
  partner: 'GM0222',
  supplierId: 's',
};
const agreed: CarrierFacts = {
  form: 'ACCESS_AGREEMENT',
  owner: 'UWV',
  standing: 'IN_FORCE',
  coversPartners: [],
  tendered: false,
  awarded: false,
  concludedOn: '2026-02-10',
  validUntil: '2027-12-31',
  wordingCovers: false,
  region: 'OOST',
  territory: ['UWV'],
  supplierConsent: true,
  supplierManagementAgreed: true,
  supplier: {
    municipalQualityTest: false,
    testedElsewhereBy: [],
    onRejectedIroList: false,
    uwvTest: null,
  },
  openings: [],
};
const names = {
  contractingPrincipal: 'UWV',
  partner: 'Doetinchem',
  supplier: 'Kracht BV',
  supplierNumber: 'KvK 01234567',
  instruments: ['Training', 'Coaching'],
  area: [],
};
const today = '2026-11-27';
const everything: Content = {
  scope: { groups: null, services: null, area: null },
  from: null,
  until: null,
};
const draft = (carrier: CarrierFacts = agreed, content: Partial<Content> = {}): AddendumCommand => ({
  type: 'DraftAddendum',
  of,
  number: 1,
  carrier,
  names,
  ...everything,
  ...content,
  on: '2026-03-02',
  today,
});
const amend = (content: Partial<Content>, on = '2026-03-03'): AddendumCommand => ({
  type: 'AmendAddendum',
  carrier: agreed,
  names,
  ...everything,
  ...content,
  on,
  today,
});
const principal = (on: string, carrier: CarrierFacts = agreed): AddendumCommand => ({
  type: 'SignAsPrincipal',
  carrier,
  on,
  today,
});
const supplier = (on: string, carrier: CarrierFacts = agreed): AddendumCommand => ({
  type: 'SignAsSupplier',
  carrier,
  recordedBy: 'SUPPLIER',
  evidence: null,
  on,
  today,
});
const tendered: CarrierFacts = { ...agreed, form: 'MUNICIPAL_CONTRACT', tendered: true, awarded: true };

describe('drafting', () => {
  it('writes the text from the facts, once', () => {
    const [drafted] = after(draft());
    expect(drafted).toMatchObject({ type: 'AddendumDrafted' });
    const { text } = (drafted as Extract<AddendumEvent, { type: 'AddendumDrafted' }>).data;
    expect(text).toContain('Addendum bij overeenkomst UWV-1 van 10 februari 2026');
    expect(text).toContain('Kracht BV, KvK 01234567 (leverancier)');
    expect(text).toContain('Opgesteld op 2 maart 2026.');
    expect(text).toContain('klanten van Doetinchem aan voor: Training; Coaching.');
    expect(text).toContain('stuurt de rekening aan Doetinchem en aan niemand anders');
    given(...after(draft()))
      .when(draft())
      .then();
  });
  it('refuses a tendered and awarded contract (R-063, R-113)', () =>
    given().when(draft(tendered)).thenRejected('R-063', 'R-113'));
  it('holds before award and on an unknown history (R-065, R-063)', () => {
    given()
      .when(draft({ ...tendered, awarded: false }))
      .thenRejected('R-065');
    given()
      .when(draft({ ...tendered, tendered: null }))
      .thenRejected('R-063');
  });
  it('is not needed where the wording covers, and not possible after the end', () => {
    given()
      .when(draft({ ...tendered, wordingCovers: true }))
      .thenNotPossible('addendum-not-needed');
    given()
      .when(draft({ ...agreed, standing: 'ENDED' }))
      .thenNotPossible('agreement-ended');
  });
  it('an access agreement always needs one (R-067)', () =>
    expect(
      typesOf(
        given()
          .when(draft({ ...agreed, wordingCovers: true }))
          .decided(),
      ),
    ).toEqual(['AddendumDrafted']));
});

describe('signing', () => {
  it('holds from the later day on, whoever signs first', () => {
    expect(after(draft(), principal('2026-03-16'), supplier('2026-03-12')).slice(1)).toMatchObject([
      { type: 'AddendumSignedByPrincipal' },
      { type: 'AddendumSignedBySupplier' },
      { type: 'AddendumSigned', data: { signedOn: '2026-03-16' } },
    ]);
    expect(after(draft(), supplier('2026-03-12'), principal('2026-03-16')).at(-1)).toMatchObject({
      type: 'AddendumSigned',
      data: {
        signedOn: '2026-03-16',
        verdict: {
          decision: 'ALLOW',
          because: expect.arrayContaining([expect.objectContaining({ rule: 'R-067' })]) as unknown,
        },
      },
    });
  });
  it('each signs once', () => {
    given(...after(draft(), principal('2026-03-16')))
      .when(principal('2026-03-16'))
      .then();
    given(...after(draft(), supplier('2026-03-16')))
      .when(supplier('2026-03-16'))
      .then();
  });
  it('on another day says what stands', () => {
    given(...after(draft(), principal('2026-03-16')))
      .when(principal('2026-03-17'))
      .thenNotPossible('signed-already');
    given(...after(draft(), supplier('2026-03-16')))
      .when(supplier('2026-03-17'))
      .thenNotPossible('signed-already');
  });
  it('not before the draft, not in the future (A15)', () => {
    given(...after(draft()))
      .when(principal('2026-03-01'))
      .thenNotPossible('day-too-early');
    given(...after(draft()))
      .when(supplier('2026-11-28'))
      .thenNotPossible('day-in-the-future');
  });
  it('the supplier itself, or its signed paper (A16)', () => {
    const onPaper: AddendumCommand = {
      type: 'SignAsSupplier',
      carrier: agreed,
      recordedBy: 'CONTRACT_EXPERT',
      evidence: null,
      on: '2026-03-16',
      today,
    };
    given(...after(draft()))
      .when(onPaper)
      .thenNotPossible('evidence-needed');
    expect(
      given(...after(draft()))
        .when({ ...onPaper, evidence: { reference: 'Stuk 9', on: '2026-03-16' } })
        .decided(),
    ).toMatchObject([{ type: 'AddendumSignedBySupplier', data: { evidence: { reference: 'Stuk 9' } } }]);
    given(...after(draft()))
      .when({ ...onPaper, evidence: { reference: 'Stuk 9', on: '2026-03-17' } })
      .thenNotPossible('day-too-early');
  });
  it('not for UWV with a company on the rejected list (A5: R-055, R-068)', () => {
    const carrier: CarrierFacts = {
      ...agreed,
      form: 'MUNICIPAL_CONTRACT',
      owner: 'GM0222',
      supplier: { ...agreed.supplier, municipalQualityTest: true, onRejectedIroList: true },
    };
    const drafted: AddendumCommand = {
      ...draft(carrier),
      of: { ...of, contractingPrincipal: 'GM0222', partner: 'UWV' },
    } as AddendumCommand;
    given(...after(drafted))
      .when(supplier('2026-03-16', carrier))
      .thenRejected('R-055', 'R-068');
  });
  it('waits for consent and supplier management (R-066, R-075), and refuses what turned out tendered (R-063)', () => {
    given(...after(draft()))
      .when(principal('2026-03-16', { ...agreed, supplierConsent: false, supplierManagementAgreed: false }))
      .thenRejected('R-066', 'R-075');
    given(...after(draft()))
      .when(supplier('2026-03-16', tendered))
      .thenRejected('R-063', 'R-113');
    given(...after(draft()))
      .when(supplier('2026-03-16', { ...agreed, standing: 'ENDED' }))
      .thenNotPossible('agreement-ended');
  });
  it('needs a draft', () =>
    expect(() => given().when(principal('2026-03-16')).decided()).toThrow('There is no addendum'));
});

describe('its content (R-189)', () => {
  const halfYear: Partial<Content> = { from: '2026-04-01', until: '2026-09-30' };
  const signed = after(draft(agreed, halfYear), principal('2026-03-16'), supplier('2026-03-12'));
  it('is in force from the stated day to the stated day', () => {
    expect(signed.at(-1)).toMatchObject({
      type: 'AddendumSigned',
      data: { signedOn: '2026-03-16', from: '2026-04-01', until: '2026-09-30' },
    });
    const { text } = (signed[0] as Extract<AddendumEvent, { type: 'AddendumDrafted' }>).data;
    expect(text).toContain('geldt vanaf 1 april 2026');
    expect(text).toContain('tot en met 30 september 2026');
  });
  it('and never before both have signed', () =>
    expect(
      after(draft(agreed, halfYear), principal('2026-04-06'), supplier('2026-03-12')).at(-1),
    ).toMatchObject({ data: { signedOn: '2026-04-06', from: '2026-04-06' } }));
  it('lies within the agreement', () => {
    given()
      .when(draft(agreed, { from: '2026-02-09' }))
      .thenNotPossible('term-outside-agreement');
    given()
      .when(draft(agreed, { until: '2028-01-01' }))
      .thenNotPossible('term-outside-agreement');
    given()
      .when(draft(agreed, { from: '2026-05-01', until: '2026-04-30' }))
      .thenNotPossible('term-outside-agreement');
    given(...after(draft(agreed, { until: '2026-03-15' })))
      .when(principal('2026-03-16'))
      .decided();
    given(...after(draft(agreed, { until: '2026-03-15' }), principal('2026-03-14')))
      .when(supplier('2026-03-16'))
      .thenNotPossible('term-over-before-signing');
  });
  it('is not beside another opening, unless each names its own services', () => {
    const opened = (services: string[] | null) => ({
      ...agreed,
      openings: [
        {
          addendumId: 'a-GM0222-0',
          from: '2026-02-16',
          until: '2026-06-30',
          scope: { groups: null, services, area: null },
        },
      ],
    });
    given()
      .when(draft(opened(null), halfYear))
      .thenNotPossible('opening-overlaps');
    expect(
      given()
        .when(draft(opened(null), { from: '2026-07-01' }))
        .decided(),
    ).toHaveLength(1);
    expect(
      given()
        .when(draft(opened(['a.1']), { scope: { groups: null, services: ['a.2'], area: null } }))
        .decided(),
    ).toHaveLength(1);
  });
  it('may change until someone signs, as another version', () => {
    const amended = given(...after(draft()))
      .when(amend(halfYear))
      .decided();
    expect(amended).toMatchObject([{ type: 'AddendumAmended', data: { version: 2, from: '2026-04-01' } }]);
    given(...after(draft()), ...amended)
      .when(amend(halfYear))
      .then();
    given(...after(draft(), principal('2026-03-16')))
      .when(amend(halfYear, '2026-03-17'))
      .thenNotPossible('signature-on-draft');
    given(...signed)
      .when(amend({}, '2026-03-17'))
      .thenNotPossible('already-in-force');
  });
  it('another draft of the same number says what lies there', () =>
    given(...after(draft()))
      .when(draft(agreed, halfYear))
      .thenNotPossible('draft-exists'));
});

describe('its end', () => {
  const withdraw: AddendumCommand = {
    type: 'WithdrawDraft',
    by: 'GM0222',
    reason: 'toch niet',
    on: '2026-03-09',
    today,
  };
  it('a draft is taken back with a reason, also with one signature', () => {
    const back = [
      ...after(draft(), supplier('2026-03-05')),
      ...given(...after(draft(), supplier('2026-03-05')))
        .when(withdraw)
        .decided(),
    ];
    expect(back.at(-1)).toMatchObject({ type: 'AddendumDraftWithdrawn', data: { by: 'GM0222' } });
    given(...back)
      .when(withdraw)
      .then();
    given(...back)
      .when(principal('2026-03-16'))
      .thenNotPossible('draft-withdrawn');
  });
  it('what both signed is not taken back but ends with its opening', () => {
    const signed = after(draft(), principal('2026-03-05'), supplier('2026-03-05'));
    given(...signed)
      .when(withdraw)
      .thenNotPossible('already-in-force');
    const end = (lastDay: string): AddendumCommand => ({
      type: 'EndAddendum',
      lastDay,
      cause: 'WITHDRAWN',
    });
    const ended = given(...signed)
      .when(end('2026-08-31'))
      .decided();
    expect(ended).toMatchObject([{ type: 'AddendumEnded', data: { lastDay: '2026-08-31' } }]);
    given(...signed, ...ended)
      .when(end('2026-08-31'))
      .then();
    expect(
      given(...signed, ...ended)
        .when(end('2026-06-30'))
        .decided(),
    ).toHaveLength(1);
    given(...after(draft()))
      .when(end('2026-08-31'))
      .then();
  });
  it('takes effect once, on its first day', () => {
    const signed = after(
      draft(agreed, { from: '2026-04-01' }),
      principal('2026-03-05'),
      supplier('2026-03-05'),
    );
    const effect = (on: string): AddendumCommand => ({ type: 'TakeEffect', on });
    given(...signed)
      .when(effect('2026-03-31'))
      .then();
    const inForce = given(...signed)
      .when(effect('2026-04-01'))
      .decided();
    expect(inForce).toMatchObject([{ type: 'AddendumInForce', data: { from: '2026-04-01' } }]);
    given(...signed, ...inForce)
      .when(effect('2026-04-02'))
      .then();
    given(...after(draft()))
      .when(effect('2026-04-01'))
      .then();
  });
});

it('every event has its sample', () => expect(faultsOfGoldenSamples(addendumEventTypes)).toEqual([]));
