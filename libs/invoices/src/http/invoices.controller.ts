import {
  BadRequestException,
  Body,
  Controller,
  HttpCode,
  Post,
  Query,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
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
  type RequestContext,
  Roles,
  Step,
  TakesFile,
  verdictAnswer,
} from '@ontschot/http';
import { type Actor, Clock, type CommandResult, type InvoiceId, type Language } from '@ontschot/kernel';
import { INTAKE, INVOICE_READERS, invoiceAccess, WORKLIST_READERS } from '../commands/access';
import {
  CloseWorkDto,
  DecideOnInvoice,
  type Decision,
  DisputeInvoiceDto,
  NoteDto,
  PointOutDto,
  ReturnInvoiceDto,
  WithReasonDto,
} from '../commands/decide-on-invoice';
import { DecideOnMany } from '../commands/decide-on-many';
import { type Intake, ReceiveInvoice } from '../commands/receive-invoice';
import { ListInvoiceLines } from '../read-models/invoice-line/list-invoice-lines';
import { ListInvoiceWorklist } from '../read-models/invoice-worklist/list-worklist';
import { foreignBody } from './foreign-body';
import { lineDto, worklistDto } from './invoices.answers';
import {
  InvoiceLineDto,
  InvoiceTakenIn,
  InvoiceWorklistDto,
  ListInvoiceLinesQuery,
  ListWorklistQuery,
  ManyAnswer,
  ManyDto,
  ManyReturnsDto,
  ReceiveInvoiceQuery,
} from './invoices.dto';

/** E-invoices (rulebook 4.10): finance takes them in; finance of the principal approves and pays. */
@ApiTags('invoices')
@ApiBearerAuth()
@Controller({ path: 'invoices', version: '1' })
export class InvoicesController {
  constructor(
    private readonly commands: CommandBus,
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
    const foreign = foreignBody(body);
    if (foreign === 'empty') throw new BadRequestException('The body is empty. Send the UBL file itself.');
    if (foreign === 'foreign')
      throw new UnsupportedMediaTypeException(
        'This is no e-invoice. Send a UBL Invoice or CreditNote, not a PDF, a ZIP, a web page or another document.',
      );
    return this.commands.execute(new ReceiveInvoice(body, context.on(receivedOn ?? this.clock.today())));
  }

  /** Approves many, each checked as one is; answers per invoice what became of it. */
  @Post('approvals')
  @HttpCode(200)
  @Roles(invoiceAccess.ApproveInvoice.roles)
  @ApiOkResponse({ type: ManyAnswer })
  approveMany(
    @Body() { items, on }: ManyDto,
    @InContext() context: RequestContext,
    @InLanguage() language: Language,
  ): Promise<ManyAnswer> {
    return this.decideMany(items, { type: 'ApproveInvoice' }, on, context, language);
  }

  /** Records the payment of many, each checked as one is. */
  @Post('payments')
  @HttpCode(200)
  @Roles(invoiceAccess.PayInvoice.roles)
  @ApiOkResponse({ type: ManyAnswer })
  payMany(
    @Body() { items, on }: ManyDto,
    @InContext() context: RequestContext,
    @InLanguage() language: Language,
  ): Promise<ManyAnswer> {
    return this.decideMany(items, { type: 'PayInvoice' }, on, context, language);
  }

  /** Sends many disputed invoices back, each checked as one is. */
  @Post('returns')
  @HttpCode(200)
  @Roles(invoiceAccess.ReturnInvoice.roles)
  @ApiOkResponse({ type: ManyAnswer })
  returnMany(
    @Body() { items, on, reason }: ManyReturnsDto,
    @InContext() context: RequestContext,
    @InLanguage() language: Language,
  ): Promise<ManyAnswer> {
    return this.decideMany(items, { type: 'ReturnInvoice', reason }, on, context, language);
  }

  /** Approves the invoice; with the last approval that is needed every line stands on the principal's budget. */
  @Step(':id/approve', invoiceAccess.ApproveInvoice.roles)
  approve(
    @Id() id: InvoiceId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'ApproveInvoice' }, on, context);
  }

  /** Takes an approval back before payment: its cost comes off the budget. */
  @Step(':id/take-back-approval', invoiceAccess.TakeBackApproval.roles)
  takeBackApproval(
    @Id() id: InvoiceId,
    @Body() { on, reason }: WithReasonDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'TakeBackApproval', reason }, on, context);
  }

  /** Holds an invoice that was matched, with the reason that its sender reads. */
  @Step(':id/dispute', invoiceAccess.HoldInvoice.roles)
  dispute(
    @Id() id: InvoiceId,
    @Body() { on, reason }: DisputeInvoiceDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'HoldInvoice', reason }, on, context);
  }

  /** Accepts that the money differs: lower by one account, higher by two and within the budget. */
  @Step(':id/accept-deviation', invoiceAccess.AcceptDeviation.roles)
  acceptDeviation(
    @Id() id: InvoiceId,
    @Body() { on, reason }: WithReasonDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'AcceptDeviation', reason }, on, context);
  }

  /** Points out which order line a line bills, and matches again. */
  @Step(':id/order-lines', invoiceAccess.PointOutOrderLine.roles)
  pointOut(
    @Id() id: InvoiceId,
    @Body() { on, ...pointed }: PointOutDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'PointOutOrderLine', ...pointed }, on, context);
  }

  /** A note for colleagues. */
  @Step(':id/notes', invoiceAccess.NoteInvoice.roles)
  note(
    @Id() id: InvoiceId,
    @Body() { on, note }: NoteDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'NoteInvoice', note }, on, context);
  }

  /** Takes its item off the worklist: the message was sent, or nothing is needed any more. */
  @Step(':id/close-work', invoiceAccess.CloseWork.roles)
  closeWork(
    @Id() id: InvoiceId,
    @Body() { on, how, file }: CloseWorkDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'CloseWork', how, file: file ?? null }, on, context);
  }

  /** Records that the invoice was paid, by another account than approved; the payment itself is made elsewhere. */
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

  private async decideMany(
    items: ManyDto['items'],
    decision: Decision,
    on: string,
    context: RequestContext,
    language: Language,
  ): Promise<ManyAnswer> {
    const answers = await this.commands.execute(new DecideOnMany(items, decision, context.on(on)));
    return {
      position: Math.max(0, ...answers.map(({ position }) => position)),
      items: answers.map(({ position: _, detail, verdict, ...one }) => ({
        ...one,
        detail: detail && detail[language],
        verdict: verdict && verdictAnswer(verdict, language, this.clock.now(), context.actor),
      })),
    };
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
      ({ item }) => [item.id],
      worklistDto,
    );
  }
}
