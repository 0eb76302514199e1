import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Accepted,
  accepted,
  afterCursor,
  CurrentActor,
  EVERYONE,
  InContext,
  OnDayDto,
  pageOf,
  type RequestContext,
  Roles,
  WaitForPosition,
} from '@ontschot/http';
import type { Actor } from '@ontschot/kernel';
import type { Response } from 'express';
import { DecideOnSupplier } from '../commands/decide-on-supplier';
import {
  EnterPartnerDto,
  ListDto,
  RecordMarkDto,
  RecordPaymentAccountsDto,
  RecordQualityTestDto,
  RecordTestOutcomeDto,
} from '../commands/decide-on-supplier.dto';
import { RegisterSupplier, RegisterSupplierDto } from '../commands/register-supplier';
import { GetSupplier, ListSuppliers } from '../read-models/supplier-overview/list-suppliers';
import { SupplierDto, supplierDto, SupplierPageDto, SupplierQuery } from './suppliers.dto';

/** Registration and recognition of suppliers (rulebook 4.1). Contract experts act; every partner reads. */
@ApiTags('suppliers')
@ApiBearerAuth()
@Controller({ path: 'suppliers', version: '1' })
export class SuppliersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Roles(EVERYONE)
  @WaitForPosition()
  @ApiOkResponse({ type: SupplierPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { search, cursor, limit }: SupplierQuery,
  ): Promise<SupplierPageDto> {
    const found = await this.queries.execute(new ListSuppliers(actor, search, afterCursor(cursor, 2), limit));
    return pageOf(found, limit, ({ name, id }) => [name, id], supplierDto);
  }

  @Get(':id')
  @Roles(EVERYONE)
  @WaitForPosition()
  @ApiOkResponse({ type: SupplierDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SupplierDto> {
    const found = await this.queries.execute(new GetSupplier(actor, id));
    response.setHeader('ETag', `"${found.revision}"`);
    return supplierDto(found);
  }

  @Post()
  @Roles(['contract-expert'])
  @ApiCreatedResponse({ type: Accepted })
  async register(
    @Body() { on, ...data }: RegisterSupplierDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const done = await this.commands.execute(new RegisterSupplier(data, context.on(on)));
    return accepted(response, done, `/v1/suppliers/${done.id}`);
  }

  /** From that day payment may go to these IBANs and no others. */
  @Post(':id/payment-accounts')
  @HttpCode(200)
  @Roles(['contract-expert', 'finance'])
  @ApiOkResponse({ type: Accepted })
  accounts(
    @Param('id') id: string,
    @Body() body: RecordPaymentAccountsDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.decide(
      response,
      new DecideOnSupplier(id, { type: 'RecordPaymentAccounts', ...body }, context.on(body.on)),
    );
  }

  /** A municipality's own demonstrable test; the municipality is the account's partner. */
  @Post(':id/quality-tests')
  @HttpCode(200)
  @Roles(['contract-expert'])
  @ApiOkResponse({ type: Accepted })
  qualityTest(
    @Param('id') id: string,
    @Body() body: RecordQualityTestDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.decide(
      response,
      new DecideOnSupplier(
        id,
        { type: 'RecordPartnerQualityTest', by: context.actor.partner, ...body },
        context.on(body.on),
      ),
    );
  }

  /** UWV accepts a municipality's recognition, unless the company is on the rejected list. */
  @Post(':id/accept-recognition')
  @HttpCode(200)
  @Roles(['contract-expert'])
  @ApiOkResponse({ type: Accepted })
  acceptRecognition(
    @Param('id') id: string,
    @Body() body: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.decide(
      response,
      new DecideOnSupplier(id, { type: 'AcceptPartnerRecognition', ...body }, context.on(body.on)),
    );
  }

  /** UWV tests a supplier that no municipality recognised. */
  @Post(':id/request-test')
  @HttpCode(200)
  @Roles(['contract-expert'])
  @ApiOkResponse({ type: Accepted })
  requestTest(
    @Param('id') id: string,
    @Body() body: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.decide(
      response,
      new DecideOnSupplier(id, { type: 'RequestTest', ...body }, context.on(body.on)),
    );
  }

  @Post(':id/test-outcome')
  @HttpCode(200)
  @Roles(['contract-expert'])
  @ApiOkResponse({ type: Accepted })
  testOutcome(
    @Param('id') id: string,
    @Body() body: RecordTestOutcomeDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.decide(
      response,
      new DecideOnSupplier(id, { type: 'RecordTestOutcome', ...body }, context.on(body.on)),
    );
  }

  /** Puts the company on UWV's list of rejected companies. */
  @Post(':id/list-as-rejected')
  @HttpCode(200)
  @Roles(['contract-expert'])
  @ApiOkResponse({ type: Accepted })
  listAsRejected(
    @Param('id') id: string,
    @Body() body: ListDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.decide(
      response,
      new DecideOnSupplier(id, { type: 'ListAsRejected', ...body }, context.on(body.on)),
    );
  }

  @Post(':id/delist')
  @HttpCode(200)
  @Roles(['contract-expert'])
  @ApiOkResponse({ type: Accepted })
  delist(
    @Param('id') id: string,
    @Body() body: ListDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.decide(response, new DecideOnSupplier(id, { type: 'Delist', ...body }, context.on(body.on)));
  }

  /** The account's partner, as payer, enters a partner that delivers itself as supplier. */
  @Post(':id/enter-partner')
  @HttpCode(200)
  @Roles(['contract-expert'])
  @ApiOkResponse({ type: Accepted })
  enterPartner(
    @Param('id') id: string,
    @Body() body: EnterPartnerDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.decide(
      response,
      new DecideOnSupplier(
        id,
        { type: 'EnterPartnerAsSupplier', payer: context.actor.partner, ...body },
        context.on(body.on),
      ),
    );
  }

  /** A quality mark with its days. */
  @Post(':id/quality-marks')
  @HttpCode(200)
  @Roles(['contract-expert'])
  @ApiOkResponse({ type: Accepted })
  mark(
    @Param('id') id: string,
    @Body() body: RecordMarkDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.decide(
      response,
      new DecideOnSupplier(id, { type: 'RecordMark', ...body }, context.on(body.from)),
    );
  }

  /** Notes the marks whose last day lies before the given day; the date itself ends a mark. */
  @Post(':id/expire-marks')
  @HttpCode(200)
  @Roles(['contract-expert', 'administrator'])
  @ApiOkResponse({ type: Accepted })
  expireMarks(
    @Param('id') id: string,
    @Body() body: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.decide(
      response,
      new DecideOnSupplier(id, { type: 'ExpireMarks', ...body }, context.on(body.on)),
    );
  }

  private async decide(response: Response, command: DecideOnSupplier): Promise<Accepted> {
    return accepted(response, await this.commands.execute(command));
  }
}
