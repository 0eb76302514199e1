import { type PartnerCode, UWV } from '@ontschot/kernel';
import type { Carrier, Instrument, Principal } from '../../facts/facts';
import { type Day, inFrameworks, rule, type Text } from '../../rule';

const UWV_BUYS_IT_AS: readonly Text[] = [
  { nl: 'een IRO', en: 'IRO' },
  { nl: 'vrije ruimte', en: 'free space' },
];
const MUNICIPALITY_BUYS_IT_AS: readonly Text[] = [
  { nl: 'een eigen traject', en: 'own trajectory' },
  { nl: 'samen inkopen', en: 'joint purchase' },
];

/** A complete trajectory is not bought on an access agreement, which delivers differentiated services. */
export const fullTrajectoryIsIro = rule({
  number: 'R-050',
  title: { nl: 'Volledig traject is een IRO', en: 'Full trajectory → IRO' },
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §2, §3',
  versions: inFrameworks({}),
  says: {
    notOnAccess: {
      effect: 'REFUSE',
      nl: 'Een volledig traject kan niet op een toegangsovereenkomst.',
      en: 'A full trajectory cannot be bought on an access agreement.',
      alternatives: ({ principal }: { principal: PartnerCode }) =>
        principal === UWV ? UWV_BUYS_IT_AS : MUNICIPALITY_BUYS_IT_AS,
    },
  },
  ask: (
    {
      form,
      kind,
      principal,
    }: Day & Pick<Carrier, 'form'> & Pick<Instrument, 'kind'> & Pick<Principal, 'principal'>,
    say,
  ) =>
    form === 'ACCESS_AGREEMENT' && (kind === 'TRAJECTORY' || kind === 'IRO')
      ? [say.notOnAccess({ principal })]
      : [],
});
