import { standsOn, territoryOn, validUntilOn } from '@ontschot/agreements';
import { IsIsoDay, IsPartnerCode, PageQuery } from '@ontschot/http';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { INSTRUMENT_KINDS, type InstrumentKind } from '@ontschot/rulebook';
import { forPartner, usableBy } from '../read-models/catalogue-entry/choices';
import type { Choice } from '../read-models/catalogue-entry/list-instruments';

export class InstrumentQuery {
  /** The day on which it would be chosen, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
  /** The partner that would be principal, from the client's benefit: the answer then says whether it is open to that partner. */
  @IsOptional() @IsPartnerCode() partner?: string;
  /** Position that a command answered: read your own write. */
  @IsOptional() @Matches(/^\d{1,15}$/) position?: string;
}

export class ListInstrumentsQuery extends PageQuery {
  /** The day on which it would be chosen, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
  /** Where the client lives; left out: every location. */
  @IsOptional() @IsPartnerCode() municipality?: string;
  @IsOptional() @IsIn(INSTRUMENT_KINDS) kind?: InstrumentKind;
  /** The partner that would be principal, from the client's benefit: the answer then says whether it is open to that partner. */
  @IsOptional() @IsPartnerCode() partner?: string;
}

export class TariffInstalmentDto {
  line!: number;
  moment!: string;
  sharePercent!: number;
  text!: string;
}
export class UsableByDto {
  partner!: string;
  /** OWN, JOINT, ADDENDUM, WORDING, or PARTNER_AS_SUPPLIER where the owner delivers itself. */
  by!: string;
}
export class ForPartnerDto {
  partner!: string;
  open!: boolean;
  by!: string | null;
  /** Where it is not open, the way in: PIGGYBACK, JOINT_PURCHASE, PARTNER_AS_SUPPLIER or MUNICIPAL_OFFER; null where there is none. */
  wayIn!: string | null;
}

/** One thing that can be chosen. Every coach of every partner sees the same list. */
export class InstrumentChoiceDto {
  id!: string;
  kind!: string;
  name!: string;
  nameEn!: string;
  months!: number;
  /** Of the day that was asked: euro cents, net of VAT. */
  price!: number;
  vatPercent!: number;
  instalments!: TariffInstalmentDto[];
  item!: string | null;
  cluster!: string | null;
  /** What it states to contain; left out: nothing. */
  content?: string[];
  agreementId!: string;
  reference!: string;
  form!: string;
  owner!: string;
  contractingPrincipal!: string;
  /** Null where the owner gives it itself. */
  supplierId!: string | null;
  supplierName!: string | null;
  region!: string | null;
  territory!: string[];
  /** Last day, as agreed on the day that was asked. */
  validUntil!: string | null;
  /** First day on which it can be chosen. */
  beginsOn!: string;
  /** Can it be chosen on the day at all, by whomever? */
  inForce!: boolean;
  usableBy!: UsableByDto[];
  /** For the partner that was asked for; else null. */
  forPartner!: ForPartnerDto | null;
  /** Of the entry; also the ETag. */
  revision!: number;
}

export const toDto =
  ({ on, partner }: Pick<InstrumentQuery, 'on' | 'partner'>) =>
  ({ entry, instrument: { instrumentId, ...instrument }, supplier }: Choice): InstrumentChoiceDto => {
    const asked = { entry, kind: instrument.kind, supplier, on };
    return {
      id: instrumentId,
      ...instrument,
      agreementId: entry.id,
      reference: entry.reference,
      form: entry.form,
      owner: entry.owner,
      contractingPrincipal: entry.contractingPrincipal,
      supplierId: entry.supplierId,
      supplierName: entry.supplierId === null ? null : (supplier?.name ?? null),
      region: entry.region,
      territory: territoryOn(entry.dated, on),
      validUntil: validUntilOn(entry.dated, on),
      beginsOn: entry.beginsOn,
      inForce: standsOn(entry.dated, on) === 'ACTIVE',
      usableBy: usableBy(asked),
      forPartner: partner === undefined ? null : forPartner(asked, partner),
      revision: entry.revision,
    };
  };
