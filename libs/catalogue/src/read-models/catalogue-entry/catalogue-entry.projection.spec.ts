import { type AgreementEvent, agreements } from '@ontschot/agreements';
import { type RecordedEvent, sampleOf } from '@ontschot/kernel';
import { type PiggybackEvent, piggybacking } from '@ontschot/piggybacking';
import { suppliers } from '@ontschot/suppliers';
import { catalogueSupplier } from '../catalogue-supplier/catalogue-supplier.projection';
import { catalogueEntry } from './catalogue-entry.projection';
import type { CatalogueEntry } from './catalogue-entry.row';
import { forPartner, usableBy } from './choices';

type Shown = AgreementEvent | PiggybackEvent;
const samples = [...agreements.events, ...piggybacking.events, ...suppliers.events];
const goldenOf = (type: string): object => sampleOf(samples, type);
type Step = Shown['type'] | [Shown['type'], object];
/** The stored samples of these events, in this order, as the log would give them back. */
const project = (...steps: Step[]): CatalogueEntry | null | undefined =>
  steps.reduce<CatalogueEntry | null | undefined>((row, step, revision) => {
    const [type, more] = typeof step === 'string' ? [step, {}] : step;
    const apply = catalogueEntry.on[type] as (
      row: CatalogueEntry | undefined,
      event: RecordedEvent<Shown>,
    ) => CatalogueEntry | null | undefined;
    return apply(row ?? undefined, {
      type,
      revision,
      data: { ...goldenOf(type), ...more },
    } as RecordedEvent<Shown>);
  }, undefined);

describe('catalogue entry', () => {
  it.each([
    'AccessAgreementSigned',
    'FreeSpaceAgreementSigned',
    'IroCompanyEntered',
    'ContractSigned',
    'OwnProvisionOffered',
    'JointContractOpened',
  ] as const)('shows what %s made choosable', (type) => {
    expect(project(type)).toMatchObject({
      concludedOn: '2026-03-02',
      endedOn: null,
      instruments: [{ price: 210_000 }],
      openings: [],
    });
  });
  it("knows the area: a UWV region, a municipality's own", () => {
    expect(project('AccessAgreementSigned')).toMatchObject({ region: 'OOST', territory: [] });
    expect(
      project(['ContractSigned', { scope: { region: null, territory: [], coversPartners: [] } }]),
    ).toMatchObject({ region: null, territory: ['GM0222'] });
  });
  it.each([
    [{ tendered: true, awarded: true, wordingCoversPartnerClients: false, wordingCoversOthers: false }, true],
    [{ tendered: true, awarded: true, wordingCoversPartnerClients: true, wordingCoversOthers: false }, false],
    [{ tendered: true, awarded: true, wordingCoversPartnerClients: false, wordingCoversOthers: true }, false],
    [
      { tendered: true, awarded: false, wordingCoversPartnerClients: false, wordingCoversOthers: false },
      false,
    ],
    [
      { tendered: null, awarded: true, wordingCoversPartnerClients: false, wordingCoversOthers: false },
      false,
    ],
  ])('of %j says closed by its tender: %s', (procurement, closedByTender) =>
    expect(project(['ContractSigned', { procurement }])).toMatchObject({ closedByTender }),
  );
  it('follows partners, term, price and end', () => {
    expect(project('JointContractOpened', 'PartnerJoined')).toMatchObject({
      coversPartners: ['GM0222', 'UWV', 'GM1509'],
    });
    expect(project('JointContractOpened', 'PartnerLeft')).toMatchObject({ coversPartners: ['GM0222'] });
    expect(project('ContractSigned', 'AgreementExtended')).toMatchObject({ validUntil: '2028-12-31' });
    expect(project('ContractSigned', ['AgreementAdjusted', { instruments: [] }])).toMatchObject({
      instruments: [],
    });
    expect(project('ContractSigned', 'AgreementDissolved')).toMatchObject({ endedOn: '2026-03-02' });
    expect(project('ContractSigned', 'AgreementExpired')).toMatchObject({ endedOn: '2028-01-01' });
    expect(project('FreeSpaceAgreementSigned', 'FreeSpaceAgreementDissolved')).toMatchObject({
      endedOn: '2026-09-02',
    });
    expect(project('FreeSpaceAgreementSigned', 'FreeSpaceAgreementEnded')).toMatchObject({
      endedOn: '2027-12-31',
    });
    expect(project('IroCompanyEntered', 'IroAuditFailed')).toMatchObject({ endedOn: '2026-03-02' });
  });
  it('opens for a partner, once, and closes again', () => {
    expect(project('AccessAgreementSigned', 'ContractOpenedByAddendum')).toMatchObject({
      openings: [{ partner: 'GM0222', by: 'ADDENDUM', from: '2026-03-16' }],
    });
    expect(
      project('AccessAgreementSigned', 'ContractOpenedByAddendum', 'ContractOpenedByWording'),
    ).toMatchObject({ openings: [{ partner: 'GM0222', by: 'WORDING', from: '2026-03-09' }] });
    expect(project('AccessAgreementSigned', 'ContractOpenedByAddendum', 'PiggybackWithdrawn')).toMatchObject({
      openings: [],
    });
  });
  it('makes no row out of nothing', () => expect(project('ContractOpenedByAddendum')).toBeUndefined());
  it("knows a firm's name", () => {
    const registered = { type: 'SupplierRegistered', data: goldenOf('SupplierRegistered') } as Parameters<
      NonNullable<typeof catalogueSupplier.on.SupplierRegistered>
    >[1];
    expect(catalogueSupplier.on.SupplierRegistered?.(undefined, registered, '')).toEqual({
      id: registered.data.supplierId,
      name: registered.data.name,
    });
  });
});

describe('who may choose it', () => {
  const entry = {
    form: 'MUNICIPAL_CONTRACT' as const,
    owner: 'GM0222',
    coversPartners: ['GM0222', 'GM1509'],
    closedByTender: false,
    openings: [{ partner: 'UWV', by: 'ADDENDUM' as const, from: '2026-03-16' }],
  };
  it('the owner, the joint partners, and from its day on whom it was opened to', () => {
    expect(usableBy(entry, '2026-03-15')).toEqual([
      { partner: 'GM0222', by: 'OWN' },
      { partner: 'GM1509', by: 'JOINT' },
    ]);
    expect(usableBy(entry, '2026-03-16')).toEqual([
      { partner: 'GM0222', by: 'OWN' },
      { partner: 'GM1509', by: 'JOINT' },
      { partner: 'UWV', by: 'ADDENDUM' },
    ]);
    expect(forPartner(entry, 'UWV', '2026-03-16')).toEqual({
      partner: 'UWV',
      open: true,
      by: 'ADDENDUM',
      wayIn: null,
    });
  });
  it.each([
    [entry, 'PIGGYBACK'],
    [{ ...entry, closedByTender: true }, 'JOINT_PURCHASE'],
    [{ ...entry, form: 'OWN_PROVISION' as const }, 'PARTNER_AS_SUPPLIER'],
    [{ ...entry, form: 'FACILITY' as const }, 'MUNICIPAL_OFFER'],
  ])('names the way in for others', (access, wayIn) =>
    expect(forPartner(access, 'UWV', '2026-03-15')).toEqual({ partner: 'UWV', open: false, by: null, wayIn }),
  );
});
