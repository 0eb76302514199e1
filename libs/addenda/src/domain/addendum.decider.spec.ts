import { faultsOfGoldenSamples } from '@ontschot/event-store';
import { specFor } from '../../../kernel/src/testing/spec-for';
import type { AddendumCommand, CarrierFacts } from './addendum.commands';
import { addendum } from './addendum.decider';
import { addendumEventTypes } from './addendum.event-types';
import type { AddendumEvent, OfAddendum } from './addendum.events';

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
  addendumId: 'a-GM0222',
  agreementId: 'a',
  reference: 'UWV-1',
  contractingPrincipal: 'UWV',
  partner: 'GM0222',
  supplierId: 's',
};
const agreed: CarrierFacts = {
  form: 'ACCESS_AGREEMENT',
  active: true,
  tendered: false,
  awarded: false,
  concludedOn: '2026-02-10',
  wordingCovers: false,
  supplierConsent: true,
  supplierManagementAgreed: true,
  open: false,
};
const names = {
  contractingPrincipal: 'UWV',
  partner: 'Doetinchem',
  supplier: 'Kracht BV',
  instruments: ['Training', 'Coaching'],
};
const draft = (carrier: CarrierFacts = agreed): AddendumCommand => ({
  type: 'DraftAddendum',
  of,
  carrier,
  names,
  on: '2026-03-02',
});
const principal = (on: string, carrier: CarrierFacts = agreed): AddendumCommand => ({
  type: 'SignAsPrincipal',
  carrier,
  on,
});
const supplier = (on: string, carrier: CarrierFacts = agreed): AddendumCommand => ({
  type: 'SignAsSupplier',
  carrier,
  recordedBy: 'SUPPLIER',
  on,
});
const tendered = { ...agreed, form: 'MUNICIPAL_CONTRACT', tendered: true, awarded: true };

describe('drafting', () => {
  it('writes the text from the facts, once', () => {
    const [drafted] = after(draft());
    expect(drafted).toMatchObject({ type: 'AddendumDrafted' });
    const { text } = (drafted as Extract<AddendumEvent, { type: 'AddendumDrafted' }>).data;
    expect(text).toContain('Addendum bij overeenkomst UWV-1');
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
      .when(draft({ ...agreed, active: false }))
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
      .when(principal('2026-03-17'))
      .then();
    given(...after(draft(), supplier('2026-03-16')))
      .when(supplier('2026-03-17'))
      .then();
  });
  it('waits for consent and supplier management (R-066, R-075), and refuses what turned out tendered (R-063)', () => {
    given(...after(draft()))
      .when(principal('2026-03-16', { ...agreed, supplierConsent: false, supplierManagementAgreed: false }))
      .thenRejected('R-066', 'R-075');
    given(...after(draft()))
      .when(supplier('2026-03-16', tendered))
      .thenRejected('R-063', 'R-113');
    given(...after(draft()))
      .when(supplier('2026-03-16', { ...agreed, active: false }))
      .thenNotPossible('agreement-ended');
  });
  it('after a withdrawal a new one is drawn up; while it opens, none', () => {
    const signed = after(draft(), principal('2026-03-16'), supplier('2026-03-16'));
    given(...signed)
      .when(draft({ ...agreed, open: true }))
      .then();
    given(...signed)
      .when(draft())
      .then();
    expect(
      typesOf(
        given(...signed)
          .when(draft({ ...agreed, supplierManagementAgreed: false, supplierConsent: false }))
          .decided(),
      ),
    ).toEqual(['AddendumDrafted']);
  });
  it('needs a draft', () =>
    expect(() => given().when(principal('2026-03-16')).decided()).toThrow('There is no addendum'));
});

it('every event has its sample', () => expect(faultsOfGoldenSamples(addendumEventTypes)).toEqual([]));
