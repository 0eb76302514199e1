import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type IsoDate, NotFound } from '@ontschot/kernel';
import { agreement } from '../domain/agreement.decider';
import { type Concluded, endedOnAsOf, isDissolvedOn, statusOn } from '../domain/agreement.state';
import { coveredOn, instrumentsOn, territoryOn, validUntilOn } from '../domain/dated-terms';
import { type AgreementFacts, FindAgreement } from '../facts';
import { agreementStream } from '../streams';

@QueryHandler(FindAgreement)
export class FindAgreementHandler implements IQueryHandler<FindAgreement> {
  constructor(private readonly streams: Streams) {}

  async execute({ agreementId, day }: FindAgreement): Promise<AgreementFacts> {
    const { state } = await this.streams.load(agreement, agreementStream(agreementId));
    if (state.stage !== 'concluded') throw new NotFound('agreement', agreementId);
    return factsOn(state, day);
  }
}

/** An end that comes after the day is not one of that day. Exported for its spec. */
export const factsOn = (state: Concluded, day: IsoDate): AgreementFacts => {
  const { of, conclusion, dated, audit } = state;
  const status = statusOn(state, day);
  return {
    ...of,
    contractingPrincipal: conclusion.contractingPrincipal,
    ...conclusion.procurement,
    region: conclusion.scope.region,
    territory: territoryOn(dated, day),
    coversPartners: coveredOn(dated, day),
    concludedOn: conclusion.concludedOn,
    beginsOn: dated.beginsOn,
    validUntil: validUntilOn(dated, day),
    status: status === 'EVALUATION_DUE' || status === 'EVALUATED' ? 'ENDED' : status,
    endedOn: endedOnAsOf(state, day),
    dissolved: isDissolvedOn(state, day),
    frameworkAgreementOn: audit !== null && audit.passed && audit.on <= day ? audit.on : null,
    valueCommitted: state.valueCommitted,
    ownerObjectionDays: conclusion.terms.ownerObjectionDays ?? null,
    minimumCandidatesFirstHalfYear: state.minimumCandidates,
    // How many came in the first half year is a fact of that half year, whenever it was counted.
    candidatesFirstHalfYear: state.candidateTest?.candidates ?? null,
    instruments: instrumentsOn(dated, day),
  };
};
