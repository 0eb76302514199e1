import { type Day, rule, since } from '../../rule';

/** The fund to which an instrument is booked, e.g. `W_DEEL:GEM-A`. */
type Booking = { fund: string };

/** The I-deel is the benefit budget; no instrument is charged to it. */
export const iDeelIsNotForInstruments = rule({
  number: 'R-023',
  title: { nl: 'Het I-deel is niet voor instrumenten', en: 'I-deel is not for instruments' },
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI Bijl. 1 §4',
  notYet: {
    nl: 'het register van fondsen: nu heeft elke partner één fonds, en dat is nooit het I-deel',
    en: 'the fund register: today each partner has one fund, and never the I-deel',
  },
  versions: since('2004-01-01'),
  says: {
    benefitsOnly: {
      effect: 'REFUSE',
      nl: 'Het I-deel is voor uitkeringen. Boek instrumenten op het W-deel.',
      en: 'The I-deel is for benefits. Book instruments on the W-deel.',
      alternatives: [{ nl: 'het W-deel', en: 'W-deel' }],
    },
  },
  ask: ({ fund }: Day & Booking, say) => (fund.startsWith('I_DEEL') ? [say.benefitsOnly()] : []),
});
