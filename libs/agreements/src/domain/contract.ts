import { NotPossible, UWV } from '@ontschot/kernel';
import type { OfferOwnProvision, RecordContract } from './agreement.commands';
import type { AgreementEvent } from './agreement.events';
import type { Agreement } from './agreement.state';
import { NOT_TENDERED } from './agreement.types';
import { ownDelivery } from './guards';
import { instrumentsOf } from './instruments';

/** A contract of a municipality or UWV enters with its procurement history; what is not known of it stays null. */
export const recordContract = (
  { agreementId, reference, form, owner, supplierId, procurement, scope, on }: RecordContract,
  state: Agreement,
): AgreementEvent[] => {
  if (state.stage !== 'none') return [];
  if (form === (owner === UWV ? 'MUNICIPAL_CONTRACT' : 'UWV_TENDERED_TRAJECTORY'))
    throw new NotPossible(
      'form-of-another-owner',
      `${owner} concludes no ${form}. Choose the form that fits the owner.`,
    );
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
      },
    },
  ];
};

/** A municipal contract is for the municipality's own area unless it says more. */
const ownTerritory = <S extends { territory: string[] }>(owner: string, scope: S): S =>
  owner !== UWV && scope.territory.length === 0 ? { ...scope, territory: [owner] } : scope;

/** What an owner does itself: municipalities may make or buy, facilities are municipal, UWV only buys. */
export const offerOwnProvision = (
  { agreementId, reference, form, owner, validUntil, scope, offers, terms, on }: OfferOwnProvision,
  state: Agreement,
): AgreementEvent[] => {
  if (state.stage !== 'none') return [];
  const instruments = instrumentsOf(agreementId, offers);
  const verdict = ownDelivery({ owner, form, instruments, on });
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
