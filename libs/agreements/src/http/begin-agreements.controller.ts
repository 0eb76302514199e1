import { Body, Controller, ForbiddenException, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Accepted, accepted, InContext, InvalidInput, type RequestContext, Roles } from '@ontschot/http';
import { uuidFrom } from '@ontschot/kernel';
import type { Response } from 'express';
import { BeginAgreementCommand, FileInventoryCommand } from '../commands/begin-agreement';
import {
  BeginJointPurchaseDto,
  EnterIroCompanyDto,
  OfferOwnProvisionDto,
  ProposeFreeSpaceDto,
  RecordContractDto,
  SubmitApplicationDto,
} from '../commands/begin-agreement.dto';
import { offersOf, procurementOf, scopeOf, termsOf } from '../commands/terms.dto';

/** How each form of agreement begins. The answer's id is the agreement's; it is signed as a later step. */
@ApiTags('agreements')
@ApiBearerAuth()
@Controller({ path: 'agreements', version: '1' })
export class BeginAgreementsController {
  constructor(private readonly commands: CommandBus) {}

  /** A company applies for an access agreement: one cluster of the overview, one region; it is assessed in the next round. */
  @Post('access-applications')
  @Roles(['supplier', 'contract-expert'])
  @ApiCreatedResponse({ type: Accepted })
  submit(
    @Body() { supplierId, reference, region, cluster, on }: SubmitApplicationDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const own = context.actor.supplierId;
    if (own !== undefined && supplierId !== undefined && supplierId !== own)
      throw new ForbiddenException('A supplier applies for itself only.');
    const applicant = own ?? supplierId;
    if (applicant === undefined)
      throw new InvalidInput([
        { field: 'supplierId', reason: 'is missing', wayOut: 'Name the supplier that applies.' },
      ]);
    return this.begin(
      {
        type: 'SubmitApplication',
        agreementId: idFor(context),
        supplierId: applicant,
        reference,
        region,
        cluster,
        on,
      },
      context,
      response,
    );
  }

  /** A proposal for a regional free-space agreement. */
  @Post('free-space-proposals')
  @Roles(['contract-expert'])
  @ApiCreatedResponse({ type: Accepted })
  propose(
    @Body() dto: ProposeFreeSpaceDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.begin(
      {
        type: 'ProposeFreeSpace',
        agreementId: idFor(context),
        ...dto,
        cluster: dto.cluster ?? null,
        targetGroup: dto.targetGroup ?? null,
      },
      context,
      response,
    );
  }

  /** A company that UWV's clients may choose for an IRO. It may start before its framework agreement; the audit follows. */
  @Post('iro-companies')
  @Roles(['contract-expert'])
  @ApiCreatedResponse({ type: Accepted })
  iro(
    @Body() { supplierId, reference, instruments, terms, on }: EnterIroCompanyDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const offers = offersOf(instruments);
    return this.begin(
      {
        type: 'EnterIroCompany',
        agreementId: idFor(context),
        supplierId,
        reference,
        offers,
        terms: termsOf(terms),
        on,
      },
      context,
      response,
    );
  }

  /** A contract of your partner with its procurement history: tendered or not or unknown, awarded, wording, territory. */
  @Post('contracts')
  @Roles(['contract-expert', 'purchaser'])
  @ApiCreatedResponse({ type: Accepted })
  contract(
    @Body() { form, supplierId, reference, procurement, scope, reason, on }: RecordContractDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const contract = {
      form,
      supplierId,
      reference,
      procurement: procurementOf(procurement),
      scope: scopeOf(scope),
      reason: reason ?? null,
      on,
    };
    return this.begin(
      { type: 'RecordContract', agreementId: idFor(context), owner: context.actor.partner, ...contract },
      context,
      response,
    );
  }

  /** What your partner gives itself: own provision, or a facility in kind. It can be chosen at once. */
  @Post('own-provisions')
  @Roles(['contract-expert', 'manager'])
  @ApiCreatedResponse({ type: Accepted })
  own(
    @Body() { form, reference, validUntil, scope, instruments, terms, on }: OfferOwnProvisionDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const offer = {
      form,
      reference,
      validUntil: validUntil ?? null,
      scope: scopeOf(scope),
      offers: offersOf(instruments),
      terms: termsOf(terms),
      on,
    };
    return this.begin(
      { type: 'OfferOwnProvision', agreementId: idFor(context), owner: context.actor.partner, ...offer },
      context,
      response,
    );
  }

  /** The first inventory of needs begins a joint purchase; the other partners then file theirs. */
  @Post('joint-purchases')
  @Roles(['purchaser', 'contract-expert'])
  @ApiCreatedResponse({ type: Accepted })
  async joint(
    @Body() { reference, partners, needs, on }: BeginJointPurchaseDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const inventory = {
      type: 'FileInventory' as const,
      agreementId: idFor(context),
      reference,
      partners,
      by: context.actor.partner,
      needs,
      on,
    };
    const done = await this.commands.execute(new FileInventoryCommand(inventory, context.on(on)));
    return accepted(response, done, `/v1/agreements/${done.id}`);
  }

  private async begin(
    begin: BeginAgreementCommand['begin'],
    context: RequestContext,
    response: Response,
  ): Promise<Accepted> {
    const done = await this.commands.execute(new BeginAgreementCommand(begin, context.on(begin.on)));
    return accepted(response, done, `/v1/agreements/${done.id}`);
  }
}

const idFor = ({ commandId }: RequestContext): string => uuidFrom(commandId, 'agreement');
