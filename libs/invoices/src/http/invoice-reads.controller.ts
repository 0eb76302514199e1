import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Id, InLanguage, List, type Page, Read, Roles, WaitForPosition } from '@ontschot/http';
import { type Actor, Clock, type InvoiceId, type Language } from '@ontschot/kernel';
import { AccountsOf } from '@ontschot/suppliers';
import { DOCUMENT_READERS, OWN_INVOICE_READERS } from '../commands/access';
import { InvoiceDocuments } from '../commands/invoice-documents';
import { FileInWords } from '../queries/file-in-words';
import { MatchInWords } from '../queries/match-in-words';
import { GetInvoice, ListInvoices, TotalInvoices } from '../read-models/invoice-overview/list-invoices';
import { invoiceDto, invoiceRecordDto } from './invoices.answers';
import { DocumentQuery, InvoiceDto, InvoiceRecordDto } from './invoices.dto';
import { InvoiceTotalsDto, ListInvoicesQuery } from './list-invoices.dto';
import { shownToSupplier } from './shown-to-supplier';

/** Invoices as they stand: of and for the reader's partner; a supplier's own, without what is the partner's alone. */
@ApiTags('invoices')
@ApiBearerAuth()
@Controller({ path: 'invoices', version: '1' })
export class InvoiceReadsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly documents: InvoiceDocuments,
    private readonly files: FileInWords,
    private readonly matches: MatchInWords,
    private readonly clock: Clock,
  ) {}

  /** Invoices of and for the actor's partner, the latest received first; a supplier's own. */
  @List(OWN_INVOICE_READERS, InvoiceDto)
  async list(@CurrentActor() actor: Actor, @Query() asked: ListInvoicesQuery): Promise<Page<InvoiceDto>> {
    const { sort, cursor, limit, position: _, ...filter } = asked;
    const { items, next } = await this.queries.execute(
      new ListInvoices(actor, filter, { sort, cursor, limit }),
    );
    return { items: items.map(invoiceDto), next };
  }

  /** What the invoices of the same filter come to together, per currency. */
  @Read('totals', OWN_INVOICE_READERS, [InvoiceTotalsDto])
  totals(@CurrentActor() actor: Actor, @Query() asked: ListInvoicesQuery): Promise<InvoiceTotalsDto[]> {
    const { sort: _, cursor: __, limit: ___, position: ____, ...filter } = asked;
    return this.queries.execute(new TotalInvoices(actor, filter));
  }

  /** One invoice with its lines, what the rules said of it, and what can be done with it now. */
  @Read(':id', OWN_INVOICE_READERS, InvoiceRecordDto)
  async get(
    @CurrentActor() actor: Actor,
    @InLanguage() language: Language,
    @Id() id: InvoiceId,
  ): Promise<InvoiceRecordDto> {
    const found = await this.queries.execute(new GetInvoice(actor, id));
    if (actor.supplierId !== undefined) return shownToSupplier(found, language);
    const { supplierId, partner, sha256 } = found.invoice;
    const mayOpen = actor.roles.some((role) => DOCUMENT_READERS.includes(role));
    return invoiceRecordDto(
      found,
      {
        file: mayOpen ? await this.files.of(actor, id, sha256) : null,
        match: await this.matches.of(actor, found.lines),
        registered:
          supplierId === null || partner !== actor.partner
            ? null
            : (await this.queries.execute(new AccountsOf(supplierId, partner, this.clock.today()))).accounts,
      },
      { actor, language },
    );
  }

  /** The file as it came, or another that came under the same number. */
  @Get(':id/document')
  @Roles(DOCUMENT_READERS)
  @WaitForPosition()
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(
    @CurrentActor() actor: Actor,
    @Id() id: InvoiceId,
    @Query() { file }: DocumentQuery,
  ): Promise<StreamableFile> {
    const { invoice } = await this.queries.execute(new GetInvoice(actor, id));
    return new StreamableFile(await this.documents.read(actor, id, file ?? invoice.sha256), {
      type: 'application/xml',
      disposition: `attachment; filename="${id}.xml"`,
    });
  }
}
