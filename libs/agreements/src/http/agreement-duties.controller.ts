import { Controller, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { afterCursor, CurrentActor, InLanguage, List, type Page, PageQuery, pageOf } from '@ontschot/http';
import { type Actor, Clock, type Language, ROLES, type Role, WITHOUT_DAY } from '@ontschot/kernel';
import { IsIn, IsOptional } from 'class-validator';
import type { AgreementDuty } from '../read-models/agreement-duty/agreement-duty.row';
import { ListAgreementDuties } from '../read-models/agreement-duty/list-agreement-duties';

export class AgreementDutiesQuery extends PageQuery {
  @IsOptional() @IsIn(ROLES) waitsFor?: Role;
}

/** Something about an agreement that waits for someone. */
export class AgreementDutyDto {
  id!: string;
  agreementId!: string;
  reference!: string;
  supplierId!: string | null;
  /** What is to be done. */
  duty!: string;
  waitsFor!: string;
  text!: string;
  /** Rule that asks it. */
  rule!: string | null;
  /** Since when it waits. */
  openedOn!: string;
  dueOn!: string | null;
}

const toDto =
  (language: Language) =>
  ({ text, textEn, opensOn, options: _, visibleTo: __, ...row }: AgreementDuty): AgreementDutyDto => ({
    ...row,
    text: language === 'nl' ? text : textEn,
    openedOn: opensOn,
  });

/** The worklist of agreements: what waits at your partner, what is due first at the top. */
@ApiTags('duties')
@ApiBearerAuth()
@Controller({ path: 'agreements/duties', version: '1' })
export class AgreementDutiesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** What has opened by today; a test or an end that is known ahead appears on its day. */
  @List(['contract-expert', 'purchaser', 'manager', 'accountability-officer', 'auditor'], AgreementDutyDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { cursor, limit, waitsFor }: AgreementDutiesQuery,
    @InLanguage() language: Language,
  ): Promise<Page<AgreementDutyDto>> {
    const [day, id] = afterCursor(cursor, 2) ?? [];
    const rows = await this.queries.execute(
      new ListAgreementDuties(actor, {
        today: this.clock.today(),
        after: day === undefined || id === undefined ? null : [day, id],
        limit,
        ...(waitsFor === undefined ? {} : { waitsFor }),
      }),
    );
    return pageOf(rows, limit, (row) => [row.dueOn ?? WITHOUT_DAY, row.id], toDto(language));
  }
}
