import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { refuseStrangers } from '@ontschot/http';
import {
  type CommandContext,
  type CommandResult,
  following,
  NotFound,
  notBefore,
  type SupplierId,
} from '@ontschot/kernel';
import { accounts, type AccountCommand, isKept } from '../domain/account.decider';
import { holders } from '../domain/holder.decider';
import { supplier } from '../domain/supplier.decider';
import { streamOf, streamOfAccounts, streamOfIban } from '../streams';
import { accountAccess } from './access';

type Without<C, Keys extends string> = C extends unknown ? Omit<C, Keys> : never;
/** A step as it is asked; whose register it is and who acts follow from the account. */
export type AccountStep = Without<AccountCommand, 'supplierId' | 'partner' | 'by' | 'today'>;

/** One step in the life of an account to which the actor's partner may pay this creditor. */
export class DecideOnAccount extends Command<CommandResult> {
  constructor(
    readonly supplierId: SupplierId,
    readonly step: AccountStep,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideOnAccount)
export class DecideOnAccountHandler implements ICommandHandler<DecideOnAccount> {
  constructor(private readonly streams: Streams) {}

  /** @throws Forbidden for a supplier's account; NotFound; NotPossible with what stands, or for another supplier's IBAN */
  async execute({ supplierId, step, context }: DecideOnAccount): Promise<CommandResult> {
    const { account: by, partner } = context.actor;
    refuseStrangers(accountAccess[step.type], context.actor, { partner });
    const { state } = await this.streams.load(supplier, streamOf(supplierId));
    if (state.status !== 'registered') throw new NotFound('supplier', supplierId);
    notBefore(step.on, state.registered.on, { nl: 'Deze stap', en: 'This step' });
    const stream = streamOfAccounts(supplierId, partner);
    const command: AccountCommand = { ...step, supplierId, partner, by, today: context.today };
    if (step.type === 'RegisterAccount') {
      // Decided once before anything is written, so that an account that is refused leaves no trace at its IBAN.
      accounts.decide(command, (await this.streams.load(accounts, stream)).state);
      await this.hold('NoteHolder', { supplierId, partner, ...step }, context);
    }
    const { events: _, ...done } = await this.streams.execute(accounts, stream, command, context);
    const { state: after } = await this.streams.load(accounts, stream);
    if (!isKept(after, step.iban))
      await this.hold(
        'LeaveHolder',
        { supplierId, partner, iban: step.iban, on: step.on, reason: null },
        context,
      );
    return { ...done, id: supplierId };
  }

  private async hold(
    type: 'NoteHolder' | 'LeaveHolder',
    holder: { iban: string; supplierId: SupplierId; partner: string; reason: string | null; on: string },
    context: CommandContext,
  ): Promise<void> {
    const { iban, supplierId, partner, reason, on } = holder;
    await this.streams.execute(
      holders,
      streamOfIban(iban),
      { type, iban, supplierId, partner, reason, on },
      following(context, type, iban),
    );
  }
}
