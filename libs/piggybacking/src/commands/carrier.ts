import type { QueryBus } from '@nestjs/cqrs';
import { type AgreementFacts, FindAgreement } from '@ontschot/agreements';
import type { AgreementId, IsoDate, PartnerCode, SupplierId } from '@ontschot/kernel';
import { FindSupplier } from '@ontschot/suppliers';
import type { Carrier, SupplierStanding } from '../domain/piggyback.commands';

const standingOf = (facts: AgreementFacts, on: IsoDate): Carrier['standing'] => {
  if (on < facts.concludedOn) return 'NOT_YET';
  if (facts.validUntil !== null && on > facts.validUntil) return 'ENDED';
  return facts.status !== 'ACTIVE' && (facts.endedOn === null || on >= facts.endedOn) ? 'ENDED' : 'IN_FORCE';
};

/** where the wording names partners, only those; else one of the two general wordings. */
const covers = (facts: AgreementFacts, partner: PartnerCode): boolean =>
  facts.wordingCovers
    ? facts.wordingCovers.includes(partner)
    : facts.wordingCoversPartnerClients ||
      // A framework or joint contract may name others than the two kinds of partner; that wording covers the partner as well.
      (facts.wordingCoversOthers && (facts.form === 'FRAMEWORK_CONTRACT' || facts.form === 'JOINT_CONTRACT'));

/** What the rules of opening need of an agreement on the day, for the partner that asks. */
export const carrierOf = (facts: AgreementFacts, partner: PartnerCode, on: IsoDate): Carrier => ({
  form: facts.form,
  owner: facts.owner,
  standing: standingOf(facts, on),
  coversPartners: facts.coversPartners,
  tendered: facts.tendered,
  awarded: facts.awarded,
  concludedOn: facts.concludedOn,
  validUntil: facts.validUntil,
  wordingCovers: covers(facts, partner),
  region: facts.region,
  territory: facts.territory.length > 0 ? facts.territory : [facts.owner, ...facts.coversPartners],
});

/** The same, looked up. @throws NotFound when the agreement does not exist or was never concluded */
export const findCarrier = async (
  queries: QueryBus,
  agreementId: AgreementId,
  partner: PartnerCode,
  on: IsoDate,
): Promise<Carrier> => carrierOf(await queries.execute(new FindAgreement(agreementId, on)), partner, on);

/** What the register says of the supplier on the day; the test that counts is that of the agreement's owner. */
export const findStanding = async (
  queries: QueryBus,
  supplierId: SupplierId,
  owner: PartnerCode,
  on: IsoDate,
): Promise<SupplierStanding> => {
  const { qualityTestedBy, onRejectedIroList, uwvTest } = await queries.execute(
    new FindSupplier(supplierId, on),
  );
  return {
    municipalQualityTest: qualityTestedBy.includes(owner),
    testedElsewhereBy: qualityTestedBy.filter((by) => by !== owner),
    onRejectedIroList,
    uwvTest,
  };
};
