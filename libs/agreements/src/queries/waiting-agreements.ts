import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type AgreementId, type IsoDate, type PartnerCode, plusDays, UWV } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { DataSource } from 'typeorm';
import { AgreementOverview } from '../read-models/agreement-overview/agreement-overview.row';

/** An agreement whose term ran out; `without` is the day after its last. */
export type Expired = { agreementId: AgreementId; owner: PartnerCode; without: IsoDate };

/** Agreements of every partner whose last day lies before the day, and of which that was not recorded. For the clock. */
export class ExpiredAgreements extends Query<Expired[]> {
  constructor(readonly day: IsoDate) {
    super();
  }
}

@QueryHandler(ExpiredAgreements)
export class ExpiredAgreementsHandler implements IQueryHandler<ExpiredAgreements> {
  /** The clock acts for no partner: it reads past what each may see, and gives nothing of it to anybody. */
  constructor(private readonly dataSource: DataSource) {}

  async execute({ day }: ExpiredAgreements): Promise<Expired[]> {
    const rows = await this.dataSource
      .getRepository(AgreementOverview)
      .createQueryBuilder('one')
      .select(['one.id', 'one.owner', 'one.validUntil'])
      .where('one.dated IS NOT NULL AND one.endedOn IS NULL AND one.validUntil < :day', { day })
      .andWhere('(one.expiredFor IS NULL OR one.expiredFor <> one.validUntil)')
      .orderBy('one.id')
      .getMany();
    return rows.flatMap(({ id, owner, validUntil }) =>
      validUntil === null ? [] : [{ agreementId: id, owner, without: plusDays(validUntil, 1) }],
    );
  }
}

/** Applications that came when no round was published for them. */
export class WaitingApplications extends Query<AgreementId[]> {}

@QueryHandler(WaitingApplications)
export class WaitingApplicationsHandler implements IQueryHandler<WaitingApplications> {
  constructor(private readonly reader: Reader) {}

  async execute(): Promise<AgreementId[]> {
    const rows = await this.reader.as({ partner: UWV }, (manager) =>
      manager
        .getRepository(AgreementOverview)
        .find({ select: { id: true }, where: { status: 'SUBMITTED' }, order: { id: 'ASC' } }),
    );
    return rows.map(({ id }) => id);
  }
}
