import { UWV } from '@ontschot/kernel';
import { lastsLongerThan, uwvBenefitsOn } from '../../facts/derived';
import type { Benefits, Carrier, Grounds, Instrument, Principal, Service } from '../../facts/facts';
import { type Motivator, motivatingRole, motivationBy, motivationOf } from '../../facts/motivation';
import { type Day, inFrameworks, rule } from '../../rule';

type Limit = { months: number };
type Asked = Limit & Motivator;
/**
 * UWV in principle buys no trajectory longer than 12 months. Wajong is exempt. That others need a motivation, and of whom, is a
 * proposed reading (A-14, D): the source only says "in principle".
 */
export const trajectoriesUpToOneYear = rule({
  number: 'R-096',
  title: { nl: 'Trajecten tot een jaar', en: 'Trajectories ≤ one year' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI Bijl. 1 §2; A-14',
  versions: inFrameworks({ months: 12 }),
  says: {
    withinLimit: {
      effect: 'ALLOW',
      nl: ({ months }: Limit) => `Het traject duurt niet langer dan ${months} maanden.`,
      en: ({ months }: Limit) => `The trajectory lasts no longer than ${months} months.`,
    },
    wajong: {
      effect: 'ALLOW',
      nl: ({ months }: Limit) => `Voor Wajong mag een traject langer dan ${months} maanden duren.`,
      en: ({ months }: Limit) => `For Wajong a trajectory may last longer than ${months} months.`,
    },
    motivated: {
      effect: 'ALLOW',
      nl: ({ months, role }: Asked) =>
        `Het traject duurt langer dan ${months} maanden en ${role.nl} heeft gemotiveerd waarom (voorgestelde lezing).`,
      en: ({ months, role }: Asked) =>
        `The trajectory lasts longer than ${months} months, and ${role.en} motivated why (proposed reading).`,
    },
    notMotivated: {
      effect: 'HOLD',
      nl: ({ months, role }: Asked) =>
        `Het traject duurt langer dan ${months} maanden: ${role.nl} moet dat motiveren (voorgestelde lezing).`,
      en: ({ months, role }: Asked) =>
        `The trajectory lasts longer than ${months} months: ${role.en} must motivate it (proposed reading).`,
      liftedBy: motivationBy,
    },
    motivatedByOther: {
      effect: 'HOLD',
      nl: ({ months, role }: Asked) =>
        `Het traject duurt langer dan ${months} maanden. Er is een motivering, maar die telt alleen van ${role.nl} (voorgestelde lezing).`,
      en: ({ months, role }: Asked) =>
        `The trajectory lasts longer than ${months} months. There is a motivation, but it counts from ${role.en} only (proposed reading).`,
      liftedBy: motivationBy,
    },
  },
  ask: (
    facts: Day &
      Pick<Principal, 'principal'> &
      Pick<Carrier, 'form'> &
      Pick<Instrument, 'kind'> &
      Service &
      Benefits &
      Pick<Grounds, 'motivation' | 'motivatedBy' | 'motivationRole'>,
    say,
    limit,
  ) => {
    const { kind, form, principal, day } = facts;
    if (principal !== UWV || form === 'IRO') return [];
    if (kind !== 'TRAJECTORY' && kind !== 'PRE_TRAJECTORY' && kind !== 'INTEGRATION_AND_WORK') return [];
    const longer = lastsLongerThan(facts, limit.months);
    if (longer === undefined) return [say.lacks('instrument.months')];
    if (!longer) return [say.withinLimit(limit)];
    if (uwvBenefitsOn(facts, day).some(({ type }) => type === 'WAJONG')) return [say.wajong(limit)];
    const asked = { months: limit.months, role: motivatingRole(facts) };
    switch (motivationOf(facts)) {
      case 'GIVEN':
        return [say.motivated(asked)];
      case 'WRONG_ROLE':
        return [say.motivatedByOther(asked)];
      case 'NONE':
        return [say.notMotivated(asked)];
    }
  },
});
