import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import {
  type CommandContext,
  type CommandResult,
  notAfterToday,
  notBefore,
  type Text,
  UWV,
} from '@ontschot/kernel';
import { FindSupplier } from '@ontschot/suppliers';
import type { BeginAgreement, FileInventory } from '../domain/agreement.commands';
import { agreement } from '../domain/agreement.decider';
import { agreementStream } from '../streams';
import { mustBe } from './own-people';
import { LookedUp } from './looked-up';

type Asked<C> = C extends unknown ? Omit<C, 'rounds' | 'overview' | 'onRejectedIroList'> : never;

/** Begins an agreement, whatever its form. The id is new, or that of the request that comes again. */
export class BeginAgreementCommand extends Command<CommandResult> {
  constructor(
    readonly begin: Asked<BeginAgreement>,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** A partner files its needs for a joint purchase: the first inventory begins it. */
export class FileInventoryCommand extends Command<CommandResult> {
  constructor(
    readonly inventory: FileInventory,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Nothing is agreed with who is not registered yet (public case W8). */
const WITH_SUPPLIER: Text = { nl: 'Afspreken met deze leverancier', en: 'Agreeing with this supplier' };
const RECORDING: Text = { nl: 'Vastleggen', en: 'Recording' };

@CommandHandler(BeginAgreementCommand)
export class BeginAgreementHandler implements ICommandHandler<BeginAgreementCommand> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
    private readonly lookedUp: LookedUp,
  ) {}

  async execute({ begin, context }: BeginAgreementCommand): Promise<CommandResult> {
    const owner = 'owner' in begin ? begin.owner : UWV;
    // A supplier applies for itself; everything else is the owner's own.
    if (!(begin.type === 'SubmitApplication' && begin.supplierId === context.actor.supplierId))
      mustBe(owner, context.actor);
    // What the owner gives itself may be announced; everything else has happened.
    if (begin.type !== 'OfferOwnProvision') notAfterToday(begin.on, context.today, RECORDING);
    await this.lookedUp.referenceIsFree(owner, begin.reference, begin.agreementId);
    if ('scope' in begin) this.lookedUp.municipalitiesExist(begin.scope.territory);
    if ('scope' in begin) await this.lookedUp.takesPart(begin.scope.coversPartners);
    return this.streams.execute(
      agreement,
      agreementStream(begin.agreementId),
      await this.complete(begin),
      context,
    );
  }

  private async complete(begin: Asked<BeginAgreement>): Promise<BeginAgreement> {
    const supplier =
      'supplierId' in begin ? await this.queries.execute(new FindSupplier(begin.supplierId, begin.on)) : null;
    if (supplier) notBefore(begin.on, supplier.registeredOn, WITH_SUPPLIER);
    switch (begin.type) {
      case 'EnterIroCompany':
        return { ...begin, onRejectedIroList: supplier?.onRejectedIroList ?? false };
      case 'SubmitApplication':
        return {
          ...begin,
          rounds: await this.lookedUp.rounds(),
          overview: await this.lookedUp.overview(begin.region, begin.on),
        };
      case 'ProposeFreeSpace':
        return { ...begin, overview: await this.lookedUp.overview(begin.region, begin.on) };
      default:
        return begin;
    }
  }
}

@CommandHandler(FileInventoryCommand)
export class FileInventoryHandler implements ICommandHandler<FileInventoryCommand> {
  constructor(
    private readonly streams: Streams,
    private readonly lookedUp: LookedUp,
  ) {}

  async execute({ inventory, context }: FileInventoryCommand): Promise<CommandResult> {
    mustBe(inventory.by, context.actor);
    notAfterToday(inventory.on, context.today, { nl: 'Een inventarisatie', en: 'An inventory' });
    await this.lookedUp.takesPart(inventory.partners);
    if (inventory.partners.length > 0)
      await this.lookedUp.referenceIsFree(inventory.by, inventory.reference, inventory.agreementId);
    return this.streams.execute(agreement, agreementStream(inventory.agreementId), inventory, context);
  }
}
