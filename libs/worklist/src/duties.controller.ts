import { Controller, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  afterCursor,
  CurrentActor,
  InLanguage,
  InvalidInput,
  IsIsoDay,
  List,
  type Page,
  PageQuery,
  pageOf,
} from '@ontschot/http';
import {
  type Actor,
  type AgreementId,
  type AssignmentId,
  type Cents,
  type ClientId,
  Clock,
  type DutiesAsked,
  type DutySource,
  type IsoDate,
  isIsoDate,
  type Language,
  type PartnerCode,
  type Role,
  ROLES,
  type SupplierId,
  type WaitingDuty,
  WITHOUT_DAY,
} from '@ontschot/kernel';
import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { merged, type Placed, type Start, startOf } from './merge';

export class ListDutiesQuery extends PageQuery {
  /** Only what waits for this role. */
  @IsOptional() @IsIn(ROLES) waitsFor?: Role;
  /** true: only what your own partner's people do, or you as a supplier. */
  @IsOptional() @IsIn(['true', 'false']) mine?: 'true' | 'false';
  @IsOptional() @IsString() @MinLength(1) @MaxLength(64) clientId?: ClientId;
  /** Name of what is to be done, e.g. `order-again`. */
  @IsOptional() @Matches(/^[a-z][a-z-]{1,60}$/) kind?: string;
  /** true: only what should have been done before today. */
  @IsOptional() @IsIn(['true', 'false']) overdue?: 'true' | 'false';
  /** Only what is due on this day or earlier, yyyy-mm-dd. */
  @IsOptional() @IsIsoDay() dueTo?: IsoDate;
}

/** Something that waits for someone, by which day and by which rule. */
export class DutyDto {
  id!: string;
  /** Name of what is to be done. */
  duty!: string;
  /** The same in the reader's language. */
  text!: string;
  /** Address of the record that it is about. */
  href!: string;
  /** What it is about, for people, where that is no client. */
  subject!: string | null;
  assignmentId!: AssignmentId | null;
  clientId!: ClientId | null;
  agreementId!: AgreementId | null;
  supplierId!: SupplierId | null;
  waitsFor!: string;
  /** Partners whose people do it; none where a supplier does, or where every partner may. */
  partners!: PartnerCode[];
  /** Rule that asks it. */
  rule!: string | null;
  openedOn!: string;
  dueOn!: string | null;
  overdue!: boolean;
  /** Money that it touches, in euro cents net of VAT; null where it touches none. */
  cents!: Cents | null;
}

/** What the contexts tell of what waits. */
export class DutySources {
  constructor(readonly all: readonly DutySource[]) {}
}

const READERS: readonly Role[] = [
  'coach',
  'manager',
  'finance',
  'contract-expert',
  'purchaser',
  'accountability-officer',
  'auditor',
  'supplier',
];

/** What waits, of all contexts at once: orders, clients, agreements, requests, signatures, marks. */
@ApiTags('duties')
@ApiBearerAuth()
@Controller({ path: 'duties', version: '1' })
export class DutiesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
    private readonly sources: DutySources,
  ) {}

  /** What waits at your partner, or at you as a supplier: what is due first at the top, what has no day last. */
  @List(READERS, DutyDto)
  async list(
    @CurrentActor() actor: Actor,
    @InLanguage() language: Language,
    @Query() { mine, overdue, cursor, limit, waitsFor, clientId, kind, dueTo }: ListDutiesQuery,
  ): Promise<Page<DutyDto>> {
    const today = this.clock.today();
    const filter = {
      waitsFor,
      clientId,
      kind,
      dueTo,
      mine: mine === 'true',
      dueBefore: overdue === 'true' ? today : undefined,
    };
    const start = this.startIn(cursor);
    const found = await Promise.all(
      this.sources.all.map((source, index) => {
        const after = startOf(index, start);
        return after === 'done'
          ? Promise.resolve([])
          : this.of(source, actor, { ...filter, today, limit, after });
      }),
    );
    return pageOf(
      merged(found),
      limit,
      ({ duty, source }: Placed) => [duty.dueOn ?? WITHOUT_DAY, this.nameOf(source), duty.id],
      ({ duty: { textEn, text, ...duty } }) => ({
        ...duty,
        text: language === 'nl' ? text : textEn,
        overdue: duty.dueOn !== null && duty.dueOn < today,
      }),
    );
  }

  private async of({ ask, tell }: DutySource, actor: Actor, asked: DutiesAsked): Promise<WaitingDuty[]> {
    const query = ask(actor, asked);
    if (query === null) return [];
    const rows = await this.queries.execute<object, never[]>(query);
    return rows.map(tell);
  }

  private nameOf(source: number): string {
    return this.sources.all[source]?.name ?? '';
  }

  private startIn(cursor: string | undefined): Start | null {
    const key = afterCursor(cursor, 3);
    if (key === null) return null;
    const [day, name, id = ''] = key;
    const source = this.sources.all.findIndex((one) => one.name === name);
    if (!isIsoDate(day) || source < 0)
      throw new InvalidInput([
        {
          field: 'cursor',
          reason: { nl: 'is geen cursor van deze lijst', en: 'is not a cursor of this list' },
          wayOut: {
            nl: 'Geef `next` van de vorige bladzijde, of laat het weg.',
            en: 'Give `next` of the page before, or leave it out.',
          },
        },
      ]);
    return { day, source, id };
  }
}
