import type { IroCourse } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';
import { type IroOrNot, isIro } from './iro';

/** The client finds the IRO company. Silent case: the choice is recorded. */
export const clientChoosesCompany = rule({
  number: 'R-051',
  title: { nl: 'De klant kiest het bedrijf', en: 'Client chooses company' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI Bijl. 1 §3 Mantelovereenkomst',
  versions: inFrameworks({}),
  says: {
    chose: {
      effect: 'ALLOW',
      nl: 'De klant heeft het IRO-bedrijf zelf gekozen.',
      en: 'The client chose the IRO company.',
    },
    didNotChoose: {
      effect: 'HOLD',
      nl: 'Bij een IRO kiest de klant het bedrijf. Leg de keuze van de klant vast.',
      en: "For an IRO the client chooses the company. Record the client's choice.",
      liftedBy: [
        {
          nl: 'leg de keuze van de klant vast',
          en: "record the client's choice of company",
          supply: { command: 'company', field: 'supplierId', role: 'coach', by: 'PRINCIPAL' },
        },
      ],
    },
  },
  ask: (facts: Day & IroOrNot & Pick<IroCourse, 'clientChoseCompany'>, say) => {
    if (!isIro(facts) || facts.clientChoseCompany === undefined) return [];
    return [facts.clientChoseCompany ? say.chose() : say.didNotChoose()];
  },
});
