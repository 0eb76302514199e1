import { type Cents, type IsoDate, type PartnerCode, UWV, type Verdict } from '@ontschot/kernel';
import {
  adjustTariff,
  admit,
  afterEnd as afterAnEnd,
  applyForAccess,
  auditIroCompany,
  auditScopeOn,
  closeRunOff,
  commitOnFreeSpace,
  countsAsAwarded,
  declineApplication,
  enterIroCompany,
  exemptFromProof,
  extendAgreement,
  firstRoundOf,
  frameworkOn,
  GENERAL_REQUIREMENTS,
  halfYearOf,
  halfYearTest,
  joinAfterAward,
  nameContractingPrincipal,
  publishCalendar,
  recordContract,
  recordProof,
  refuseUnlessAllowed,
  RESULT_DEFINITION,
  settleJointTerms,
  signAgreement,
  signInstrument,
  type UwvRegion,
} from '@ontschot/rulebook';
import type { JoinAfterAward, OtherAgreement, RecordRequirement } from './agreement.commands';
import {
  type ContractForm,
  type ExemptionGround,
  type FreeSpacePurpose,
  type Instrument,
  JOINT_TERMS,
  type JointTerms,
  NOT_TENDERED,
  type Procurement,
  type Requirement,
  type RequirementOutcome,
  type Terms,
} from './agreement.types';
import { overviewOn } from './reference';
import { refuse } from './refusals';

// The questions of this context to the rulebook: facts of an agreement in, a verdict out. A guard throws what refuses or holds.

export { frameworkOn, halfYearOf };
export const generalRequirementsAll = (): Requirement[] => [...GENERAL_REQUIREMENTS];

type On = { on: IsoDate };
const ofUwv = { contractingPrincipal: UWV };
type Form = { form: ContractForm; owner: PartnerCode };
const carrier = ({ form, owner }: Form) => ({
  form,
  owner,
  coversPartners: [],
  contractingPrincipal: owner,
});
const noSupplierOfItsOwn = { partnerRegisteredAsSupplierAtUwv: false };

/** the verdict holds where no round is published yet; the application is received all the same. @throws Rejected REFUSE */
export const applying = ({
  cluster,
  region,
  rounds,
  on,
}: On & { cluster: string; region: UwvRegion; rounds: readonly IsoDate[] }): {
  round: IsoDate | null;
  verdict: Verdict;
} => {
  const verdict = applyForAccess.ask({
    ...ofUwv,
    day: on,
    cluster,
    overview: overviewOn(on),
    regionAppliedFor: region,
    receivedOn: on,
    rounds,
  });
  return {
    round: assessmentRound(on, rounds),
    verdict: verdict.decision === 'REFUSE' ? refuseUnlessAllowed(verdict) : verdict,
  };
};
export const assessmentRound = (receivedOn: IsoDate, rounds: readonly IsoDate[]): IsoDate | null =>
  firstRoundOf({ receivedOn, rounds });

/** at least three rounds a year, and only later ones change. */
export const calendar = ({
  year,
  rounds,
  publishedBefore,
  on,
}: On & { year: number; rounds: readonly IsoDate[]; publishedBefore: readonly IsoDate[] }): Verdict =>
  refuseUnlessAllowed(publishCalendar.ask({ ...ofUwv, day: on, year, rounds, publishedBefore }));

/** by the mark or a current agreement, as the registers have them. */
export const exemption = ({
  requirement,
  ground,
  mark,
  otherAgreements,
  on,
}: Pick<RecordRequirement, 'requirement' | 'mark' | 'otherAgreements' | 'on'> & {
  ground: ExemptionGround;
}): Verdict =>
  refuseUnlessAllowed(exemptFromProof.ask({ ...ofUwv, day: on, requirement, ground, mark, otherAgreements }));

/** warns when what is shown here is on file already. */
export const proof = ({
  requirement,
  otherAgreements,
  on,
}: Pick<RecordRequirement, 'requirement' | 'otherAgreements' | 'on'>): Verdict =>
  recordProof.ask({
    ...ofUwv,
    day: on,
    proofAsked: [requirement],
    proofHeld: otherAgreements
      .filter(({ from, until }) => from <= on && (until === null || on <= until))
      .flatMap(({ shown }) => shown),
  });

type Outcomes = Partial<Record<Requirement, RequirementOutcome>>;
/** R-036 with: every requirement proven or exempt. */
export const admission = ({ requirements, on }: On & { requirements: Outcomes }): Verdict =>
  refuseUnlessAllowed(admit.ask({ ...ofUwv, day: on, admission: 'ADMIT', tested: 'ENTRY', requirements }));
/** for a requirement that is not met, and for nothing else. */
export const declining = ({
  requirements,
  ground,
  on,
}: On & { requirements: Outcomes; ground: 'REQUIREMENT_NOT_MET' | 'NO_MARK' }): Verdict =>
  refuseUnlessAllowed(
    declineApplication.ask({ ...ofUwv, day: on, admission: 'DECLINE', requirements, declineGround: ground }),
  );

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

const freeSpaceForm = carrier({ form: 'FREE_SPACE', owner: UWV });
/** */
export const valueWithinCap = ({
  committed,
  amount,
  on,
}: On & { committed: Cents; amount: Cents }): Verdict =>
  refuseUnlessAllowed(
    commitOnFreeSpace.ask({ ...freeSpaceForm, day: on, valueCommitted: committed, price: amount }),
  );
/** a verdict, not a guard: REFUSE here means that the agreement is dissolved. */
export const candidateTest = ({
  concludedOn,
  minimum,
  candidates,
  on,
}: On & { concludedOn: IsoDate; minimum: number; candidates: number }): Verdict =>
  halfYearTest.ask({
    ...freeSpaceForm,
    day: on,
    concludedOn,
    minimumCandidatesFirstHalfYear: minimum,
    candidatesFirstHalfYear: candidates,
  });
/** nothing may be running any more. */
export const runOffIsDone = ({ outstandingOrders, on }: On & { outstandingOrders: number }): Verdict =>
  refuseUnlessAllowed(closeRunOff.ask({ ...ofUwv, day: on, outstandingOrders }));
/** */
export const afterEnd = (endedOn: IsoDate, on: IsoDate): { due: IsoDate | null; verdict: Verdict } => {
  const verdict = afterAnEnd.ask({ ...ofUwv, day: on, endedOn });
  return { due: verdict.duties[0]?.due ?? null, verdict };
};

type InstrumentAsked = On &
  Form & {
    instruments: readonly Instrument[];
    region?: UwvRegion;
    /** Free space: what it is to add to access agreements. */
    plan?: FreeSpacePlan;
  };
export type FreeSpacePlan = {
  purpose: FreeSpacePurpose;
  cluster: string | null;
  targetGroup: string | null;
  alike: readonly { reference: string; region: UwvRegion; cluster: string }[];
};

/**
 * A group that is named, a method, a chain or a new company is what free space adds; a proposal for a client group that names no
 * group adds nothing to the cluster that it resembles. Access agreements name no group. (Reading of R-057.)
 */
const planOf = ({ purpose, cluster, targetGroup, alike }: FreeSpacePlan, on: IsoDate) =>
  cluster === null
    ? {}
    : {
        plan: {
          cluster,
          targetGroup,
          adds: purpose === 'CLIENT_GROUP' && targetGroup === null ? [] : [purpose],
        },
        accessAgreements: alike.map((one) => ({ ...one, targetGroup: null, from: on, until: on })),
      };

/** may this owner have these instruments on this form at all? @throws Rejected for the first that may not */
export const instrumentsFit = ({ form, owner, instruments, region, plan, on }: InstrumentAsked): Verdict => {
  const verdicts = instruments.map(({ kind, item, months }) =>
    refuseUnlessAllowed(
      signInstrument.ask({
        ...carrier({ form, owner }),
        ...noSupplierOfItsOwn,
        day: on,
        kind,
        months,
        ...(item === null ? {} : { item }),
        ...(region === undefined ? {} : { contractRegion: region }),
        ...(plan === undefined ? {} : planOf(plan, on)),
        principal: owner,
        decidedBy: '',
        charged: owner,
      }),
    ),
  );
  const [first] = verdicts;
  if (!first) throw refuse('no-instruments');
  return first;
};

/** of a proposal, before anything is signed. */
export const addedValue = ({
  motivation,
  region,
  plan,
  on,
}: On & { motivation: string | null; region: UwvRegion; plan: FreeSpacePlan }): Verdict => {
  const pretended = { kind: 'TRAJECTORY', item: null, months: 0 } as Instrument;
  instrumentsFit({ ...freeSpaceForm, instruments: [pretended], region, plan, on });
  return refuseUnlessAllowed(
    signAgreement.ask({
      ...freeSpaceForm,
      ...NOT_TENDERED,
      ...everyClause,
      day: on,
      concludedOn: on,
      freeSpace: {
        addedValue: motivation,
        price: 0,
        valueCommitted: 0,
        tested: 'GENERAL_ONLY',
        requirements: allProven(GENERAL_REQUIREMENTS),
      },
    }),
  );
};
const everyClause = {
  clauses: ['performance', 'reporting', 'paymentAndPrice', 'dissolution', 'mutualDuties'],
  volumePromised: false,
  resultPaid: false,
  resultDefined: [],
};
const allProven = (requirements: readonly Requirement[]): Outcomes =>
  Object.fromEntries(requirements.map((one) => [one, 'PROVEN']));

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
};
const jointAsked = ({ partners, inventories, jointTerms }: Omit<JointFacts, 'principals'>) => ({
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
  Omit<JointFacts, 'principals'> & {
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

/** R-065: warns when the contract is silent on partners' clients. */
export const recording = ({
  form,
  owner,
  procurement,
  on,
}: On & Form & { procurement: Procurement }): Verdict =>
  refuseUnlessAllowed(recordContract.ask({ ...carrier({ form, owner }), ...procurement, day: on }));

/**
 * What the rules warn of goes ahead with a recorded reason.
 * @throws NotPossible where none is given
 */
export const withReason = ({ because }: Verdict, reason: string | null): string | null => {
  const warning = because.find(({ effect }) => effect === 'WARN');
  if (warning && reason === null)
    throw refuse('reason-needed', { warning: { nl: warning.text, en: warning.textEn } });
  return reason;
};

export type SigningFacts = On &
  Form & {
    terms: Terms;
    instruments: readonly Instrument[];
    procurement: Procurement;
    freeSpace?: {
      value: Cents;
      region: UwvRegion;
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

/** 4.2, 4.3, 4.5, 4.6: what is signed, instrument by instrument and as a whole. */
export const signing = ({
  form,
  owner,
  terms,
  instruments,
  procurement,
  freeSpace,
  joint,
  on,
}: SigningFacts): Verdict => {
  instrumentsFit({ form, owner, instruments, on, ...(freeSpace ? { region: freeSpace.region } : {}) });
  return refuseUnlessAllowed(
    signAgreement.ask({
      ...carrier({ form, owner: joint?.principals[0] ?? owner }),
      ...procurement,
      day: on,
      concludedOn: on,
      clauses: clausesOf(terms),
      volumePromised: false,
      resultPaid: paysOnResult(instruments),
      resultDefined: resultOf(terms),
      ...(freeSpace
        ? {
            freeSpace: {
              addedValue: freeSpace.addedValue,
              price: freeSpace.value,
              valueCommitted: 0,
              tested: 'GENERAL_ONLY' as const,
              requirements: allProven(freeSpace.generalRequirementsMet),
            },
          }
        : {}),
      ...(joint
        ? { joint: { ...jointAsked(joint), signatories: joint.principals, parallelContracts: [] } }
        : {}),
    }),
  );
};

/** where a UWV framework governs it; beyond the agreed options an awarded tender would change materially. */
export const extending = ({
  form,
  owner,
  awarded,
  option,
  months,
  on,
}: On & Form & { awarded: boolean; option: number | null; months: number }): Verdict =>
  refuseUnlessAllowed(
    extendAgreement.ask({
      ...carrier({ form, owner }),
      day: on,
      concludedOn: on,
      optionMonths: option ?? 0,
      monthsAsked: months,
      awardedContract: awarded,
      materialChange: true,
      byReviewClause: option !== null && months <= option,
    }),
  );

/** the price of an awarded tender moves by its own review clause only (R-131 names such clauses). */
export const adjusting = ({
  owner,
  awarded,
  byClause,
  on,
}: On & { owner: PartnerCode; awarded: boolean; byClause: boolean }): Verdict =>
  refuseUnlessAllowed(
    adjustTariff.ask({
      contractingPrincipal: owner,
      day: on,
      awardedContract: awarded,
      materialChange: true,
      byReviewClause: byClause,
    }),
  );

/** Does it count as tendered and awarded? What is not known counts as it, so that nothing is changed by guess. */
export const countsAsTendered = (
  form: ContractForm,
  { tendered, awarded }: Procurement,
  concludedOn: IsoDate,
  on: IsoDate,
): boolean => countsAsAwarded({ form, tendered, awarded, concludedOn }, on);

export type { OtherAgreement };
