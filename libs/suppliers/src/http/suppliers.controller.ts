import { Body, Controller, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  CountInAddress,
  afterCursor,
  Create,
  CurrentActor,
  EVERYONE,
  Id,
  InContext,
  InLanguage,
  List,
  OnDayDto,
  type Page,
  pageOf,
  Read,
  type RequestContext,
  Step,
} from '@ontschot/http';
import {
  type Actor,
  Clock,
  type CommandContext,
  type CommandResult,
  type Language,
  type SupplierId,
} from '@ontschot/kernel';
import { supplierAccess } from '../commands/access';
import { DecideOnSupplier } from '../commands/decide-on-supplier';
import {
  EnterPartnerDto,
  ListDto,
  RecordKindDto,
  RecordMarkDto,
  RecordQualityTestDto,
  RecordTestOutcomeDto,
} from '../commands/decide-on-supplier.dto';
import { kindOf } from '../commands/kind.dto';
import { RegisterSupplier, RegisterSupplierDto } from '../commands/register-supplier';
import type { SupplierStep } from '../commands/supplier-step';
import type { Kind, SharedChange } from '../domain/supplier.events';
import { FindSupplier } from '../facts';
import { GetSupplier, ListSuppliers } from '../read-models/supplier-overview/list-suppliers';
import { stepsOf } from './supplier-steps';
import { OnDayQuery, SupplierDto, supplierDto, SupplierOnDayDto, SupplierQuery } from './suppliers.dto';

/** Registration and recognition of suppliers (rulebook 4.1). Contract experts act; every partner reads. */
@ApiTags('suppliers')
@ApiBearerAuth()
@Controller({ path: 'suppliers', version: '1' })
export class SuppliersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @List(EVERYONE, SupplierDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { search, rejected, cursor, limit }: SupplierQuery,
  ): Promise<Page<SupplierDto>> {
    const filter = { search, rejected: rejected === undefined ? undefined : rejected === 'true' };
    const found = await this.queries.execute(new ListSuppliers(actor, filter, afterCursor(cursor, 2), limit));
    return pageOf(
      found,
      limit,
      ({ name, id }) => [name, id],
      (row) => supplierDto(row, actor),
    );
  }

  /** With where it stands today, or on the day asked for. */
  @Read(':id', EVERYONE, SupplierOnDayDto)
  async get(
    @CurrentActor() actor: Actor,
    @Id() id: SupplierId,
    @Query() { on }: OnDayQuery,
    @InLanguage() language: Language,
  ): Promise<SupplierOnDayDto> {
    const found = await this.queries.execute(new GetSupplier(actor, id));
    const day = on ?? this.clock.today();
    const { standing, kind } = await this.queries.execute(new FindSupplier(id, day));
    return {
      ...supplierDto(found, actor),
      day,
      standing,
      kind: kind && nameOf(kind),
      steps: stepsOf(found, { actor, language }),
    };
  }

  @Create(supplierAccess.RegisterSupplier.roles, '/v1/suppliers/:id')
  register(
    @Body() { on, kind, ...data }: RegisterSupplierDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new RegisterSupplier(data, kind ? kindOf(kind) : null, context.on(on)));
  }

  /** A municipality's own demonstrable test; the municipality is the account's partner. */
  @Step(':id/quality-tests', supplierAccess.RecordPartnerQualityTest.roles)
  qualityTest(
    @Id() id: SupplierId,
    @Body() { reference, on, until = null }: RecordQualityTestDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const by = context.actor.partner;
    return this.decide(id, { type: 'RecordPartnerQualityTest', by, reference, on, until }, on, context);
  }

  /** UWV accepts a municipality's recognition, unless the company is on the rejected list. */
  @Step(':id/accept-recognition', supplierAccess.AcceptPartnerRecognition.roles)
  acceptRecognition(
    @Id() id: SupplierId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'AcceptPartnerRecognition', on }, on, context);
  }

  /** UWV tests a supplier that no municipality recognised. */
  @Step(':id/request-test', supplierAccess.RequestTest.roles)
  requestTest(
    @Id() id: SupplierId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'RequestTest', on }, on, context);
  }

  @Step(':id/test-outcome', supplierAccess.RecordTestOutcome.roles)
  testOutcome(
    @Id() id: SupplierId,
    @Body() body: RecordTestOutcomeDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'RecordTestOutcome', ...body }, body.on, context);
  }

  /** Puts the company on UWV's list of rejected companies. */
  @Step(':id/list-as-rejected', supplierAccess.ListAsRejected.roles)
  listAsRejected(
    @Id() id: SupplierId,
    @Body() body: ListDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'ListAsRejected', ...body }, body.on, context);
  }

  @Step(':id/delist', supplierAccess.Delist.roles)
  delist(
    @Id() id: SupplierId,
    @Body() body: ListDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'Delist', ...body }, body.on, context);
  }

  /** The account's partner, as payer, enters a partner that delivers itself as supplier. A firm is refused. */
  @Step(':id/enter-partner', supplierAccess.EnterPartnerAsSupplier.roles)
  enterPartner(
    @Id() id: SupplierId,
    @Body() { partner, on }: EnterPartnerDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const payer = context.actor.partner;
    return this.decide(id, { type: 'EnterPartnerAsSupplier', partner, payer, on }, on, context);
  }

  /** From that day the account's partner no longer has this partner among its suppliers. */
  @Step(':id/end-partner-entry', supplierAccess.EndPartnerEntry.roles)
  endEntry(
    @Id() id: SupplierId,
    @Body() { reason, on }: ListDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const payer = context.actor.partner;
    return this.decide(id, { type: 'EndPartnerEntry', payer, reason, on }, on, context);
  }

  /** A quality mark with its days, for the account's own partner. */
  @Step(':id/quality-marks', supplierAccess.RecordMark.roles)
  mark(
    @Id() id: SupplierId,
    @Body() body: RecordMarkDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'RecordMark', by: context.actor.partner, ...body }, body.from, context);
  }

  /** Notes the marks whose last day lies before the given day; the date itself ends a mark. */
  @Step(':id/expire-marks', supplierAccess.ExpireMarks.roles)
  expireMarks(
    @Id() id: SupplierId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'ExpireMarks', on }, on, context);
  }

  /** By private or by public law, with a tie to a municipality or none, from a day. A second person confirms. */
  @Step(':id/kind', supplierAccess.RecordKind.roles)
  kind(
    @Id() id: SupplierId,
    @Body() { from, ...kind }: RecordKindDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const on = this.clock.today();
    return this.propose(id, { type: 'RecordKind', ...kindOf(kind), from, on }, context.on(on));
  }

  /** This supplier is the account's own partner, under its own OIN. A second person of the partner confirms. */
  @Step(':id/identify', supplierAccess.IdentifyAsPartner.roles)
  identify(
    @Id() id: SupplierId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const { partner } = context.actor;
    return this.propose(id, { type: 'IdentifyAsPartner', partner, on }, context.on(on));
  }

  /** By another person of the partner that asked for the change; from now on every partner sees it. */
  @Step(':id/changes/:change/confirm', supplierAccess.ConfirmChange.roles)
  confirmChange(
    @Id() id: SupplierId,
    @Param('change', CountInAddress) change: number,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const step = { type: 'ConfirmChange', change, ...by(context), on } as const;
    return this.decide(id, step, on, context);
  }

  /** Takes back a change that nobody confirmed. */
  @Step(':id/changes/:change/withdraw', supplierAccess.WithdrawChange.roles)
  withdrawChange(
    @Id() id: SupplierId,
    @Param('change', CountInAddress) change: number,
    @Body() { reason, on }: ListDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const step = { type: 'WithdrawChange', change, reason, ...by(context), on } as const;
    return this.decide(id, step, on, context);
  }

  /** What stood before the change stands again. */
  @Step(':id/changes/:change/undo', supplierAccess.UndoChange.roles)
  undoChange(
    @Id() id: SupplierId,
    @Param('change', CountInAddress) change: number,
    @Body() { reason, on }: ListDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const step = { type: 'UndoChange', change, reason, ...by(context), on } as const;
    return this.decide(id, step, on, context);
  }

  private propose(id: SupplierId, what: SharedChange, context: CommandContext): Promise<CommandResult> {
    const { partner, account } = context.actor;
    const step = { type: 'ProposeChange', what, partner, by: account, on: context.effectiveOn } as const;
    return this.commands.execute(new DecideOnSupplier(id, step, context));
  }

  private decide(
    id: SupplierId,
    step: SupplierStep,
    on: string,
    context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new DecideOnSupplier(id, step, context.on(on)));
  }
}

/** private by law and tied to a municipality is semi-private. */
const nameOf = ({ legalForm, tie }: Kind): string =>
  legalForm === 'PRIVATE' && tie !== null ? 'SEMI_PRIVATE' : legalForm;

const by = ({ actor }: RequestContext): { partner: string; by: string } => ({
  partner: actor.partner,
  by: actor.account,
});
