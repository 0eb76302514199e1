import { type PartnerCode, UWV } from '@ontschot/kernel';
import { isOwnOf, partnerName, partnerNameEn } from '../../facts/derived';
import type { Carrier, Instrument, Principal, Supplier } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';

type Pair = { supplier: PartnerCode; payer: PartnerCode };

/**
 * A partner that itself delivers for the payer's client is first entered as supplier; the payer stays principal. For
 * UWV the same holds of a supplier in public law. Social activation by a municipality needs no entry.
 */
export const partnerIsEnteredAsSupplier = rule({
  number: 'R-070',
  title: { nl: 'Partner als leverancier', en: 'Partner as supplier' },
  consequence: 'ALLOW',
  strength: 'P',
  source: 'HI §4, §5',
  versions: since('2008-09-15'),
  says: {
    entered: {
      effect: 'ALLOW',
      nl: ({ supplier, payer }: Pair) =>
        `${partnerName(supplier)} staat als leverancier bij ${partnerName(payer)}; ${partnerName(payer)} blijft opdrachtgever.`,
      en: ({ supplier, payer }: Pair) =>
        `${partnerNameEn(supplier)} is entered as supplier at ${partnerNameEn(payer)}, which stays principal.`,
    },
    notEntered: {
      effect: 'HOLD',
      supply: { command: 'enter-partner', field: 'partner', role: 'contract-expert', by: 'PRINCIPAL' },
      nl: ({ supplier, payer }: Pair) =>
        `Zet ${partnerName(supplier)} eerst als leverancier in de administratie van ${partnerName(payer)}.`,
      en: ({ supplier, payer }: Pair) =>
        `First enter ${partnerNameEn(supplier)} as supplier in ${partnerNameEn(payer)}'s records.`,
      liftedBy: ({ supplier, payer }: Pair) => [
        {
          nl: `${partnerName(supplier)} als leverancier inschrijven bij ${partnerName(payer)}`,
          en: `enter ${supplier} as supplier at ${payer}`,
        },
      ],
    },
  },
  ask: (
    facts: Day &
      Pick<Carrier, 'owner' | 'form' | 'coversPartners'> &
      Pick<Principal, 'principal'> &
      Pick<Instrument, 'kind'> &
      Supplier,
    say,
  ) => {
    const { owner, form, principal, kind, supplier } = facts;
    const inPublicLaw = principal === UWV && supplier?.legalForm === 'PUBLIC';
    const deliversItself = form === 'OWN_PROVISION' && !isOwnOf(facts, principal);
    if (!inPublicLaw && !deliversItself) return [];
    if (kind === 'SOCIAL_ACTIVATION' && principal === UWV && owner !== UWV) return [];
    const words = {
      supplier: deliversItself ? owner : (supplier?.tie?.municipality ?? owner),
      payer: principal,
    };
    return [
      principal === UWV && facts.partnerRegisteredAsSupplierAtUwv
        ? say.entered(words)
        : say.notEntered(words),
    ];
  },
});
