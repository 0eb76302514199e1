import type { IsoDate } from '@ontschot/kernel';
import type { Benefits, OrderDay } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';

/** An order, or a bill for one, under an agreement that may have been dissolved. */
export type UnderDissolution = Pick<Benefits, 'history'> & OrderDay;
/** The run-off of a dissolved agreement is closed: orders that are ordered or running still. */
export type RunOff = { outstandingOrders: number };
type Words = { dissolved: IsoDate; ordered: IsoDate };

/** After dissolution no new nominations; running trajectories are finished and paid as agreed, and only then the run-off ends. */
export const runningTrajectoriesFinish = rule({
  number: 'R-061',
  title: { nl: 'Lopende trajecten gaan door', en: 'Running trajectories finish' },
  consequence: 'COMPUTE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  says: {
    finishes: {
      effect: 'ALLOW',
      nl: ({ dissolved, ordered }: Words) =>
        `De overeenkomst is ontbonden op ${dissolved}; deze opdracht van ${ordered} loopt af en wordt betaald zoals afgesproken.`,
      en: ({ dissolved, ordered }: Words) =>
        `The agreement was dissolved on ${dissolved}; this order of ${ordered} finishes and is paid as agreed.`,
    },
    noNewClients: {
      effect: 'REFUSE',
      nl: ({ dissolved }: { dissolved: IsoDate }) =>
        `De overeenkomst is ontbonden op ${dissolved}: nieuwe klanten zijn niet meer mogelijk.`,
      en: ({ dissolved }: { dissolved: IsoDate }) =>
        `The agreement was dissolved on ${dissolved}: no new clients.`,
      alternatives: [
        { nl: 'een andere overeenkomst', en: 'another agreement' },
        { nl: 'een IRO', en: 'IRO' },
      ],
    },
    stillRunning: {
      effect: 'HOLD',
      supply: { command: 'complete', field: 'on', role: 'coach', by: 'PRINCIPAL' },
      nl: ({ outstandingOrders }: RunOff) =>
        `Er lopen nog opdrachten op deze overeenkomst: ${outstandingOrders}. Die worden eerst afgemaakt.`,
      en: ({ outstandingOrders }: RunOff) =>
        `Orders still run on this agreement: ${outstandingOrders}. They are finished first.`,
      liftedBy: [{ nl: 'rond de lopende opdrachten af', en: 'finish the running trajectories' }],
    },
  },
  ask: (facts: Day & (UnderDissolution | RunOff), say) => {
    if ('outstandingOrders' in facts) return facts.outstandingOrders > 0 ? [say.stillRunning(facts)] : [];
    const { history, orderDay, actedOn } = facts;
    const dissolved = history.find(({ type }) => type === 'AGREEMENT_DISSOLVED')?.date;
    if (dissolved === undefined || dissolved > actedOn) return [];
    return [
      orderDay < dissolved ? say.finishes({ dissolved, ordered: orderDay }) : say.noNewClients({ dissolved }),
    ];
  },
});
