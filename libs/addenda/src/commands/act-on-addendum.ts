import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { FindAgreement } from '@ontschot/agreements';
import { Streams } from '@ontschot/event-store';
import {
  type Actor,
  type AddendumId,
  type CommandContext,
  type CommandResult,
  following,
  type IsoDate,
  NotFound,
} from '@ontschot/kernel';
import { type Evidence, OpenByAddendum, type RecordedBy, refuseOthers } from '@ontschot/piggybacking';
import type { AddendumCommand } from '../domain/addendum.commands';
import { addendum, type Drafted } from '../domain/addendum.decider';
import type { Content } from '../domain/addendum.events';
import { streamOf } from '../streams';
import { addendumAccess } from './access';
import { carrierFacts, namesOf } from './carrier-facts';

/** What a step on an addendum carries; the facts of agreement, supplier and partners are looked up. */
export type StepOnAddendum =
  | ({ type: 'AmendAddendum' } & Content)
  | { type: 'WithdrawDraft'; reason: string }
  | { type: 'SignAsPrincipal' }
  | { type: 'SignAsSupplier'; evidence: Evidence | null };

/**
 * One step on an addendum, on `context.effectiveOn`; the second signature opens the agreement.
 * @throws Rejected by
 */
export class ActOnAddendum extends Command<CommandResult> {
  constructor(
    readonly addendumId: AddendumId,
    readonly step: StepOnAddendum,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ActOnAddendum)
export class ActOnAddendumHandler implements ICommandHandler<ActOnAddendum> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  async execute({ addendumId, step, context }: ActOnAddendum): Promise<CommandResult> {
    const { state } = await this.streams.load(addendum, streamOf(addendumId));
    if (state.status === 'NONE') throw new NotFound('addendum', addendumId);
    refuseOthers(addendumAccess[step.type], context.actor, state.of);
    const command = await this.withFacts(step, state, context);
    const done = await this.streams.execute(addendum, streamOf(addendumId), command, context);
    const signed = done.events.find((event) => event.type === 'AddendumSigned');
    if (!signed) return done;
    // Opening is the piggyback's own step; the policy `open-agreement-on-addendum` finishes it where this process dies here.
    const { agreementId, partner, signedOn, from, until, scope } = signed.data;
    const opened = await this.commands.execute(
      new OpenByAddendum(
        agreementId,
        partner,
        { addendumId, signedOn, from, until, scope },
        { ...following(context, 'open'), effectiveOn: signedOn, causationId: signed.id },
      ),
    );
    return { ...done, position: Math.max(done.position, opened.position) };
  }

  private async withFacts(
    step: StepOnAddendum,
    state: Drafted,
    { actor, effectiveOn: on, today }: CommandContext,
  ): Promise<AddendumCommand> {
    const { of, principalOn, supplierOn } = state;
    switch (step.type) {
      case 'AmendAddendum': {
        const { type: _, ...content } = step;
        const facts = await this.queries.execute(new FindAgreement(of.agreementId, on));
        const carrier = await carrierFacts(this.queries, of, on);
        const names = await namesOf(this.queries, facts, of, content, on);
        return { type: 'AmendAddendum', ...content, carrier, names, on, today };
      }
      case 'WithdrawDraft':
        return { type: 'WithdrawDraft', by: actor.partner, reason: step.reason, on, today };
      case 'SignAsPrincipal': {
        const carrier = await carrierFacts(this.queries, of, later(on, supplierOn));
        return { type: 'SignAsPrincipal', carrier, on, today };
      }
      case 'SignAsSupplier': {
        const carrier = await carrierFacts(this.queries, of, later(on, principalOn));
        const { evidence } = step;
        return { type: 'SignAsSupplier', carrier, recordedBy: recorder(actor), evidence, on, today };
      }
    }
  }
}

const recorder = ({ supplierId }: Actor): RecordedBy =>
  supplierId === undefined ? 'CONTRACT_EXPERT' : 'SUPPLIER';
/** The rules speak on the day from which both have signed. */
const later = (on: IsoDate, other: IsoDate | null): IsoDate => (other !== null && other > on ? other : on);
