import type { IsoDate, PartnerCode, Verdict } from '@ontschot/kernel';
import {
  joinAfterAward,
  nameContractingPrincipal,
  refuseUnlessAllowed,
  settleJointTerms,
} from '@ontschot/rulebook';
import type { JoinAfterAward } from '../agreement.commands';
import { type JointTerms, type Procurement, JOINT_TERMS } from '../agreement.types';
import { carrier, noSupplierOfItsOwn, type On, type Form } from './common';

/** */
export const oneContractingPrincipal = ({
  principals,
  on,
}: On & { principals: readonly PartnerCode[] }): Verdict =>
  refuseUnlessAllowed(
    nameContractingPrincipal.ask({
      ...carrier({ form: 'JOINT_CONTRACT', owner: principals[0] ?? '' }),
      day: on,
      signatories: principals,
    }),
  );

export type JointFacts = {
  principals: readonly PartnerCode[];
  partners: readonly PartnerCode[];
  inventories: readonly PartnerCode[];
  jointTerms: JointTerms;
  /** references of contracts of these partners that run for the same service. */
  parallelContracts: readonly string[];
};
export const jointAsked = ({
  partners,
  inventories,
  jointTerms,
}: Omit<JointFacts, 'principals' | 'parallelContracts'>) => ({
  purchasePartners: partners,
  inventoriesOf: inventories,
  jointTermsRecorded: JOINT_TERMS.filter((one) => jointTerms[one] !== null),
});
/** */
export const jointTermsSettled = ({
  on,
  principal,
  neighboursAsked,
  commonFramework,
  ...facts
}: On &
  Omit<JointFacts, 'principals' | 'parallelContracts'> & {
    principal: PartnerCode;
    neighboursAsked: boolean;
    commonFramework: boolean;
  }): Verdict =>
  refuseUnlessAllowed(
    settleJointTerms.ask({
      ...jointAsked(facts),
      contractingPrincipal: principal,
      day: on,
      neighboursAsked,
      commonFramework,
    }),
  );

/**
 * A partner that comes after award is asked what a piggyback is asked. A refusal is a verdict, and recorded; what is only missing
 * is thrown, so that it can be mended. @throws Rejected HOLD
 */
export const joining = ({
  form,
  owner,
  procurement,
  concludedOn,
  territory,
  command: { partner, consent, management, addendumSignedOn, standing, on },
}: Form & {
  procurement: Procurement;
  concludedOn: IsoDate;
  territory: readonly PartnerCode[];
  command: JoinAfterAward;
}): Verdict => {
  const { wordingCovers, ...tender } = procurement;
  // Wording that names partners covers those and no others (A17).
  const named = wordingCovers ? wordingCovers.includes(partner) : tender.wordingCoversOthers;
  const verdict = joinAfterAward.ask({
    ...carrier({ form, owner }),
    ...noSupplierOfItsOwn,
    ...tender,
    wordingCoversPartnerClients: named,
    wordingCoversOthers: named,
    day: on,
    concludedOn,
    territory,
    addendum: addendumSignedOn === null ? null : { partner, signedOn: addendumSignedOn },
    supplierConsent: consent !== null,
    supplierManagementAgreed: management !== null,
    supplier: {
      municipalQualityTest: standing.testedByPrincipal,
      onRejectedIroList: standing.onRejectedIroList,
      uwvIroFrameworkTest: standing.uwvTest,
    },
    partner,
  });
  return verdict.decision === 'REFUSE' ? verdict : refuseUnlessAllowed(verdict);
};
