import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { AllDifferent, InvalidInput, IsIsoDay, IsPartnerCode, refuseStrangers } from '@ontschot/http';
import {
  type CommandContext,
  type CommandResult,
  following,
  type PartnerCode,
  type SupplierId,
} from '@ontschot/kernel';
import { FindPartner } from '@ontschot/partners';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { holders, otherHolder } from '../domain/holder.decider';
import { partnerSupplier } from '../domain/partner-supplier';
import { refuse } from '../domain/refusals';
import { supplier } from '../domain/supplier.decider';
import {
  type Kind,
  LEGAL_ID_SCHEMES,
  type LegalIdScheme,
  type SupplierRegistered,
} from '../domain/supplier.events';
import { streamOf, streamOfIban, streamOfPartner } from '../streams';
import { supplierAccess } from './access';
import { AsWritten, IsIban, IsVatId } from './checks';
import { KindDto } from './kind.dto';
import { checkNumber, claimNumber, idForNumber } from './numbers';
import { mustBeOwnNumber, mustHaveNoOther } from './partner-oin';

export class RegisterSupplierDto {
  /** Name as in the trade register. */
  @IsString() @Length(1, 200) name!: string;
  /** `0106` for a KvK number, `0190` for an OIN. */
  @IsIn(LEGAL_ID_SCHEMES) scheme!: LegalIdScheme;
  /** KvK number of 8 digits, or OIN of 20. One supplier per number. */
  @AsWritten()
  @Matches(/^(\d{8}|\d{20})$/, { message: 'legalId must be a KvK number of 8 digits or an OIN of 20' })
  legalId!: string;
  /** Dutch VAT number with fitting check digits, or null. */
  @AsWritten()
  @ValidateIf(({ vatId }: RegisterSupplierDto) => vatId !== null)
  @IsVatId()
  vatId: string | null = null;
  /** IBANs as the supplier states them; each partner confirms its own before it pays. Spaces do not matter. */
  @AsWritten() @IsArray() @ArrayMaxSize(10) @AllDifferent() @IsIban({ each: true }) accounts: string[] = [];
  /** The partner that this supplier is, where a partner delivers itself; else null. Needs an OIN. */
  @ValidateIf(({ partner }: RegisterSupplierDto) => partner !== null) @IsPartnerCode() partner:
    string | null = null;
  /** Legal form and tie to a municipality, where known. */
  @IsOptional() @ValidateNested() @Type(() => KindDto) kind?: KindDto;
  /** Day of registration, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class RegisterSupplier extends Command<CommandResult> {
  constructor(
    readonly data: Omit<SupplierRegistered['data'], 'supplierId' | 'on' | 'registeredBy'>,
    readonly kind: Kind | null,
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
  async execute({ data, kind, context }: RegisterSupplier): Promise<CommandResult> {
    checkNumber(data);
    const { legalId, scheme, partner } = data;
    const supplierId = await idForNumber(this.streams, legalId);
    if (partner !== null) await this.mayBePartner(partner, scheme, legalId, supplierId, context);
    await this.areNoOthers(data.accounts, supplierId);
    const { effectiveOn: on, today } = context;
    const registeredBy = context.actor.partner;
    const command = { type: 'RegisterSupplier' as const, supplierId, ...data, registeredBy, kind, on, today };
    const done = await this.streams.execute(supplier, streamOf(supplierId), command, context);
    await claimNumber(this.streams, data, supplierId, context);
    for (const iban of data.accounts)
      await this.streams.execute(
        holders,
        streamOfIban(iban),
        { type: 'NoteHolder', iban, supplierId, partner: null, reason: null, on },
        following(context, 'note-holder', iban),
      );
    if (partner !== null)
      await this.streams.execute(
        partnerSupplier,
        streamOfPartner(partner),
        { type: 'Name', partner, supplierId, on },
        following(context, 'name-partner'),
      );
    return done;
  }

  /** An account that is known of another supplier is not this one's. @throws NotPossible */
  private async areNoOthers(accounts: readonly string[], supplierId: SupplierId): Promise<void> {
    for (const iban of accounts) {
      const { state } = await this.streams.load(holders, streamOfIban(iban));
      const other = otherHolder(state, { supplierId, partner: null });
      if (other) throw refuse('account-known-elsewhere', { iban, supplierId: other.supplierId });
    }
  }

  /** A partner says of itself, and nobody else does, that a supplier is that partner; by its OIN, as one supplier. */
  private async mayBePartner(
    partner: PartnerCode,
    scheme: string,
    legalId: string,
    supplierId: SupplierId,
    { actor, effectiveOn }: CommandContext,
  ): Promise<void> {
    if (scheme !== '0190')
      throw new InvalidInput([
        {
          field: 'partner',
          reason: {
            nl: 'hoort bij een OIN: een bedrijf met een KvK-nummer is geen partner',
            en: 'goes with an OIN: a company with a KvK number is no partner',
          },
          wayOut: {
            nl: 'Laat partner weg, of geef het OIN van de partner met scheme 0190.',
            en: 'Leave partner out, or give the OIN of the partner with scheme 0190.',
          },
        },
      ]);
    await this.queries.execute(new FindPartner(partner));
    refuseStrangers({ ...supplierAccess.RegisterSupplier, partners: () => [partner] }, actor, {
      registeredBy: null,
    });
    await mustBeOwnNumber(this.queries, partner, legalId, effectiveOn);
    await mustHaveNoOther(this.streams, partner, supplierId);
  }
}
