import { type Decider, type IsoDate, NotFound, NotPossible } from '@ontschot/kernel';
import {
  admitSupplier,
  declineApplication,
  openAssessment,
  recordRequirement,
  submitApplication,
} from './access-agreement';
import type { AgreementCommand, StepOnAgreement } from './agreement.commands';
import type { AgreementEvent } from './agreement.events';
import { type Agreement, evolve, type Existing, stageBeganOn } from './agreement.state';
import { offerOwnProvision, recordContract } from './contract';
import {
  assessAddedValue,
  checkHalfYear,
  commitValue,
  completeRunOff,
  endFreeSpace,
  evaluateFreeSpace,
  proposeFreeSpace,
  releaseValue,
} from './free-space-agreement';
import { enterIroCompany, holdAudit } from './iro-agreement';
import {
  agreeJointTerms,
  fileInventory,
  joinAfterAward,
  leaveJointPurchase,
  nameContractingPrincipal,
} from './joint-purchase';
import { adjustTariffs, dissolveAgreement, expireAgreement, extendAgreement } from './running-agreement';
import { signAgreement } from './signing';

export type { Agreement } from './agreement.state';

/** Rulebook 4.2 to 4.6: one stream and one union of states for every form. */
export const agreement: Decider<Agreement, AgreementCommand, AgreementEvent> = {
  initial: { stage: 'none' },
  evolve,
  decide: (command, state) => {
    switch (command.type) {
      case 'SubmitApplication':
        return submitApplication(command, state);
      case 'ProposeFreeSpace':
        return proposeFreeSpace(command, state);
      case 'EnterIroCompany':
        return enterIroCompany(command, state);
      case 'RecordContract':
        return recordContract(command, state);
      case 'OfferOwnProvision':
        return offerOwnProvision(command, state);
      case 'FileInventory':
        return fileInventory(command, state);
      case 'SignAgreement':
        if (state.stage !== 'none' && state.stage !== 'concluded') notBefore(state, command.on);
        return signAgreement(command, state);
      default:
        if (state.stage === 'none') throw new NotFound('agreement', 'that was named');
        if ('on' in command) notBefore(state, command.on);
        return step(command, state);
    }
  },
};

const notBefore = (state: Existing, on: IsoDate): void => {
  const began = stageBeganOn(state);
  if (on < began)
    throw new NotPossible(
      'day-too-early',
      `On ${on} this was not yet ${WORDS[state.stage]}: that began on ${began}. Give that day or a later one.`,
    );
};

const step = (
  command: Exclude<StepOnAgreement, { type: 'SignAgreement' }>,
  state: Existing,
): AgreementEvent[] => {
  switch (command.type) {
    case 'OpenAssessment':
      return openAssessment(command, at('application', state));
    case 'RecordRequirement':
      return recordRequirement(command, at('application', state));
    case 'AdmitSupplier':
      return admitSupplier(command, at('application', state));
    case 'DeclineApplication':
      return declineApplication(command, at('application', state));
    case 'AssessAddedValue':
      return assessAddedValue(command, at('proposal', state));
    case 'NameContractingPrincipal':
      return nameContractingPrincipal(command, at('joint', state));
    case 'AgreeJointTerms':
      return agreeJointTerms(command, at('joint', state));
    case 'CheckHalfYear':
      return checkHalfYear(command, at('concluded', state));
    case 'EndFreeSpace':
      return endFreeSpace(command, at('concluded', state));
    case 'CompleteRunOff':
      return completeRunOff(command, at('concluded', state));
    case 'EvaluateFreeSpace':
      return evaluateFreeSpace(command, at('concluded', state));
    case 'CommitValue':
      return commitValue(command, at('concluded', state));
    case 'ReleaseValue':
      return releaseValue(command, at('concluded', state));
    case 'HoldAudit':
      return holdAudit(command, at('concluded', state));
    case 'LeaveJointPurchase':
      return leaveJointPurchase(command, at('concluded', state));
    case 'JoinAfterAward':
      return joinAfterAward(command, at('concluded', state));
    case 'ExtendAgreement':
      return extendAgreement(command, at('concluded', state));
    case 'AdjustTariffs':
      return adjustTariffs(command, at('concluded', state));
    case 'DissolveAgreement':
      return dissolveAgreement(command, at('concluded', state));
    case 'ExpireAgreement':
      return expireAgreement(command, at('concluded', state));
  }
};

const WORDS: Record<Existing['stage'], string> = {
  application: 'an application for an access agreement',
  proposal: 'a free-space proposal that is not signed',
  contract: 'a recorded contract that is not signed',
  joint: 'a joint purchase in preparation',
  concluded: 'an agreement that was concluded',
};

/** Narrows the state. @throws NotPossible that names what the agreement is and what the step is for. */
const at = <Stage extends Existing['stage']>(
  stage: Stage,
  state: Existing,
): Extract<Existing, { stage: Stage }> => {
  if (state.stage !== stage)
    throw new NotPossible(
      'wrong-stage',
      `This step is for ${WORDS[stage]}; agreement ${state.of.reference} is ${WORDS[state.stage]}.`,
    );
  return state as Extract<Existing, { stage: Stage }>;
};
