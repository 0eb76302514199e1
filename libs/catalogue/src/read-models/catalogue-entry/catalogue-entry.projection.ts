import type { AgreementConcluded, AgreementEvent, DatedTerms } from '@ontschot/agreements';
import { type IsoDate, plusDays, type Projection, type RecordedEvent, UWV } from '@ontschot/kernel';
import type { PiggybackEvent } from '@ontschot/piggybacking';
import type { CatalogueEntry, Opened } from './catalogue-entry.row';

type Row = CatalogueEntry;

/** Every form comes into force by an event of the same shape. */
const concluded = (row: Row | undefined, { data, revision }: RecordedEvent<AgreementConcluded>): Row => {
  const { owner, scope, concludedOn, beginsOn = concludedOn, validUntil, instruments } = data;
  // A municipality's own area where nothing wider was agreed; a UWV agreement has a region, or the whole country.
  const territory = scope.territory.length > 0 || owner === UWV ? scope.territory : [owner];
  return {
    id: data.agreementId,
    reference: data.reference,
    form: data.form,
    owner,
    supplierId: data.supplierId,
    contractingPrincipal: data.contractingPrincipal,
    region: scope.region,
    territory,
    procurement: data.procurement,
    concludedOn,
    beginsOn,
    validUntil,
    endedOn: null,
    instruments,
    dated: {
      beginsOn,
      instruments,
      tariffs: [],
      territory,
      members: scope.coversPartners.map((partner) => ({
        partner,
        from: beginsOn,
        until: null,
        bringsArea: false,
      })),
      terms: [{ from: concludedOn, validUntil }],
      endedOn: null,
      dissolved: false,
    },
    openings: row?.openings ?? [],
    revision,
  };
};

const dating = (
  row: Row | undefined,
  revision: number,
  change: (terms: DatedTerms) => Partial<DatedTerms>,
): Row | undefined => row && { ...row, dated: { ...row.dated, ...change(row.dated) }, revision };

/** An end at or before the last day; the last day says by itself that it has passed. */
const ended = (row: Row | undefined, revision: number, on: IsoDate): Row | undefined =>
  row && (row.validUntil === null || on <= row.validUntil)
    ? { ...row, endedOn: on, dated: { ...row.dated, endedOn: on }, revision }
    : row;

const opened = (row: Row | undefined, opening: Opened): Row | undefined =>
  row && { ...row, openings: [...row.openings, opening] };

export const catalogueEntry: Projection<CatalogueEntry, AgreementEvent | PiggybackEvent> = {
  name: 'catalogue_entry',
  version: 2,
  keysOf: ({ data }) => data.agreementId,
  on: {
    AccessAgreementSigned: concluded,
    FreeSpaceAgreementSigned: concluded,
    IroCompanyEntered: concluded,
    ContractSigned: concluded,
    OwnProvisionOffered: concluded,
    JointContractOpened: concluded,
    PartnerJoined: (row, { data: { partner, on }, revision }) =>
      dating(row, revision, ({ members }) => ({
        members: [...members, { partner, from: on, until: null, bringsArea: true }],
      })),
    PartnerLeft: (row, { data: { partner, on }, revision }) =>
      dating(row, revision, ({ members }) => ({
        members: members.map((one) =>
          one.partner === partner && (one.until === null || one.until >= on)
            ? { ...one, until: plusDays(on, -1) }
            : one,
        ),
      })),
    AgreementExtended: (row, { data: { validUntil, on }, revision }) => {
      const next = dating(row, revision, ({ terms }) => ({ terms: [...terms, { from: on, validUntil }] }));
      return next && { ...next, validUntil };
    },
    AgreementAdjusted: (row, { data: { prices, clause, on }, revision }) =>
      dating(row, revision, ({ tariffs }) => ({ tariffs: [...tariffs, { from: on, prices, clause }] })),
    TariffCorrected: (row, { data: { instrumentId, from, price }, revision }) =>
      dating(row, revision, ({ tariffs }) => ({
        tariffs: [...tariffs, { from, prices: [{ instrumentId, price }], clause: null }],
      })),
    ScopeCorrected: (row, { data: { territory }, revision }) => {
      const next = dating(row, revision, () => ({ territory }));
      return next && { ...next, territory };
    },
    ProcurementCorrected: (row, { data: { procurement }, revision }) =>
      row && { ...row, procurement, revision },
    EndDateCorrected: (row, { data: { validUntil }, revision }) => {
      const next = dating(row, revision, ({ terms }) => ({
        terms: terms.map((one, index) => (index === terms.length - 1 ? { ...one, validUntil } : one)),
      }));
      return next && { ...next, validUntil };
    },
    AgreementDissolved: (row, { data, revision }) => ended(row, revision, data.on),
    FreeSpaceAgreementDissolved: (row, { data, revision }) => ended(row, revision, data.on),
    FreeSpaceAgreementEnded: (row, { data, revision }) => ended(row, revision, data.on),
    IroAuditFailed: (row, { data, revision }) => ended(row, revision, data.on),
    ContractOpenedByAddendum: (row, { data }) =>
      opened(row, { partner: data.partner, by: 'ADDENDUM', from: data.from, until: data.until }),
    ContractOpenedByWording: (row, { data }) =>
      opened(row, { partner: data.partner, by: 'WORDING', from: data.on, until: null }),
    // Until the day before: what was ordered in time stays ordered, and a later look at those days says open.
    PiggybackWithdrawn: (row, { data: { partner, on } }) =>
      row && {
        ...row,
        openings: row.openings.map((one) =>
          one.partner === partner && (one.until === null || one.until >= on)
            ? { ...one, until: plusDays(on, -1) }
            : one,
        ),
      },
  },
};
