import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Invoice as EInvoice, readInvoice } from '@ontschot/e-invoice';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, type CommandResult, following, Rejected } from '@ontschot/kernel';
import { createHash } from 'node:crypto';
import type { RefuseUnread } from '../domain/invoice.commands';
import { invoice } from '../domain/invoice.decider';
import type { Surroundings } from '../domain/invoice-facts';
import type { Bill } from '../domain/invoice.events';
import type { Invoice, InvoiceStatus } from '../domain/invoice.state';
import { judge, type Judgement } from '../domain/judge';
import { invoiceIdOf, unreadInvoiceIdOf } from '../facts';
import { billOf, senderIdOf } from './bill-of';
import { FactsFinder, streamOf } from './facts-finder';
import { InvoiceDocuments } from './invoice-documents';
import { OrderClaims } from './order-claims';
import { SettleCredit } from './settle-credit';

/** What became of the file: the invoice's status, or that it was refused unread or as a duplicate. */
export type IntakeOutcome = InvoiceStatus | 'REFUSED_UNREAD' | 'DUPLICATE';
export type Intake = CommandResult & { outcome: IntakeOutcome };

/**
 * Takes in one UBL file: reads it, finds where it belongs and whether it is right, claims the order lines that it bills,
 * and records all of it at once. Whatever is wrong with the file is kept and answered, never thrown.
 * The same file again changes nothing; cut off at any moment, the same file again completes it.
 */
export class ReceiveInvoice extends Command<Intake> {
  constructor(
    readonly bytes: Uint8Array,
    /** Its day of effect is the day of receipt. */
    readonly context: CommandContext,
  ) {
    super();
  }
}

const ATTEMPTS = 5;

@CommandHandler(ReceiveInvoice)
export class ReceiveInvoiceHandler implements ICommandHandler<ReceiveInvoice> {
  constructor(
    private readonly streams: Streams,
    private readonly commands: CommandBus,
    private readonly facts: FactsFinder,
    private readonly claims: OrderClaims,
    private readonly documents: InvoiceDocuments,
  ) {}

  async execute({ bytes, context }: ReceiveInvoice): Promise<Intake> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const reading = readInvoice(bytes);
    const findings = reading.findings.map(({ rule }) => rule);
    return reading.accepted
      ? this.receive(reading.invoice, bytes, sha256, findings, context)
      : this.refuse(bytes, sha256, findings, context);
  }

  private async refuse(
    bytes: Uint8Array,
    sha256: string,
    findings: string[],
    context: CommandContext,
  ): Promise<Intake> {
    const invoiceId = unreadInvoiceIdOf(sha256);
    const receivedBy = context.actor.partner;
    await this.documents.keep(invoiceId, sha256, bytes, [receivedBy]);
    const command: RefuseUnread = {
      type: 'RefuseUnread',
      invoiceId,
      sha256,
      receivedBy,
      findings: [...new Set(findings)],
      on: context.effectiveOn,
    };
    const { id, revision, position, changed } = await this.streams.execute(
      invoice,
      streamOf(invoiceId),
      command,
      context,
    );
    return { id, revision, position, changed, outcome: 'REFUSED_UNREAD' };
  }

  private async receive(
    file: EInvoice,
    bytes: Uint8Array,
    sha256: string,
    warnings: string[],
    context: CommandContext,
  ): Promise<Intake> {
    const invoiceId = invoiceIdOf(senderIdOf(file), file.number);
    const day = context.effectiveOn;
    const bill = billOf(
      file,
      await this.facts.partiesOf(file, day),
      sha256,
      context.actor.partner,
      day,
      warnings,
    );
    const { state: before } = await this.streams.load(invoice, streamOf(invoiceId));
    const around =
      before.status === 'NONE'
        ? await this.claim(bill, invoiceId, context)
        : await this.facts.around(bill, invoiceId, day);

    await this.documents.keep(invoiceId, sha256, bytes, visibleTo(bill, around));
    const { changed, verdict } = await this.streams.execute(
      invoice,
      streamOf(invoiceId),
      { type: 'ReceiveInvoice', invoiceId, bill, around },
      context,
    );
    const followed = await this.follow(invoiceId, bill, around, context);
    return { ...followed, changed, ...(verdict === undefined ? {} : { verdict }) };
  }

  /** Takes the order lines, or the amounts to be credited, before the invoice counts on them. Who loses a race is judged again on what is left. */
  private async claim(bill: Bill, invoiceId: string, context: CommandContext): Promise<Surroundings> {
    for (let attempt = 1; ; attempt++) {
      const around = await this.facts.around(bill, invoiceId, context.effectiveOn);
      const judgement = judge(bill, invoiceId, around);
      if (judgement.outcome !== 'ROUTED') return around;
      try {
        await this.claimAll(bill, invoiceId, judgement, context);
        return await this.facts.around(bill, invoiceId, context.effectiveOn);
      } catch (lost) {
        if (!(lost instanceof Rejected) || attempt === ATTEMPTS) throw lost;
      }
    }
  }

  private async claimAll(
    { kind, precedingInvoiceId }: Bill,
    invoiceId: string,
    { lines, credits }: Extract<Judgement, { outcome: 'ROUTED' }>,
    context: CommandContext,
  ): Promise<void> {
    if (kind === 'credit-note' && precedingInvoiceId !== null)
      await this.streams.execute(
        invoice,
        streamOf(precedingInvoiceId),
        { type: 'CreditInvoice', by: invoiceId, lines: credits, on: context.effectiveOn },
        following(context, 'credit'),
      );
    else await this.claims.take(invoiceId, lines, context);
  }

  /** What follows from what was recorded, now or the first time that the file came. */
  private async follow(
    invoiceId: string,
    bill: Bill,
    around: Surroundings,
    context: CommandContext,
  ): Promise<Omit<Intake, 'changed'>> {
    const recorded = await this.streams.load(invoice, streamOf(invoiceId));
    const movedOn = await this.takeUp(recorded.state, invoiceId, bill, around, context);
    const { state, revision, position } = movedOn
      ? await this.streams.load(invoice, streamOf(invoiceId))
      : recorded;
    if (state.status === 'NONE' || state.status === 'UNREAD')
      throw new Error(`Invoice ${invoiceId} was recorded and cannot be read back.`);
    return {
      id: invoiceId,
      revision,
      position,
      outcome: state.bill.sha256 === bill.sha256 ? state.status : 'DUPLICATE',
    };
  }

  /** @returns whether the invoice itself may have moved on with it */
  private async takeUp(
    state: Invoice,
    invoiceId: string,
    bill: Bill,
    around: Surroundings,
    context: CommandContext,
  ): Promise<boolean> {
    if (state.status === 'NONE' || state.status === 'UNREAD' || state.bill.sha256 !== bill.sha256)
      return false;
    if (state.status === 'DISPUTED' || state.status === 'RETURNED')
      await this.claims.giveBack(invoiceId, around, context);
    if (state.bill.kind === 'credit-note') {
      await this.commands.execute(new SettleCredit(invoiceId, following(context, 'settle-credit')));
      return true;
    }
    if (bill.precedingInvoiceId !== null) await this.linkTo(bill.precedingInvoiceId, invoiceId, context);
    return false;
  }

  /** A new invoice that names a returned one takes its place in the worklist. */
  private async linkTo(returnedId: string, invoiceId: string, context: CommandContext): Promise<void> {
    const { state } = await this.streams.load(invoice, streamOf(returnedId));
    if (state.status === 'RETURNED')
      await this.streams.execute(
        invoice,
        streamOf(returnedId),
        { type: 'LinkResubmission', by: invoiceId, on: context.effectiveOn },
        following(context, 'link'),
      );
  }
}

/** A bill for one other principal is also that principal's to see; of a mixed one each sees its own lines in the lists, not the file. */
const visibleTo = ({ receivedBy, addressee }: Bill, { orders }: Surroundings): string[] => {
  const principals = [...new Set(Object.values(orders).map(({ principal }) => principal))];
  return [
    ...new Set([
      receivedBy,
      ...(addressee === null ? [] : [addressee]),
      ...(principals.length === 1 ? principals : []),
    ]),
  ];
};
