import type { PartnerCode } from '@ontschot/kernel';
import { isOwnOf, partnerName, partnerNameEn } from '../../facts/derived';
import type { Carrier, Principal } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';

/** Documents, amounts and invoice moments follow the carrying contract, though another partner pays. */
export const carryingContractsTermsRule = rule({
  number: 'R-074',
  title: { nl: 'De voorwaarden van het contract gelden', en: "Carrying contract's terms rule" },
  consequence: 'COMPUTE',
  strength: 'P',
  source: 'HI §4 werkinstructie',
  versions: since('2008-09-15'),
  says: {
    termsRule: {
      effect: 'COMPUTE',
      nl: ({ owner }: { owner: PartnerCode }) =>
        `De voorwaarden en tarieven van het contract van ${partnerName(owner)} gelden.`,
      en: ({ owner }: { owner: PartnerCode }) =>
        `The terms and tariffs of ${partnerNameEn(owner)}'s contract rule.`,
    },
  },
  ask: (facts: Day & Pick<Carrier, 'owner' | 'coversPartners'> & Pick<Principal, 'principal'>, say) =>
    isOwnOf(facts, facts.principal) ? [] : [say.termsRule(facts)],
});
