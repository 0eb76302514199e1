import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import {
  type AgreementId,
  type CommandContext,
  type CommandResult,
  NotFound,
  notAfterToday,
  Rejected,
  type Text,
} from '@ontschot/kernel';
import type { StepOnAgreement } from '../domain/agreement.commands';
import { agreement } from '../domain/agreement.decider';
import type { AgreementEvent } from '../domain/agreement.events';
import type { Existing } from '../domain/agreement.state';
import { agreementStream } from '../streams';
import { refuseStrangers, type StepOfPeople } from './access';
import { LookedUp } from './looked-up';

/** What the registers, the log and the token say is added to a command here, and never read from a body. */
type Added =
  | 'hasMark'
  | 'markCovers'
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

/** One step on an agreement that exists, by those whose agreement it is. */
export class ActOnAgreement extends Command<CommandResult> {
  constructor(
    readonly agreementId: AgreementId,
    readonly step: AskedStep,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Steps of which the day may lie ahead: what is decided now and holds from then on. All others must have happened. */
const MAY_LIE_AHEAD: ReadonlySet<StepOfPeople> = new Set([
  'AdjustTariffs',
  'DissolveAgreement',
  'EndFreeSpace',
  'LeaveJointPurchase',
  'JoinAfterAward',
]);
const THIS_STEP: Text = { nl: 'Deze stap', en: 'This step' };

@CommandHandler(ActOnAgreement)
export class ActOnAgreementHandler implements ICommandHandler<ActOnAgreement> {
  constructor(
    private readonly streams: Streams,
    private readonly lookedUp: LookedUp,
  ) {}

  async execute({ agreementId, step, context }: ActOnAgreement): Promise<CommandResult> {
    const stream = agreementStream(agreementId);
    const { state } = await this.streams.load(agreement, stream);
    if (state.stage === 'none') throw new NotFound('agreement', agreementId);
    // Whose agreement it is never changes while it is in force, so that looking before the step is safe.
    refuseStrangers(step.type, context.actor, state);
    if (!MAY_LIE_AHEAD.has(step.type)) notAfterToday(step.on, context.today, THIS_STEP);
    const command = await this.complete(step, state, context);
    const done = await this.streams.execute(agreement, stream, command, context);
    refusalOf(done.events);
    return done;
  }

  private async complete(
    step: AskedStep,
    state: Existing,
    { actor }: CommandContext,
  ): Promise<StepOnAgreement> {
    const { agreementId, owner, supplierId } = state.of;
    switch (step.type) {
      case 'RecordRequirement': {
        const [mark, currentAgreement] = await Promise.all([
          this.lookedUp.mark(supplierId, step.on),
          this.lookedUp.currentAgreement(supplierId, step.on, agreementId),
        ]);
        return { ...step, ...mark, currentAgreement };
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
        // The supplier that is named must exist.
        if (step.supplierId !== null) await this.lookedUp.standing(step.supplierId, owner, step.on);
        const currentAgreement =
          state.stage === 'proposal'
            ? await this.lookedUp.currentAgreement(supplierId, step.on, agreementId)
            : null;
        return { ...step, currentAgreement };
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

/** A refused join is a fact that is kept, and the caller hears the rules that refused it. */
const refusalOf = (events: readonly AgreementEvent[]): void => {
  const refused = events.find((event) => event.type === 'JoinRefused');
  if (refused) throw new Rejected(refused.data.verdict);
};
