import type { IsoDate } from '@ontschot/kernel';
import type { IroCourse } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';
import { type IroOrNot, isIro } from './iro';

/** The day on which the IRO starts or would start; `starting` = it is started now, so the plan must be there. */
export type IroStart = { startsOn: IsoDate; starting: boolean };
type Approved = { planApprovedOn: IsoDate };

/** Diagnosis, plan, approval by the coach; only then the start. */
export const planApprovedBeforeStart = rule({
  number: 'R-052',
  title: { nl: 'Diagnose, plan, goedkeuring, start', en: 'Diagnosis, plan, approval, start' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  says: {
    approved: {
      effect: 'ALLOW',
      nl: ({ planApprovedOn }: Approved) => `Het plan is goedgekeurd op ${planApprovedOn}.`,
      en: ({ planApprovedOn }: Approved) => `The plan was approved on ${planApprovedOn}.`,
    },
    notApproved: {
      effect: 'HOLD',
      nl: 'Het plan is nog niet goedgekeurd.',
      en: 'The plan is not approved yet.',
      liftedBy: [
        {
          nl: 'goedkeuring van het plan door de werkcoach',
          en: "coach's approval of the plan (instrument.planApprovedOn)",
          supply: { command: 'plan/approve', field: 'on', role: 'coach', by: 'PRINCIPAL' },
        },
      ],
    },
    approvedLater: {
      effect: 'HOLD',
      nl: ({ planApprovedOn }: Approved) =>
        `Het plan is pas goedgekeurd op ${planApprovedOn}; starten kan niet eerder.`,
      en: ({ planApprovedOn }: Approved) =>
        `The plan is approved only on ${planApprovedOn}; it cannot start earlier.`,
      liftedBy: ({ planApprovedOn }: Approved) => [
        { nl: `starten op of na ${planApprovedOn}`, en: `start on or after ${planApprovedOn}` },
      ],
    },
  },
  ask: (facts: Day & IroOrNot & Pick<IroCourse, 'planApprovedOn'> & IroStart, say) => {
    const { planApprovedOn, startsOn, starting } = facts;
    if (!isIro(facts)) return [];
    if (planApprovedOn === undefined) return starting ? [say.notApproved()] : [];
    return [
      planApprovedOn <= startsOn ? say.approved({ planApprovedOn }) : say.approvedLater({ planApprovedOn }),
    ];
  },
});
