import { IsPartnerCode, PageQuery } from '@ontschot/http';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { HeldBenefit } from '../domain/client.state';
import type { ClientOverview } from '../read-models/client-overview/client-overview.row';
import type { Access } from '../vault/access-log';

export class ClientBenefitDto {
  benefitId!: string;
  type!: string;
  from!: string;
  /** Last day; null = continuing. */
  until!: string | null;
  maximumReachedOn!: string | null;
  /** Day on which the news came. */
  knownOn!: string | null;
  /** Partner that told of it. */
  by!: string | null;
  /** False: another partner reported it, and the partner that pays it has not confirmed it. */
  confirmed!: boolean;
  /** Recorded after its first day. */
  enteredLater!: boolean;
}

export class SignatureDto {
  partner!: string;
  on!: string;
}

export class JointDecisionDto {
  designates!: string;
  effective!: string;
  approvals!: string[];
  signatures!: SignatureDto[];
}

/** A client under a pseudonym: nothing by which the person is known. */
export class ClientDto {
  id!: string;
  residence!: string;
  /** Partner with the formal responsibility as last determined, and on which day. */
  responsible!: string | null;
  responsibleSince!: string | null;
  /** The rule that decided it. */
  decidingRule!: string | null;
  status!: string;
  benefits!: ClientBenefitDto[];
  leadAgreed!: string | null;
  /** A transfer that waits for signatures, with those it has. */
  proposal!: JointDecisionDto | null;
  decision!: JointDecisionDto | null;
  awaitingTransfer!: string[];
  awaitingHandover!: string[];
  revision!: number;
}

/** Enough to know whom one means. */
export class FoundClientDto {
  id!: string;
  /** Initials. */
  label!: string;
  birthYear!: number;
  residence!: string;
  /** Partners whose client this is. */
  knownAt!: string[];
}

export class FoundClientsDto {
  items!: FoundClientDto[];
}

/** One look at a client's record. */
export class ClientAccessDto {
  clientId!: string;
  account!: string;
  partner!: string;
  ground!: string;
  at!: string;
}

const STATUSES = ['OPEN', 'CLOSED', 'WITHDRAWN', 'MERGED'] as const;

export class ClientQuery extends PageQuery {
  /** Only clients of this responsible partner. */
  @IsOptional() @IsPartnerCode() responsible?: string;
  @IsOptional() @IsIn(STATUSES) status?: (typeof STATUSES)[number];
  /** Only clients on whom your partner's signature or agreement is awaited. */
  @IsOptional() @IsIn(['transfer', 'handover']) awaiting?: 'transfer' | 'handover';
}

export class ClientAccessQuery extends PageQuery {
  @IsOptional() @IsUUID() clientId?: string;
}

/** Recorded after the day from which it holds; what was recorded before that was kept is not marked. */
export const isLater = (recordedOn: string | null, from: string | null): boolean =>
  recordedOn !== null && from !== null && recordedOn > from;

export const benefitDto = ({
  benefitId,
  type,
  from,
  until,
  maximumReachedOn,
  knownOn,
  by,
  confirmed,
  recordedOn,
}: HeldBenefit): ClientBenefitDto => ({
  benefitId,
  type,
  from,
  until,
  maximumReachedOn,
  knownOn,
  by,
  confirmed,
  enteredLater: isLater(recordedOn, from),
});
export const decisionDto = ({
  designates,
  effective,
  approvals,
  signatures,
}: JointDecisionDto): JointDecisionDto => ({ designates, effective, approvals, signatures });

export const clientDto = ({
  id,
  facts,
  residence,
  responsible,
  decidingRule,
  status,
  awaitingTransfer,
  awaitingHandover,
  revision,
}: ClientOverview): ClientDto => {
  const decision = facts.decisions.findLast((one) => one.movedOn === null);
  return {
    id,
    residence,
    responsible,
    responsibleSince: facts.responsibility?.on ?? null,
    decidingRule,
    status,
    benefits: facts.benefits.map(benefitDto),
    leadAgreed: facts.leadAgreed,
    proposal: facts.proposal && decisionDto(facts.proposal),
    decision: decision ? decisionDto(decision) : null,
    awaitingTransfer,
    awaitingHandover,
    revision,
  };
};
export const clientAccessDto = ({ clientId, account, partner, ground, at }: Access): ClientAccessDto => ({
  clientId,
  account,
  partner,
  ground,
  at,
});
