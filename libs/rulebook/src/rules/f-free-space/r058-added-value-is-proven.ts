import type { Carrier } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';

/** The motivated assessment of what the agreement adds; null = there is none. */
export type AddedValue = { addedValue: string | null };

/** A motivated assessment of the added value over what is contracted precedes the signature. */
export const addedValueIsProven = rule({
  number: 'R-058',
  title: { nl: 'Toon de meerwaarde aan', en: 'Prove added value' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  says: {
    notAssessed: {
      effect: 'HOLD',
      nl: 'Leg eerst vast wat dit toevoegt aan wat al is ingekocht.',
      en: 'First record what this adds to what is already contracted.',
      liftedBy: [
        {
          nl: 'een gemotiveerde beoordeling van de meerwaarde',
          en: 'motivated assessment of the added value',
          supply: { command: 'added-value', field: 'motivation', role: 'contract-expert', by: 'UWV' },
        },
      ],
    },
  },
  ask: ({ form, addedValue }: Day & Pick<Carrier, 'form'> & AddedValue, say) =>
    form === 'FREE_SPACE' && !addedValue?.trim() ? [say.notAssessed()] : [],
});
