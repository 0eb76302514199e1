import { type IsoDate, type PartnerCode, UWV } from '@ontschot/kernel';
import { partnerName, partnerNameEn, residenceOn, uwvBenefitsOn } from '../../facts/derived';
import type { Benefits, JointDecision, Residence } from '../../facts/facts';
import { type Day, rule } from '../../rule';

type Words = { designates: PartnerCode; residence: PartnerCode; effective: IsoDate; day: IsoDate };

/**
 * Both managers may together decide which partner is responsible, for orders from the effective day. With one signature
 * nothing changes; UWV cannot be named once no UWV benefit remains.
 */
export const managersDecideTogether = rule({
  number: 'R-006',
  title: { nl: 'Klant die van WW naar bijstand dreigt te gaan', en: 'WW client about to move to assistance' },
  consequence: 'COMPUTE',
  strength: 'L',
  source: 'HI §2 (situatie 2; WWB art. 7(3))',
  versions: [{ from: '2004-01-01', until: null, parameters: {} }],
  says: {
    decided: {
      effect: 'COMPUTE',
      nl: ({ designates, effective }: Words) =>
        `Beide managers hebben besloten: ${partnerName(designates)} is verantwoordelijk voor opdrachten vanaf ${effective}.`,
      en: ({ designates, effective }: Words) =>
        `Both managers decided: ${partnerNameEn(designates)} is responsible for orders from ${effective}.`,
      decides: ({ designates }: Words) => designates,
    },
    oneSignature: {
      effect: 'COMPUTE',
      nl: ({ designates, residence }: Omit<Words, 'effective'>) =>
        `Het besluit over ${partnerName(designates)} heeft niet de handtekening van beide managers (UWV en ${residence}). Er verandert niets.`,
      en: ({ designates, residence }: Omit<Words, 'effective'>) =>
        `The decision for ${partnerNameEn(designates)} lacks the signature of both managers (UWV and ${residence}). Nothing changes.`,
    },
    laterThanOrder: {
      effect: 'COMPUTE',
      nl: ({ effective, day }: Words) =>
        `Het gezamenlijke besluit gaat in op ${effective}, na de opdracht van ${day}. Voor deze opdracht verandert er niets.`,
      en: ({ effective, day }: Words) =>
        `The joint decision takes effect on ${effective}, after the order of ${day}. Nothing changes for this order.`,
    },
    noUwvBenefitLeft: {
      effect: 'COMPUTE',
      nl: 'Er is geen UWV-uitkering meer. Dan kan het besluit UWV niet laten betalen voor nieuwe opdrachten.',
      en: 'No UWV benefit remains. The decision cannot make UWV pay new orders.',
    },
    otherMunicipality: {
      effect: 'COMPUTE',
      nl: ({ designates, residence }: Words) =>
        `${partnerName(designates)} is niet de gemeente waar de klant woont (${residence}). Er verandert niets.`,
      en: ({ designates, residence }: Words) =>
        `${partnerNameEn(designates)} is not where the client lives (${residence}). Nothing changes.`,
    },
    noWw: {
      effect: 'COMPUTE',
      nl: 'Een gezamenlijk besluit kan alleen voor een klant met WW. Er verandert niets.',
      en: 'A joint decision is possible for a WW client only. Nothing changes.',
    },
  },
  ask: (facts: Day & Benefits & Residence & JointDecision, say) => {
    const { day, jointDecision } = facts;
    if (jointDecision === undefined) return [];
    const { designates, effective, approvals = [] } = jointDecision;
    if (designates === undefined) return [say.lacks('circumstances.jointDecision.designates')];
    const residence = residenceOn(facts, day);
    if (!approvals.includes(UWV) || !approvals.includes(residence))
      return [say.oneSignature({ designates, residence, day })];
    if (effective === undefined) return [say.lacks('circumstances.jointDecision.effective')];
    const words = { designates, residence, effective, day };
    if (effective > day) return [say.laterThanOrder(words)];
    const ofUwv = uwvBenefitsOn(facts, day);
    if (designates === UWV && ofUwv.length === 0) return [say.noUwvBenefitLeft()];
    if (designates !== UWV && designates !== residence) return [say.otherMunicipality(words)];
    if (designates !== UWV && ofUwv.length > 0 && !ofUwv.some(({ type }) => type === 'WW'))
      return [say.noWw()];
    return [say.decided(words)];
  },
});
