import type { Opening } from '../../facts/facts';
import { concernsThisOrder, consentsInGeneral, type ForOneClient } from '../../facts/opening';
import { type Day, rule, since } from '../../rule';

const consent = [{ nl: 'schriftelijke instemming van de leverancier', en: "supplier's written consent" }];

/** The supplier agrees, in general or for one client, to take the partner's client and to bill that client's principal. */
export const supplierMustAgree = rule({
  number: 'R-066',
  title: { nl: 'De leverancier stemt in', en: 'Supplier must agree' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §4, §5',
  versions: since('2008-09-15'),
  says: {
    agrees: {
      effect: 'ALLOW',
      nl: 'De leverancier stemt in en stuurt de rekening aan de opdrachtgever van de klant.',
      en: "The supplier agrees and bills the client's principal.",
    },
    agreesForThisClient: {
      effect: 'ALLOW',
      nl: 'De leverancier stemt in met deze klant en stuurt de rekening aan de opdrachtgever van de klant.',
      en: "The supplier agrees to this client and bills the client's principal.",
    },
    billsSomeoneElse: {
      effect: 'HOLD',
      supply: { command: 'consent', field: 'billsPrincipal', role: 'contract-expert', by: 'OWNER' },
      nl: 'De leverancier stemt in, maar stuurt de rekening niet aan de opdrachtgever van de klant.',
      en: "The supplier agrees, but does not bill the client's principal.",
      liftedBy: consent,
    },
    notYet: {
      effect: 'HOLD',
      supply: { command: 'consent', field: 'on', role: 'contract-expert', by: 'OWNER' },
      nl: 'De leverancier heeft nog niet ingestemd met klanten van de partner.',
      en: "The supplier has not agreed yet to take the partner's clients.",
      liftedBy: consent,
    },
  },
  ask: (facts: Day & Pick<Opening, 'supplierConsent' | 'consent'> & ForOneClient, say) => {
    if (consentsInGeneral(facts, facts.day)) return [say.agrees()];
    switch (facts.oneClient) {
      case 'NO_BILLING':
        return [say.billsSomeoneElse()];
      case 'SCOPE_UNKNOWN':
        return [say.lacks('circumstances.consent.assignment')];
      case 'ORDER_UNKNOWN':
        return [say.lacks('action.assignment')];
      case 'DAY_UNKNOWN':
        return [say.lacks('circumstances.consent.givenOn')];
      case 'NONE':
        break;
      default:
        return [concernsThisOrder(facts.oneClient) ? say.agreesForThisClient() : say.notYet()];
    }
    if (facts.consent?.scope !== 'GENERAL') return [say.notYet()];
    if (facts.consent.givenOn === undefined) return [say.lacks('circumstances.consent.givenOn')];
    return [facts.consent.givenOn > facts.day ? say.notYet() : say.billsSomeoneElse()];
  },
});
