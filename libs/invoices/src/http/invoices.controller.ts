import { Body, Controller, Get, Query, StreamableFile, UnsupportedMediaTypeException } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  afterCursor,
  Create,
  CurrentActor,
  Id,
  InContext,
  InLanguage,
  List,
  OnDayDto,
  type Page,
  pageOf,
  Read,
  type RequestContext,
  Roles,
  Step,
  TakesFile,
  WaitForPosition,
} from '@ontschot/http';
import { type Actor, Clock, type CommandResult, type InvoiceId, type Language } from '@ontschot/kernel';
import {
  DOCUMENT_READERS,
  INTAKE,
  INVOICE_READERS,
  invoiceAccess,
  WORKLIST_READERS,
} from '../commands/access';
import { DecideOnInvoice, type Decision, ReturnInvoiceDto } from '../commands/decide-on-invoice';
import { InvoiceDocuments } from '../commands/invoice-documents';
import { type Intake, ReceiveInvoice } from '../commands/receive-invoice';
import { ListInvoiceLines } from '../read-models/invoice-line/list-invoice-lines';
import { GetInvoice, ListInvoices } from '../read-models/invoice-overview/list-invoices';
import { ListInvoiceWorklist } from '../read-models/invoice-worklist/list-worklist';
import {
  InvoiceDto,
  invoiceDto,
  InvoiceLineDto,
  InvoiceRecordDto,
  invoiceRecordDto,
  InvoiceTakenIn,
  InvoiceWorklistDto,
  lineDto,
  ListInvoiceLinesQuery,
  ListInvoicesQuery,
  ListWorklistQuery,
  ReceiveInvoiceQuery,
  worklistDto,
} from './invoices.dto';

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
  @Create(INTAKE, '/v1/invoices/:id', { answers: InvoiceTakenIn })
  @TakesFile('application/xml')
  receive(
    @Body() body: unknown,
    @Query() { receivedOn }: ReceiveInvoiceQuery,
    @InContext() context: RequestContext,
  ): Promise<Intake> {
    if (!Buffer.isBuffer(body))
      throw new UnsupportedMediaTypeException('Send the UBL file itself with Content-Type application/xml.');
    return this.commands.execute(new ReceiveInvoice(body, context.on(receivedOn ?? this.clock.today())));
  }

  /** Invoices of and for the actor's partner. */
  @List(INVOICE_READERS, InvoiceDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { cursor, limit, status, kind, supplierId, number }: ListInvoicesQuery,
  ): Promise<Page<InvoiceDto>> {
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

  /** One invoice with its lines, what the rules said of it, and what can be done with it now. */
  @Read(':id', INVOICE_READERS, InvoiceRecordDto)
  async get(
    @CurrentActor() actor: Actor,
    @InLanguage() language: Language,
    @Id() id: InvoiceId,
  ): Promise<InvoiceRecordDto> {
    return invoiceRecordDto(await this.queries.execute(new GetInvoice(actor, id)), { actor, language });
  }

  /** The file as it came. */
  @Get(':id/document')
  @Roles(DOCUMENT_READERS)
  @WaitForPosition()
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(@CurrentActor() actor: Actor, @Id() id: InvoiceId): Promise<StreamableFile> {
    const { invoice } = await this.queries.execute(new GetInvoice(actor, id));
    return new StreamableFile(await this.documents.read(actor, id, invoice.sha256), {
      type: 'application/xml',
      disposition: `attachment; filename="${id}.xml"`,
    });
  }

  /** Books every line on the principal's budget and approves the invoice for payment. */
  @Step(':id/approve', invoiceAccess.ApproveInvoice.roles)
  approve(
    @Id() id: InvoiceId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'ApproveInvoice' }, on, context);
  }

  /** Records that the invoice was paid; the payment itself is made elsewhere. */
  @Step(':id/pay', invoiceAccess.PayInvoice.roles)
  pay(
    @Id() id: InvoiceId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'PayInvoice' }, on, context);
  }

  /** Matches a disputed invoice again with what is recorded now; refused by R-086 while something still differs. */
  @Step(':id/resolve-dispute', invoiceAccess.ResolveDispute.roles)
  resolveDispute(
    @Id() id: InvoiceId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'ResolveDispute' }, on, context);
  }

  /** Sends a disputed invoice back to the supplier. */
  @Step(':id/return', invoiceAccess.ReturnInvoice.roles)
  sendBack(
    @Id() id: InvoiceId,
    @Body() { on, reason }: ReturnInvoiceDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'ReturnInvoice', reason }, on, context);
  }

  private decide(
    id: InvoiceId,
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

  @List(INVOICE_READERS, InvoiceLineDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { cursor, limit, status, orderReference, year, invoiceId }: ListInvoiceLinesQuery,
  ): Promise<Page<InvoiceLineDto>> {
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

  @List(WORKLIST_READERS, InvoiceWorklistDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { cursor, limit, reason }: ListWorklistQuery,
  ): Promise<Page<InvoiceWorklistDto>> {
    const [after] = afterCursor(cursor, 1) ?? [null];
    return pageOf(
      await this.queries.execute(new ListInvoiceWorklist(actor, reason, after ?? null, limit)),
      limit,
      ({ id }) => [id],
      worklistDto,
    );
  }
}
