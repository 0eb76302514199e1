import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, NotFound } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { MoreThan } from 'typeorm';
import type { AccountStatus } from '../../commands/decide-on-account.dto';
import { PaymentAccount } from './payment-account.row';

/** What the reader's own partner keeps of accounts, of one supplier or in one status where that is asked; up to `limit + 1` behind `after`. */
export class ListPaymentAccounts extends Query<PaymentAccount[]> {
  constructor(
    readonly actor: Actor,
    readonly filter: { supplierId: string | undefined; status: AccountStatus | undefined },
    readonly after: string | null,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(ListPaymentAccounts)
export class ListPaymentAccountsHandler implements IQueryHandler<ListPaymentAccounts> {
  constructor(private readonly reader: Reader) {}

  execute({ actor, filter, after, limit }: ListPaymentAccounts): Promise<PaymentAccount[]> {
    const { supplierId, status } = filter;
    return this.reader.as(actor, (manager) =>
      manager.getRepository(PaymentAccount).find({
        where: {
          ...(supplierId === undefined ? {} : { supplierId }),
          ...(status === undefined ? {} : { status }),
          ...(after === null ? {} : { id: MoreThan(after) }),
        },
        order: { id: 'ASC' },
        take: limit + 1,
      }),
    );
  }
}

/** For who tells their life: that partner's own people see them, where there are any. @throws NotFound */
export class ReadPaymentAccounts extends Query<PaymentAccount[]> {
  constructor(
    readonly actor: Actor,
    readonly of: { supplierId: string; partner: string },
  ) {
    super();
  }
}

@QueryHandler(ReadPaymentAccounts)
export class ReadPaymentAccountsHandler implements IQueryHandler<ReadPaymentAccounts> {
  constructor(private readonly reader: Reader) {}

  async execute({ actor, of }: ReadPaymentAccounts): Promise<PaymentAccount[]> {
    const found = await this.reader.as(actor, (manager) =>
      manager.getRepository(PaymentAccount).findBy({ ...of }),
    );
    if (found.length === 0) throw new NotFound('payment account', of.supplierId);
    return found;
  }
}
