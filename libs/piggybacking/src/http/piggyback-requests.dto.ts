import { PageQuery } from '@ontschot/http';
import { IsIn, IsOptional } from 'class-validator';
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
  'CLOSED',
] as const;

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
export class RuleSpokenDto {
  rule!: string;
  effect!: string;
  text!: string;
  textEn!: string;
  source!: string;
  version!: string;
}

/** A partner's wish to let its clients use an agreement of another partner. */
export class PiggybackRequestDto {
  id!: string;
  agreementId!: string;
  reference!: string;
  owner!: string;
  partner!: string;
  supplierId!: string;
  status!: string;
  requestedOn!: string;
  reason!: string;
  management!: AgreedManagementDto | null;
  managementAgreed!: boolean;
  openedBy!: string | null;
  openedOn!: string | null;
  addendumSignedOn!: string | null;
  closedBecause!: string | null;
  /** The last answer of the rules. */
  decision!: string;
  rules!: RuleSpokenDto[];
  alternatives!: string[];
  revision!: number;
}

export class PiggybackRequestPageDto {
  items!: PiggybackRequestDto[];
  /** Give it as ?cursor= for the next page; null on the last. */
  next!: string | null;
}

export const toDto = ({ verdict, ...row }: PiggybackRequest): PiggybackRequestDto => ({
  ...row,
  decision: verdict.decision,
  rules: verdict.because,
  alternatives: verdict.alternatives,
});
