import type {
  Area,
  Carrier,
  ClientRegion,
  FrameworkDays,
  FreeSpace,
  Instrument,
  Money,
  Supplier,
  Tender,
  Wording,
} from '../facts/facts';
import { wayInOf } from '../facts/opening';
import { isTendered, tenderStatusOf } from '../facts/tender';
import { asking, given, policy, when } from '../policy';
import type { Day } from '../rule';
import { facilitiesAreMunicipal, municipalMakeOrBuy, uwvBuysFromPrivateParties } from '../rules/b-budgets';
import {
  type Clauses,
  clusterFromOverview,
  type Clusters,
  frameworkPeriod,
  fullTrajectoryIsIro,
  generalRequirements,
  type GeneralTest,
  minimumContent,
  noVolumePromised,
  type VolumePromise,
} from '../rules/d-access-agreements';
import { auditOnlyWhatIsOpen, type EarlierAssessments, rejectedCompanies } from '../rules/e-iro';
import {
  type AddedValue,
  addedValueIsProven,
  type Ended,
  evaluationAfterEnd,
  type FreeSpacePlan,
  freeSpacePurposeAndForm,
  freeSpaceWithinCap,
  halfYearCandidateTest,
  type RunOff,
  runningTrajectoriesFinish,
} from '../rules/f-free-space';
import { putTheClauseIn } from '../rules/g-piggybacking';
import {
  exactlyOneContractingPrincipal,
  type Inventories,
  jointPreparation,
  type JointTermsRecorded,
  oneInterMunicipalContract,
  type ParallelContracts,
  settleDefinitionsFirst,
  type Signatories,
  uniformConditions,
} from '../rules/h-joint-purchase';
import { alwaysBuyOnTheMarket } from '../rules/l-procurement-procedure';
import {
  type ContractChange,
  defineTheResult,
  type ExtensionAsked,
  extensionOption,
  noMaterialChangeAfterAward,
  type ResultTerms,
} from '../rules/m-contract-content';
import { listQuestion } from './question';

/** R-065: a contract or specification is recorded without the clause that names partners' clients. */
const recordedWithoutClause = asking((facts: Day & Carrier & Tender & Wording) => {
  const entrance = { openedFor: facts.owner, openingMoment: 'RECORD' as const };
  const tenderStatus = tenderStatusOf(facts, facts.day);
  return { ...facts, ...entrance, wayIn: wayInOf({ ...facts, ...entrance, tenderStatus }) };
}, putTheClauseIn);

/** 4.5 Record a contract with its procurement history. */
export const recordContract = listQuestion<Day & Carrier & Tender & Wording>(
  'RECORD_CONTRACT',
  { nl: 'een contract vastleggen', en: 'record a contract' },
  [recordedWithoutClause],
);

/** Counts as an awarded tender: what is known to be one, or presumed; and what is not known, so that nothing is changed by guess. */
export const countsAsAwarded = (tender: Tender, day: Day['day']): boolean => {
  const status = tenderStatusOf(tender, day);
  return isTendered(status) || status === 'UNKNOWN' || status === 'AWARD_UNKNOWN';
};

/** What the contract that is signed would hold. Instruments are asked one by one (`signInstrument`). */
type SigningFacts = Day &
  Carrier &
  Tender &
  Wording &
  FrameworkDays &
  Clauses &
  VolumePromise &
  ResultTerms & {
    freeSpace?: Money & FreeSpace & AddedValue & GeneralTest;
    joint?: Signatories & Inventories & JointTermsRecorded & ParallelContracts;
  };

const isUnderUwvFramework = ({ form }: Carrier): boolean =>
  form === 'ACCESS_AGREEMENT' || form === 'FREE_SPACE';

/** What every partner of a joint purchase settled before. */
const jointPurchaseSettled = policy<Day & Inventories & JointTermsRecorded>(null, [
  jointPreparation,
  settleDefinitionsFirst,
  uniformConditions,
]);

/** 4.2, 4.3, 4.5, 4.6 Sign: the framework's period and content, the free space's purpose and cap, the joint purchase's preparation, the result where one is paid. */
export const signAgreement = listQuestion<SigningFacts>(
  'SIGN',
  { nl: 'een overeenkomst tekenen', en: 'sign an agreement' },
  [
    when<SigningFacts>(isUnderUwvFramework, [frameworkPeriod, minimumContent, noVolumePromised]),
    given(
      ({ freeSpace, ...facts }: SigningFacts) => freeSpace && { ...facts, ...freeSpace },
      [addedValueIsProven, freeSpaceWithinCap, generalRequirements],
    ),
    given(
      ({ joint, ...facts }: SigningFacts) => joint && { ...facts, ...joint },
      [exactlyOneContractingPrincipal, jointPurchaseSettled, oneInterMunicipalContract],
    ),
    defineTheResult,
    recordedWithoutClause,
  ],
);

/** 4.3 Assess the added value of a free-space agreement, before anything is signed. */
export const assessAddedValue = listQuestion<
  Day & Carrier & Pick<Instrument, 'kind'> & Area & ClientRegion & FreeSpacePlan & AddedValue
>('ASSESS_ADDED_VALUE', { nl: 'de meerwaarde beoordelen', en: 'assess the added value' }, [
  freeSpacePurposeAndForm,
  addedValueIsProven,
]);

/** One instrument of the contract that is signed. */
type SignedInstrument = Day &
  Carrier &
  Instrument &
  Area &
  ClientRegion &
  FreeSpacePlan &
  Supplier & {
    principal: Carrier['owner'];
    decidedBy: string;
    charged: Carrier['owner'];
  } & Partial<Clusters>;

/** 4.2, 4.3 May this owner have this instrument on this form of contract at all? */
export const signInstrument = listQuestion<SignedInstrument>(
  'SIGN_INSTRUMENT',
  { nl: 'een instrument in een overeenkomst opnemen', en: 'take an instrument into an agreement' },
  [
    given(
      ({ cluster, overview, ...facts }: SignedInstrument) =>
        cluster === undefined || overview === undefined ? undefined : { ...facts, cluster, overview },
      [clusterFromOverview],
    ),
    fullTrajectoryIsIro,
    freeSpacePurposeAndForm,
    uwvBuysFromPrivateParties,
    municipalMakeOrBuy,
    alwaysBuyOnTheMarket,
    facilitiesAreMunicipal,
  ],
);

/** 4.4 Enter an IRO company: not one that UWV rejected, within the framework's period. */
export const enterIroCompany = listQuestion<Day & Carrier & FrameworkDays & Supplier>(
  'ENTER_IRO_COMPANY',
  { nl: 'een IRO-bedrijf inschrijven', en: 'enter an IRO company' },
  [rejectedCompanies, frameworkPeriod],
);

/** 4.4 Audit an IRO company: what UWV did not assess before. */
export const auditIroCompany = listQuestion<Day & EarlierAssessments>(
  'AUDIT_IRO_COMPANY',
  { nl: 'een IRO-bedrijf toetsen', en: 'audit an IRO company' },
  [auditOnlyWhatIsOpen],
);

/** 4.3 Commit an order's value on a free-space agreement. */
export const commitOnFreeSpace = listQuestion<Day & Carrier & FreeSpace & Money>(
  'COMMIT_ON_FREE_SPACE',
  { nl: 'vastleggen op vrije ruimte', en: 'commit on free space' },
  [freeSpaceWithinCap],
);

/** 4.3 Half-year test: REFUSE means that the agreement is dissolved. */
export const halfYearTest = listQuestion<Day & Carrier & FrameworkDays & FreeSpace>(
  'HALF_YEAR_TEST',
  { nl: 'de halfjaartoets', en: 'half-year test' },
  [halfYearCandidateTest],
);

/** 4.3 Close the run-off of a dissolved agreement. */
export const closeRunOff = listQuestion<Day & RunOff>(
  'CLOSE_RUN_OFF',
  { nl: 'de uitloop afsluiten', en: 'close the run-off' },
  [runningTrajectoriesFinish],
);

/** 4.3 An agreement ended: what is due then. */
export const afterEnd = listQuestion<Day & Ended>(
  'AFTER_END',
  { nl: 'na afloop van een overeenkomst', en: 'after the end of an agreement' },
  [evaluationAfterEnd],
);

/** 4.5 Extend: by an option of the contract, within the framework; an awarded tender only by it. */
export const extendAgreement = listQuestion<Day & Carrier & FrameworkDays & ExtensionAsked & ContractChange>(
  'EXTEND',
  { nl: 'een overeenkomst verlengen', en: 'extend an agreement' },
  [
    when<Day & Carrier & FrameworkDays>(isUnderUwvFramework, [frameworkPeriod]),
    extensionOption,
    noMaterialChangeAfterAward,
  ],
);

/** 4.5 Adjust a tariff: an awarded tender only by its own clause. */
export const adjustTariff = listQuestion<Day & ContractChange>(
  'ADJUST_TARIFF',
  { nl: 'een tarief aanpassen', en: 'adjust a tariff' },
  [noMaterialChangeAfterAward],
);

/** 4.6 Name who signs for all partners. */
export const nameContractingPrincipal = listQuestion<Day & Carrier & Signatories>(
  'NAME_CONTRACTING_PRINCIPAL',
  { nl: 'de contractuele opdrachtgever noemen', en: 'name the contracting principal' },
  [exactlyOneContractingPrincipal],
);

/** 4.6 The joint terms are agreed by all partners. */
export const settleJointTerms = listQuestion<Day & Inventories & JointTermsRecorded>(
  'SETTLE_JOINT_TERMS',
  { nl: 'de gezamenlijke voorwaarden vaststellen', en: 'settle the joint terms' },
  [jointPurchaseSettled],
);
