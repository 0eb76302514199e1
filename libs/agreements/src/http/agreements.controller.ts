import { Controller, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  afterCursor,
  CurrentActor,
  EVERYONE,
  Id,
  InLanguage,
  List,
  type Page,
  pageOf,
  Read,
} from '@ontschot/http';
import { type Actor, type AgreementId, Clock, type Language } from '@ontschot/kernel';
import { GetAgreement, ListAgreements } from '../read-models/agreement-overview/list-agreements';
import {
  AgreementDto,
  AgreementQuery,
  AgreementRecordDto,
  ListAgreementsQuery,
  toDto,
  toRecord,
} from './agreements.dto';

/** Agreements with their full terms, for the partners and the supplier that are parties to them. */
@ApiTags('agreements')
@ApiBearerAuth()
@Controller({ path: 'agreements', version: '1' })
export class AgreementsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** Your partner's agreements; a supplier's own. */
  @List(EVERYONE, AgreementDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { form, on, cursor, limit }: ListAgreementsQuery,
  ): Promise<Page<AgreementDto>> {
    const [after = null] = afterCursor(cursor, 1) ?? [];
    return pageOf(
      await this.queries.execute(new ListAgreements(actor, form, after, limit)),
      limit,
      ({ id }) => [id],
      toDto(on ?? this.clock.today()),
    );
  }

  /** One agreement with its terms of the day and its whole file; its ETag goes into If-Match of a command. */
  @Read(':id', EVERYONE, AgreementRecordDto)
  async one(
    @CurrentActor() actor: Actor,
    @Id() id: AgreementId,
    @Query() { on }: AgreementQuery,
    @InLanguage() language: Language,
  ): Promise<AgreementRecordDto> {
    const row = await this.queries.execute(new GetAgreement(actor, id));
    const today = this.clock.today();
    return toRecord(row, { day: on ?? today, today, actor, language });
  }
}
