import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { NotFound } from '@ontschot/kernel';
import { agreement } from '../domain/agreement.decider';
import type { Concluded } from '../domain/agreement.state';
import { type AgreementFacts, FindAgreement } from '../facts';

@QueryHandler(FindAgreement)
export class FindAgreementHandler implements IQueryHandler<FindAgreement> {
  constructor(private readonly streams: Streams) {}

  async execute({ agreementId }: FindAgreement): Promise<AgreementFacts> {
    const { state } = await this.streams.load(agreement, `agreement-${agreementId}`);
    if (state.stage !== 'concluded') throw new NotFound('agreement', agreementId);
    return factsOf(state);
  }
}

/** Exported for its spec. */
export const factsOf = ({ of, conclusion, scope, status, ...rest }: Concluded): AgreementFacts => ({
  ...of,
  contractingPrincipal: conclusion.contractingPrincipal,
  ...conclusion.procurement,
  ...scope,
  concludedOn: conclusion.concludedOn,
  validUntil: rest.validUntil,
  status: status === 'EVALUATION_DUE' || status === 'EVALUATED' ? 'ENDED' : status,
  endedOn: rest.endedOn,
  dissolved: rest.dissolved,
  frameworkAgreementOn: rest.frameworkAgreementOn,
  valueCommitted: rest.valueCommitted,
  minimumCandidatesFirstHalfYear: rest.minimumCandidates,
  candidatesFirstHalfYear: rest.candidates,
  instruments: rest.instruments,
});
