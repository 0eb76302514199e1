import type { PartnerCode } from '@ontschot/kernel';
import { asking, policy } from '../policy';
import type { Day } from '../rule';
import {
  coachAndClientNoticeNothing,
  concurrentBenefitsGoToUwv,
  handOverAfterModule,
  leadIsRecorded,
  managersDecideTogether,
  municipalityServesUwvClient,
  residentsOnly,
} from '../rules/a-responsibility';
import type { Lead } from '../facts/facts';
import { verdictFrom } from '../verdict';
import { ASKED_FOR_PRINCIPAL, principalOf, type ResolutionFacts } from './principal-of';
import type { Question } from './question';

/** 4.8 Determine: whose client is this on the day, and by which rule? Asked for no purchase in particular. */
export const determineResponsible: Question<ResolutionFacts & Lead> = {
  step: 'DETERMINE_RESPONSIBLE',
  title: { nl: 'bepalen wie verantwoordelijk is', en: 'determine who is responsible' },
  asks: [...ASKED_FOR_PRINCIPAL, leadIsRecorded],
  ask: (facts) => {
    const { principal, decidedBy, findings } = principalOf(facts);
    return verdictFrom([...findings, ...leadIsRecorded.ask({ ...facts, principal, decidedBy })], {
      principal,
      decidedBy,
    });
  },
};

/** What the managers would decide, and the day on which that is asked. */
type TransferFacts = ResolutionFacts & { actedOn: ResolutionFacts['day'] };

const transfers = policy<TransferFacts>('DECIDE_TRANSFER', [
  managersDecideTogether,
  coachAndClientNoticeNothing,
]);

/** 4.8 Both managers decide who is responsible; coach and running services stay. */
export const decideTransfer: Question<TransferFacts> = {
  step: 'DECIDE_TRANSFER',
  title: { nl: 'de verantwoordelijkheid overdragen', en: 'transfer responsibility' },
  asks: [transfers],
  ask: (facts) => {
    const findings = transfers.ask(facts);
    const decided = findings.find(({ decides }) => decides !== undefined);
    return verdictFrom(findings, {
      principal: decided?.decides ?? null,
      decidedBy: decided?.rule ?? null,
    });
  },
};

type OfferAsked = ResolutionFacts & { offeredBy: PartnerCode };

const offers = policy<OfferAsked>('RECORD_OFFER', [
  asking((facts: OfferAsked) => ({ ...facts, claimedFrom: [facts.offeredBy] }), residentsOnly),
  municipalityServesUwvClient,
]);

/** 4.8 A municipality offers a UWV client something, or takes over: for its own residents. */
export const recordOffer: Question<OfferAsked> = {
  step: 'RECORD_OFFER',
  title: { nl: 'een gemeentelijk aanbod vastleggen', en: 'record a municipal offer' },
  asks: [offers],
  ask: (facts) => verdictFrom(offers.ask(facts), { principal: facts.offeredBy }),
};

/** What both partners agreed: from `day` on, `principal` serves the client. */
type HandOverFacts = Parameters<typeof handOverAfterModule.ask>[0];

/** 4.8 Both partners agree how the client passes to the municipality after the module. */
export const handOver: Question<Omit<HandOverFacts, 'handOver'>> = {
  step: 'HAND_OVER',
  title: { nl: 'de klant overdragen na de dienst', en: 'hand the client over after the service' },
  asks: [handOverAfterModule],
  ask: (facts) =>
    verdictFrom(handOverAfterModule.ask({ ...facts, handOver: 'AGREED' }), {
      principal: facts.principal,
      decidedBy: facts.decidedBy,
    }),
};

/** has the client benefits of both partners on the day, so that somebody must lead? */
export const hasConcurrentBenefits = (
  facts: Day & Parameters<typeof concurrentBenefitsGoToUwv.ask>[0],
): boolean => concurrentBenefitsGoToUwv.ask(facts).length > 0;
