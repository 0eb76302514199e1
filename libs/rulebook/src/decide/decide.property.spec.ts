import { fundOf } from '@ontschot/kernel';
import fc from 'fast-check';
import { decide } from './decide';
import { readCase } from './decide-cases';
import { factsOfCase } from './facts-of-case';
import type { DecisionCase } from './decision-case';
import { municipalBenefitsOn, uwvBenefitsOn } from '../facts/derived';
import { principalOf } from '../policies/principal-of';
import { anyCase, days } from '../testing/arbitrary-case';

const runs = { numRuns: 400 };
const property = (check: (asked: DecisionCase) => void) => fc.assert(fc.property(anyCase, check), runs);
/** Where a bill belongs is told even when it is not accepted or must wait. */
const asksOfABill = ({ action: { type } }: DecisionCase) =>
  type === 'ROUTE_INVOICE' || type === 'MATCH_INVOICE';
const strengthOf = { REFUSE: 3, HOLD: 2, OBLIGE: 1, ALLOW: 0, WARN: 0, COMPUTE: 0 };
const decisionOfStrength = ['ALLOW', 'ALLOW_WITH_DUTY', 'HOLD', 'REFUSE'];

describe('for every case that fits the schema', () => {
  it('the generator makes such cases', () =>
    property((asked) => expect(readCase(asked)).toEqual({ case: asked, unknownFields: [] })));

  it('there is an answer that cites a rule, and names the principal or holds for a fact', () =>
    property((asked) => {
      const verdict = decide(asked);
      expect(verdict.because.length).toBeGreaterThan(0);
      for (const { rule, text, textEn, source } of verdict.because) {
        expect(rule).toMatch(/^R-\d{3}$/);
        expect(text + textEn + source).not.toMatch(/undefined|null|NaN|\[object/);
      }
      if (verdict.principal === null) expect(verdict.decision).toBe('HOLD');
    }));

  it('REFUSE outranks HOLD, HOLD outranks a duty, a duty outranks ALLOW', () =>
    property((asked) => {
      const { decision, because } = decide(asked);
      const strongest = decisionOfStrength[Math.max(...because.map(({ effect }) => strengthOf[effect]))];
      expect(decision).toBe(decision === 'NO_ACTION' ? 'NO_ACTION' : strongest);
      if (decision === 'NO_ACTION') expect(strongest).toBe('ALLOW');
    }));

  it('money is committed only when the step may proceed, and to the fund of the principal', () =>
    property((asked) => {
      const { decision, principal, budget, liftedBy, duties } = decide(asked);
      if (budget !== null) expect(budget).toBe(fundOf(principal ?? ''));
      if ((decision === 'REFUSE' || decision === 'HOLD') && !asksOfABill(asked)) expect(budget).toBeNull();
      if (decision === 'HOLD') expect(liftedBy.length).toBeGreaterThan(0);
      if (decision === 'ALLOW_WITH_DUTY') expect(duties.length).toBeGreaterThan(0);
    }));

  it('a refusal names a way that remains', () =>
    property((asked) => {
      const { decision, alternatives } = decide(asked);
      if (decision === 'REFUSE') expect(alternatives.length).toBeGreaterThan(0);
    }));

  it('R-002 the coach and the owner of the contract never change the principal', () =>
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom('UWV', 'GEM-A', 'GEM-B', 'GEM-C'),
        fc.constantFrom('UWV', 'GEM-A', 'GEM-B', 'GEM-C'),
        (any, owner, coachEmployer) => {
          // An offer of one instrument covers what the municipality owns: there the owner counts.
          const offer = any.circumstances?.municipalOffer;
          const asked: DecisionCase = offer
            ? {
                ...any,
                circumstances: { ...any.circumstances, municipalOffer: { ...offer, scope: 'TAKE_OVER' } },
              }
            : any;
          const moved = {
            ...asked,
            instrument: { ...asked.instrument, owner, contractingPrincipal: owner },
            action: { ...asked.action, coachEmployer },
          };
          expect(decide(moved).principal).toBe(decide(asked).principal);
        },
      ),
      runs,
    ));

  it('R-004 concurrent benefits are never split: without offer or joint decision UWV is principal', () =>
    property((asked) => {
      const { municipalOffer, jointDecision, ...circumstances } = asked.circumstances ?? {};
      expect([municipalOffer, jointDecision]).toHaveLength(2);
      const plain = { ...asked, circumstances };
      const day = asked.action.date;
      const facts = { ...factsOfCase(plain), day };
      if (uwvBenefitsOn(facts, day).length === 0 || municipalBenefitsOn(facts, day).length === 0) return;
      expect(principalOf(facts).principal).toBe('UWV');
      const order = decide({ ...plain, action: { ...plain.action, type: 'ORDER' } });
      expect(order.principal).toBe('UWV');
      expect([null, 'UWV_REINTEGRATION']).toContain(order.budget);
    }));

  it('R-011 what changes after the order moves no principal of a running assignment', () =>
    fc.assert(
      fc.property(anyCase, days, fc.constantFrom('WWB' as const, 'WIA' as const), (asked, later, type) => {
        const { orderDate, start, ...action } = asked.action;
        const { previousResidence, movedOn, ...client } = asked.client;
        expect([orderDate, start, previousResidence, movedOn]).toHaveLength(4);
        const ordered = '2009-01-05';
        if (later <= ordered) return;
        const invoice = (of: DecisionCase['client']): DecisionCase => ({
          ...asked,
          client: of,
          instrument: { ...asked.instrument, start: '2009-01-12' },
          action: { ...action, type: 'ROUTE_INVOICE', date: '2027-01-01', orderDate: ordered },
        });
        const before = decide(invoice(client));
        // WW that ended between order and start: the service never ran, and R-009 determines the principal again.
        if (before.because.some(({ rule }) => rule === 'R-009')) return;
        const after = decide(
          invoice({
            ...client,
            residence: 'GEM-C',
            previousResidence: client.residence,
            movedOn: later,
            benefits: [...client.benefits, { type, from: later }],
          }),
        );
        expect(after.principal).toBe(before.principal);
      }),
      runs,
    ));

  it('the same case gets the same answer, the case stays as it was, and the answer is plain JSON', () =>
    property((asked) => {
      const copy = structuredClone(asked);
      const verdict = decide(asked);
      expect(decide(copy)).toStrictEqual(verdict);
      expect(asked).toStrictEqual(copy);
      expect(JSON.parse(JSON.stringify(verdict))).toStrictEqual(verdict);
    }));
});
