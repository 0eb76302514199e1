import type { Carrier } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';

/** Does a clause promise a number of clients? */
export type VolumePromise = { volumePromised: boolean };

/** An access agreement gives access, not clients. */
export const noVolumePromised = rule({
  number: 'R-047',
  title: { nl: 'Geen aantallen beloofd', en: 'No volume promised' },
  consequence: 'WARN',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  says: {
    promised: {
      effect: 'WARN',
      nl: 'Een toegangsovereenkomst belooft geen aantal klanten.',
      en: 'An access agreement promises no number of clients.',
    },
  },
  ask: ({ form, volumePromised }: Day & Pick<Carrier, 'form'> & VolumePromise, say) =>
    form === 'ACCESS_AGREEMENT' && volumePromised ? [say.promised()] : [],
});
