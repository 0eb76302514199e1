import { type AgreementEvent, agreements } from '@ontschot/agreements';
import { type RecordedEvent, sampleOf } from '@ontschot/kernel';
import { type PiggybackEvent, piggybacking } from '@ontschot/piggybacking';
import { type SupplierEvent, suppliers } from '@ontschot/suppliers';
import { catalogueSupplier } from '../catalogue-supplier/catalogue-supplier.projection';
import type { CatalogueSupplier } from '../catalogue-supplier/catalogue-supplier.row';
import { catalogueEntry } from './catalogue-entry.projection';
import type { CatalogueEntry } from './catalogue-entry.row';
import { type Access, type Asked, forPartner, type Standing, usableBy } from './choices';

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
  it('follows partners, prices, terms and ends, each with its days', () => {
    expect(project('JointContractOpened', 'PartnerJoined')).toMatchObject({
      dated: {
        members: [
          { partner: 'GM0222', bringsArea: false },
          { partner: 'UWV' },
          { partner: 'GM1509', from: '2026-03-02', until: null, bringsArea: true },
        ],
      },
    });
    expect(project('JointContractOpened', ['PartnerLeft', { on: '2027-01-01' }])).toMatchObject({
      dated: {
        members: [
          { partner: 'GM0222', until: null },
          { partner: 'UWV', until: '2026-12-31' },
        ],
      },
    });
    expect(project('ContractSigned', 'AgreementExtended')).toMatchObject({
      validUntil: '2028-12-31',
      dated: { terms: [{ validUntil: '2027-12-31' }, { validUntil: '2028-12-31' }] },
    });
    expect(project('ContractSigned', 'AgreementAdjusted')).toMatchObject({
      dated: { tariffs: [{ from: '2026-03-02', prices: [{ price: 210_000 }] }] },
    });
    expect(project('ContractSigned', 'AgreementDissolved')).toMatchObject({ endedOn: '2026-03-02' });
    expect(project('FreeSpaceAgreementSigned', 'FreeSpaceAgreementDissolved')).toMatchObject({
      endedOn: '2026-09-02',
    });
    expect(project('FreeSpaceAgreementSigned', 'FreeSpaceAgreementEnded')).toMatchObject({
      endedOn: '2027-12-31',
    });
    expect(project('IroCompanyEntered', 'IroAuditFailed')).toMatchObject({ endedOn: '2026-03-02' });
    expect(
      project(
        'ContractSigned',
        'TariffCorrected',
        'ScopeCorrected',
        'ProcurementCorrected',
        'EndDateCorrected',
      ),
    ).toMatchObject({
      territory: ['GM0222', 'GM1509'],
      validUntil: '2026-12-31',
      dated: { tariffs: [{ prices: [{ price: 201_000 }] }], terms: [{ validUntil: '2026-12-31' }] },
    });
  });
  it('opens for a partner, and closes again from a day on', () => {
    const opening = { partner: 'GM0222', by: 'ADDENDUM', from: '2026-03-16' };
    expect(project('AccessAgreementSigned', 'ContractOpenedByAddendum')).toMatchObject({
      openings: [{ ...opening, until: '2026-12-31' }],
    });
    const withdrawn: Step = ['PiggybackWithdrawn', { on: '2026-09-01' }];
    const closed = project('AccessAgreementSigned', 'ContractOpenedByAddendum', withdrawn);
    expect(closed).toMatchObject({ openings: [{ ...opening, until: '2026-08-31' }] });
    expect(
      project('AccessAgreementSigned', 'ContractOpenedByAddendum', withdrawn, 'ContractOpenedByWording'),
    ).toMatchObject({
      openings: [
        { ...opening, until: '2026-08-31' },
        { by: 'WORDING', from: '2026-03-09', until: null },
      ],
    });
  });
  it('makes no row out of nothing', () => expect(project('ContractOpenedByAddendum')).toBeUndefined());
  it("knows a firm's name, where it is entered, and since when it is rejected", () => {
    const events = [
      ['SupplierRegistered'],
      ['PartnerEnteredAsSupplier', { on: '2026-02-02' }],
      ['SupplierListedAsRejected', { on: '2026-03-01' }],
      ['SupplierDelisted', { on: '2026-04-01' }],
      ['PartnerQualityTestRecorded', { on: '2026-02-01' }],
      ['SupplierTestPassed', { on: '2026-05-01' }],
      ['SupplierTestFailed', { on: '2026-06-01' }],
    ] as [SupplierEvent['type'], object?][];
    const row = events.reduce<CatalogueSupplier | null | undefined>((before, [type, more = {}]) => {
      const apply = catalogueSupplier.on[type] as (
        row: CatalogueSupplier | undefined,
        event: RecordedEvent<SupplierEvent>,
      ) => CatalogueSupplier | null | undefined;
      return apply(before ?? undefined, {
        type,
        data: { ...sampleOf(suppliers.events, type), ...more },
      } as RecordedEvent<SupplierEvent>);
    }, undefined);
    expect(row).toMatchObject({
      entries: [{ payer: 'UWV', from: '2026-02-02' }],
      rejections: [{ from: '2026-03-01', until: '2026-03-31' }],
      qualityTests: [{ on: '2026-02-01' }],
      uwvTests: [
        { outcome: 'PASSED', on: '2026-05-01' },
        { outcome: 'FAILED', on: '2026-06-01' },
      ],
    });
  });
});

describe('who may choose it on a day', () => {
  const dated = {
    beginsOn: '2026-02-01',
    instruments: [],
    tariffs: [],
    territory: ['GM0222'],
    members: [
      { partner: 'GM0222', from: '2026-02-01', until: null, bringsArea: false },
      { partner: 'GM1509', from: '2026-02-01', until: '2026-12-31', bringsArea: false },
    ],
    terms: [{ from: '2026-02-01', validUntil: '2027-12-31' }],
    endedOn: null,
    dissolved: false,
  };
  const entry: Access = {
    form: 'MUNICIPAL_CONTRACT',
    owner: 'GM0222',
    procurement: {
      tendered: false,
      awarded: false,
      wordingCoversPartnerClients: false,
      wordingCoversOthers: false,
    },
    concludedOn: '2026-02-01',
    territory: ['GM0222'],
    openings: [{ partner: 'UWV', by: 'ADDENDUM', from: '2026-03-16', until: '2026-06-30' }],
    dated,
  };
  const supplier: Standing = {
    entries: [],
    rejections: [],
    qualityTests: [{ by: 'GM0222', on: '2026-02-01' }],
    uwvTests: [],
  };
  const asked = (on: string, more: Partial<Asked> = {}): Asked => ({
    entry,
    kind: 'MODULE',
    supplier,
    on,
    ...more,
  });
  const tendered = { ...entry.procurement, tendered: true, awarded: true };

  it('the owner, the joint partners, and whom it is open to on that day', () => {
    const parties = [
      { partner: 'GM0222', by: 'OWN' },
      { partner: 'GM1509', by: 'JOINT' },
    ];
    expect(usableBy(asked('2026-03-15'))).toEqual(parties);
    expect(usableBy(asked('2026-03-16'))).toEqual([...parties, { partner: 'UWV', by: 'ADDENDUM' }]);
    expect(usableBy(asked('2026-07-01'))).toEqual(parties);
    expect(usableBy(asked('2027-01-01'))).toEqual([{ partner: 'GM0222', by: 'OWN' }]);
    expect(forPartner(asked('2026-03-16'), 'UWV')).toEqual({
      partner: 'UWV',
      open: true,
      by: 'ADDENDUM',
      wayIn: null,
    });
  });
  it('nobody before it begins, after its last day, or once it ended (A6)', () => {
    expect(usableBy(asked('2026-01-31'))).toEqual([]);
    expect(usableBy(asked('2028-01-01'))).toEqual([]);
    const ended = { ...entry, dated: { ...dated, endedOn: '2026-04-01' } };
    expect(usableBy(asked('2026-03-31', { entry: ended }))).not.toEqual([]);
    expect(forPartner(asked('2026-04-01', { entry: ended }), 'GM0222')).toEqual({
      partner: 'GM0222',
      open: false,
      by: null,
      wayIn: null,
    });
  });
  it('not UWV while the supplier is rejected, though it was opened (A6, R-055, R-068, R-069)', () => {
    const rejected = { ...supplier, rejections: [{ from: '2026-04-01', until: '2026-04-30' }] };
    expect(forPartner(asked('2026-03-31', { supplier: rejected }), 'UWV').open).toBe(true);
    expect(forPartner(asked('2026-04-01', { supplier: rejected }), 'UWV')).toMatchObject({
      open: false,
      wayIn: null,
    });
    expect(forPartner(asked('2026-05-01', { supplier: rejected }), 'UWV').open).toBe(true);
    const failed = {
      ...supplier,
      uwvTests: [
        { outcome: 'PASSED' as const, on: '2026-03-01' },
        { outcome: 'FAILED' as const, on: '2026-05-01' },
      ],
    };
    expect(forPartner(asked('2026-04-30', { supplier: failed }), 'UWV').open).toBe(true);
    expect(forPartner(asked('2026-05-01', { supplier: failed }), 'UWV').open).toBe(false);
    const iro = { ...entry, form: 'IRO' as const, owner: 'UWV', dated: { ...dated, members: [] } };
    expect(usableBy(asked('2026-04-01', { entry: iro, kind: 'IRO', supplier: rejected }))).toEqual([]);
  });
  it.each(['TRAJECTORY', 'IRO', 'FACILITY'] as const)(
    'nobody a %s on an access agreement, which can never be ordered there (A6, R-050, R-021)',
    (kind) => {
      const access = { ...entry, form: 'ACCESS_AGREEMENT' as const, owner: 'UWV' };
      expect(usableBy(asked('2026-03-16', { entry: access, kind }))).toEqual([]);
      expect(forPartner(asked('2026-03-16', { entry: access, kind }), 'GM0222').wayIn).toBeNull();
    },
  );
  it('own provision of a municipality that is entered at UWV is open to UWV (coach 1.15, R-070)', () => {
    const own = { ...entry, form: 'OWN_PROVISION' as const, openings: [], dated: { ...dated, members: [] } };
    const entered = { ...supplier, entries: [{ payer: 'UWV', from: '2026-04-01' }] };
    expect(forPartner(asked('2026-03-31', { entry: own, supplier: entered }), 'UWV')).toEqual({
      partner: 'UWV',
      open: false,
      by: null,
      wayIn: 'PARTNER_AS_SUPPLIER',
    });
    expect(forPartner(asked('2026-04-01', { entry: own, supplier: entered }), 'UWV')).toEqual({
      partner: 'UWV',
      open: true,
      by: 'PARTNER_AS_SUPPLIER',
      wayIn: null,
    });
    expect(forPartner(asked('2026-04-01', { entry: own, supplier: entered }), 'GM1509').wayIn).toBeNull();
  });
  it('names the way in for others, and none where there is none', () => {
    const wayIn = (more: Partial<Access>, partner = 'UWV', on = '2026-03-15') =>
      forPartner(asked(on, { entry: { ...entry, ...more } }), partner).wayIn;
    expect(wayIn({})).toBe('PIGGYBACK');
    expect(wayIn({ procurement: tendered })).toBe('JOINT_PURCHASE');
    expect(wayIn({ procurement: { ...tendered, wordingCoversPartnerClients: true } })).toBe('PIGGYBACK');
    // Of a municipal contract the words on others open nothing; of a framework contract they do.
    expect(wayIn({ procurement: { ...tendered, wordingCoversOthers: true } })).toBe('JOINT_PURCHASE');
    expect(
      wayIn({ form: 'FRAMEWORK_CONTRACT', procurement: { ...tendered, wordingCoversOthers: true } }),
    ).toBe('PIGGYBACK');
    // a contract of the SUWI period counts as tendered.
    expect(wayIn({ concludedOn: '2004-06-01', procurement: { ...tendered, tendered: null } })).toBe(
      'JOINT_PURCHASE',
    );
    expect(wayIn({ form: 'OWN_PROVISION' })).toBe('PARTNER_AS_SUPPLIER');
    expect(wayIn({ form: 'FACILITY' })).toBe('MUNICIPAL_OFFER');
    expect(wayIn({ form: 'FACILITY' }, 'GM1876')).toBeNull();
    // Coach 1.15: an IRO is UWV's; the road by a piggyback ends in R-015.
    expect(wayIn({ form: 'IRO', owner: 'UWV' }, 'GM1876')).toBeNull();
    expect(wayIn({}, 'UWV', '2026-01-31')).toBe('PIGGYBACK');
  });
});
