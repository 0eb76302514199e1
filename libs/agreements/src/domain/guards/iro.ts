import { type Verdict, UWV } from '@ontschot/kernel';
import { auditIroCompany, auditScopeOn, enterIroCompany, refuseUnlessAllowed } from '@ontschot/rulebook';
import type { Requirement } from '../agreement.types';
import { ofUwv, carrier, noSupplierOfItsOwn, type On } from './common';

/** */
export const iroCompanyMayEnter = ({ onRejectedIroList, on }: On & { onRejectedIroList: boolean }): Verdict =>
  refuseUnlessAllowed(
    enterIroCompany.ask({
      ...carrier({ form: 'IRO', owner: UWV }),
      ...noSupplierOfItsOwn,
      day: on,
      concludedOn: on,
      frameworkAgreementOn: null,
      supplier: { onRejectedIroList },
    }),
  );
/** what UWV had not assessed by the day. */
export const audit = ({
  alreadyAssessed,
  on,
}: On & { alreadyAssessed: readonly Requirement[] }): { scope: Requirement[]; verdict: Verdict } => {
  const facts = {
    ...ofUwv,
    day: on,
    assessedBefore: alreadyAssessed.map((requirement) => ({ requirement, on })),
  };
  return { scope: auditScopeOn(facts), verdict: auditIroCompany.ask(facts) };
};
