import { IsPartnerCode, PageQuery } from '@ontschot/http';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { ClientRecord } from '../queries/get-client';
import type { ClientOverview } from '../read-models/client-overview/client-overview.row';
import type { Access } from '../vault/access-log';

export class ClientBenefitDto {
  benefitId!: string;
  type!: string;
  from!: string;
  /** Last day; null = continuing. */
  until!: string | null;
  maximumReachedOn!: string | null;
}

export class JointDecisionDto {
  designates!: string;
  effective!: string;
  approvals!: string[];
}

/** A client under a pseudonym: nothing by which the person is known. */
export class ClientDto {
  id!: string;
  residence!: string;
  /** Partner with the formal responsibility as last determined. */
  responsible!: string | null;
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

export class ClientPageDto {
  items!: ClientDto[];
  next!: string | null;
}

export class ContactViewDto {
  email!: string | null;
  phone!: string | null;
  address!: string | null;
}

export class PersonalViewDto {
  name!: string;
  bsn!: string;
  birthDate!: string;
  contact!: ContactViewDto;
}

/** The whole record; reading it is written to the access log. */
export class ClientRecordDto extends ClientDto {
  /** Null when the personal data were destroyed. */
  personal!: PersonalViewDto | null;
  /** The ground under which this look was logged. */
  ground!: string;
}

/** One look at a client's record. */
export class ClientAccessDto {
  clientId!: string;
  account!: string;
  partner!: string;
  ground!: string;
  at!: string;
}

export class ClientAccessPageDto {
  items!: ClientAccessDto[];
  next!: string | null;
}

export class ClientQuery extends PageQuery {
  /** Only clients of this responsible partner. */
  @IsOptional() @IsPartnerCode() responsible?: string;
  @IsOptional() @IsIn(['OPEN', 'CLOSED']) status?: 'OPEN' | 'CLOSED';
  /** Only clients on whom your partner's signature or agreement is awaited. */
  @IsOptional() @IsIn(['transfer', 'handover']) awaiting?: 'transfer' | 'handover';
}

export class ClientAccessQuery extends PageQuery {
  @IsOptional() @IsUUID() clientId?: string;
}

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
}: ClientOverview): ClientDto => ({
  id,
  residence,
  responsible,
  decidingRule,
  status,
  benefits: facts.benefits,
  leadAgreed: facts.leadAgreed,
  proposal: facts.proposal,
  decision: facts.decision,
  awaitingTransfer,
  awaitingHandover,
  revision,
});
export const clientRecordDto = ({ row, personal, ground }: ClientRecord): ClientRecordDto => ({
  ...clientDto(row),
  personal,
  ground,
});
export const clientAccessDto = ({ clientId, account, partner, ground, at }: Access): ClientAccessDto => ({
  clientId,
  account,
  partner,
  ground,
  at,
});
