import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { accounts, accountsOn, waitingAccounts } from '../domain/account.decider';
import { holders, otherHolder } from '../domain/holder.decider';
import { supplier } from '../domain/supplier.decider';
import { AccountsOf, type Holder, OtherHolderOf, type PaymentAccounts } from '../facts';
import { streamOf, streamOfAccounts, streamOfIban } from '../streams';

@QueryHandler(AccountsOf)
export class AccountsOfHandler implements IQueryHandler<AccountsOf> {
  constructor(private readonly streams: Streams) {}

  async execute({ supplierId, partner, day }: AccountsOf): Promise<PaymentAccounts> {
    const { state } = await this.streams.load(accounts, streamOfAccounts(supplierId, partner));
    return { accounts: accountsOn(state, day), waiting: waitingAccounts(state) };
  }
}

@QueryHandler(OtherHolderOf)
export class OtherHolderOfHandler implements IQueryHandler<OtherHolderOf> {
  constructor(private readonly streams: Streams) {}

  async execute({ iban, supplierId, partner }: OtherHolderOf): Promise<Holder | null> {
    const { state } = await this.streams.load(holders, streamOfIban(iban));
    const other = otherHolder(state, { supplierId, partner });
    if (!other) return null;
    const { state: holder } = await this.streams.load(supplier, streamOf(other.supplierId));
    return holder.status === 'registered' ? { supplierId: holder.supplierId, name: holder.name } : null;
  }
}
