import { ApiProperty } from '@nestjs/swagger';
import { StepAnswer } from '@ontschot/http';
import type { Actor, IsoDate, Language } from '@ontschot/kernel';
import { partyStep } from '@ontschot/piggybacking';
import { addendumAccess } from '../commands/access';
import { type AddendumOverview, statusOn } from '../read-models/addendum-overview/addendum-overview.row';

export class ScopeDto {
  groups!: string[] | null;
  services!: string[] | null;
  area!: string[] | null;
}
/** One version of the text, and who drew it up. */
export class AddendumVersionDto {
  version!: number;
  text!: string;
  on!: string;
  by!: string;
  partner!: string;
}
export class SignedDocumentDto {
  reference!: string;
  on!: string;
}
export class SignatureDto {
  /** PRINCIPAL or SUPPLIER. */
  as!: string;
  on!: string;
  /** SUPPLIER or CONTRACT_EXPERT. */
  recordedBy!: string;
  by!: string;
  evidence!: SignedDocumentDto | null;
}

/** The supplement by which an agreement opens to a partner's clients. */
export class AddendumDto {
  id!: string;
  agreementId!: string;
  reference!: string;
  contractingPrincipal!: string;
  partner!: string;
  supplierId!: string;
  /** Addenda of this agreement for this partner, this one counted. */
  number!: number;
  /** DRAFTED, SIGNED (still to begin), IN_FORCE, ENDED or WITHDRAWN, today. */
  status!: string;
  /** Dutch, as the parties sign it. */
  text!: string;
  version!: number;
  versions!: AddendumVersionDto[];
  scope!: ScopeDto;
  /** First day in force; null in a draft = the day of the last signature. */
  inForceFrom!: string | null;
  /** Last day in force; null = as long as the agreement. */
  inForceUntil!: string | null;
  /** WITHDRAWN, TERM or AGREEMENT_ENDED, where it ends before the agreement. */
  endsBecause!: string | null;
  draftedOn!: string;
  signedByPrincipalOn!: string | null;
  signedBySupplierOn!: string | null;
  /** The later day of both signatures. */
  signedOn!: string | null;
  signatures!: SignatureDto[];
  withdrawnOn!: string | null;
  withdrawnBecause!: string | null;
  /** What can be done with it now, and by whom. */
  @ApiProperty({ type: [StepAnswer] }) steps!: StepAnswer[];
  revision!: number;
}

const PATHS = {
  AmendAddendum: 'amend',
  WithdrawDraft: 'withdraw-draft',
  SignAsPrincipal: 'sign-as-principal',
  SignAsSupplier: 'sign-as-supplier',
} as const;

/** Which steps stand open: a draft is amended until someone signs, and signed by each once. */
const next = ({
  status,
  signedByPrincipalOn,
  signedBySupplierOn,
}: AddendumOverview): (keyof typeof PATHS)[] =>
  status !== 'DRAFTED'
    ? []
    : [
        ...(signedByPrincipalOn === null ? (['SignAsPrincipal'] as const) : []),
        ...(signedBySupplierOn === null ? (['SignAsSupplier'] as const) : []),
        ...(signedByPrincipalOn === null && signedBySupplierOn === null ? (['AmendAddendum'] as const) : []),
        'WithdrawDraft',
      ];

export const toDto = (
  { tookEffect: _, ...row }: AddendumOverview,
  today: IsoDate,
  { actor, language }: { actor: Actor; language: Language },
): AddendumDto => ({
  ...row,
  status: statusOn(row, today),
  steps: next({ tookEffect: _, ...row }).map((command) =>
    partyStep(command, `/v1/addenda/${row.id}/${PATHS[command]}`, addendumAccess[command], {
      actor,
      thing: row,
      language,
    }),
  ),
});
