import type { PartnerCode } from '@ontschot/kernel';
import { partnerName } from '../../facts/derived';
import type { Supplier } from '../../facts/facts';
import { recognitionOn } from '../../facts/opening';
import { type Day, rule, since } from '../../rule';

type Testers = { testers: readonly PartnerCode[] };
const another = [{ nl: 'een andere leverancier', en: 'another supplier' }];
const test = [
  { nl: 'de toets van UWV volgens het IRO-kader', en: "UWV's test under the IRO framework" },
  { nl: 'een aantoonbare kwaliteitstoets van de gemeente', en: "municipality's demonstrable quality test" },
];

/** A supplier that the contract's municipality did not test is tested by UWV, under the IRO framework. */
export const otherwiseUwvTests = rule({
  number: 'R-069',
  title: { nl: 'Anders toetst UWV', en: 'Otherwise UWV tests' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §4',
  versions: since('2008-09-15'),
  says: {
    failed: {
      effect: 'REFUSE',
      nl: 'UWV heeft deze leverancier getoetst en afgekeurd.',
      en: 'UWV tested this supplier, and it failed.',
      alternatives: another,
    },
    hasAccessAgreement: {
      effect: 'ALLOW',
      nl: 'De leverancier heeft al een toegangsovereenkomst van UWV.',
      en: 'The supplier already holds a UWV access agreement.',
    },
    passed: {
      effect: 'ALLOW',
      nl: 'UWV heeft deze leverancier zelf getoetst en goedgekeurd.',
      en: 'UWV tested this supplier itself, and it passed.',
    },
    untested: {
      effect: 'HOLD',
      supply: { command: 'quality-tests', field: 'on', role: 'contract-expert', by: 'OWNER' },
      nl: 'Van deze leverancier is geen toets bekend van UWV of van de gemeente met het contract. UWV toetst eerst, volgens het IRO-kader.',
      en: "No test of this supplier is known of UWV or of the contract's municipality. UWV tests first, under the IRO framework.",
      liftedBy: test,
    },
    testedElsewhere: {
      effect: 'HOLD',
      supply: { command: 'quality-tests', field: 'on', role: 'contract-expert', by: 'OWNER' },
      nl: ({ testers }: Testers) =>
        `${testers.map(partnerName).join(', ')} heeft deze leverancier getoetst; de gemeente met het contract en UWV niet. UWV toetst eerst, volgens het IRO-kader, of de gemeente neemt die toets over.`,
      en: ({ testers }: Testers) =>
        `This supplier was tested by ${testers.join(', ')}, but not by the contract's municipality or UWV. UWV tests first, under the IRO framework, or the municipality takes over that test.`,
      liftedBy: test,
    },
  },
  ask: (facts: Day & Pick<Supplier, 'supplier'>, say) => {
    switch (recognitionOn(facts, facts.day)) {
      case 'FAILED':
        return [say.failed()];
      case 'ACCESS_AGREEMENT':
        return [say.hasAccessAgreement()];
      case 'PASSED':
        return [say.passed()];
      case 'UNTESTED': {
        const testers = facts.supplier?.testedByOthers ?? [];
        return [testers.length === 0 ? say.untested() : say.testedElsewhere({ testers })];
      }
      default:
        return [];
    }
  },
});
