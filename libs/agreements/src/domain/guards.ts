import { type Cents, type IsoDate, type PartnerCode, type Text, UWV, type Verdict } from '@ontschot/kernel';
import {
  addClauseBeforeAward,
  addedValueIsProven,
  allEntryRequirements,
  auditOnlyWhatIsOpen,
  clusterFromOverview,
  contractIsOpen,
  type DecisionCase,
  defineTheResult,
  enoughRounds,
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
  noMaterialChangeAfterAward,
  markIsNotCompulsory,
  markLiftsProof,
  refuseUnlessAllowed,
  rejectedCompanies,
  settleDefinitionsFirst,
  supplierIsRecognised,
  tenderStatusOf,
  uniformConditions,
  uwvBuysFromPrivateParties,
  RESULT_DEFINITION,
  GENERAL_REQUIREMENTS,
  verdictFrom,
} from '@ontschot/rulebook';
import type { JoinAfterAward, RecordRequirement } from './agreement.commands';
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
import { overviewOn } from './reference';
import { refuse } from './refusals';

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

/** the first published moment on or after receipt; null while none is published. */
export const assessmentRound = (receivedOn: IsoDate, rounds: readonly IsoDate[]): IsoDate | null =>
  firstRound(receivedOn, rounds);

/** a calendar has at least three rounds a year. */
export const calendar = ({ rounds, on }: { rounds: readonly IsoDate[]; on: IsoDate }): Verdict =>
  guard(enoughRounds(rounds, on));

type Exemption = Pick<
  RecordRequirement,
  'requirement' | 'hasMark' | 'markCovers' | 'currentAgreement' | 'on'
> & {
  ground: ExemptionGround;
};
/** R-042 by the quality mark, R-044 by a current agreement, both as the registers have it: need it be proven? */
export const exemption = (asked: Exemption): Verdict => {
  const { requirement, ground, hasMark, markCovers, currentAgreement, on } = asked;
  const findings =
    ground === 'QUALITY_MARK'
      ? // The register answers for the day: a mark that it names is valid on it.
        markLiftsProof(requirement, hasMark ? { validUntil: on } : null, markCovers, on)
      : mutualRecognition(requirement, currentAgreement !== null, on);
  if (findings.length === 0) throw refuse('exemption-unfounded', { requirement, why: whyNot(asked) });
  return guard(findings);
};
const whyNot = ({ ground, hasMark, currentAgreement }: Exemption): Text => {
  if (ground === 'QUALITY_MARK')
    return hasMark
      ? { nl: 'het keurmerk dekt deze eis niet (R-042).', en: 'the mark does not cover it (R-042).' }
      : {
          nl: 'het register kent op die dag geen keurmerk (R-042).',
          en: 'the register knows no mark on that day (R-042).',
        };
  return currentAgreement === null
    ? {
        nl: 'UWV heeft op die dag geen andere lopende overeenkomst met dit bedrijf (R-044).',
        en: 'UWV has no other current agreement with this company on that day (R-044).',
      }
    : {
        nl: 'alleen algemene eisen gelden als aangetoond (R-044).',
        en: 'only general requirements count as shown (R-044).',
      };
};

/** R-036 with: every requirement proven or exempt. */
export const admission = ({
  requirements,
  on,
}: {
  requirements: Partial<Record<Requirement, RequirementOutcome>>;
  on: IsoDate;
}): Verdict => guard(allEntryRequirements(requirements, on));

/**
 * lacking the mark is no ground. R-036: @returns the requirements that are not met, the only ground there is
 */
export const declining = ({
  requirements,
  ground,
  on,
}: {
  requirements: Partial<Record<Requirement, RequirementOutcome>>;
  ground: 'REQUIREMENT_NOT_MET' | 'NO_MARK';
  on: IsoDate;
}): Requirement[] => {
  guard(markIsNotCompulsory(ground, on));
  return REQUIREMENTS.filter((one) => requirements[one] === undefined || requirements[one] === 'FAILED');
};

export const generalRequirementsAll = (): Requirement[] => [...GENERAL_REQUIREMENTS];

/** R-065: warns when a contract that was not bought jointly and was not awarded by tender is silent on partners' clients. */
export const recording = ({
  form,
  owner,
  procurement: { tendered, awarded, wordingCoversPartnerClients, wordingCoversOthers },
  on,
}: {
  form: ContractForm;
  owner: PartnerCode;
  procurement: Procurement;
  on: IsoDate;
}): Verdict => {
  const silent = !wordingCoversPartnerClients && !wordingCoversOthers;
  const canStill = !(tendered === true && awarded) && form !== 'INDIVIDUAL_PURCHASE';
  const warnings =
    silent && canStill ? [{ ...addClauseBeforeAward(on), effect: 'WARN' as const, liftedBy: [] }] : [];
  return verdictOf(warnings, owner);
};

/**
 * What the rules warn of goes ahead with a recorded reason.
 * @param asks NEEDED: without one the step is refused; ADVISED: the warning is recorded, and the reason when there is one
 */
export const withReason = (
  { because }: Verdict,
  reason: string | null,
  asks: 'NEEDED' | 'ADVISED',
): string | null => {
  const warning = because.find(({ effect }) => effect === 'WARN');
  if (warning && reason === null && asks === 'NEEDED')
    throw refuse('reason-needed', { warning: { nl: warning.text, en: warning.textEn } });
  return reason;
};

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

/**
 * A partner that comes after award is asked what a piggyback is asked. A refusal is a verdict, and recorded; what is only missing
 * is thrown, so that it can be mended. @throws Rejected HOLD
 */
export const joining = ({
  form,
  owner,
  procurement,
  concludedOn,
  command: { partner, consent, management, addendumSignedOn, standing, on },
}: {
  form: ContractForm;
  owner: PartnerCode;
  procurement: Procurement;
  concludedOn: IsoDate;
  command: JoinAfterAward;
}): Verdict => {
  const { testedByPrincipal, onRejectedIroList, uwvTest } = standing;
  const { tendered, awarded, wordingCoversOthers, wordingCovers } = procurement;
  const findings = [
    ...contractIsOpen({
      form,
      tendered,
      awarded,
      concludedOn,
      wordingCovers: wordingCovers ? wordingCovers.includes(partner) : wordingCoversOthers,
      addendum: addendumSignedOn === null ? null : { partner, signedOn: addendumSignedOn },
      supplierConsent: consent !== null,
      supplierManagementAgreed: management !== null,
      partner,
      day: on,
    }),
    ...(partner === UWV
      ? supplierIsRecognised(
          { municipalQualityTest: testedByPrincipal, onRejectedIroList, uwvIroFrameworkTest: uwvTest },
          on,
        )
      : []),
  ];
  const verdict = verdictFrom(findings, { principal: partner, contractingPrincipal: owner });
  return verdict.decision === 'REFUSE' ? verdict : refuseUnlessAllowed(verdict);
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
