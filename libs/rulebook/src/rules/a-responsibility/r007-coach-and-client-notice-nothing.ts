import type { IsoDate } from '@ontschot/kernel';
import type { JointDecision } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';

/** The order that the transfer may leave as it is, and the day on which that is asked. */
type TransferAfterOrder = JointDecision & { actedOn: IsoDate };

/** A transfer that took effect after the order leaves the coach's care and this service, and who pays it, as they were. */
export const coachAndClientNoticeNothing = rule({
  number: 'R-007',
  title: { nl: 'Coach en klant merken er niets van', en: 'Coach and client notice nothing' },
  consequence: 'OBLIGE',
  strength: 'L',
  source: 'HI §2 (situatie 2)',
  versions: since('2008-09-15'),
  says: {
    goesOn: {
      effect: 'COMPUTE',
      nl: 'De werkcoach blijft dezelfde en lopende diensten gaan door.',
      en: 'The coach stays the same and running services go on.',
    },
  },
  ask: ({ day, jointDecision, actedOn }: Day & TransferAfterOrder, say) => {
    const effective = jointDecision?.effective;
    return effective !== undefined && effective > day && effective <= actedOn ? [say.goesOn()] : [];
  },
});
