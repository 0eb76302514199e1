import type { AgreementFacts } from '@ontschot/agreements';
import type { OpeningFacts } from '@ontschot/piggybacking';
import { accessAgreement, assistanceClient, factsOf, wwClient } from '../testing/facts';
import type { Propose } from './assignment.commands';
import { assignment } from './assignment.decider';
import type { CaseFacts } from './step-facts';

const proposal = (facts: CaseFacts, on = '2026-02-02'): Propose => ({
  type: 'Propose',
  assignmentId: 'A000000000001',
  clientId: 'client-1',
  instrumentId: 'agreement-1.1',
  coachEmployer: 'UWV',
  need: 'Nodig',
  choice: 'Past het best',
  routeReason: 'Zelf hebben wij dit niet',
  ownAlternative: 'NONE_ADEQUATE',
  clientConsulted: true,
  partsNeedGo: false,
  grounds: {},
  start: null,
  facts,
  on,
});
/** What the rules say of the proposal, as `R-189 WARN: …`. */
const warnedOf = (facts: CaseFacts): string[] => {
  const [event] = assignment.decide(proposal(facts), assignment.initial);
  if (event?.type !== 'InstrumentProposed') throw new Error('It was not proposed.');
  return event.data.verdict.because
    .filter(({ effect }) => effect === 'WARN')
    .map(({ rule, textEn }) => `${rule}: ${textEn}`);
};
const agreed = (change: Partial<AgreementFacts>) => factsOf({ agreement: { ...accessAgreement, ...change } });

describe('a proposal that comes before what it rests on', () => {
  it('warns while the agreement is still to begin, and names its first day', () =>
    expect(warnedOf(agreed({ beginsOn: '2026-03-01', status: 'NOT_YET' }))).toEqual([
      'R-189: The agreement runs from 2026-03-01 only.',
    ]));
  it('is refused where the agreement has ended: nothing can be ordered on it any more', () => {
    for (const ended of [{ validUntil: '2026-02-01' }, { endedOn: '2026-02-02' }] as const)
      expect(() =>
        assignment.decide(proposal(agreed({ ...ended, status: 'ENDED' })), assignment.initial),
      ).toThrow(
        expect.objectContaining({
          verdict: expect.objectContaining({ decision: 'REFUSE' }) as unknown,
        }) as Error,
      );
  });
  it('warns where the client is registered on a later day', () =>
    expect(warnedOf(factsOf({ client: { ...wwClient, registeredOn: '2026-02-03' } }))).toEqual([
      'R-171: The client is registered from 2026-02-03, so not yet on 2026-02-02.',
    ]));
  it('has nothing to warn of on the first day of each', () =>
    expect(
      warnedOf({
        ...agreed({ beginsOn: '2026-02-02' }),
        client: { ...wwClient, registeredOn: '2026-02-02' },
      }),
    ).toEqual([]));

  describe("on a partner's contract whose wording covers, where all is agreed", () => {
    const opening: OpeningFacts = {
      agreementId: 'agreement-1',
      partner: 'GM0222',
      day: '2026-02-02',
      open: false,
      by: null,
      number: null,
      from: null,
      until: null,
      opensOn: null,
      addendumSignedOn: null,
      addendum: null,
      supplierConsent: true,
      supplierManagementAgreed: true,
      supplierManagementAgreedOn: null,
    };
    const with_ = (change: Partial<OpeningFacts>) =>
      factsOf({
        client: assistanceClient,
        agreement: {
          ...accessAgreement,
          form: 'FRAMEWORK_CONTRACT',
          tendered: true,
          awarded: true,
          wordingCoversPartnerClients: true,
        },
        opening: { ...opening, ...change },
      });
    it('warns that nobody opened it', () =>
      expect(warnedOf(with_({}))).toContain(
        'R-189: The contract is not open yet to clients of municipality GM0222.',
      ));
    it('warns from which day it opens', () =>
      expect(warnedOf(with_({ opensOn: '2026-02-10' }))).toContain(
        'R-189: The contract is open to clients of municipality GM0222 from 2026-02-10 only.',
      ));
    it('does not once it is open', () =>
      expect(
        warnedOf(with_({ open: true, by: 'WORDING', number: 1, from: '2026-02-02' })).join(),
      ).not.toContain('R-189'));
  });
});
