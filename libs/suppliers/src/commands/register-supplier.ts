import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { InvalidInput, IsIsoDay, IsPartnerCode } from '@ontschot/http';
import type { CommandContext, CommandResult } from '@ontschot/kernel';
import { FindPartner } from '@ontschot/partners';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsString,
  Length,
  Matches,
  ValidateIf,
} from 'class-validator';
import { isLegalId } from '../domain/legal-id';
import { supplier } from '../domain/supplier.decider';
import { LEGAL_ID_SCHEMES, type LegalIdScheme, type SupplierRegistered } from '../domain/supplier.events';
import { supplierIdOf } from '../facts';
import { IsIban } from './checks';

export class RegisterSupplierDto {
  /** Name as in the trade register. */
  @IsString() @Length(1, 200) name!: string;
  /** `0106` for a KvK number, `0190` for an OIN. */
  @IsIn(LEGAL_ID_SCHEMES) scheme!: LegalIdScheme;
  /** KvK number of 8 digits, or OIN of 20. One supplier per number. */
  @Matches(/^(\d{8}|\d{20})$/, { message: 'legalId must be a KvK number of 8 digits or an OIN of 20' })
  legalId!: string;
  /** Dutch VAT number, or null. */
  @ValidateIf(({ vatId }: RegisterSupplierDto) => vatId !== null)
  @Matches(/^NL\d{9}B\d{2}$/, { message: 'vatId must look like NL123456789B01' })
  vatId: string | null = null;
  /** IBANs to which payment may go. */
  @IsArray() @ArrayMaxSize(10) @ArrayUnique() @IsIban({ each: true }) accounts: string[] = [];
  /** The partner that this supplier is, where a partner delivers itself; else null. */
  @ValidateIf(({ partner }: RegisterSupplierDto) => partner !== null) @IsPartnerCode() partner:
    string | null = null;
  /** Day of registration, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class RegisterSupplier extends Command<CommandResult> {
  constructor(
    readonly data: Omit<SupplierRegistered['data'], 'supplierId' | 'on'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RegisterSupplier)
export class RegisterSupplierHandler implements ICommandHandler<RegisterSupplier> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  /** @throws InvalidInput when number and scheme do not fit; NotFound when the partner does not take part; NotPossible when the number is in use */
  async execute({ data, context }: RegisterSupplier): Promise<CommandResult> {
    if (!isLegalId(data.legalId, data.scheme))
      throw new InvalidInput([
        {
          field: 'legalId',
          reason: `does not fit scheme ${data.scheme}`,
          wayOut: 'Give 8 digits with 0106 (KvK) or 20 digits with 0190 (OIN).',
        },
      ]);
    if (data.partner !== null) await this.queries.execute(new FindPartner(data.partner));
    const supplierId = supplierIdOf(data.legalId);
    return this.streams.execute(
      supplier,
      `supplier-${supplierId}`,
      { type: 'RegisterSupplier', supplierId, ...data, on: context.effectiveOn },
      context,
    );
  }
}
