import type { QueryBus } from '@nestjs/cqrs';
import type { AgreementFacts } from '@ontschot/agreements';
import type { IsoDate } from '@ontschot/kernel';
import { FindPartner } from '@ontschot/partners';
import { findCarrier, findStanding, OpeningOf, OpeningsOf } from '@ontschot/piggybacking';
import { FindSupplier } from '@ontschot/suppliers';
import type { CarrierFacts, Names } from '../domain/addendum.commands';
import type { Content, OfAddendum } from '../domain/addendum.events';
import { refuse } from '../domain/refusals';

/** The agreement and the supplier on the day, how far the partners came, and which openings there are. */
export const carrierFacts = async (
  queries: QueryBus,
  { agreementId, partner, supplierId, contractingPrincipal }: OfAddendum,
  on: IsoDate,
): Promise<CarrierFacts> => {
  const carrier = await findCarrier(queries, agreementId, partner, on);
  const { supplierConsent, supplierManagementAgreed } = await queries.execute(
    new OpeningOf(agreementId, partner, on),
  );
  return {
    ...carrier,
    supplierConsent,
    supplierManagementAgreed,
    supplier: await findStanding(queries, supplierId, contractingPrincipal, on),
    openings: await queries.execute(new OpeningsOf(agreementId, partner)),
  };
};

/** How the parties, services and municipalities of the addendum are called. @throws NotPossible when a service is not of the agreement; NotFound when a municipality takes no part */
export const namesOf = async (
  queries: QueryBus,
  { instruments, reference }: AgreementFacts,
  { contractingPrincipal, partner, supplierId }: OfAddendum,
  { scope }: Content,
  on: IsoDate,
): Promise<Names> => {
  const chosen = instruments.filter(({ instrumentId }) => scope.services?.includes(instrumentId) ?? true);
  if (scope.services !== null && chosen.length < scope.services.length)
    throw refuse('unknown-service', { reference });
  const supplier = await queries.execute(new FindSupplier(supplierId, on));
  const area = await Promise.all(
    (scope.area ?? []).map(async (code) => (await queries.execute(new FindPartner(code))).name),
  );
  return {
    contractingPrincipal: (await queries.execute(new FindPartner(contractingPrincipal))).name,
    partner: (await queries.execute(new FindPartner(partner))).name,
    supplier: supplier.name,
    supplierNumber: `${supplier.scheme === '0106' ? 'KvK' : 'OIN'} ${supplier.legalId}`,
    instruments: chosen.map(({ name }) => name),
    area,
  };
};
