import { type PartnerCode, UWV } from '@ontschot/kernel';
import type { Carrier, Principal, Supplier } from '../../facts/facts';
import { partnerName, partnerNameEn } from '../../facts/derived';
import { type Day, rule, since } from '../../rule';

type Deliverer = { owner: PartnerCode };

/**
 * UWV's money buys from private parties only, read by legal form: private law passes, also with ties to a municipality;
 * public law and a municipality's own delivery only when entered as supplier, or by R-017.
 */
export const uwvBuysFromPrivateParties = rule({
  number: 'R-019',
  title: { nl: 'UWV koopt alleen bij private partijen', en: 'UWV buys from private parties only' },
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI §2; VA §1.2, §2.2',
  versions: since('2008-09-15'),
  says: {
    uwvItself: {
      effect: 'REFUSE',
      nl: 'UWV mag diensten alleen inkopen bij private leveranciers en voert ze niet zelf uit.',
      en: 'UWV may only buy services from private suppliers and does not deliver them itself.',
      alternatives: [
        { nl: 'een private leverancier', en: 'private supplier' },
        { nl: 'een gemeente die als leverancier is ingeschreven', en: 'municipality entered as supplier' },
      ],
    },
    municipalityDelivers: {
      effect: 'COMPUTE',
      nl: ({ owner }: Deliverer) =>
        `UWV koopt bij private partijen. Een gemeente die zelf levert (${partnerName(owner)}) is een uitzondering.`,
      en: ({ owner }: Deliverer) =>
        `UWV buys from private parties. A municipality that delivers itself (${partnerNameEn(owner)}) is an exception.`,
    },
    publicLaw: {
      effect: 'COMPUTE',
      nl: 'UWV koopt bij private partijen. Een leverancier van publiek recht is een uitzondering.',
      en: 'UWV buys from private parties. A supplier in public law is an exception.',
    },
  },
  ask: (
    { form, owner, principal, supplier }: Day & Carrier & Principal & Pick<Supplier, 'supplier'>,
    say,
  ) => {
    if (principal !== UWV) return [];
    if (form === 'OWN_PROVISION')
      return [owner === UWV ? say.uwvItself() : say.municipalityDelivers({ owner })];
    return supplier?.legalForm === 'PUBLIC' ? [say.publicLaw()] : [];
  },
});
