import { type IsoDate, within } from '@ontschot/kernel';
import { type Day, inFrameworks, rule, type Way } from '../../rule';
import type { ContractForm } from '../../vocabulary';
import { type Exemption, isGeneral, type Requirement } from './entry-requirements';

/** The supplier's other agreements with UWV, as recorded; both days included, `until` null = no end day. */
export type OtherAgreements = {
  otherAgreements: readonly {
    form: ContractForm;
    from: IsoDate;
    until: IsoDate | null;
    /** The requirements that were shown for it. */
    shown: readonly Requirement[];
  }[];
};

/** Under these forms the general requirements are the same. */
const FRAMEWORKS: ReadonlySet<ContractForm> = new Set(['ACCESS_AGREEMENT', 'IRO', 'FREE_SPACE'] as const);

const PROOF: Way = {
  nl: 'bewijs van deze eis',
  en: 'proof of this requirement',
  supply: { command: 'requirements', field: 'outcome', role: 'contract-expert', by: 'UWV' },
};

/** General requirements shown under a current agreement need not be shown again for another; service-specific ones do. */
export const mutualRecognition = rule({
  number: 'R-044',
  title: { nl: 'Wederzijdse erkenning', en: 'Mutual recognition' },
  consequence: 'ALLOW',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  says: {
    shown: {
      effect: 'ALLOW',
      nl: 'Deze eis is al aangetoond voor een lopende overeenkomst.',
      en: 'This requirement was shown under a current agreement.',
    },
    ofTheService: {
      effect: 'HOLD',
      nl: 'Deze eis hoort bij de dienst. Die moet voor elk cluster opnieuw worden aangetoond.',
      en: 'This requirement belongs to the service. It is shown again for each cluster.',
      liftedBy: [PROOF],
    },
    notShown: {
      effect: 'HOLD',
      nl: ({ day }: { day: IsoDate }) => `Op ${day} loopt geen overeenkomst waarvoor deze eis is aangetoond.`,
      en: ({ day }: { day: IsoDate }) =>
        `On ${day} no agreement is current for which this requirement was shown.`,
      liftedBy: [PROOF],
    },
  },
  ask: ({ day, requirement, ground, otherAgreements }: Day & Exemption & OtherAgreements, say) => {
    const claimed = ground === 'CURRENT_AGREEMENT';
    if (!isGeneral(requirement)) return claimed ? [say.ofTheService()] : [];
    const shown = otherAgreements.some(
      ({ form, from, until, shown: requirements }) =>
        FRAMEWORKS.has(form) && within(day, from, until) && requirements.includes(requirement),
    );
    if (shown) return ground === 'QUALITY_MARK' ? [] : [say.shown()];
    return claimed ? [say.notShown({ day })] : [];
  },
});
