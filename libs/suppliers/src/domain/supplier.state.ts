import { type IsoDate, type PartnerCode, plusDays, type SupplierId, within } from '@ontschot/kernel';
import type {
  Kind,
  LegalIdScheme,
  QualityMark,
  SharedChange,
  SupplierEvent,
  SupplierRegistered,
} from './supplier.events';

type Span = { from: IsoDate; until: IsoDate | null };
export type UwvTest = { outcome: 'PASSED' | 'FAILED'; on: IsoDate };
export type QualityTest = { by: PartnerCode; reference: string; on: IsoDate; until: IsoDate | null };
export type Mark = {
  mark: QualityMark;
  certificate: string;
  from: IsoDate;
  until: IsoDate;
  expired: boolean;
  /** Whose record it is; null = of before that was kept. */ by: PartnerCode | null;
};
/** Of the facts that two persons change, what stood before a change. */
export type SupplierFactsBefore = Pick<
  Registered,
  'name' | 'vatId' | 'legalId' | 'scheme' | 'kinds' | 'identifiedAs'
>;
export type Change = {
  change: number;
  what: SharedChange;
  partner: PartnerCode;
  by: string;
  on: IsoDate;
  status: 'WAITING' | 'CONFIRMED' | 'WITHDRAWN' | 'UNDONE';
  confirmedBy: string | null;
  /** What stood before it; null while it waits. */ was: SupplierFactsBefore | null;
};
export type Entry = Span & { payer: PartnerCode; partner: PartnerCode };
export type Listing = Span & { reason: string; delistReason: string | null };

export type Supplier =
  | { status: 'unknown' }
  /** A number that was first typed wrong: its supplier was registered under another. */
  | { status: 'referred'; to: SupplierId }
  | {
      status: 'registered';
      supplierId: SupplierId;
      name: string;
      legalId: string;
      scheme: LegalIdScheme;
      vatId: string | null;
      partner: PartnerCode | null;
      /** The partner that it is by its registration or by that partner's own word; null = none. */
      identifiedAs: PartnerCode | null;
      changes: Change[];
      /** As it was first registered. */
      registered: SupplierRegistered['data'];
      /** Whose number the number is that this supplier no longer has; null = nobody's. */
      formerNumberTo: SupplierId | null;
      qualityTests: QualityTest[];
      recognitions: { on: IsoDate; testedBy: PartnerCode[] }[];
      /** Day on which the test was asked for, while its outcome is awaited. */
      testRequestedOn: IsoDate | null;
      uwvTests: (UwvTest & { reference: string })[];
      rejections: Listing[];
      entries: Entry[];
      marks: Mark[];
      /** In the order of their first day; the last one that began on or before a day holds on it. */
      kinds: (Kind & { from: IsoDate })[];
    };
export type Registered = Extract<Supplier, { status: 'registered' }>;

/** Where a supplier stands in the lifecycle of rulebook 4.1, on a day. */
export type Standing =
  | 'BLOCKED'
  | 'RECOGNISED'
  | 'REJECTED'
  | 'UNDER_TEST'
  | 'RECOGNISED_BY_PARTNER'
  | 'PARTNER_SUPPLIER'
  | 'REGISTERED';

const inOrder = (kinds: Registered['kinds']): Registered['kinds'] =>
  [...kinds].sort((one, other) => (one.from < other.from ? -1 : 1));

const withChange = (state: Registered, change: number, next: Partial<Change>): Registered => ({
  ...state,
  changes: state.changes.map((one) => (one.change === change ? { ...one, ...next } : one)),
});

export const evolve = (state: Supplier, { type, data }: SupplierEvent): Supplier => {
  if (type === 'SupplierRegistered') {
    const { on: _on, accounts: _stated, ...known } = data;
    return {
      ...known,
      status: 'registered',
      registered: data,
      identifiedAs: data.partner,
      changes: [],
      formerNumberTo: null,
      qualityTests: [],
      recognitions: [],
      testRequestedOn: null,
      uwvTests: [],
      rejections: [],
      entries: [],
      marks: [],
      kinds: [],
    };
  }
  if (type === 'NumberReferred') return { status: 'referred', to: data.to };
  if (state.status !== 'registered') return state;
  switch (type) {
    case 'PaymentAccountsRecorded':
      return state; // Of before each partner kept its own record: it counts for none.
    case 'PartnerQualityTestRecorded': {
      const { by, reference, on, until } = data;
      return { ...state, qualityTests: [...state.qualityTests, { by, reference, on, until }] };
    }
    case 'PartnerRecognitionAccepted':
      return { ...state, recognitions: [...state.recognitions, { on: data.on, testedBy: data.testedBy }] };
    case 'SupplierTestRequested':
      return { ...state, testRequestedOn: data.on };
    case 'SupplierTestPassed':
    case 'SupplierTestFailed': {
      const outcome = type === 'SupplierTestPassed' ? 'PASSED' : 'FAILED';
      const test = { outcome, on: data.on, reference: data.reference } as const;
      return { ...state, testRequestedOn: null, uwvTests: [...state.uwvTests, test] };
    }
    case 'SupplierListedAsRejected': {
      const listing = { from: data.on, until: null, reason: data.reason, delistReason: null };
      return { ...state, rejections: [...state.rejections, listing] };
    }
    case 'SupplierDelisted':
      return {
        ...state,
        rejections: state.rejections.map((one) =>
          one.until === null ? { ...one, until: plusDays(data.on, -1), delistReason: data.reason } : one,
        ),
      };
    case 'PartnerEnteredAsSupplier': {
      const entry = { payer: data.payer, partner: data.partner, from: data.on, until: null };
      return { ...state, partner: data.partner, entries: [...state.entries, entry] };
    }
    case 'PartnerEntryEnded':
      return {
        ...state,
        entries: state.entries.map((one) =>
          one.payer === data.payer && one.until === null ? { ...one, until: data.lastDay } : one,
        ),
      };
    case 'PartnerEntryStruck': {
      const entries = state.entries.filter((one) => one.payer !== data.payer || one.from !== data.enteredOn);
      return { ...state, entries, partner: data.leaves };
    }
    case 'QualityMarkRecorded': {
      const { mark, certificate, from, until, by = null } = data;
      return { ...state, marks: [...state.marks, { mark, certificate, from, until, by, expired: false }] };
    }
    case 'QualityMarkExpired':
      return {
        ...state,
        marks: state.marks.map((one) =>
          one.mark === data.mark && one.until === data.until ? { ...one, expired: true } : one,
        ),
      };
    case 'QualityMarkStruck':
      return {
        ...state,
        marks: state.marks.filter((one) => !sameMark(one, data) || (one.by ?? data.by) !== data.by),
      };
    case 'QualityTestStruck':
      return {
        ...state,
        qualityTests: state.qualityTests.filter(
          ({ by, on, reference }) => by !== data.by || on !== data.testedOn || reference !== data.reference,
        ),
      };
    case 'SupplierKindRecorded': {
      const { legalForm, tie, from } = data;
      return { ...state, kinds: inOrder([...state.kinds, { legalForm, tie, from }]) };
    }
    case 'SupplierKindCorrected': {
      const { is, from } = data;
      return {
        ...state,
        kinds: inOrder([...state.kinds.filter((one) => one.from !== from), { ...is, from }]),
      };
    }
    case 'SupplierKindStruck':
      return { ...state, kinds: state.kinds.filter((one) => one.from !== data.from) };
    case 'PartnerIdentified':
      return { ...state, partner: data.partner, identifiedAs: data.partner };
    case 'PartnerIdentityUndone':
      return { ...state, partner: null, identifiedAs: null };
    case 'SupplierChangeProposed': {
      const { supplierId: _, ...proposed } = data;
      const waiting = { ...proposed, status: 'WAITING' as const, confirmedBy: null, was: null };
      return { ...state, changes: [...state.changes, waiting] };
    }
    case 'SupplierChangeConfirmed':
      return withChange(state, data.change, { status: 'CONFIRMED', confirmedBy: data.by, was: state });
    case 'SupplierChangeWithdrawn':
      return withChange(state, data.change, { status: 'WITHDRAWN' });
    case 'SupplierChangeUndone':
      return withChange(state, data.change, { status: 'UNDONE' });
    case 'SupplierNameCorrected':
      return { ...state, name: data.is };
    case 'VatIdCorrected':
      return { ...state, vatId: data.is };
    case 'LegalIdCorrected':
      return { ...state, ...data.is };
    case 'FormerNumberReferred':
      return { ...state, formerNumberTo: data.to };
  }
};

export const sameMark = (
  one: Pick<Mark, 'mark' | 'certificate' | 'from' | 'until'>,
  other: Pick<Mark, 'mark' | 'certificate' | 'from' | 'until'>,
): boolean =>
  one.mark === other.mark &&
  one.certificate === other.certificate &&
  one.from === other.from &&
  one.until === other.until;

export const isListed = ({ rejections }: Registered, day: IsoDate): boolean =>
  rejections.some(({ from, until }) => within(day, from, until));
export const listedNow = ({ rejections }: Registered): Listing | undefined =>
  rejections.find(({ until }) => until === null);

const notAfter = <One extends { on: IsoDate }>(all: readonly One[], day: IsoDate): One[] =>
  all.filter(({ on }) => on <= day);
const unique = (codes: readonly PartnerCode[]): PartnerCode[] => [...new Set(codes)];

/** Municipalities whose quality test counted on the day. */
export const testedBy = ({ qualityTests }: Registered, day: IsoDate): PartnerCode[] =>
  unique(qualityTests.filter(({ on, until }) => within(day, on, until)).map(({ by }) => by));
/** Payers in whose records it stands as the partner that it is; none where it is no partner any more. */
export const enteredAt = ({ entries, partner }: Registered, day: IsoDate): PartnerCode[] =>
  partner === null
    ? []
    : unique(entries.filter(({ from, until }) => within(day, from, until)).map(({ payer }) => payer));
/** UWV's latest outcome on or before the day. */
export const uwvTestOn = ({ uwvTests }: Registered, day: IsoDate): UwvTest | null => {
  const latest = notAfter(uwvTests, day).reduce<UwvTest | null>(
    (last, test) => (last && last.on > test.on ? last : test),
    null,
  );
  return latest && { outcome: latest.outcome, on: latest.on };
};
/** Marks valid on the day; both their days count. */
export const marksOn = ({ marks }: Registered, day: IsoDate): Mark[] =>
  marks.filter(({ from, until }) => within(day, from, until));
/** the kind on the day; null where none was recorded for it. */
export const kindOn = ({ kinds }: Registered, day: IsoDate): Kind | null => {
  const kind = kinds.findLast(({ from }) => from <= day);
  return kind ? { legalForm: kind.legalForm, tie: kind.tie } : null;
};

/** UWV accepted it on a municipality's test that is still on file: one that was struck out carries nothing. */
const stillFounded = (
  { qualityTests }: Registered,
  { on, testedBy: by }: Registered['recognitions'][number],
) => qualityTests.some((test) => by.includes(test.by) && test.on <= on);

/** The recognition by UWV that stands on the day: one since which the company was neither listed nor failed UWV's test. */
export const recognitionOn = (state: Registered, day: IsoDate): IsoDate | null => {
  const accepted = notAfter(state.recognitions, day)
    .filter((one) => stillFounded(state, one))
    .map(({ on }) => on);
  const passed = notAfter(state.uwvTests, day).flatMap(({ outcome, on }) =>
    outcome === 'PASSED' ? [on] : [],
  );
  const ends = [
    ...state.rejections.map(({ from }) => from),
    ...state.uwvTests.flatMap(({ outcome, on }) => (outcome === 'FAILED' ? [on] : [])),
  ].filter((end) => end <= day);
  const standing = [...accepted, ...passed].filter((since) => !ends.some((end) => end >= since));
  return standing.reduce<IsoDate | null>((first, on) => (first && first < on ? first : on), null);
};

/** The rejected list outranks all; then a failed test, recognition by UWV, a test under way, a partner's test, an entry as partner. */
export const standingOn = (state: Registered, day: IsoDate): Standing => {
  if (isListed(state, day)) return 'BLOCKED';
  if (uwvTestOn(state, day)?.outcome === 'FAILED') return 'REJECTED';
  if (recognitionOn(state, day) !== null) return 'RECOGNISED';
  if (state.testRequestedOn !== null && state.testRequestedOn <= day) return 'UNDER_TEST';
  if (testedBy(state, day).length > 0) return 'RECOGNISED_BY_PARTNER';
  return enteredAt(state, day).length > 0 ? 'PARTNER_SUPPLIER' : 'REGISTERED';
};
