import { Controller, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { afterCursor, CurrentActor, InLanguage, List, type Page, pageOf, PageQuery } from '@ontschot/http';
import {
  type Actor,
  Clock,
  type IsoDate,
  type Language,
  type Role,
  ROLES,
  WITHOUT_DAY,
} from '@ontschot/kernel';
import { IsIn, IsOptional } from 'class-validator';
import type { CooperationDuty } from '../read-models/cooperation-duties/cooperation-duty.row';
import { ListCooperationDuties } from '../read-models/cooperation-duties/list-cooperation-duties';

export class CooperationDutiesQuery extends PageQuery {
  /** Only what waits for this role. */
  @IsOptional() @IsIn(ROLES) waitsFor?: Role;
}

/** Something that waits for someone, by which day and by which rule. */
export class CooperationDutyDto {
  id!: string;
  duty!: string;
  /** What is to be done, in the reader's language. */
  text!: string;
  /** Where it is done. */
  href!: string;
  subject!: string;
  waitsFor!: string;
  /** Partner whose people it waits for; null where it waits for the supplier. */
  partner!: string | null;
  supplierId!: string | null;
  rule!: string | null;
  openedOn!: string;
  dueOn!: string | null;
  overdue!: boolean;
}

const READERS: readonly Role[] = [
  'coach',
  'manager',
  'contract-expert',
  'purchaser',
  'accountability-officer',
  'auditor',
  'supplier',
];

/** What waits between partners and suppliers: requests, consents, six agreements, signatures, and ends that come. */
@ApiTags('duties')
@ApiBearerAuth()
@Controller({ path: 'duties/cooperation', version: '1' })
export class CooperationDutiesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @List(READERS, CooperationDutyDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { cursor, limit, waitsFor }: CooperationDutiesQuery,
    @InLanguage() language: Language,
  ): Promise<Page<CooperationDutyDto>> {
    const today = this.clock.today();
    const [day, id] = afterCursor(cursor, 2) ?? [];
    const rows = await this.queries.execute(
      new ListCooperationDuties(actor, {
        today,
        limit,
        waitsFor,
        after: day === undefined || id === undefined ? null : [day, id],
      }),
    );
    return pageOf(
      rows,
      limit,
      ({ dueOn, id }) => [dueOn ?? WITHOUT_DAY, id],
      (row) => toDto(row, today, language),
    );
  }
}

const toDto = (
  { text, textEn, counted: _, visibleTo: __, ...row }: CooperationDuty,
  today: IsoDate,
  language: Language,
): CooperationDutyDto => ({
  ...row,
  text: language === 'nl' ? text : textEn,
  overdue: row.dueOn !== null && row.dueOn < today,
});
