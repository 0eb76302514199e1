import type { Verdict } from '@ontschot/kernel';
import { billedMonthsOf, isOwnDelivery } from '../facts/bill';
import { approve, order, propose } from '../policies/assignment-steps';
import { checkHandover } from '../policies/check-handover';
import { openContract, type OpeningFacts, signAddendum } from '../policies/open-contract';
import { rejectClaim } from '../policies/reject-claim';
import { principalOf } from '../policies/principal-of';
import { routeInvoice, type ServiceBill } from '../policies/route-invoice';
import { contractingPrincipalOf, type StepFacts } from '../policies/step-facts';
import { start } from '../policies/start';
import { noAddendumOnTenderedContract } from '../rules/g-piggybacking';
import { verdictFrom } from '../verdict';
import type { DecisionCase } from './decision-case';
import { factsOfCase } from './facts-of-case';

/**
 * What-if: the answer of the rules to one case that holds all its facts. It asks the same questions as the commands.
 * Pure; never throws for a case that fits the schema.
 */
export const decide = (asked: DecisionCase): Verdict => {
  const facts = factsOfCase(asked);
  switch (asked.action.type) {
    case 'PROPOSE':
      return propose.ask(facts);
    case 'APPROVE':
      return approve.ask(facts);
    case 'ORDER':
      return order.ask(facts);
    case 'START':
      return start.ask(facts);
    case 'ROUTE_INVOICE':
    case 'MATCH_INVOICE':
      return routeInvoice.ask(billOf(asked, facts));
    case 'SIGN_ADDENDUM':
      return onContract(asked, facts, (contract) => signAddendum.ask(contract));
    case 'OPEN_FOR_PARTNER':
      return onContract(asked, facts, (contract) => openContract.ask(contract));
    case 'REJECT_CLAIM':
      return rejectClaim.ask({
        ...facts,
        day: asked.action.date,
        askedOf: asked.action.decidedBy,
        ground: asked.action.ground,
      });
    case 'CHECK_HANDOVER':
      return checkHandover.ask(facts);
  }
};

const billOf = ({ action, instrument }: DecisionCase, facts: StepFacts): ServiceBill => {
  const addressees = action.invoices?.flatMap(({ to }) => (to === undefined ? [] : [to])) ?? [];
  const { principal } = principalOf(facts);
  return {
    ...facts,
    billTo: action.to ?? addressees.find((one) => one !== principal) ?? addressees[0],
    billFrom: action.from,
    senderIsEntered: instrument.partnerRegisteredAsSupplierAtUwv === true,
    ownDelivery: isOwnDelivery(facts),
    placedBy: action.placedBy,
    billedMonths: billedMonthsOf(action.period),
    billedPrincipals: addressees,
    orderDecidedBy: action.decidedBy,
  };
};

const onContract = (
  { action }: DecisionCase,
  facts: StepFacts,
  ask: (contract: OpeningFacts) => Verdict,
): Verdict => {
  const { partner, date: day } = action;
  if (partner !== undefined) return ask({ ...facts, day, partner, partnerRegion: facts.clientRegion });
  const { principal, decidedBy } = principalOf({ ...facts, day });
  return verdictFrom(noAddendumOnTenderedContract.ask({ day, nobodyNamed: true }), {
    principal,
    decidedBy,
    contractingPrincipal: contractingPrincipalOf(facts),
  });
};
