import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, NotFound } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { MoreThan } from 'typeorm';
import type { ContractForm } from '../../domain/agreement.types';
import { AgreementOverview } from './agreement-overview.row';

/** The agreements that the actor's partner or supplier is a party to, one row more than `limit` when there are more. */
export class ListAgreements extends Query<AgreementOverview[]> {
  constructor(
    readonly actor: Actor,
    readonly form: ContractForm | undefined,
    readonly after: string | null,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(ListAgreements)
export class ListAgreementsHandler implements IQueryHandler<ListAgreements> {
  constructor(private readonly reader: Reader) {}

  execute({ actor, form, after, limit }: ListAgreements): Promise<AgreementOverview[]> {
    const where = {
      ...(form === undefined ? {} : { form }),
      ...(after === null ? {} : { id: MoreThan(after) }),
    };
    return this.reader.as(actor, (manager) =>
      manager.getRepository(AgreementOverview).find({ where, order: { id: 'ASC' }, take: limit + 1 }),
    );
  }
}

/** @throws NotFound, also for an agreement that the actor is no party to: the catalogue shows what others may know of it. */
export class GetAgreement extends Query<AgreementOverview> {
  constructor(
    readonly actor: Actor,
    readonly agreementId: string,
  ) {
    super();
  }
}

@QueryHandler(GetAgreement)
export class GetAgreementHandler implements IQueryHandler<GetAgreement> {
  constructor(private readonly reader: Reader) {}

  async execute({ actor, agreementId }: GetAgreement): Promise<AgreementOverview> {
    const row = await this.reader.as(actor, (manager) =>
      manager.getRepository(AgreementOverview).findOneBy({ id: agreementId }),
    );
    if (!row) throw new NotFound('agreement', agreementId);
    return row;
  }
}
