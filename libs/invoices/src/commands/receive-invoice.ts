import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Finding, type PartialInvoice, readInvoice } from '@ontschot/e-invoice';
import { Streams } from '@ontschot/event-store';
import {
  type CommandContext,
  type CommandResult,
  following,
  notAfterToday,
  type PartnerCode,
  Rejected,
  type Text,
} from '@ontschot/kernel';
import { createHash } from 'node:crypto';
import type { RefuseUnread } from '../domain/invoice.commands';
import { invoice } from '../domain/invoice.decider';
import type { Surroundings } from '../domain/invoice-facts';
import type { Bill } from '../domain/invoice.events';
import type { Invoice, InvoiceStatus } from '../domain/invoice.state';
import { judge } from '../domain/judge';
import { refuse } from '../domain/refusals';
import { unreadInvoiceIdOf } from '../facts';
import { billOf, issueDateOf, type Receipt } from './bill-of';
import { Claims } from './claims';
import { FactsFinder, streamOf } from './facts-finder';
import { InvoiceDocuments } from './invoice-documents';
import { SettleCredit } from './settle-credit';

/** What became of the file: the invoice's status, or that it was refused unread or as a duplicate. */
export type IntakeOutcome = InvoiceStatus | 'REFUSED_UNREAD' | 'DUPLICATE';
export type Intake = CommandResult & { outcome: IntakeOutcome };

/**
 * Takes in one UBL file: reads it, finds where it belongs and whether it is right, claims the order lines that it bills,
 * and records all of it at once. Whatever is wrong with the file is kept and answered, never thrown.
 * The same file again changes nothing; cut off at any moment, the same file again completes it, and the daily task sends it again.
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
const RECEIPT: Text = { nl: 'De ontvangst', en: 'The receipt' };

@CommandHandler(ReceiveInvoice)
export class ReceiveInvoiceHandler implements ICommandHandler<ReceiveInvoice> {
  constructor(
    private readonly streams: Streams,
    private readonly commands: CommandBus,
    private readonly facts: FactsFinder,
    private readonly claims: Claims,
    private readonly documents: InvoiceDocuments,
  ) {}

  /** @throws NotPossible for a day of receipt in the future, or before the day of issue */
  async execute({ bytes, context }: ReceiveInvoice): Promise<Intake> {
    const { effectiveOn: receivedOn, today, actor } = context;
    notAfterToday(receivedOn, today, RECEIPT);
    const receipt: Receipt = {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      receivedBy: actor.partner,
      receivedOn,
    };
    const reading = readInvoice(bytes);
    const { invoice: file, findings } = reading;
    if (file === null) return this.refuse(bytes, receipt, findings, context);
    // A bill that says it is of a later day than today is held; one that came before it was written did not come then.
    const issueDate = issueDateOf(file, receivedOn);
    if (issueDate > receivedOn && issueDate <= today) throw refuse('issued-after-receipt', { issueDate });
    return this.receive(file, findings, bytes, receipt, context);
  }

  private async refuse(
    bytes: Uint8Array,
    { sha256, receivedBy, receivedOn }: Receipt,
    findings: readonly Finding[],
    context: CommandContext,
  ): Promise<Intake> {
    const invoiceId = unreadInvoiceIdOf(sha256);
    await this.documents.keep({
      invoiceId,
      sha256,
      bytes,
      visibleTo: [receivedBy],
      receivedBy,
      receivedOn,
    });
    const command: RefuseUnread = {
      type: 'RefuseUnread',
      invoiceId,
      sha256,
      receivedBy,
      findings: [...new Set(findings.map(({ rule }) => rule))],
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
    file: PartialInvoice,
    findings: readonly Finding[],
    bytes: Uint8Array,
    receipt: Receipt,
    context: CommandContext,
  ): Promise<Intake> {
    const day = context.effectiveOn;
    const bill = billOf(file, findings, await this.facts.partiesOf(file, day), receipt);
    const { invoiceId, state: before } =
      bill.number === '' ? await this.numberless(receipt) : await this.facts.idOf(bill);
    const first = await this.facts.around(bill, invoiceId, day);
    await this.documents.keep({ invoiceId, bytes, visibleTo: visibleTo(bill, first), ...receipt });
    const { around, whole } =
      before.status === 'NONE'
        ? await this.claim(bill, invoiceId, first, context)
        : { around: first, whole: bill };
    const { changed, verdict } = await this.streams.execute(
      invoice,
      streamOf(invoiceId),
      { type: 'ReceiveInvoice', invoiceId, bill: whole, around },
      context,
    );
    const followed = await this.follow(invoiceId, bill, around, context);
    return { ...followed, changed, ...(verdict === undefined ? {} : { verdict }) };
  }

  private async numberless({ sha256 }: Receipt): Promise<{ invoiceId: string; state: Invoice }> {
    const invoiceId = unreadInvoiceIdOf(sha256);
    const { state } = await this.streams.load(invoice, streamOf(invoiceId));
    return { invoiceId, state };
  }

  /** Takes the order lines, or the amounts to be credited, before the invoice counts on them. Who loses a race is judged again on what is left. */
  private async claim(
    bill: Bill,
    invoiceId: string,
    first: Surroundings,
    context: CommandContext,
  ): Promise<{ around: Surroundings; whole: Bill }> {
    let around = first;
    for (let attempt = 1; ; attempt++) {
      const whole = { ...bill, precedingInvoiceId: around.originals[0]?.invoiceId ?? null };
      const judgement = judge(whole, invoiceId, around);
      if (judgement.outcome !== 'ROUTED') {
        if (bill.kind === 'credit-note') await this.claims.withdraw(invoiceId, around, context);
        return { around, whole };
      }
      try {
        await this.claims.take(whole, invoiceId, judgement, context);
        return { around: await this.facts.around(bill, invoiceId, context.effectiveOn), whole };
      } catch (lost) {
        if (!(lost instanceof Rejected) || attempt === ATTEMPTS) throw lost;
        around = await this.facts.around(bill, invoiceId, context.effectiveOn);
      }
    }
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
    // What finance holds still bills its order lines.
    if ((state.status === 'DISPUTED' && state.held === null) || state.status === 'RETURNED')
      await this.claims.giveBack(invoiceId, around, context);
    if (state.bill.kind !== 'credit-note' || state.status !== 'ROUTED') return false;
    await this.commands.execute(new SettleCredit(invoiceId, following(context, 'settle-credit')));
    return true;
  }
}

/** A bill for one other principal is also that principal's to see; of a mixed one each sees its own lines in the lists, not the file. */
const visibleTo = ({ receivedBy, addressee }: Bill, { orders }: Surroundings): PartnerCode[] => {
  const principals = [...new Set(Object.values(orders).map(({ principal }) => principal))];
  return [
    ...new Set([
      receivedBy,
      ...(addressee === null ? [] : [addressee]),
      ...(principals.length === 1 ? principals : []),
    ]),
  ];
};
