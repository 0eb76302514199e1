import { type Day, rule, since } from '../../rule';

/** References of running contracts for the same service in the same area. */
export type ParallelContracts = { parallelContracts: readonly string[] };

/** For the same service one inter-municipal contract is preferred; warns on parallel ones. */
export const oneInterMunicipalContract = rule({
  number: 'R-080',
  title: { nl: 'Eén intergemeentelijk contract', en: 'One inter-municipal contract' },
  consequence: 'WARN',
  strength: 'G',
  source: 'HI §3',
  versions: since('2008-09-15'),
  says: {
    parallel: {
      effect: 'WARN',
      nl: ({ parallelContracts }: ParallelContracts) =>
        `Voor deze dienst zijn er al contracten: ${parallelContracts.join(', ')}. Eén gezamenlijk contract heeft de voorkeur.`,
      en: ({ parallelContracts }: ParallelContracts) =>
        `There are contracts for this service already: ${parallelContracts.join(', ')}. One joint contract is preferred.`,
    },
  },
  ask: (facts: Day & ParallelContracts, say) =>
    facts.parallelContracts.length === 0 ? [] : [say.parallel(facts)],
});
