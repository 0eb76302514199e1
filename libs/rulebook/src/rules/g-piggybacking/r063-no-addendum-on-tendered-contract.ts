import type { PartnerCode } from '@ontschot/kernel';
import { partnerName, partnerNameEn } from '../../facts/derived';
import type { Carrier, Opening } from '../../facts/facts';
import { addendumOn, type Entrance, type ForOneClient } from '../../facts/opening';
import { type Day, rule, since } from '../../rule';
import { ADDENDUM_SENTENCES, saidOfAddendum } from './addendum-sentences';

/** The question names no partner whose clients the contract would be opened for. */
type NobodyNamed = { nobodyNamed: true };

/** Only a contract that was not tendered and awarded is opened to a partner's clients by addendum. */
export const noAddendumOnTenderedContract = rule({
  number: 'R-063',
  title: { nl: 'Geen addendum op een aanbesteed contract', en: 'No addendum on tendered contracts' },
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI §4, §5',
  versions: since('2008-09-15'),
  says: {
    ...ADDENDUM_SENTENCES,
    tendered: {
      effect: 'REFUSE',
      nl: 'Dit contract is aanbesteed en gegund. Een addendum voor klanten van de partner mag niet.',
      en: "This contract was tendered and awarded. An addendum for the partner's clients is not allowed.",
      alternatives: [
        { nl: 'samen inkopen', en: 'joint purchase' },
        { nl: 'een eigen instrument', en: 'own instrument' },
      ],
    },
    tooLateAfterAward: {
      effect: 'COMPUTE',
      nl: 'Na de gunning mag er geen addendum meer bij.',
      en: 'After the award no addendum is possible.',
    },
    mayBeOpened: {
      effect: 'ALLOW',
      nl: 'Het contract is niet aanbesteed: openstellen met een addendum mag.',
      en: 'The contract was not tendered: it may be opened by an addendum.',
    },
    ownClients: {
      effect: 'COMPUTE',
      nl: ({ owner }: { owner: PartnerCode }) =>
        `Het contract is van ${partnerName(owner)} zelf: voor de eigen klanten is geen addendum nodig.`,
      en: ({ owner }: { owner: PartnerCode }) =>
        `The contract is ${partnerNameEn(owner)}'s own: its own clients need no addendum.`,
    },
    noContract: {
      effect: 'COMPUTE',
      nl: ({ owner }: { owner: PartnerCode }) =>
        `${partnerName(owner)} geeft of koopt dit zelf per klant: er is geen contract om open te stellen.`,
      en: ({ owner }: { owner: PartnerCode }) =>
        `${partnerNameEn(owner)} gives or buys this itself per client: there is no contract to open.`,
    },
  },
  ask: (
    facts: Day & ((Entrance & Opening & ForOneClient & Pick<Carrier, 'owner' | 'form'>) | NobodyNamed),
    say,
  ) => {
    if ('nobodyNamed' in facts) return [say.lacks('action.partner')];
    const { wayIn, openingMoment, form, day } = facts;
    const opens = openingMoment !== 'ORDER' && openingMoment !== 'RECORD';
    switch (wayIn) {
      case 'CLOSED':
        return openingMoment === 'RECORD' ? [] : [say.tendered()];
      case 'UNKNOWN':
        return [say.lacks('instrument.tendered')];
      case 'AWARD_UNKNOWN':
        return [say.lacks('instrument.awarded')];
      case 'BEFORE_AWARD':
        return openingMoment === 'RECORD' ? [] : [say.tooLateAfterAward()];
      case 'OWN':
        return opens ? [say.ownClients(facts)] : [];
      case 'ITSELF':
        return opens ? [say.noContract(facts)] : [];
      case 'ADDENDUM':
        break;
      default:
        return [];
    }
    if (openingMoment === 'RECORD') return [];
    if (openingMoment === 'ORDER' || openingMoment === 'JOIN' || openingMoment === 'TAKE_EFFECT')
      return form === 'ACCESS_AGREEMENT' ? [] : saidOfAddendum(facts, say);
    if (addendumOn(facts, day) === 'IN_FORCE')
      return form === 'ACCESS_AGREEMENT' ? [] : saidOfAddendum(facts, say);
    return openingMoment === 'OPEN' && form === 'ACCESS_AGREEMENT' ? [] : [say.mayBeOpened()];
  },
});
