import type { AgreementConcluded, AgreementEvent } from '@ontschot/agreements';
import { type Projection, type RecordedEvent, UWV } from '@ontschot/kernel';
import type { PiggybackEvent } from '@ontschot/piggybacking';
import type { CatalogueEntry, Opened } from './catalogue-entry.row';

/** Every form comes into force by an event of the same shape. */
const concluded = (
  _: CatalogueEntry | undefined,
  { data, revision }: RecordedEvent<AgreementConcluded>,
): CatalogueEntry => {
  const {
    agreementId,
    reference,
    form,
    owner,
    supplierId,
    contractingPrincipal,
    scope,
    procurement,
    concludedOn,
    validUntil,
    instruments,
  } = data;
  return {
    id: agreementId,
    reference,
    form,
    owner,
    supplierId,
    contractingPrincipal,
    region: scope.region,
    // A municipality's own area where nothing wider was agreed; a UWV agreement has a region, or the whole country.
    territory: scope.territory.length > 0 || owner === UWV ? scope.territory : [owner],
    coversPartners: scope.coversPartners,
    closedByTender:
      procurement.tendered === true &&
      procurement.awarded &&
      !procurement.wordingCoversPartnerClients &&
      !procurement.wordingCoversOthers,
    concludedOn,
    validUntil,
    endedOn: null,
    instruments,
    openings: [],
    revision,
  };
};

const opened = (row: CatalogueEntry | undefined, opening: Opened): CatalogueEntry | undefined =>
  row && {
    ...row,
    openings: [...row.openings.filter(({ partner }) => partner !== opening.partner), opening],
  };

const ended = (
  row: CatalogueEntry | undefined,
  revision: number,
  endedOn: string,
): CatalogueEntry | undefined => row && { ...row, endedOn, revision };

export const catalogueEntry: Projection<CatalogueEntry, AgreementEvent | PiggybackEvent> = {
  name: 'catalogue_entry',
  version: 1,
  keysOf: ({ data }) => data.agreementId,
  on: {
    AccessAgreementSigned: concluded,
    FreeSpaceAgreementSigned: concluded,
    IroCompanyEntered: concluded,
    ContractSigned: concluded,
    OwnProvisionOffered: concluded,
    JointContractOpened: concluded,
    PartnerJoined: (row, { data, revision }) =>
      row && { ...row, coversPartners: [...row.coversPartners, data.partner], revision },
    PartnerLeft: (row, { data, revision }) =>
      row && { ...row, coversPartners: row.coversPartners.filter((one) => one !== data.partner), revision },
    AgreementExtended: (row, { data, revision }) => row && { ...row, validUntil: data.validUntil, revision },
    AgreementAdjusted: (row, { data, revision }) =>
      row && { ...row, instruments: data.instruments, revision },
    AgreementDissolved: (row, { data, revision }) => ended(row, revision, data.on),
    AgreementExpired: (row, { data, revision }) => ended(row, revision, data.on),
    FreeSpaceAgreementDissolved: (row, { data, revision }) => ended(row, revision, data.on),
    FreeSpaceAgreementEnded: (row, { data, revision }) => ended(row, revision, data.on),
    IroAuditFailed: (row, { data, revision }) => ended(row, revision, data.on),
    ContractOpenedByAddendum: (row, { data }) =>
      opened(row, { partner: data.partner, by: 'ADDENDUM', from: data.addendumSignedOn }),
    ContractOpenedByWording: (row, { data }) =>
      opened(row, { partner: data.partner, by: 'WORDING', from: data.on }),
    PiggybackWithdrawn: (row, { data }) =>
      row && { ...row, openings: row.openings.filter(({ partner }) => partner !== data.partner) },
  },
};
