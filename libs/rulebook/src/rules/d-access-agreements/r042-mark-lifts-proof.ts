import { type IsoDate, within } from '@ontschot/kernel';
import { type Day, inFrameworks, rule, type Text, type Way } from '../../rule';
import { type Exemption, type Requirement, requirementsInWords } from './entry-requirements';

/** The supplier's quality mark as the register has it on the day; null = none. Both days included. */
export type Mark = {
  mark: { from?: IsoDate; validUntil: IsoDate; covers: readonly Requirement[] } | null;
};

const PROOF: Way = {
  nl: 'bewijs van deze eis',
  en: 'proof of this requirement',
  supply: { command: 'requirements', field: 'outcome', role: 'contract-expert', by: 'UWV' },
};

/** A valid mark exempts from proving what the requirement-to-mark map names (A-11: empty by default); all else stays to be proven. */
export const markLiftsProof = rule({
  number: 'R-042',
  title: { nl: 'Keurmerk scheelt bewijs', en: 'Quality mark lifts proof' },
  consequence: 'ALLOW',
  strength: 'P',
  source: 'HI Bijl. 1 §3 Keurmerk',
  versions: inFrameworks({}),
  says: {
    lifts: {
      effect: 'ALLOW',
      nl: ({ validUntil }: { validUntil: IsoDate }) =>
        `Het keurmerk (geldig tot en met ${validUntil}) dekt deze eis.`,
      en: ({ validUntil }: { validUntil: IsoDate }) =>
        `The mark (valid until ${validUntil}) covers this requirement.`,
    },
    noValidMark: {
      effect: 'HOLD',
      nl: ({ day }: { day: IsoDate }) => `Het bedrijf heeft op ${day} geen geldig keurmerk.`,
      en: ({ day }: { day: IsoDate }) => `The company has no valid quality mark on ${day}.`,
      liftedBy: [
        PROOF,
        {
          nl: 'leg het geldige keurmerk vast bij de leverancier',
          en: "record the supplier's valid mark",
          supply: { command: 'quality-marks', role: 'contract-expert', by: 'UWV' },
        },
      ],
    },
    notCovered: {
      effect: 'HOLD',
      nl: ({ nl }: Text) => `Het keurmerk dekt deze eis niet: ${nl}.`,
      en: ({ en }: Text) => `The mark does not cover this requirement: ${en}.`,
      liftedBy: [PROOF],
    },
  },
  ask: ({ day, mark, requirement, ground }: Day & Mark & Exemption, say) => {
    const valid = mark !== null && within(day, mark.from, mark.validUntil);
    if (valid && mark.covers.includes(requirement))
      return ground === 'CURRENT_AGREEMENT' ? [] : [say.lifts({ validUntil: mark.validUntil })];
    if (ground !== 'QUALITY_MARK') return [];
    return [valid ? say.notCovered(requirementsInWords([requirement])) : say.noValidMark({ day })];
  },
});
