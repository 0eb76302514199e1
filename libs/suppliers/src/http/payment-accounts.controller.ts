import { Body, Controller, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  afterCursor,
  CurrentActor,
  Id,
  InContext,
  List,
  type Page,
  pageOf,
  type RequestContext,
  Step,
} from '@ontschot/http';
import type { Actor, CommandResult, IsoDate, SupplierId } from '@ontschot/kernel';
import { ACCOUNT_READERS, accountAccess } from '../commands/access';
import { type AccountStep, DecideOnAccount } from '../commands/decide-on-account';
import {
  AccountDto,
  AccountsQuery,
  AccountWithReasonDto,
  RegisterAccountDto,
} from '../commands/decide-on-account.dto';
import { ListPaymentAccounts } from '../read-models/payment-account/list-payment-accounts';
import type { PaymentAccount } from '../read-models/payment-account/payment-account.row';

/** An account to which the reader's partner may pay this supplier, or that waits for its second person. */
export class PaymentAccountDto {
  supplierId!: string;
  iban!: string;
  /** WAITING, CONFIRMED, WITHDRAWN or ENDED. */
  status!: string;
  registeredBy!: string;
  registeredOn!: IsoDate;
  /** Why, where another supplier is known with the account. */
  reason!: string | null;
  confirmedBy!: string | null;
  /** First day on which payment may go to it. */
  confirmedOn!: IsoDate | null;
  lastDay!: IsoDate | null;
  /** Why it was withdrawn or ended. */
  endReason!: string | null;
  endedBy!: string | null;
}
const paymentAccountDto = ({ id: _, partner: __, ...row }: PaymentAccount): PaymentAccountDto => row;

/** The accounts of suppliers as the account's own partner keeps them: one person registers, a second confirms. */
@ApiTags('suppliers')
@ApiBearerAuth()
@Controller({ version: '1' })
export class PaymentAccountsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** Those of the own partner, for its finance and managers. */
  @List(ACCOUNT_READERS, PaymentAccountDto, 'payment-accounts')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { supplierId, status, cursor, limit }: AccountsQuery,
  ): Promise<Page<PaymentAccountDto>> {
    const [after = null] = afterCursor(cursor, 1) ?? [];
    const rows = await this.queries.execute(
      new ListPaymentAccounts(actor, { supplierId, status }, after, limit),
    );
    return pageOf(rows, limit, ({ id }) => [id], paymentAccountDto);
  }

  /** Payment waits until a second person of the same partner confirms it. */
  @Step('suppliers/:id/payment-accounts', accountAccess.RegisterAccount.roles)
  register(
    @Id() id: SupplierId,
    @Body() { iban, reason = null, on }: RegisterAccountDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'RegisterAccount', iban, reason, on }, context);
  }

  /** From that day the partner may pay to it. */
  @Step('suppliers/:id/payment-accounts/confirm', accountAccess.ConfirmAccount.roles)
  confirm(
    @Id() id: SupplierId,
    @Body() { iban, on }: AccountDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'ConfirmAccount', iban, on }, context);
  }

  /** Takes back what was registered and not confirmed. */
  @Step('suppliers/:id/payment-accounts/withdraw', accountAccess.WithdrawAccount.roles)
  withdraw(
    @Id() id: SupplierId,
    @Body() { iban, reason, on }: AccountWithReasonDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'WithdrawAccount', iban, reason, on }, context);
  }

  /** From that day nothing is paid to it; on the day of its confirmation nothing ever was to be. */
  @Step('suppliers/:id/payment-accounts/end', accountAccess.EndAccount.roles)
  end(
    @Id() id: SupplierId,
    @Body() { iban, reason, on }: AccountWithReasonDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'EndAccount', iban, reason, on }, context);
  }

  private decide(id: SupplierId, step: AccountStep, context: RequestContext): Promise<CommandResult> {
    return this.commands.execute(new DecideOnAccount(id, step, context.on(step.on)));
  }
}
