import { ForbiddenException } from '@nestjs/common';
import { type CommandContext, NotFound, type PartnerCode } from '@ontschot/kernel';

const MANDATE_ID = /^(UWV|GM\d{4})-(UWV|GM\d{4})-\d{1,6}$/;

/** The two partners and the stream that a mandate's id names. @throws NotFound for an id that no mandate can have */
export const partiesOf = (
  mandateId: string,
): { grantor: PartnerCode; grantee: PartnerCode; stream: string } => {
  const [, grantor, grantee] = MANDATE_ID.exec(mandateId) ?? [];
  if (grantor === undefined || grantee === undefined) throw new NotFound('mandate', mandateId);
  return { grantor, grantee, stream: mandateStream(grantor, grantee) };
};

export const mandateStream = (grantor: PartnerCode, grantee: PartnerCode): string =>
  `mandate-${grantor}-${grantee}`;

/** @throws ForbiddenException unless the actor serves the partner that gives the mandate */
export const assertGrantor = (grantor: PartnerCode, { actor }: CommandContext): void => {
  if (actor.partner !== grantor)
    throw new ForbiddenException(`Only ${grantor}, which gives this mandate, decides on it.`);
};
