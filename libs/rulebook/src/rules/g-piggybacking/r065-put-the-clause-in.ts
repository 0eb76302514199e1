import type { Carrier } from '../../facts/facts';
import type { Entrance } from '../../facts/opening';
import { type Day, rule, since } from '../../rule';

/**
 * The terms say that clients of both partners may use the service. Before award the clause can still be put in; a contract
 * recorded without it gets a warning, tendered or not. Access agreements follow UWV's framework and get none.
 */
export const putTheClauseIn = rule({
  number: 'R-065',
  title: { nl: 'Neem de clausule op', en: 'Put the clause in' },
  consequence: 'WARN',
  strength: 'G',
  source: 'HI §3 Aanbevelingen',
  versions: since('2008-09-15'),
  says: {
    beforeAward: {
      effect: 'HOLD',
      supply: {
        command: 'procurement',
        field: 'wordingCoversPartnerClients',
        role: 'contract-expert',
        by: 'OWNER',
      },
      nl: 'De aanbesteding is nog niet gegund. Neem klanten van de partner nu op in het bestek.',
      en: "The tender is not awarded yet. Put the partner's clients into the specification now.",
      liftedBy: [
        {
          nl: 'de clausule vóór de gunning in het bestek opnemen',
          en: 'add the clause to the specification before award',
        },
      ],
    },
    specificationLacksIt: {
      effect: 'WARN',
      nl: 'Het bestek zegt niet dat klanten van beide partners de dienst mogen gebruiken. Na de gunning kan dat niet meer.',
      en: 'The specification does not say that clients of both partners may use the service. After award it cannot be added.',
    },
    contractLacksIt: {
      effect: 'WARN',
      nl: 'Het contract zegt niet dat klanten van beide partners de dienst mogen gebruiken.',
      en: 'The contract does not say that clients of both partners may use the service.',
    },
  },
  ask: ({ wayIn, openingMoment, form }: Day & Entrance & Pick<Carrier, 'form'>, say) => {
    if (wayIn === 'BEFORE_AWARD')
      return [openingMoment === 'RECORD' ? say.specificationLacksIt() : say.beforeAward()];
    if (openingMoment !== 'RECORD' || form === 'ACCESS_AGREEMENT') return [];
    return wayIn === 'ADDENDUM' || wayIn === 'CLOSED' ? [say.contractLacksIt()] : [];
  },
});
