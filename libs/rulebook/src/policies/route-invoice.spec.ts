import fc from 'fast-check';
import { factsOfCase } from '../decide/facts-of-case';
import { anyCase, days } from '../testing/arbitrary-case';
import type { StepFacts } from './step-facts';
import { routeInvoice, routeStandingBill, type ServiceBill, type StandingBill } from './route-invoice';

const partner = fc.constantFrom('UWV', 'GEM-A', 'GEM-B');
const OF_THE_BILL = new Set(['R-074', 'R-083', 'R-084', 'R-085', 'R-086']);

/** A bill for one standing order, as each of the two doors is asked. */
const anyBill = fc
  .record({
    asked: anyCase,
    principal: partner,
    billTo: fc.option(partner),
    billFrom: fc.option(partner, { nil: undefined }),
    senderIsEntered: fc.boolean(),
    ownDelivery: fc.boolean(),
    socialActivation: fc.boolean(),
    placedBy: partner,
    actedOn: days,
  })
  .map(({ asked, principal, socialActivation, actedOn, ...ofBill }) => {
    const facts: StepFacts = {
      ...factsOfCase(asked),
      actedOn,
      ...(socialActivation ? { kind: 'SOCIAL_ACTIVATION' as const } : { kind: 'MODULE' as const }),
      unanswered: [],
    };
    const { owner, coversPartners, day: orderDay } = facts;
    const fixed = { principal, decidedBy: socialActivation ? 'R-017' : 'R-001' };
    const service: ServiceBill = { ...facts, ...ofBill, fixed, billedPrincipals: [principal] };
    const standing: StandingBill = {
      ...ofBill,
      day: actedOn,
      orderDay,
      socialActivation,
      billedPrincipals: [principal],
      carriers: [{ owner, coversPartners }],
      contractingPrincipal: owner,
    };
    return { service, standing };
  });

describe('a bill for a standing order', () => {
  it('gets the same answer of its own rules through the what-if and through the intake', () =>
    fc.assert(
      fc.property(anyBill, ({ service, standing }) => {
        const whatIf = routeInvoice.ask(service).because.filter(({ rule }) => OF_THE_BILL.has(rule));
        expect(routeStandingBill.ask(standing).because).toEqual(whatIf);
      }),
      { numRuns: 300 },
    ));
});
