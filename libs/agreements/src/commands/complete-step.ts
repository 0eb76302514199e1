import { Injectable } from '@nestjs/common';
import { refuseStrangers } from '@ontschot/http';
import { type CommandContext, notAfterToday, type Text } from '@ontschot/kernel';
import type { StepOnAgreement } from '../domain/agreement.commands';
import type { Existing } from '../domain/agreement.state';
import { ACCESS, partiesOf, type Parties, type StepOfPeople } from './access';
import { LookedUp } from './looked-up';
import { ownPeopleOnly } from './own-people';

/** What the registers, the log and the token say is added to a command here, and never read from a body. */
type Added =
  | 'mark'
  | 'otherAgreements'
  | 'currentAgreement'
  | 'alike'
  | 'onRejectedIroList'
  | 'alreadyAssessed'
  | 'standing'
  | 'by'
  | 'partner';
type Asked<C> = C extends unknown ? Omit<C, Added> : never;
/** A step as a person asks for it. */
export type AskedStep = Asked<Extract<StepOnAgreement, { type: StepOfPeople }>>;

/** Steps of which the day may lie ahead: what is decided now and holds from then on. All others must have happened. */
const MAY_LIE_AHEAD: ReadonlySet<StepOfPeople> = new Set([
  'AdjustTariffs',
  'DissolveAgreement',
  'EndFreeSpace',
  'LeaveJointPurchase',
  'JoinAfterAward',
]);
const THIS_STEP: Text = { nl: 'Deze stap', en: 'This step' };

/** Makes a command of what a person asks: may he, can the day be, and what do the registers say? */
@Injectable()
export class CompleteStep {
  constructor(private readonly lookedUp: LookedUp) {}

  /** @throws Forbidden, NotPossible `day-in-the-future`, or what a look-up throws */
  async of(step: AskedStep, state: Existing, context: CommandContext): Promise<StepOnAgreement> {
    // Whose agreement it is never changes while it is in force, so that looking before the step is safe.
    refuseStrangers<Parties>(ACCESS[step.type], context.actor, partiesOf(state));
    ownPeopleOnly(context.actor);
    if (!MAY_LIE_AHEAD.has(step.type)) notAfterToday(step.on, context.today, THIS_STEP);
    return this.complete(step, state, context);
  }

  private async complete(
    step: AskedStep,
    state: Existing,
    { actor }: CommandContext,
  ): Promise<StepOnAgreement> {
    const { agreementId, owner, supplierId } = state.of;
    switch (step.type) {
      case 'RecordRequirement': {
        const [mark, otherAgreements] = await Promise.all([
          this.lookedUp.mark(supplierId, step.on),
          this.lookedUp.otherAgreements(supplierId, agreementId),
        ]);
        return { ...step, mark, otherAgreements };
      }
      case 'AssessAddedValue': {
        const alike =
          state.stage === 'proposal' ? await this.lookedUp.alike(state.region, state.cluster, step.on) : [];
        return { ...step, alike };
      }
      case 'HoldAudit': {
        const [{ onRejectedIroList }, alreadyAssessed] = await Promise.all([
          this.lookedUp.standing(supplierId, owner, step.on),
          this.lookedUp.assessedBefore(supplierId, step.on, agreementId),
        ]);
        return { ...step, onRejectedIroList, alreadyAssessed };
      }
      case 'SignAgreement': {
        // The supplier that is named must exist by then.
        if (step.supplierId !== null) await this.lookedUp.registeredBefore(step.supplierId, step.on);
        const currentAgreement =
          state.stage === 'proposal'
            ? await this.lookedUp.currentAgreement(supplierId, step.on, agreementId)
            : null;
        const parallelContracts =
          state.stage === 'joint' ? await this.lookedUp.parallel(state.partners, step.offers, step.on) : [];
        return { ...step, currentAgreement, parallelContracts };
      }
      case 'JoinAfterAward':
        await this.lookedUp.takesPart([actor.partner]);
        return {
          ...step,
          partner: actor.partner,
          standing: await this.lookedUp.standing(supplierId, owner, step.on),
        };
      case 'LeaveJointPurchase':
        return { ...step, partner: actor.partner };
      case 'AskNeighbour':
        this.lookedUp.municipalitiesExist([step.municipality]);
        return { ...step, by: actor.partner };
      case 'AgreeJointTerms':
      case 'CancelJointPurchase':
        return { ...step, by: actor.partner };
      case 'AdjustTariffs':
        return { ...step, by: actor.account };
      case 'CorrectTerritory':
        this.lookedUp.municipalitiesExist(step.territory);
        return step;
      default:
        return step;
    }
  }
}
