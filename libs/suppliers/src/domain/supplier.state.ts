import { type IsoDate, type PartnerCode, plusDays, within } from '@ontschot/kernel';
import type { LegalIdScheme, QualityMark, SupplierEvent } from './supplier.events';

type Span = { from: IsoDate; until: IsoDate | null };
export type UwvTest = { outcome: 'PASSED' | 'FAILED'; on: IsoDate };

export type Supplier =
  | { status: 'unknown' }
  | {
      status: 'registered';
      supplierId: string;
      name: string;
      legalId: string;
      scheme: LegalIdScheme;
      vatId: string | null;
      partner: PartnerCode | null;
      /** In the order recorded; the last one that began on or before a day holds on it. */
      accounts: { accounts: string[]; on: IsoDate }[];
      qualityTests: { by: PartnerCode; on: IsoDate }[];
      recognitions: IsoDate[];
      /** Day on which the test was asked for, while its outcome is awaited. */
      testRequestedOn: IsoDate | null;
      uwvTests: UwvTest[];
      rejections: Span[];
      entries: { payer: PartnerCode; on: IsoDate }[];
      marks: { mark: QualityMark; from: IsoDate; until: IsoDate; expired: boolean }[];
    };
export type Registered = Exclude<Supplier, { status: 'unknown' }>;

/** Where a supplier stands in the lifecycle of rulebook 4.1, on a day. */
export type Standing =
  | 'BLOCKED'
  | 'RECOGNISED'
  | 'REJECTED'
  | 'UNDER_TEST'
  | 'RECOGNISED_BY_PARTNER'
  | 'PARTNER_SUPPLIER'
  | 'REGISTERED';

export const evolve = (state: Supplier, { type, data }: SupplierEvent): Supplier => {
  if (type === 'SupplierRegistered') {
    const { on, accounts, ...known } = data;
    return {
      ...known,
      status: 'registered',
      accounts: [{ accounts, on }],
      qualityTests: [],
      recognitions: [],
      testRequestedOn: null,
      uwvTests: [],
      rejections: [],
      entries: [],
      marks: [],
    };
  }
  if (state.status === 'unknown') return state;
  switch (type) {
    case 'PaymentAccountsRecorded':
      return { ...state, accounts: [...state.accounts, { accounts: data.accounts, on: data.on }] };
    case 'PartnerQualityTestRecorded':
      return { ...state, qualityTests: [...state.qualityTests, { by: data.by, on: data.on }] };
    case 'PartnerRecognitionAccepted':
      return { ...state, recognitions: [...state.recognitions, data.on] };
    case 'SupplierTestRequested':
      return { ...state, testRequestedOn: data.on };
    case 'SupplierTestPassed':
      return {
        ...state,
        testRequestedOn: null,
        uwvTests: [...state.uwvTests, { outcome: 'PASSED', on: data.on }],
      };
    case 'SupplierTestFailed':
      return {
        ...state,
        testRequestedOn: null,
        uwvTests: [...state.uwvTests, { outcome: 'FAILED', on: data.on }],
      };
    case 'SupplierListedAsRejected':
      return { ...state, rejections: [...state.rejections, { from: data.on, until: null }] };
    case 'SupplierDelisted':
      return {
        ...state,
        rejections: state.rejections.map((one) =>
          one.until === null ? { ...one, until: plusDays(data.on, -1) } : one,
        ),
      };
    case 'PartnerEnteredAsSupplier':
      return {
        ...state,
        partner: data.partner,
        entries: [...state.entries, { payer: data.payer, on: data.on }],
      };
    case 'QualityMarkRecorded':
      return {
        ...state,
        marks: [...state.marks, { mark: data.mark, from: data.from, until: data.until, expired: false }],
      };
    case 'QualityMarkExpired':
      return {
        ...state,
        marks: state.marks.map((one) =>
          one.mark === data.mark && one.until === data.until ? { ...one, expired: true } : one,
        ),
      };
  }
};

export const isListed = ({ rejections }: Registered, day: IsoDate): boolean =>
  rejections.some(({ from, until }) => within(day, from, until));
export const listedNow = ({ rejections }: Registered): Span | undefined =>
  rejections.find(({ until }) => until === null);

const notAfter = <One extends { on: IsoDate }>(all: readonly One[], day: IsoDate): One[] =>
  all.filter(({ on }) => on <= day);
const unique = (codes: readonly PartnerCode[]): PartnerCode[] => [...new Set(codes)];

/** Municipalities whose quality test was on file on the day. */
export const testedBy = ({ qualityTests }: Registered, day: IsoDate): PartnerCode[] =>
  unique(notAfter(qualityTests, day).map(({ by }) => by));
export const enteredAt = ({ entries }: Registered, day: IsoDate): PartnerCode[] =>
  unique(notAfter(entries, day).map(({ payer }) => payer));
/** UWV's latest outcome on or before the day. */
export const uwvTestOn = ({ uwvTests }: Registered, day: IsoDate): UwvTest | null =>
  notAfter(uwvTests, day).reduce<UwvTest | null>(
    (latest, test) => (latest && latest.on > test.on ? latest : test),
    null,
  );
export const accountsOn = ({ accounts }: Registered, day: IsoDate): string[] =>
  accounts.reduce<{ accounts: string[]; on: IsoDate } | null>(
    (latest, one) => (one.on <= day && (!latest || one.on >= latest.on) ? one : latest),
    null,
  )?.accounts ?? [];
/** Marks valid on the day; both their days count. */
export const marksOn = ({ marks }: Registered, day: IsoDate): QualityMark[] => [
  ...new Set(marks.filter(({ from, until }) => within(day, from, until)).map(({ mark }) => mark)),
];

/** The rejected list outranks all; then recognition by UWV, a failed test, a test under way, a partner's test, an entry as partner. */
export const standingOn = (state: Registered, day: IsoDate): Standing => {
  if (isListed(state, day)) return 'BLOCKED';
  const test = uwvTestOn(state, day);
  if (test?.outcome === 'FAILED') return 'REJECTED';
  if (test?.outcome === 'PASSED' || state.recognitions.some((on) => on <= day)) return 'RECOGNISED';
  if (state.testRequestedOn !== null && state.testRequestedOn <= day) return 'UNDER_TEST';
  if (testedBy(state, day).length > 0) return 'RECOGNISED_BY_PARTNER';
  return enteredAt(state, day).length > 0 ? 'PARTNER_SUPPLIER' : 'REGISTERED';
};
