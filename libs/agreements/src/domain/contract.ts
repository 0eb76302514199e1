import { type PartnerCode, UWV } from '@ontschot/kernel';
import type { OfferOwnProvision, RecordContract } from './agreement.commands';
import type { AgreementEvent } from './agreement.events';
import type { Agreement } from './agreement.state';
import { NOT_TENDERED, type Procurement } from './agreement.types';
import { instrumentsFit, recording } from './guards';
import { instrumentsOf } from './instruments';
import { refuse } from './refusals';

/** What was not tendered was not awarded either. @throws NotPossible */
export const consistent = (procurement: Procurement): Procurement => {
  if (procurement.awarded && procurement.tendered === false) throw refuse('awarded-without-tender');
  return procurement;
};

/** A contract of a municipality or UWV enters with its procurement history; what is not known of it stays null. */
export const recordContract = (
  { agreementId, reference, form, owner, supplierId, procurement, scope, reason, on }: RecordContract,
  state: Agreement,
): AgreementEvent[] => {
  if (state.stage !== 'none') return [];
  if (form === (owner === UWV ? 'MUNICIPAL_CONTRACT' : 'UWV_TENDERED_TRAJECTORY'))
    throw refuse('form-of-another-owner', { owner, form });
  const verdict = recording({ form, owner, procurement: consistent(procurement), on });
  return [
    {
      type: 'ContractRecorded',
      data: {
        agreementId,
        reference,
        form,
        owner,
        supplierId,
        procurement,
        scope: ownTerritory(owner, scope),
        on,
        verdict,
        reason,
      },
    },
  ];
};

/** A municipal contract is for the municipality's own area unless it says more. */
const ownTerritory = <S extends { territory: PartnerCode[] }>(owner: PartnerCode, scope: S): S =>
  owner !== UWV && scope.territory.length === 0 ? { ...scope, territory: [owner] } : scope;

/** What an owner does itself: municipalities may make or buy, facilities are municipal, UWV only buys. */
export const offerOwnProvision = (
  { agreementId, reference, form, owner, validUntil, scope, offers, terms, on }: OfferOwnProvision,
  state: Agreement,
): AgreementEvent[] => {
  if (state.stage !== 'none') return [];
  if (validUntil !== null && validUntil < on) throw refuse('ends-before-it-begins');
  const instruments = instrumentsOf(agreementId, offers);
  const verdict = instrumentsFit({ owner, form, instruments, on });
  return [
    {
      type: 'OwnProvisionOffered',
      data: {
        agreementId,
        reference,
        form,
        owner,
        supplierId: null,
        contractingPrincipal: owner,
        concludedOn: on,
        validUntil,
        framework: null,
        procurement: NOT_TENDERED,
        scope: ownTerritory(owner, scope),
        instruments,
        terms,
        verdict,
      },
    },
  ];
};
