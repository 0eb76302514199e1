import { type MandateId, NotFound, PARTNER_PATTERN, type PartnerCode } from '@ontschot/kernel';
import { mandateStream } from '../streams';

const MANDATE_ID = new RegExp(`^(${PARTNER_PATTERN})-(${PARTNER_PATTERN})-\\d{1,6}$`);

/** The two partners and the stream that a mandate's id names. @throws NotFound for an id that no mandate can have */
export const partiesOf = (
  mandateId: MandateId,
): { grantor: PartnerCode; grantee: PartnerCode; stream: string } => {
  const [, grantor, grantee] = MANDATE_ID.exec(mandateId) ?? [];
  if (grantor === undefined || grantee === undefined) throw new NotFound('mandate', mandateId);
  return { grantor, grantee, stream: mandateStream(grantor, grantee) };
};
