import type { Streams } from '@ontschot/event-store';
import { InvalidInput } from '@ontschot/http';
import { type CommandContext, following, type SupplierId, uuidFrom } from '@ontschot/kernel';
import { isLegalId } from '../domain/legal-id';
import { refuse } from '../domain/refusals';
import { supplier } from '../domain/supplier.decider';
import { supplierIdOf } from '../facts';
import { withNumber } from '../queries/find-supplier';
import { streamOf } from '../streams';

type Number = { legalId: string; scheme: string };

/** @throws InvalidInput when the number does not have the form of its scheme */
export const checkNumber = ({ legalId, scheme }: Number): void => {
  if (!isLegalId(legalId, scheme))
    throw new InvalidInput([
      {
        field: 'legalId',
        reason:
          scheme === '0190' && /^\d{20}$/.test(legalId)
            ? { nl: 'is geen OIN: de opbouw klopt niet', en: 'is no OIN: its structure does not fit' }
            : { nl: `past niet bij scheme ${scheme}`, en: `does not fit scheme ${scheme}` },
        wayOut: {
          nl: 'Geef 8 cijfers met 0106 (KvK), of met 0190 (OIN) 20 cijfers: 00000001 of een ander voorvoegsel, het nummer, en nullen.',
          en: 'Give 8 digits with 0106 (KvK), or with 0190 (OIN) 20 digits: 00000001 or another prefix, the number, and zeros.',
        },
      },
    ]);
};

/**
 * The id under which a firm with this number is registered: the number's own, unless the stream of that id went to a firm that
 * was first registered under this number by mistake.
 */
export const idForNumber = async (streams: Streams, legalId: string): Promise<SupplierId> => {
  const own = supplierIdOf(legalId);
  const holder = await withNumber(streams, legalId);
  if (holder) return holder.supplierId;
  for (let attempt = 1, id: SupplierId = own; ; attempt++) {
    const { state } = await streams.load(supplier, streamOf(id));
    if (state.status === 'unknown') return id;
    id = uuidFrom('supplier', legalId, attempt);
  }
};

/** @throws InvalidInput when its form is wrong; NotPossible when another supplier has it */
export const mayClaimNumber = async (streams: Streams, number: Number, to: SupplierId): Promise<void> => {
  checkNumber(number);
  const holder = await withNumber(streams, number.legalId);
  if (holder && holder.supplierId !== to)
    throw refuse('number-in-use', { legalId: number.legalId, supplierId: holder.supplierId });
};

/** From now on the number leads to this supplier. A number's own stream needs no reference. @throws NotPossible when another has it */
export const claimNumber = async (
  streams: Streams,
  number: Number,
  to: SupplierId,
  context: CommandContext,
): Promise<void> => {
  await mayClaimNumber(streams, number, to);
  const { legalId } = number;
  const own = supplierIdOf(legalId);
  if (own === to) return;
  await streams.execute(
    supplier,
    streamOf(own),
    { type: 'ReferNumber', supplierId: own, legalId, to },
    following(context, 'refer-number', legalId),
  );
};
