import {
  Body,
  Controller,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  StreamableFile,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  Accepted,
  accepted,
  afterCursor,
  CurrentActor,
  InContext,
  pageOf,
  type RequestContext,
  Roles,
  TakesFile,
  WaitForPosition,
} from '@ontschot/http';
import { type Actor, Clock, type CommandResult } from '@ontschot/kernel';
import type { Response } from 'express';
import {
  DecideOnInvoice,
  DecideOnInvoiceDto,
  type Decision,
  ReturnInvoiceDto,
} from '../commands/decide-on-invoice';
import { InvoiceDocuments } from '../commands/invoice-documents';
import { ReceiveInvoice } from '../commands/receive-invoice';
import { ListInvoiceLines } from '../read-models/invoice-line/list-invoice-lines';
import { GetInvoice, ListInvoices } from '../read-models/invoice-overview/list-invoices';
import { ListInvoiceWorklist } from '../read-models/invoice-worklist/list-worklist';
import {
  invoiceDto,
  InvoiceLinePageDto,
  InvoicePageDto,
  InvoiceTakenIn,
  InvoiceWithLinesDto,
  InvoiceWorklistPageDto,
  lineDto,
  ListInvoiceLinesQuery,
  ListInvoicesQuery,
  ListWorklistQuery,
  ReceiveInvoiceQuery,
  worklistDto,
} from './invoices.dto';

/** What is no UUID is no invoice either. */
const INVOICE_ID = new ParseUUIDPipe({
  exceptionFactory: () => new NotFoundException('There is no such invoice.'),
});

/** E-invoices (rulebook 4.10): finance takes them in; finance of the principal approves and pays. */
@ApiTags('invoices')
@ApiBearerAuth()
@Controller({ path: 'invoices', version: '1' })
export class InvoicesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly documents: InvoiceDocuments,
    private readonly clock: Clock,
  ) {}

  /** Takes in one UBL 2.1 file as it is. A file that is wrong is kept too: `outcome` and the worklist tell what to do. */
  @Post()
  @Roles(['finance'])
  @TakesFile('application/xml')
  @ApiCreatedResponse({ type: InvoiceTakenIn })
  async receive(
    @Body() body: unknown,
    @Query() { receivedOn }: ReceiveInvoiceQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<InvoiceTakenIn> {
    if (!Buffer.isBuffer(body))
      throw new UnsupportedMediaTypeException('Send the UBL file itself with Content-Type application/xml.');
    const taken = await this.commands.execute(
      new ReceiveInvoice(body, context.on(receivedOn ?? this.clock.today())),
    );
    return { ...accepted(response, taken, `/v1/invoices/${taken.id}`), outcome: taken.outcome };
  }

  /** Invoices of and for the actor's partner. */
  @Get()
  @Roles(['finance', 'manager', 'accountability-officer', 'auditor', 'contract-expert'])
  @WaitForPosition()
  @ApiOkResponse({ type: InvoicePageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { cursor, limit, status, kind, supplierId, number }: ListInvoicesQuery,
  ): Promise<InvoicePageDto> {
    const [after] = afterCursor(cursor, 1) ?? [null];
    return pageOf(
      await this.queries.execute(
        new ListInvoices(actor, { status, kind, supplierId, number }, after ?? null, limit),
      ),
      limit,
      ({ id }) => [id],
      invoiceDto,
    );
  }

  @Get(':id')
  @Roles(['finance', 'manager', 'accountability-officer', 'auditor', 'contract-expert'])
  @WaitForPosition()
  @ApiOkResponse({ type: InvoiceWithLinesDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', INVOICE_ID) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<InvoiceWithLinesDto> {
    const { invoice, lines } = await this.queries.execute(new GetInvoice(actor, id));
    response.setHeader('ETag', `"${invoice.revision}"`);
    return { ...invoiceDto(invoice), verdict: invoice.verdict, lines: lines.map(lineDto) };
  }

  /** The file as it came. */
  @Get(':id/document')
  @Roles(['finance', 'auditor'])
  @WaitForPosition()
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(@CurrentActor() actor: Actor, @Param('id', INVOICE_ID) id: string): Promise<StreamableFile> {
    const { invoice } = await this.queries.execute(new GetInvoice(actor, id));
    return new StreamableFile(await this.documents.read(actor, id, invoice.sha256), {
      type: 'application/xml',
      disposition: `attachment; filename="${id}.xml"`,
    });
  }

  /** Books every line on the principal's budget and approves the invoice for payment. */
  @Post(':id/approve')
  @HttpCode(200)
  @Roles(['finance'])
  @ApiOkResponse({ type: Accepted })
  async approve(
    @Param('id', INVOICE_ID) id: string,
    @Body() { on }: DecideOnInvoiceDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(response, await this.decide(id, { type: 'APPROVE' }, on, context));
  }

  /** Records that the invoice was paid; the payment itself is made elsewhere. */
  @Post(':id/pay')
  @HttpCode(200)
  @Roles(['finance'])
  @ApiOkResponse({ type: Accepted })
  async pay(
    @Param('id', INVOICE_ID) id: string,
    @Body() { on }: DecideOnInvoiceDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(response, await this.decide(id, { type: 'PAY' }, on, context));
  }

  /** Matches a disputed invoice again with what is recorded now; refused by R-086 while something still differs. */
  @Post(':id/resolve-dispute')
  @HttpCode(200)
  @Roles(['finance'])
  @ApiOkResponse({ type: Accepted })
  async resolveDispute(
    @Param('id', INVOICE_ID) id: string,
    @Body() { on }: DecideOnInvoiceDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(response, await this.decide(id, { type: 'RESOLVE_DISPUTE' }, on, context));
  }

  /** Sends a disputed invoice back to the supplier. */
  @Post(':id/return')
  @HttpCode(200)
  @Roles(['finance'])
  @ApiOkResponse({ type: Accepted })
  async sendBack(
    @Param('id', INVOICE_ID) id: string,
    @Body() { on, reason }: ReturnInvoiceDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(response, await this.decide(id, { type: 'RETURN', reason }, on, context));
  }

  private decide(
    id: string,
    decision: Decision,
    on: string,
    context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new DecideOnInvoice(id, decision, context.on(on)));
  }
}

/** Every invoice line with the order, principal, fund and rule that it went to. */
@ApiTags('invoices')
@ApiBearerAuth()
@Controller({ path: 'invoice-lines', version: '1' })
export class InvoiceLinesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Roles(['finance', 'manager', 'accountability-officer', 'auditor', 'contract-expert'])
  @WaitForPosition()
  @ApiOkResponse({ type: InvoiceLinePageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { cursor, limit, status, orderReference, year, invoiceId }: ListInvoiceLinesQuery,
  ): Promise<InvoiceLinePageDto> {
    const [after] = afterCursor(cursor, 1) ?? [null];
    return pageOf(
      await this.queries.execute(
        new ListInvoiceLines(actor, { status, orderReference, year, invoiceId }, after ?? null, limit),
      ),
      limit,
      ({ id }) => [id],
      lineDto,
    );
  }
}

/** Bills that need a person, with the message to the sender. */
@ApiTags('invoices')
@ApiBearerAuth()
@Controller({ path: 'invoice-worklist', version: '1' })
export class InvoiceWorklistController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Roles(['finance', 'manager', 'auditor', 'contract-expert'])
  @WaitForPosition()
  @ApiOkResponse({ type: InvoiceWorklistPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { cursor, limit, reason }: ListWorklistQuery,
  ): Promise<InvoiceWorklistPageDto> {
    const [after] = afterCursor(cursor, 1) ?? [null];
    return pageOf(
      await this.queries.execute(new ListInvoiceWorklist(actor, reason, after ?? null, limit)),
      limit,
      ({ id }) => [id],
      worklistDto,
    );
  }
}
