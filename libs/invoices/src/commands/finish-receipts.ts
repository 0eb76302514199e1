import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandContext, DailyTask, following, type IsoDate } from '@ontschot/kernel';
import { createHash } from 'node:crypto';
import { InvoiceDocuments } from './invoice-documents';
import { ReceiveInvoice } from './receive-invoice';

/** So many at a time: files may be large. */
const AT_ONCE = 50;

/**
 * Takes in again every file whose receipt was cut off before it was recorded: what it claimed then is its own (M8).
 * Harmless when run twice a day, or after days of standstill: the same file is the same bill.
 */
@Injectable()
export class FinishReceipts extends DailyTask {
  readonly name = 'finish-receipts-of-invoices';

  constructor(
    private readonly documents: InvoiceDocuments,
    private readonly commands: CommandBus,
  ) {
    super();
  }

  async run(_day: IsoDate, context: CommandContext): Promise<void> {
    for (const { bytes, receivedBy, receivedOn } of await this.documents.cutOff(AT_ONCE)) {
      const step = following(context, createHash('sha256').update(bytes).digest('hex'), receivedBy);
      await this.commands.execute(
        new ReceiveInvoice(bytes, {
          ...step,
          effectiveOn: receivedOn,
          actor: { ...step.actor, partner: receivedBy },
        }),
      );
    }
  }
}
