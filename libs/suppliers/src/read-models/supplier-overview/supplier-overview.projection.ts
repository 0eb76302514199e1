import {
  dayInAmsterdam,
  type IsoDate,
  type PartnerCode,
  plusDays,
  type Projection,
  type RecordedEvent,
} from '@ontschot/kernel';
import type { Kind, SupplierEvent } from '../../domain/supplier.events';
import type {
  ChangeRow,
  CorrectionRow,
  EntryRow,
  MarkRow,
  RecognitionRow,
  Recorded,
  SupplierOverview,
  TestRow,
} from './supplier-overview.row';

type Row = SupplierOverview;
type Seen = Pick<RecordedEvent<SupplierEvent>, 'metadata'>;

const recorded = ({ metadata }: Seen, on: IsoDate): Recorded => ({
  by: metadata.actor,
  partner: metadata.partner,
  enteredLater: dayInAmsterdam(metadata.recordedAt) > on,
});

const unique = (codes: readonly PartnerCode[]): PartnerCode[] => [...new Set(codes)];
/** What follows from the lists: who tested, where it is entered, which mark ends first. */
const withTests = (row: Row, qualityTests: TestRow[]): Row => ({
  ...row,
  qualityTests,
  qualityTestedBy: unique(
    qualityTests.filter(({ struck }) => !struck).map(({ municipality }) => municipality),
  ),
});
const withEntries = (row: Row, entries: EntryRow[]): Row => ({
  ...row,
  entries,
  enteredAt: unique(
    entries.filter(({ struck, until }) => !struck && until === null).map(({ payer }) => payer),
  ),
});
const withMarks = (row: Row, marks: MarkRow[]): Row => ({
  ...row,
  marks,
  nextMarkEnd: marks
    .filter(({ expired, struck }) => !expired && !struck)
    .reduce<IsoDate | null>((first, { until }) => (first && first < until ? first : until), null),
});
const corrected = (
  row: Row,
  event: RecordedEvent<Extract<SupplierEvent, { data: { reason: string; on: IsoDate } }>>,
  what: CorrectionRow['what'],
  was: string | null,
  is: string | null,
): Row => {
  const { reason, on } = event.data;
  const correction = { ...recorded(event, on), what, was, is, reason, on };
  return { ...row, corrections: [...row.corrections, correction], revision: event.revision };
};

/** A listing or a failed test ends the recognitions that stand. */
const endRecognitions = (recognitions: readonly RecognitionRow[], from: IsoDate): RecognitionRow[] =>
  recognitions.map((one) =>
    one.until === null && one.from <= from ? { ...one, until: plusDays(from, -1) } : one,
  );

const kindInWords = (kind: Kind | null): string | null =>
  kind && [kind.legalForm, kind.tie && `${kind.tie.kind} ${kind.tie.municipality}`].filter(Boolean).join(' ');

type Decided = { change: number; by: string; on: IsoDate; reason?: string };
const decided =
  (status: ChangeRow['status']) =>
  (row: Row | undefined, { data, revision }: { data: Decided; revision: number }): Row | undefined =>
    row && {
      ...row,
      changes: row.changes.map((one) =>
        one.change === data.change
          ? { ...one, status, decidedBy: data.by, decidedOn: data.on, reason: data.reason ?? null }
          : one,
      ),
      revision,
    };

export const supplierOverview: Projection<SupplierOverview, SupplierEvent> = {
  name: 'supplier_overview',
  version: 3,
  keysOf: ({ data }) => data.supplierId,
  on: {
    SupplierRegistered: (_, { data: { supplierId, on, registeredBy = null, ...data }, revision }) => ({
      id: supplierId,
      ...data,
      registeredBy,
      changes: [],
      enteredAt: [],
      qualityTestedBy: [],
      recognisedOn: null,
      testRequestedOn: null,
      uwvTest: null,
      uwvTestOn: null,
      rejectedSince: null,
      marks: [],
      qualityTests: [],
      recognitions: [],
      uwvTests: [],
      listings: [],
      entries: [],
      kinds: [],
      corrections: [],
      nextMarkEnd: null,
      registeredOn: on,
      revision,
    }),
    PaymentAccountsRecorded: (row, { revision }) => row && { ...row, revision },
    PartnerQualityTestRecorded: (row, event) => {
      if (!row) return undefined;
      const { by, reference, on, until } = event.data;
      const test = { ...recorded(event, on), municipality: by, reference, from: on, until, struck: null };
      return { ...withTests(row, [...row.qualityTests, test]), revision: event.revision };
    },
    QualityTestStruck: (row, event) => {
      if (!row) return undefined;
      const { by, reference, testedOn, reason, on } = event.data;
      const tests = row.qualityTests.map((one) =>
        one.municipality === by && one.reference === reference && one.from === testedOn
          ? { ...one, struck: { reason, on } }
          : one,
      );
      return corrected(withTests(row, tests), event, 'QUALITY_TEST', `${by} ${reference}`, null);
    },
    PartnerRecognitionAccepted: (row, event) => {
      if (!row) return undefined;
      const { testedBy, on } = event.data;
      const recognition = { ...recorded(event, on), testedBy, from: on, until: null };
      return {
        ...row,
        recognisedOn: on,
        recognitions: [...row.recognitions, recognition],
        revision: event.revision,
      };
    },
    SupplierTestRequested: (row, { data, revision }) => row && { ...row, testRequestedOn: data.on, revision },
    SupplierTestPassed: (row, event) => {
      if (!row) return undefined;
      const { reference, on } = event.data;
      const who = recorded(event, on);
      const test = {
        ...who,
        requestedOn: row.testRequestedOn,
        on,
        outcome: 'PASSED' as const,
        reference,
      };
      return {
        ...row,
        testRequestedOn: null,
        uwvTest: 'PASSED',
        uwvTestOn: on,
        recognisedOn: on,
        uwvTests: [...row.uwvTests, test],
        recognitions: [...row.recognitions, { ...who, testedBy: [], from: on, until: null }],
        revision: event.revision,
      };
    },
    SupplierTestFailed: (row, event) => {
      if (!row) return undefined;
      const { reference, on } = event.data;
      const test = {
        ...recorded(event, on),
        requestedOn: row.testRequestedOn,
        on,
        outcome: 'FAILED' as const,
        reference,
      };
      return {
        ...row,
        testRequestedOn: null,
        uwvTest: 'FAILED',
        uwvTestOn: on,
        recognisedOn: null,
        uwvTests: [...row.uwvTests, test],
        recognitions: endRecognitions(row.recognitions, on),
        revision: event.revision,
      };
    },
    SupplierListedAsRejected: (row, event) => {
      if (!row) return undefined;
      const { reason, on } = event.data;
      const listing = { ...recorded(event, on), from: on, until: null, reason, delistReason: null };
      return {
        ...row,
        rejectedSince: on,
        listings: [...row.listings, listing],
        recognitions: endRecognitions(row.recognitions, on),
        revision: event.revision,
      };
    },
    SupplierDelisted: (row, { data, revision }) =>
      row && {
        ...row,
        rejectedSince: null,
        listings: row.listings.map((one) =>
          one.until === null ? { ...one, until: plusDays(data.on, -1), delistReason: data.reason } : one,
        ),
        recognisedOn: null,
        revision,
      },
    PartnerEnteredAsSupplier: (row, event) => {
      if (!row) return undefined;
      const { partner, payer, on } = event.data;
      const entry = {
        ...recorded(event, on),
        payer,
        entered: partner,
        from: on,
        until: null,
        reason: null,
        struck: null,
      };
      return { ...withEntries(row, [...row.entries, entry]), partner, revision: event.revision };
    },
    PartnerEntryEnded: (row, { data, revision }) =>
      row && {
        ...withEntries(
          row,
          row.entries.map((one) =>
            one.payer === data.payer && one.until === null && !one.struck
              ? { ...one, until: data.lastDay, reason: data.reason }
              : one,
          ),
        ),
        revision,
      },
    PartnerEntryStruck: (row, event) => {
      if (!row) return undefined;
      const { payer, partner, enteredOn, reason, on } = event.data;
      const entries = row.entries.map((one) =>
        one.payer === payer && one.from === enteredOn ? { ...one, struck: { reason, on } } : one,
      );
      return {
        ...corrected(withEntries(row, entries), event, 'PARTNER_ENTRY', `${partner} ${payer}`, null),
        partner: event.data.leaves,
      };
    },
    QualityMarkRecorded: (row, event) => {
      if (!row) return undefined;
      const { mark, certificate, from, until } = event.data;
      const one = {
        ...recorded(event, from),
        mark,
        certificate,
        from,
        until,
        expired: false,
        struck: null,
      };
      return { ...withMarks(row, [...row.marks, one]), revision: event.revision };
    },
    QualityMarkExpired: (row, { data, revision }) =>
      row && {
        ...withMarks(
          row,
          row.marks.map((one) =>
            one.mark === data.mark && one.until === data.until ? { ...one, expired: true } : one,
          ),
        ),
        revision,
      },
    QualityMarkStruck: (row, event) => {
      if (!row) return undefined;
      const { mark, certificate, from, until, by, reason, on } = event.data;
      const marks = row.marks.map((one) =>
        one.mark === mark &&
        one.certificate === certificate &&
        one.from === from &&
        one.until === until &&
        (by === undefined || one.partner === by)
          ? { ...one, struck: { reason, on } }
          : one,
      );
      return corrected(withMarks(row, marks), event, 'MARK', `${mark} ${certificate}`, null);
    },
    SupplierKindRecorded: (row, event) => {
      if (!row) return undefined;
      const { legalForm, tie, from } = event.data;
      const kinds = [...row.kinds, { ...recorded(event, from), legalForm, tie, from }];
      return { ...row, kinds, revision: event.revision };
    },
    SupplierKindCorrected: (row, event) => {
      if (!row) return undefined;
      const { was, is, from } = event.data;
      const kinds = row.kinds.map((one) => (one.from === from ? { ...one, ...is } : one));
      return corrected({ ...row, kinds }, event, 'KIND', kindInWords(was), kindInWords(is));
    },
    SupplierNameCorrected: (row, event) =>
      row && corrected({ ...row, name: event.data.is }, event, 'NAME', event.data.was, event.data.is),
    VatIdCorrected: (row, event) =>
      row && corrected({ ...row, vatId: event.data.is }, event, 'VAT_ID', event.data.was, event.data.is),
    LegalIdCorrected: (row, event) =>
      row &&
      corrected(
        { ...row, ...event.data.is },
        event,
        'LEGAL_ID',
        event.data.was.legalId,
        event.data.is.legalId,
      ),
    SupplierKindStruck: (row, event) => {
      if (!row) return undefined;
      const { from } = event.data;
      const wrong = row.kinds.find((one) => one.from === from) ?? null;
      const kinds = row.kinds.filter((one) => one.from !== from);
      return corrected({ ...row, kinds }, event, 'KIND', kindInWords(wrong), null);
    },
    PartnerIdentified: (row, { data, revision }) => row && { ...row, partner: data.partner, revision },
    PartnerIdentityUndone: (row, event) =>
      row && corrected({ ...row, partner: null }, event, 'PARTNER', event.data.partner, null),
    SupplierChangeProposed: (row, { data, revision }) => {
      if (!row) return undefined;
      const { change, what, partner, by, on } = data;
      const asked: ChangeRow = {
        change,
        what,
        partner,
        by,
        on,
        status: 'WAITING',
        decidedBy: null,
        decidedOn: null,
        reason: null,
      };
      return { ...row, changes: [...row.changes, asked], revision };
    },
    SupplierChangeConfirmed: decided('CONFIRMED'),
    SupplierChangeWithdrawn: decided('WITHDRAWN'),
    SupplierChangeUndone: decided('UNDONE'),
    FormerNumberReferred: (row, { revision }) => row && { ...row, revision },
  },
};
