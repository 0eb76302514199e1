import { type PartnerCode, UWV } from '@ontschot/kernel';
import { residenceOn } from '../../facts/derived';
import type { Money, Residence } from '../../facts/facts';
import { offeredInWords } from '../../facts/offered';
import { type Day, rule, since } from '../../rule';
import { type Commitment, isShort } from './r025-commit-within-budget';

/** A claim that is rejected: of which partner it was asked, and why not. */
export type RejectedClaim = {
  claim: 'REJECTED';
  asked: PartnerCode;
  ground?: 'BUDGET_ONLY' | 'OTHER';
} & Residence &
  Pick<Money, 'alternativeOffered'>;

/** A claim that is ordered, and that the principal's fund may be too short for. */
export type OrderedClaim = { claim: 'ORDERED' } & Commitment & Pick<Money, 'alternativeOffered'>;

type Offered = { offered: string };

/** A municipality rejects no resident's claim only because money is short; it names an alternative that is to be had. */
export const noRefusalForMoneyAlone = rule({
  number: 'R-024',
  title: { nl: 'Niet weigeren om geld alleen', en: 'No refusal for lack of money alone' },
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI Bijl. 1 §4',
  versions: since('2004-01-01'),
  says: {
    notForUwv: {
      effect: 'COMPUTE',
      nl: 'De regel dat geldgebrek geen reden is, geldt voor gemeenten. Dit is een aanvraag bij UWV.',
      en: 'The rule that short money is no ground holds for municipalities. This claim is made to UWV.',
    },
    otherGround: {
      effect: 'ALLOW',
      nl: 'De aanvraag is niet om geld afgewezen.',
      en: 'The claim was not rejected for lack of money.',
    },
    alternativeOffered: {
      effect: 'ALLOW',
      nl: ({ offered }: Offered) =>
        `Het budget is op, maar er is een alternatief aangeboden: ${offeredInWords(offered).nl}.`,
      en: ({ offered }: Offered) =>
        `The budget is short, but an alternative is offered: ${offeredInWords(offered).en}.`,
    },
    moneyAlone: {
      effect: 'REFUSE',
      nl: 'Een aanvraag afwijzen alleen omdat het budget op is, mag niet. Noem een beschikbaar alternatief.',
      en: 'A claim may not be rejected only because the budget is short. Name an available alternative.',
      alternatives: [
        { nl: 'een andere voorziening aanbieden die er wel is', en: 'offer another available facility' },
      ],
    },
    nameAlternative: {
      effect: 'HOLD',
      nl: 'De gemeente mag niet weigeren om geld alleen: noem een beschikbaar alternatief.',
      en: 'The municipality may not refuse for money alone: name an available alternative.',
      liftedBy: [
        {
          nl: 'noem een beschikbaar alternatief',
          en: 'name an available alternative',
          supply: { command: 'order', field: 'grounds.alternativeOffered', role: 'coach', by: 'PRINCIPAL' },
        },
      ],
    },
  },
  ask: (facts: Day & (RejectedClaim | OrderedClaim), say) => {
    const offered = facts.alternativeOffered;
    if (facts.claim === 'ORDERED') {
      if (facts.principal === UWV || !isShort(facts)) return [];
      return [offered ? say.alternativeOffered({ offered }) : say.nameAlternative()];
    }
    if (facts.asked === UWV) return [say.notForUwv()];
    // Whoever lives elsewhere has no claim on this municipality: R-014 says so.
    if (facts.asked !== residenceOn(facts, facts.day)) return [];
    if (facts.ground === undefined) return [say.lacks('action.ground')];
    if (facts.ground === 'OTHER') return [say.otherGround()];
    return [offered ? say.alternativeOffered({ offered }) : say.moneyAlone()];
  },
});
