import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Create, InContext, InvalidInput, type RequestContext } from '@ontschot/http';
import { type CommandResult, Forbidden, uuidFrom } from '@ontschot/kernel';
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
  @Create(['supplier', 'contract-expert'], '/v1/agreements/:id', { path: 'access-applications' })
  submit(
    @Body() { supplierId, reference, region, cluster, on }: SubmitApplicationDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const own = context.actor.supplierId;
    if (own !== undefined && supplierId !== undefined && supplierId !== own)
      throw new Forbidden({
        nl: 'Een leverancier meldt alleen zichzelf aan.',
        en: 'A supplier applies for itself only.',
      });
    const applicant = own ?? supplierId;
    if (applicant === undefined)
      throw new InvalidInput([
        {
          field: 'supplierId',
          reason: { nl: 'ontbreekt', en: 'is missing' },
          wayOut: { nl: 'Noem de leverancier die zich aanmeldt.', en: 'Name the supplier that applies.' },
        },
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
    );
  }

  /** A proposal for a regional free-space agreement. */
  @Create(['contract-expert'], '/v1/agreements/:id', { path: 'free-space-proposals' })
  propose(@Body() dto: ProposeFreeSpaceDto, @InContext() context: RequestContext): Promise<CommandResult> {
    return this.begin(
      {
        type: 'ProposeFreeSpace',
        agreementId: idFor(context),
        ...dto,
        cluster: dto.cluster ?? null,
        targetGroup: dto.targetGroup ?? null,
      },
      context,
    );
  }

  /** A company that UWV's clients may choose for an IRO. It may start before its framework agreement; the audit follows. */
  @Create(['contract-expert'], '/v1/agreements/:id', { path: 'iro-companies' })
  iro(
    @Body() { supplierId, reference, instruments, terms, on }: EnterIroCompanyDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
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
    );
  }

  /** A contract of your partner with its procurement history: tendered or not or unknown, awarded, wording, territory. */
  @Create(['contract-expert', 'purchaser'], '/v1/agreements/:id', { path: 'contracts' })
  contract(
    @Body() { form, supplierId, reference, procurement, scope, reason, on }: RecordContractDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
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
    );
  }

  /** What your partner gives itself: own provision, or a facility in kind. It can be chosen at once. */
  @Create(['contract-expert', 'manager'], '/v1/agreements/:id', { path: 'own-provisions' })
  own(
    @Body() { form, reference, validUntil, scope, instruments, terms, on }: OfferOwnProvisionDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
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
    );
  }

  /** The first inventory of needs begins a joint purchase; the other partners then file theirs. */
  @Create(['purchaser', 'contract-expert'], '/v1/agreements/:id', { path: 'joint-purchases' })
  joint(
    @Body() { reference, partners, needs, on }: BeginJointPurchaseDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const inventory = {
      type: 'FileInventory' as const,
      agreementId: idFor(context),
      reference,
      partners,
      by: context.actor.partner,
      needs,
      on,
    };
    return this.commands.execute(new FileInventoryCommand(inventory, context.on(on)));
  }

  private begin(begin: BeginAgreementCommand['begin'], context: RequestContext): Promise<CommandResult> {
    return this.commands.execute(new BeginAgreementCommand(begin, context.on(begin.on)));
  }
}

const idFor = ({ commandId }: RequestContext): string => uuidFrom(commandId, 'agreement');
