import type { Carrier } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';

/** Did the coach discuss the choice with the client? Silent: yes. */
export type Nomination = { clientConsulted?: boolean };

/** A nomination to a contracted service is the coach's, in consultation with the client. */
export const coachNominatesWithClient = rule({
  number: 'R-048',
  title: { nl: 'De coach meldt aan, samen met de klant', en: 'Coach nominates with client' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  says: {
    notDiscussed: {
      effect: 'HOLD',
      supply: { command: 'consultation', field: 'on', role: 'coach', by: 'COACH_EMPLOYER' },
      nl: 'Leg vast dat de keuze met de klant is besproken.',
      en: 'Record that the choice was discussed with the client.',
      liftedBy: [{ nl: 'leg het gesprek met de klant vast', en: 'record the consultation with the client' }],
    },
  },
  ask: ({ form, clientConsulted }: Day & Pick<Carrier, 'form'> & Nomination, say) =>
    form === 'ACCESS_AGREEMENT' && clientConsulted === false ? [say.notDiscussed()] : [],
});
