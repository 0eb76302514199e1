import { PageQuery } from '@ontschot/http';
import { IsIn, IsOptional } from 'class-validator';
import { CONTRACT_FORMS, type ContractForm } from '../domain/agreement.types';
import type { AgreementOverview } from '../read-models/agreement-overview/agreement-overview.row';

export class ListAgreementsQuery extends PageQuery {
  @IsOptional() @IsIn(CONTRACT_FORMS) form?: ContractForm;
}

export class FrameworkVersionDto {
  version!: string;
  /** Shows the product in the present year; not law. */
  example!: boolean;
}
export class AgreedInstalmentDto {
  line!: number;
  moment!: string;
  sharePercent!: number;
  text!: string;
}
export class AgreedInstrumentDto {
  instrumentId!: string;
  kind!: string;
  name!: string;
  nameEn!: string;
  months!: number;
  /** Euro cents, net of VAT. */
  price!: number;
  vatPercent!: number;
  instalments!: AgreedInstalmentDto[];
  item!: string | null;
  cluster!: string | null;
}
export class AgreedProcurementDto {
  tendered!: boolean | null;
  awarded!: boolean;
  wordingCoversPartnerClients!: boolean;
  wordingCoversOthers!: boolean;
}
export class AgreedScopeDto {
  region!: string | null;
  territory!: string[];
  coversPartners!: string[];
}
export class AgreedResultDto {
  result!: string;
  lessPay!: string;
  minimumMonths!: number;
  partTimeCounts!: boolean;
  proof!: string;
}
export class AgreedTermsDto {
  performance!: string | null;
  reporting!: string | null;
  payment!: string | null;
  dissolution!: string | null;
  duties!: string | null;
  documents!: string[];
  result!: AgreedResultDto | null;
  extensionOptions!: number[];
  adjustmentClause!: string | null;
}

/** An agreement with its full terms, as its parties see it; others see what the catalogue shows. */
export class AgreementDto {
  id!: string;
  reference!: string;
  form!: string;
  owner!: string;
  contractingPrincipal!: string | null;
  supplierId!: string | null;
  status!: string;
  concludedOn!: string | null;
  validUntil!: string | null;
  endedOn!: string | null;
  dissolved!: boolean;
  /** Day of the next fixed step: assessment round, evaluation. */
  nextStepOn!: string | null;
  framework!: FrameworkVersionDto | null;
  frameworkAgreementOn!: string | null;
  procurement!: AgreedProcurementDto | null;
  scope!: AgreedScopeDto | null;
  instruments!: AgreedInstrumentDto[];
  terms!: AgreedTermsDto | null;
  /** Free space: outstanding commitments, euro cents. */
  valueCommitted!: number;
  revision!: number;
}

export class AgreementPageDto {
  items!: AgreementDto[];
  /** Give it as ?cursor= for the next page; null on the last. */
  next!: string | null;
}

export const toDto = ({ visibleTo: _, ...row }: AgreementOverview): AgreementDto => ({ ...row });
