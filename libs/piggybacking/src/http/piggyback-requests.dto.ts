import { ApiProperty } from '@nestjs/swagger';
import { PageQuery, StepAnswer, VerdictAnswer, verdictAnswer } from '@ontschot/http';
import { type Actor, type IsoDate, type Language, shownTo } from '@ontschot/kernel';
import { IsIn, IsOptional } from 'class-validator';
import { partyStep, piggybackAccess } from '../commands/access';
import { statusOn } from '../read-models/piggyback-request/status-on';
import type {
  PiggybackRequest,
  PiggybackStatus,
} from '../read-models/piggyback-request/piggyback-request.row';

const STATUSES = [
  'REQUESTED',
  'ELIGIBLE',
  'REFUSED',
  'CONSENTED',
  'DECLINED',
  'AGREED',
  'OPEN',
  'OPEN_FOR_CLIENT',
  'OBJECTED',
  'CLOSED',
  'RETRACTED',
] as const satisfies readonly PiggybackStatus[];

export class ListPiggybackRequestsQuery extends PageQuery {
  @IsOptional() @IsIn(STATUSES) status?: PiggybackStatus;
}

export class AgreedManagementDto {
  content!: string;
  settlement!: string;
  qualityIncentives!: string;
  accountability!: string;
  progressTalks!: string;
  tests!: string;
}
/** One partner's text of the six items, and who wrote it when. */
export class ManagementTextDto {
  partner!: string;
  by!: string;
  on!: string;
  management!: AgreedManagementDto;
}
export class RuleSpokenDto {
  rule!: string;
  effect!: string;
  text!: string;
  textEn!: string;
  source!: string;
  version!: string;
}
export class DocumentDto {
  reference!: string;
  on!: string;
}
export class AgreedTermsDto {
  content!: string;
  price!: string;
  billing!: string;
  progressTalks!: string;
}
/** What the supplier said, itself or by a document. */
export class SupplierConsentDto {
  on!: string;
  /** SUPPLIER or CONTRACT_EXPERT. */
  recordedBy!: string;
  by!: string;
  evidence!: DocumentDto | null;
  /** Of a consent for one client. */
  billsPrincipal!: boolean | null;
  terms!: AgreedTermsDto | null;
}
export class AddendumScopeShownDto {
  groups!: string[] | null;
  services!: string[] | null;
  area!: string[] | null;
}
/** One opening of the agreement to the partner, with its own number and days. */
export class OpeningDto {
  number!: number;
  /** ADDENDUM or WORDING. */
  by!: string;
  addendumId!: string | null;
  signedOn!: string | null;
  from!: string;
  /** Last day; null = no end known. */
  until!: string | null;
  scope!: AddendumScopeShownDto | null;
  /** WITHDRAWN, TERM or AGREEMENT_ENDED, where it ends before the agreement. */
  endsBecause!: string | null;
  /** SIGNED (still to begin), OPEN or CLOSED, today. */
  status!: string;
}
/** A step that was taken. */
export class TakenStepDto {
  step!: string;
  on!: string;
  by!: string;
  partner!: string;
  enteredLater!: boolean;
  reason!: string | null;
  evidence!: DocumentDto | null;
  rules!: string[];
}
/** An earlier request for the same agreement, as it ended. */
export class EarlierRequestDto {
  number!: number;
  status!: string;
  requestedOn!: string;
  reason!: string;
  closedBecause!: string | null;
  managementTexts!: ManagementTextDto[];
  consent!: SupplierConsentDto | null;
  taken!: TakenStepDto[];
}

/** A partner's wish to let its clients, or one of them, use an agreement of another partner. */
export class PiggybackRequestDto {
  id!: string;
  agreementId!: string;
  reference!: string;
  owner!: string;
  partner!: string;
  supplierId!: string;
  /** GENERAL, or CLIENT for the client of one assignment. */
  scope!: string;
  assignmentId!: string | null;
  /** How many times was asked, this time counted. */
  number!: number;
  status!: string;
  requestedOn!: string;
  reason!: string;
  /** Both partners' texts; agreed once they are the same. */
  managementTexts!: ManagementTextDto[];
  /** The text that was written last. */
  management!: AgreedManagementDto | null;
  managementAgreed!: boolean;
  consent!: SupplierConsentDto | null;
  /** WORDING, ADDENDUM or CONSENT: the way in, once found eligible. */
  wayIn!: string | null;
  openedBy!: string | null;
  openedOn!: string | null;
  openUntil!: string | null;
  addendumSignedOn!: string | null;
  openings!: OpeningDto[];
  /** Of a consent for one client: when the owner was told. */
  ownerToldOn!: string | null;
  closedBecause!: string | null;
  taken!: TakenStepDto[];
  earlier!: EarlierRequestDto[];
  /** The last answer of the rules. */
  @ApiProperty({ type: VerdictAnswer }) verdict!: VerdictAnswer;
  decision!: string;
  rules!: RuleSpokenDto[];
  alternatives!: string[];
  /** What can be done with it now, and by whom. */
  @ApiProperty({ type: [StepAnswer] }) steps!: StepAnswer[];
  revision!: number;
}

const openingStatus = ({ from, until }: { from: IsoDate; until: IsoDate | null }, today: IsoDate): string =>
  until !== null && (until < today || until < from) ? 'CLOSED' : from <= today ? 'OPEN' : 'SIGNED';

type Command = keyof typeof piggybackAccess;
const PATHS: Partial<Record<Command, string>> = {
  CheckEligibility: 'check-eligibility',
  RecordConsent: 'consent',
  ConsentForClient: 'consent',
  RecordDecline: 'decline',
  AgreeSupplierManagement: 'supplier-management',
  OpenByWording: 'open-by-wording',
  Retract: 'retract',
  Withdraw: 'withdraw',
  Object: 'object',
};

/** Which steps stand open, from where the request stands. */
const next = (
  { scope, wayIn }: Pick<PiggybackRequest, 'scope' | 'wayIn'>,
  status: PiggybackStatus,
): Command[] => {
  switch (status) {
    case 'REQUESTED':
      return ['CheckEligibility', 'Retract'];
    case 'ELIGIBLE':
      return [scope === 'CLIENT' ? 'ConsentForClient' : 'RecordConsent', 'RecordDecline', 'Retract'];
    case 'CONSENTED':
      return ['AgreeSupplierManagement', 'Retract'];
    case 'AGREED':
      return wayIn === 'WORDING' ? ['OpenByWording', 'Retract'] : ['Retract'];
    case 'OPEN':
      return ['Withdraw'];
    case 'OPEN_FOR_CLIENT':
      return ['Object', 'Retract'];
    case 'REFUSED':
    case 'DECLINED':
    case 'RETRACTED':
    case 'OBJECTED':
    case 'CLOSED':
      return [];
  }
};

const stepsOf = (
  row: Pick<PiggybackRequest, 'id' | 'scope' | 'wayIn' | 'owner' | 'partner' | 'supplierId' | 'openings'>,
  status: PiggybackStatus,
  { actor, language }: { actor: Actor; language: Language },
): StepAnswer[] =>
  next(row, status).map((command) =>
    partyStep(command, `/v1/piggyback-requests/${row.id}/${PATHS[command] ?? ''}`, piggybackAccess[command], {
      actor,
      thing: row,
      language,
    }),
  );

export const toDto = (
  { verdict, decidedAt, openings, earlier, ...row }: PiggybackRequest,
  today: IsoDate,
  reader: { actor: Actor; language: Language },
): PiggybackRequestDto => ({
  ...row,
  status: statusOn({ ...row, openings }, today),
  steps: stepsOf({ ...row, openings }, statusOn({ ...row, openings }, today), reader),
  openings: openings.map(({ ended: _, ...opening }) => ({
    ...opening,
    status: openingStatus(opening, today),
  })),
  earlier: earlier.map(({ verdict: _, ...one }) => one),
  verdict: verdictAnswer(verdict, reader.language, decidedAt, reader.actor),
  decision: verdict.decision,
  rules: shownTo(reader.actor, verdict).because,
  alternatives: shownTo(reader.actor, verdict).alternatives,
});
