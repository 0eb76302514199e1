import type { IsoDate } from '@ontschot/kernel';
import type { Carrier, Opening } from '../../facts/facts';
import { concernsThisOrder, type ForOneClient } from '../../facts/opening';
import { type Day, rule, since } from '../../rule';

const record = [
  { nl: 'de afspraken over het leveranciersmanagement', en: 'record of the supplier-management agreements' },
];

/**
 * Content, settlement, quality incentives, accountability, dated talks, forms of consultation and tests are agreed before a
 * contract is opened to a partner, and before a joint one is opened at all. Consent for one client carries its own.
 */
export const agreeSupplierManagementFirst = rule({
  number: 'R-075',
  title: { nl: 'Eerst leveranciersmanagement afspreken', en: 'Agree supplier management first' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §2, §4 werkinstructie, §5',
  versions: since('2008-09-15'),
  says: {
    agreed: {
      effect: 'ALLOW',
      nl: 'De partners hebben het leveranciersmanagement afgesproken.',
      en: 'The partners agreed the supplier management.',
    },
    notAgreed: {
      effect: 'HOLD',
      supply: { command: 'supplier-management', field: 'content', role: 'contract-expert', by: 'OWNER' },
      nl: 'De partners moeten eerst het leveranciersmanagement afspreken.',
      en: 'The partners must first agree the supplier management.',
      liftedBy: record,
    },
    agreedLater: {
      effect: 'HOLD',
      supply: { command: 'supplier-management', field: 'on', role: 'contract-expert', by: 'OWNER' },
      nl: ({ on, day }: { on: IsoDate; day: IsoDate }) =>
        `Het leveranciersmanagement is pas op ${on} afgesproken; op ${day} kan het contract nog niet open.`,
      en: ({ on, day }: { on: IsoDate; day: IsoDate }) =>
        `The supplier management was agreed on ${on} only; on ${day} the contract cannot open yet.`,
      liftedBy: record,
    },
  },
  ask: (
    facts: Day &
      Pick<Opening, 'supplierManagementAgreed' | 'supplierManagementAgreedOn'> &
      Pick<Carrier, 'form'> &
      ForOneClient,
    say,
  ) => {
    const { supplierManagementAgreed: agreed, supplierManagementAgreedOn: on, day, oneClient, form } = facts;
    if (form === 'INDIVIDUAL_PURCHASE' || concernsThisOrder(oneClient)) return [];
    if (!agreed) return [say.notAgreed()];
    return [on !== undefined && on > day ? say.agreedLater({ on, day }) : say.agreed()];
  },
});
