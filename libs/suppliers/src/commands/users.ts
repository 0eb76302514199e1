import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import type { CommandContext, PartnerCode, SupplierId } from '@ontschot/kernel';
import { ListPartners } from '@ontschot/partners';
import { accounts, accountsOn } from '../domain/account.decider';
import { AgreementsOfSupplier } from '../facts';
import { streamOfAccounts } from '../streams';

/** More than there are municipalities. */
const EVERY_PARTNER = 1000;

/** Which partners use a supplier: those that pay it on a confirmed account, or have an agreement with it. */
@Injectable()
export class Users {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  /** By code. A change of a number is rare, so that each partner is looked up by itself. */
  async of(supplierId: SupplierId, { actor, today }: CommandContext): Promise<PartnerCode[]> {
    const partners = await this.queries.execute(new ListPartners(actor, null, EVERY_PARTNER));
    const users: PartnerCode[] = [];
    for (const { id: partner } of partners)
      if (await this.uses(supplierId, partner, today)) users.push(partner);
    return users;
  }

  private async uses(supplierId: SupplierId, partner: PartnerCode, today: string): Promise<boolean> {
    const { state } = await this.streams.load(accounts, streamOfAccounts(supplierId, partner));
    if (accountsOn(state, today).length > 0) return true;
    const agreements = await this.queries.execute(new AgreementsOfSupplier(supplierId, { partner }));
    return agreements.length > 0;
  }
}
