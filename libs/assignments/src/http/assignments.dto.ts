import { ApiProperty } from '@nestjs/swagger';
import {
  Accepted,
  IsCents,
  IsIsoDay,
  OnDayDto,
  PageQuery,
  StepAnswer,
  VerdictAnswer,
  verdictAnswer,
} from '@ontschot/http';
import type { Actor, Language } from '@ontschot/kernel';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { stepsOf } from '../commands/access';
import type {
  CancelReason,
  DropOutReason,
  Grounds,
  MotivationFor,
  PlacementProof,
} from '../domain/assignment.events';
import type { AssignmentFile } from '../read-models/assignment-overview/assignment-file';
import type { AssignmentOverview } from '../read-models/assignment-overview/assignment-overview.row';

/** What the rules of section J may ask for besides need and choice. Texts hold no personal data. */
export class GroundsDto implements Grounds {
  /** What the coach says of it, such as how social activation leads to work. For only the contract expert's own motivation counts. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(1000)
  motivation?: string;
  /** The coach's substantiation of longer training. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(1000)
  substantiation?: string;
  /** Outcome of the training protocol. */
  @IsOptional() @IsIn(['NECESSARY', 'NOT_NECESSARY']) protocolOutcome?: 'NECESSARY' | 'NOT_NECESSARY';
  @IsOptional() @IsBoolean() workAndLearn?: boolean;
  /** How certain a job afterwards is, in percent. */
  @IsOptional() @IsNumber() @Min(0) @Max(100) jobCertaintyPercent?: number;
  /** A concrete vacancy, or work that this leads to. */
  @IsOptional() @IsBoolean() concreteVacancyOrWork?: boolean;
  /** Needed to keep the work that the client has. */
  @IsOptional() @IsBoolean() necessaryToStayInWork?: boolean;
  @IsOptional() @IsBoolean() withinCostAndDurationLimits?: boolean;
  /** What a municipality offers instead when its budget is short. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  alternativeOffered?: string;
}

export class ProposeAssignmentDto {
  /** Id of the client (a pseudonym). */
  @IsString() @MinLength(1) @MaxLength(64) clientId!: string;
  @IsString() @MinLength(1) @MaxLength(64) agreementId!: string;
  /** One of the agreement's instruments, as the catalogue lists it. */
  @IsString() @MinLength(1) @MaxLength(80) instrumentId!: string;
  /** Why buying is necessary for this client. No personal data. */
  @IsOptional() @IsString() @MaxLength(1000) need?: string;
  /** Why this instrument works best. No personal data. */
  @IsOptional() @IsString() @MaxLength(1000) choice?: string;
  /** Why a partner's instrument, where it is one. No personal data. */
  @IsOptional() @IsString() @MaxLength(1000) routeReason?: string;
  /** What the principal has itself. */
  @IsOptional() @IsIn(['NONE_ADEQUATE', 'EQUAL_AVAILABLE']) ownAlternative?:
    'NONE_ADEQUATE' | 'EQUAL_AVAILABLE';
  /** Was the choice discussed with the client? */
  @IsOptional() @IsBoolean() clientConsulted?: boolean;
  /** Does each next part need a go of the coach? */
  @IsOptional() @IsBoolean() partsNeedGo?: boolean;
  @IsOptional() @ValidateNested() @Type(() => GroundsDto) grounds?: GroundsDto;
  /** Day on which the service is to start, where it is known; rules such as R-016 count on it. */
  @IsOptional() @IsIsoDay() start?: string;
  /** Day of the proposal, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

/** A step that needs nothing but its day. */
export class ApproveAssignmentDto extends OnDayDto {
  /** Day on which the client signed the plan; needed where a municipality pays. */
  @IsOptional() @IsIsoDay() planSignedOn?: string;
  /** Adds to the grounds of the proposal. */
  @IsOptional() @ValidateNested() @Type(() => GroundsDto) grounds?: GroundsDto;
}

export class OrderAssignmentDto extends OnDayDto {
  /** Day on which the service is to start, where it is known. */
  @IsOptional() @IsIsoDay() start?: string;
  /** Adds to the grounds of the proposal. */
  @IsOptional() @ValidateNested() @Type(() => GroundsDto) grounds?: GroundsDto;
}

export class GiveMotivationDto extends OnDayDto {
  /** Why it is needed all the same. No personal data. */
  @IsString() @MinLength(1) @MaxLength(1000) text!: string;
  /** What it is about: a client with ZW only, or a trajectory of more than twelve months. */
  @IsIn(['ZW', 'LONGER_THAN_12_MONTHS']) for!: MotivationFor;
}

export class AddGroundsDto extends OnDayDto {
  @ValidateNested() @Type(() => GroundsDto) grounds!: GroundsDto;
}

export class ConfirmBackdatingDto extends OnDayDto {
  /** The earlier day as of which it may be ordered, yyyy-mm-dd. */
  @IsIsoDay() day!: string;
}

/** Why what was recorded is wrong. No personal data. */
export class CorrectionDto extends OnDayDto {
  @IsString() @MinLength(1) @MaxLength(1000) reason!: string;
}
export class UndoCancellationDto extends CorrectionDto {
  /** The day on which the service had started, where that was not reported when WW ended. */
  @IsOptional() @IsIsoDay() startedOn?: string;
}
export class CorrectCompletionDto extends CorrectionDto {
  /** The day on which it was completed, yyyy-mm-dd; left out: it is not completed. */
  @IsOptional() @IsIsoDay() day?: string;
}
export class CorrectPlacementDto extends CorrectionDto {
  /** The first working day, yyyy-mm-dd; left out: there was no placement. */
  @IsOptional() @IsIsoDay() day?: string;
  @IsOptional() @IsIn(['EMPLOYMENT_CONTRACT', 'PAYSLIP', 'EMPLOYER_STATEMENT']) proof?: PlacementProof;
  @IsOptional() @IsIn([6, 12]) sustainableMonths?: 6 | 12;
}
/** What a correction touches; `cents` in euro cents net of VAT: of a budget, what is committed more, negative what is freed. */
export class TouchedDto {
  type!: 'assignment' | 'budget' | 'invoice';
  id!: string;
  label!: { nl: string; en: string };
  cents!: number | null;
}
export class CorrectedDto extends Accepted {
  touches!: TouchedDto[];
}
export class PreviewQuery {
  /** true: tells what it would touch, and records nothing. */
  @IsOptional() @IsIn(['true', 'false']) preview?: 'true' | 'false';
}

const CANCEL_REASONS = ['COACH_DECISION', 'CLIENT_UNABLE', 'SUPPLIER_UNABLE'] as const;
export class CancelAssignmentDto extends OnDayDto {
  @IsIn(CANCEL_REASONS) reason!: Exclude<CancelReason, 'WW_MAXIMUM_REACHED'>;
}

export class ReportProgressDto extends OnDayDto {
  /** Half of the service is done, or a month or part of it. */
  @IsIn(['HALF_WAY', 'PERIOD']) moment!: 'HALF_WAY' | 'PERIOD';
  /** PERIOD: the order line of that month or part; left out: the next one. Name it, and a repeat reports nothing twice. */
  @IsOptional() @IsInt() @Min(1) @Max(200) line?: number;
}

export class DecideGoNoGoDto extends OnDayDto {
  /** true: the next part goes on; false: the service ends here. */
  @IsBoolean() go!: boolean;
}

export class ReportNoShowDto extends OnDayDto {
  /** Day of the missed appointment, yyyy-mm-dd. */
  @IsIsoDay() missedOn!: string;
}

const DROP_OUT_REASONS = ['ILL', 'FOUND_WORK', 'MOVED', 'NO_SHOW', 'UNSUITABLE', 'OTHER'] as const;
export class DropOutDto extends OnDayDto {
  /** Why the client stops: ill, found work, moved, does not come, does not suit, other. */
  @IsIn(DROP_OUT_REASONS) reason!: DropOutReason;
  /** In a few words. No personal data. */
  @IsOptional() @IsString() @MaxLength(1000) note?: string;
  /** What own delivery for an own client cost so far, in euro cents. */
  @IsOptional() @IsCents() costNote?: number;
}

export class CompleteDto extends OnDayDto {
  /** What own delivery for an own client cost, in euro cents; left out: nothing is charged. */
  @IsOptional() @IsCents() costNote?: number;
}

const PROOFS = ['EMPLOYMENT_CONTRACT', 'PAYSLIP', 'EMPLOYER_STATEMENT'] as const;
export class RecordPlacementDto {
  /** First working day, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
  /** What proves it; needed where the placement is paid for. */
  @IsOptional() @IsIn(PROOFS) proof?: PlacementProof;
  /** After how many months it counts as sustainable: 6, or 12 where the contract says so. */
  @IsOptional() @IsIn([6, 12]) sustainableMonths?: 6 | 12;
}

export class ChooseCompanyDto extends OnDayDto {
  /** The company that the client chose. */
  @IsString() @MinLength(1) @MaxLength(64) supplierId!: string;
}

export class SubmitPlanDto extends OnDayDto {
  /** Duration in months. */
  @IsInt() @Min(1) @Max(120) months!: number;
  /** Price in euro cents, net of VAT. */
  @IsCents() price!: number;
}

export class ReturnPlanDto extends OnDayDto {
  /** What is missing. No personal data. */
  @IsString() @MinLength(1) @MaxLength(1000) reason!: string;
}

const STATUSES = [
  'PROPOSED',
  'APPROVED',
  'ORDERED',
  'IN_PROGRESS',
  'INTERRUPTED',
  'COMPLETED',
  'CANCELLED',
  'DROPPED_OUT',
  'PLACED',
  'SUSTAINABLY_PLACED',
] as const;
export class ListAssignmentsQuery extends PageQuery {
  @IsOptional() @IsIn(STATUSES) status?: AssignmentOverview['status'];
  @IsOptional() @IsString() @MinLength(1) @MaxLength(64) clientId?: string;
}

/** One instalment of an order; amount in euro cents, net of VAT. Suppliers quote its number. */
export class OrderLineDto {
  line!: number;
  moment!: string;
  sharePercent!: number;
  text!: string;
  amount!: number;
  /** The day on which its performance was recorded; null = not delivered. */
  deliveredOn!: string | null;
  invoicedBy!: { invoiceId: string; lineId: string } | null;
  lapsed!: boolean;
}

/** An assignment; `id` is the order number. Amounts in euro cents, net of VAT. */
export class AssignmentDto {
  id!: string;
  status!: string;
  clientId!: string;
  /** Partner that pays and accounts for it. */
  principal!: string;
  coachEmployer!: string;
  instrumentOwner!: string;
  contractingPrincipal!: string;
  supplierId!: string | null;
  agreementId!: string;
  instrumentId!: string;
  form!: string;
  kind!: string;
  name!: string;
  nameEn!: string;
  months!: number;
  price!: number;
  /** Where an IRO stands before its order; null for anything else. */
  iroStep!: string | null;
  fund!: string | null;
  budgetId!: string | null;
  /** The rule that named the principal; null for a supplier. */
  decidingRule!: string | null;
  /** Why it was needed and chosen; null for a supplier. */
  need!: string | null;
  choice!: string | null;
  routeReason!: string | null;
  mandateId!: string | null;
  proposedOn!: string;
  orderedOn!: string | null;
  startedOn!: string | null;
  plannedEnd!: string | null;
  endedOn!: string | null;
  lines!: OrderLineDto[];
  /** What the rules said at the last step up to the order: who pays, and why. It stays so once it is ordered. */
  @ApiProperty({ type: VerdictAnswer }) verdict!: VerdictAnswer;
  /** What they said of starting; null while it has not started. */
  @ApiProperty({ type: VerdictAnswer, nullable: true }) startVerdict!: VerdictAnswer | null;
  /** The last WW day by which the service must have started, where one is known. */
  lapsesAfter!: string | null;
  /** Everything else that was put on record: consultation, grounds, plan, missed appointments, placement, hand-over. */
  file!: AssignmentFile;
  /** What can be done from here, and by whom. */
  @ApiProperty({ type: [StepAnswer] }) steps!: StepAnswer[];
  revision!: number;
}

/** A supplier delivers; why the partners chose, and what they know of the client, is not its matter. */
const fileFor = (file: AssignmentFile, { supplierId }: Actor): AssignmentFile =>
  supplierId === undefined
    ? file
    : {
        ...file,
        grounds: {},
        motivations: [],
        awaitsMotivation: [],
        ownAlternative: null,
        ownEqual: [],
        backdating: [],
        clientTodayOf: null,
        cancelled: file.cancelled && { ...file.cancelled, rule: null },
        handover: null,
        lateNews: null,
        corrections: [],
      };
const REASONS_KEPT = { decidingRule: null, need: null, choice: null, routeReason: null, mandateId: null };

export const assignmentDto = (
  {
    visibleTo: _visibleTo,
    supplierSees,
    lines,
    verdict,
    startVerdict,
    decidedAt,
    startDecidedAt,
    file,
    ...row
  }: AssignmentOverview,
  actor: Actor,
  language: Language,
): AssignmentDto => ({
  ...row,
  ...(actor.supplierId === undefined ? {} : REASONS_KEPT),
  lines: lines.map(({ realised: _realised, credited: _credited, ...line }) => line),
  file: fileFor(file, actor),
  verdict: verdictAnswer(verdict, language, decidedAt, actor),
  startVerdict:
    startVerdict && startDecidedAt !== null
      ? verdictAnswer(startVerdict, language, startDecidedAt, actor)
      : null,
  steps: stepsOf(
    { ...row, assignmentId: row.id, iro: row.iroStep, supplierSees },
    { actor, language },
    row.startedOn === null ? (row.lapsesAfter ?? file.plannedStart) : row.plannedEnd,
  ),
});
