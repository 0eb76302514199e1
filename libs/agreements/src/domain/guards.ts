import { type Cents, type IsoDate, NotPossible, type PartnerCode, UWV, type Verdict } from '@ontschot/kernel';
import {
  addedValueIsProven,
  allEntryRequirements,
  auditOnlyWhatIsOpen,
  clusterFromOverview,
  type DecisionCase,
  defineTheResult,
  evaluationAfterEnd,
  exactlyOneContractingPrincipal,
  extensionOption,
  facilitiesAreMunicipal,
  type Finding,
  firstRound,
  frameworkOn,
  frameworkPeriod,
  freeSpacePurposeAndForm,
  freeSpaceWithinCap,
  generalRequirements,
  halfYearCandidateTest,
  halfYearOf,
  jointPreparation,
  minimumContent,
  municipalMakeOrBuy,
  mutualRecognition,
  noAddendumOnTenderedContract,
  noMaterialChangeAfterAward,
  markLiftsProof,
  refuseUnlessAllowed,
  rejectedCompanies,
  settleDefinitionsFirst,
  tenderStatusOf,
  tenderWordingCovers,
  uniformConditions,
  uwvBuysFromPrivateParties,
  RESULT_DEFINITION,
  GENERAL_REQUIREMENTS,
  verdictFrom,
} from '@ontschot/rulebook';
import {
  type ContractForm,
  type ExemptionGround,
  type Instrument,
  JOINT_TERMS,
  type JointTerms,
  type Procurement,
  type Region,
  type Requirement,
  type RequirementOutcome,
  REQUIREMENTS,
  type Terms,
} from './agreement.types';
import { assessmentCalendarFor, overviewOn } from './reference';

export { frameworkOn, halfYearOf };

/** No case principal here: these questions are about contracts, not about a client. */
const verdictOf = (findings: readonly Finding[], contractingPrincipal: PartnerCode | null = UWV): Verdict =>
  verdictFrom(findings, { principal: null, contractingPrincipal });
/** @throws Rejected when a rule refuses or holds. @returns the verdict, to keep on the event */
const guard = (findings: readonly Finding[], contractingPrincipal: PartnerCode | null = UWV): Verdict =>
  refuseUnlessAllowed(verdictOf(findings, contractingPrincipal));

/** */
export const clusterOnOverview = ({ cluster, on }: { cluster: string; on: IsoDate }): Verdict =>
  guard(clusterFromOverview(cluster, overviewOn(on), on));

/** the first fixed moment on or after receipt. */
export const assessmentRound = (receivedOn: IsoDate): IsoDate => {
  const { ofYear, next } = assessmentCalendarFor(receivedOn);
  return firstRound(receivedOn, ofYear) ?? next;
};

type Exemption = {
  requirement: Requirement;
  ground: ExemptionGround;
  markValidUntil: IsoDate | null;
  markCovers: readonly Requirement[];
  currentAgreement: boolean;
  on: IsoDate;
};
/** R-042 by the quality mark, R-044 by a current agreement: which requirement need not be proven? */
export const exemption = ({
  requirement,
  ground,
  markValidUntil,
  markCovers,
  currentAgreement,
  on,
}: Exemption): Verdict => {
  const findings =
    ground === 'QUALITY_MARK'
      ? markLiftsProof(
          requirement,
          markValidUntil === null ? null : { validUntil: markValidUntil },
          markCovers,
          on,
        )
      : mutualRecognition(requirement, currentAgreement, on);
  if (findings.length === 0)
    throw new NotPossible(
      'exemption-unfounded',
      `Nothing exempts ${requirement} from proof: ${WHY_NOT[ground]} Record it as proven or failed.`,
    );
  return guard(findings);
};
const WHY_NOT: Record<ExemptionGround, string> = {
  QUALITY_MARK: 'the quality mark is absent, expired or does not cover it (R-042).',
  CURRENT_AGREEMENT: 'only general requirements are recognised, under an agreement that is current (R-044).',
};

/** R-036 with: every requirement proven or exempt. */
export const admission = ({
  requirements,
  on,
}: {
  requirements: Partial<Record<Requirement, RequirementOutcome>>;
  on: IsoDate;
}): Verdict => guard(allEntryRequirements(requirements, on));

/** */
export const auditScopeOf = (alreadyAssessed: readonly Requirement[]): Requirement[] =>
  REQUIREMENTS.filter((one) => auditOnlyWhatIsOpen(REQUIREMENTS, alreadyAssessed).includes(one));
/** */
export const iroCompanyMayEnter = ({
  onRejectedIroList,
  on,
}: {
  onRejectedIroList: boolean;
  on: IsoDate;
}): Verdict => guard([...rejectedCompanies(onRejectedIroList, on), ...frameworkPeriod(on)]);

/** the motivated assessment. */
export const addedValue = ({ motivation, on }: { motivation: string | null; on: IsoDate }): Verdict =>
  guard(addedValueIsProven(motivation, on));
/** */
export const valueWithinCap = ({
  committed,
  amount,
  on,
}: {
  committed: Cents;
  amount: Cents;
  on: IsoDate;
}): Verdict => guard([freeSpaceWithinCap(committed, amount, on)]);
/** a verdict, not a guard: REFUSE here means that the agreement is dissolved. */
export const candidateTest = ({
  concludedOn,
  minimum,
  candidates,
  on,
}: {
  concludedOn: IsoDate;
  minimum: number;
  candidates: number;
  on: IsoDate;
}): Verdict => verdictOf(halfYearCandidateTest({ concludedOn, minimum, candidates, day: on }));
/** */
export const afterEnd = (endedOn: IsoDate): { due: IsoDate | null; verdict: Verdict } => {
  const finding = evaluationAfterEnd(endedOn);
  return { due: finding.duty?.due ?? null, verdict: verdictOf([finding]) };
};

/** may this owner give it itself? */
export const ownDelivery = ({
  owner,
  form,
  instruments,
  on,
}: {
  owner: PartnerCode;
  form: ContractForm;
  instruments: readonly Instrument[];
  on: IsoDate;
}): Verdict =>
  guard(
    instruments.flatMap(({ kind }) => {
      const asked = contractCase(owner, form, kind, null, on);
      return [
        ...uwvBuysFromPrivateParties(asked, owner, on),
        ...municipalMakeOrBuy(asked, on),
        ...facilitiesAreMunicipal(asked, owner, on),
      ];
    }),
    owner,
  );

/** The instrument rules read a case; here nobody is served yet, so the client is nobody of the owner's. */
const contractCase = (
  owner: PartnerCode,
  contractForm: ContractForm,
  kind: Instrument['kind'],
  region: Region | null,
  on: IsoDate,
): DecisionCase => ({
  client: { residence: owner, benefits: [] },
  instrument: { owner, contractForm, kind, ...(region === null ? {} : { region }) },
  action: { type: 'ORDER', date: on },
});

/** */
export const oneContractingPrincipal = ({
  principals,
  on,
}: {
  principals: readonly PartnerCode[];
  on: IsoDate;
}): Verdict => guard(exactlyOneContractingPrincipal(principals, on), principals[0] ?? null);

export type JointFacts = {
  principals: readonly PartnerCode[];
  partners: readonly PartnerCode[];
  inventories: readonly PartnerCode[];
  jointTerms: JointTerms;
};
const jointFindings = (
  { partners, inventories, jointTerms }: Omit<JointFacts, 'principals'>,
  on: IsoDate,
): Finding[] => {
  const recorded = JOINT_TERMS.filter((one) => jointTerms[one] !== null);
  return [
    ...jointPreparation(partners, inventories, on),
    ...settleDefinitionsFirst(recorded, on),
    ...uniformConditions(recorded, on),
  ];
};
/** */
export const jointTermsSettled = ({
  on,
  principal,
  ...facts
}: Omit<JointFacts, 'principals'> & { principal: PartnerCode; on: IsoDate }): Verdict =>
  guard(jointFindings(facts, on), principal);

/** a partner that comes after award. A verdict, not a guard: the refusal is recorded. */
export const joining = ({
  form,
  procurement,
  concludedOn,
  on,
}: {
  form: ContractForm;
  procurement: Procurement;
  concludedOn: IsoDate;
  on: IsoDate;
}): Verdict => {
  if (procurement.wordingCoversOthers) return verdictOf([tenderWordingCovers(true, on)]);
  const tender = tenderStatusOf(
    { form, tendered: procurement.tendered, awarded: procurement.awarded, concludedOn },
    on,
  );
  if (tender.status === 'TENDERED')
    return verdictOf([...tender.findings, noAddendumOnTenderedContract(on), tenderWordingCovers(false, on)]);
  return verdictOf(tender.findings);
};

export type SigningFacts = {
  form: ContractForm;
  owner: PartnerCode;
  terms: Terms;
  instruments: readonly Instrument[];
  on: IsoDate;
  freeSpace?: {
    value: Cents;
    region: Region;
    addedValue: string | null;
    generalRequirementsMet: readonly Requirement[];
  };
  joint?: JointFacts;
};

/** The clauses present, by the names that R-045 has for them. */
const clausesOf = ({ performance, reporting, payment, dissolution, duties }: Terms): string[] =>
  Object.entries({
    performance,
    reporting,
    paymentAndPrice: payment,
    dissolution,
    mutualDuties: duties,
  }).flatMap(([clause, words]) => (words === null ? [] : [clause]));
/** A result is defined whole: the DTO asks for all five parts of R-124 at once. */
const resultOf = ({ result }: Terms): string[] => (result === null ? [] : [...RESULT_DEFINITION]);
const paysOnResult = (instruments: readonly Instrument[]): boolean =>
  instruments.some(({ instalments }) =>
    instalments.some(({ moment }) => moment === 'PLACEMENT' || moment === 'SUSTAINABLE_PLACEMENT'),
  );

/** IRO companies are entered, not signed; their framework is checked there. */
const isUnderUwvFramework = (form: ContractForm): boolean =>
  form === 'ACCESS_AGREEMENT' || form === 'FREE_SPACE';

/**
 * The policy of signing. UWV frameworks: R-049 period, R-045 content. Free space: as well.
 * Joint. Every contract that pays on result: R-124.
 */
export const signing = ({ form, owner, terms, instruments, on, freeSpace, joint }: SigningFacts): Verdict => {
  const findings: Finding[] = [];
  if (isUnderUwvFramework(form))
    findings.push(...frameworkPeriod(on), ...minimumContent(clausesOf(terms), on));
  if (freeSpace) {
    findings.push(
      ...instruments.flatMap(({ kind }) =>
        freeSpacePurposeAndForm(contractCase(owner, form, kind, freeSpace.region, on), on),
      ),
      ...addedValueIsProven(freeSpace.addedValue, on),
      freeSpaceWithinCap(0, freeSpace.value, on),
      ...generalRequirements(
        GENERAL_REQUIREMENTS.filter((one) => !freeSpace.generalRequirementsMet.includes(one)),
        on,
      ),
    );
  }
  if (joint)
    findings.push(...exactlyOneContractingPrincipal(joint.principals, on), ...jointFindings(joint, on));
  findings.push(...defineTheResult(paysOnResult(instruments), resultOf(terms), on));
  return guard(findings, joint?.principals[0] ?? owner);
};

/** where a UWV framework governs it; beyond the agreed options an awarded tender would change materially. */
export const extending = ({
  form,
  tendered,
  option,
  months,
  on,
  owner,
}: {
  form: ContractForm;
  tendered: boolean;
  option: number | null;
  months: number;
  on: IsoDate;
  owner: PartnerCode;
}): Verdict => {
  const byReviewClause = option !== null && months <= option;
  return guard(
    [
      ...(isUnderUwvFramework(form) ? frameworkPeriod(on) : []),
      extensionOption(byReviewClause ? 1 : 0, on),
      ...noMaterialChangeAfterAward({ awarded: tendered, material: true, byReviewClause }, on),
    ],
    owner,
  );
};

/** the price of an awarded tender moves by its own review clause only (R-131 names such clauses). */
export const adjusting = ({
  tendered,
  byClause,
  on,
  owner,
}: {
  tendered: boolean;
  byClause: boolean;
  on: IsoDate;
  owner: PartnerCode;
}): Verdict =>
  guard(
    noMaterialChangeAfterAward({ awarded: tendered, material: true, byReviewClause: byClause }, on),
    owner,
  );

/** Does it count as tendered and awarded? What is not known counts as it, so that nothing is changed by guess. */
export const countsAsTendered = (
  form: ContractForm,
  { tendered, awarded }: Procurement,
  concludedOn: IsoDate,
  on: IsoDate,
): boolean => {
  const { status } = tenderStatusOf({ form, tendered, awarded, concludedOn }, on);
  return status === 'TENDERED' || status === 'UNKNOWN';
};
