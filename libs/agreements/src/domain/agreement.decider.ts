import { type Decider, NotFound, notBefore, type Text } from '@ontschot/kernel';
import {
  admitSupplier,
  declineApplication,
  openAssessment,
  recordRequirement,
  scheduleApplication,
  submitApplication,
} from './access-agreement';
import type { AgreementCommand } from './agreement.commands';
import type { AgreementEvent } from './agreement.events';
import { evolve } from './agreement.evolve';
import { type Agreement, type Existing, sinceOf } from './agreement.state';
import { offerOwnProvision, recordContract } from './contract';
import { correctEndDate, correctProcurement, correctTariff, correctTerritory } from './corrections';
import {
  assessAddedValue,
  checkHalfYear,
  commitValue,
  completeRunOff,
  endFreeSpace,
  evaluateFreeSpace,
  finishOrder,
  proposeFreeSpace,
  releaseValue,
} from './free-space-agreement';
import { enterIroCompany, holdAudit } from './iro-agreement';
import {
  agreeJointTerms,
  askNeighbour,
  cancelJointPurchase,
  fileInventory,
  joinAfterAward,
  leaveJointPurchase,
  nameContractingPrincipal,
} from './joint-purchase';
import { refuse } from './refusals';
import {
  adjustTariffs,
  dissolveAgreement,
  expireAgreement,
  extendAgreement,
  meetObligation,
} from './running-agreement';
import { signAgreement } from './signing';

export type { Agreement } from './agreement.state';

const IS: Record<Existing['stage'], Text> = {
  application: {
    nl: 'een aanvraag voor een toegangsovereenkomst',
    en: 'an application for an access agreement',
  },
  proposal: {
    nl: 'een voorstel voor vrije ruimte dat niet is getekend',
    en: 'a free-space proposal that is not signed',
  },
  contract: { nl: 'een contract dat niet is getekend', en: 'a recorded contract that is not signed' },
  joint: { nl: 'een gezamenlijke inkoop in voorbereiding', en: 'a joint purchase in preparation' },
  concluded: { nl: 'een gesloten overeenkomst', en: 'an agreement that was concluded' },
};

type Stage = Existing['stage'];
type At<S extends Stage> = Extract<Existing, { stage: S }>;

/**
 * A step of these stages, on the day of the step before it or later.
 * @throws NotFound when there is no agreement; NotPossible that names what the agreement is and what the step is for
 */
const at =
  <S extends Stage, Command>(
    stages: readonly S[],
    step: (command: Command, state: At<S>) => AgreementEvent[],
  ) =>
  (command: Command, state: Agreement): AgreementEvent[] => {
    if (state.stage === 'none') throw new NotFound('agreement', 'that was named');
    const [first] = stages;
    if (!(stages as readonly Stage[]).includes(state.stage) || first === undefined)
      throw refuse('wrong-stage', {
        reference: state.of.reference,
        is: IS[state.stage],
        wants: IS[first ?? state.stage],
      });
    return step(command, state as At<S>);
  };

/** The same for a step with a day: it is not before the conclusion, or the step before it. */
const dated =
  <S extends Stage, Command extends { on: string }>(
    stages: readonly S[],
    step: (command: Command, state: At<S>) => AgreementEvent[],
  ) =>
  (command: Command, state: Agreement): AgreementEvent[] =>
    at(stages, (_: Command, existing: At<S>) => {
      if (existing.stage === 'concluded')
        notBefore(command.on, sinceOf(existing), { nl: 'Deze stap', en: 'This step' });
      return step(command, existing);
    })(command, state);

const CONCLUDED = ['concluded'] as const;
const CORRECTABLE = ['concluded', 'contract'] as const;

/** Rulebook 4.2 to 4.6: who asks what of which stage. */
const on: {
  [Type in AgreementCommand['type']]: (
    command: Extract<AgreementCommand, { type: Type }>,
    state: Agreement,
  ) => AgreementEvent[];
} = {
  SubmitApplication: submitApplication,
  ProposeFreeSpace: proposeFreeSpace,
  EnterIroCompany: enterIroCompany,
  RecordContract: recordContract,
  OfferOwnProvision: offerOwnProvision,
  FileInventory: fileInventory,
  SignAgreement: signAgreement,

  ScheduleApplication: at(['application'], scheduleApplication),
  OpenAssessment: dated(['application'], openAssessment),
  RecordRequirement: dated(['application'], recordRequirement),
  AdmitSupplier: dated(['application'], admitSupplier),
  DeclineApplication: dated(['application'], declineApplication),

  AssessAddedValue: dated(['proposal'], assessAddedValue),
  CheckHalfYear: dated(CONCLUDED, checkHalfYear),
  EndFreeSpace: dated(CONCLUDED, endFreeSpace),
  CompleteRunOff: dated(CONCLUDED, completeRunOff),
  EvaluateFreeSpace: dated(CONCLUDED, evaluateFreeSpace),
  CommitValue: at(CONCLUDED, commitValue),
  ReleaseValue: at(CONCLUDED, releaseValue),
  FinishOrder: at(CONCLUDED, finishOrder),

  HoldAudit: dated(CONCLUDED, holdAudit),

  AskNeighbour: dated(['joint'], askNeighbour),
  NameContractingPrincipal: dated(['joint'], nameContractingPrincipal),
  AgreeJointTerms: dated(['joint'], agreeJointTerms),
  CancelJointPurchase: dated(['joint'], cancelJointPurchase),
  LeaveJointPurchase: dated(CONCLUDED, leaveJointPurchase),
  JoinAfterAward: dated(CONCLUDED, joinAfterAward),

  ExtendAgreement: dated(CONCLUDED, extendAgreement),
  AdjustTariffs: dated(CONCLUDED, adjustTariffs),
  DissolveAgreement: dated(CONCLUDED, dissolveAgreement),
  ExpireAgreement: dated(CONCLUDED, expireAgreement),
  MeetObligation: dated(CONCLUDED, meetObligation),

  CorrectTariff: dated(CONCLUDED, correctTariff),
  CorrectProcurement: dated(CORRECTABLE, correctProcurement),
  CorrectTerritory: dated(CORRECTABLE, correctTerritory),
  CorrectEndDate: dated(CONCLUDED, correctEndDate),
};

/** One stream and one union of states for every form. */
export const agreement: Decider<Agreement, AgreementCommand, AgreementEvent> = {
  initial: { stage: 'none' },
  evolve,
  decide: (command, state) => {
    // Each entry takes its own command; the type system cannot follow the pair through the look-up.
    const step = on[command.type] as (command: AgreementCommand, state: Agreement) => AgreementEvent[];
    return step(command, state);
  },
};
