import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Verdict } from '@ontschot/kernel';
import fc from 'fast-check';
import { billedMonthsOf } from '../facts/bill';
import { decide } from '../decide/decide';
import type { DecisionCase } from '../decide/decision-case';
import { factsOfCase } from '../decide/facts-of-case';
import { numbersIn } from '../policy';
import { anyCase } from '../testing/arbitrary-case';
import { approve, order, propose } from './assignment-steps';
import { checkHandover } from './check-handover';
import { decideTransfer, determineResponsible, handOver, recordOffer } from './client';
import { commitBudget } from './course';
import {
  checkEligibility,
  draftAddendum,
  joinAfterAward,
  openByWording,
  openContract,
  type OpeningFacts,
  signAddendum,
  takeEffect,
} from './open-contract';
import { principalOf } from './principal-of';
import type { Question } from './question';
import { QUESTIONS } from './questions';
import { rejectClaim } from './reject-claim';
import { routeInvoice, routeStandingBill } from './route-invoice';
import { start } from './start';
import type { StepFacts } from './step-facts';

/*
 * A question tells which rules it asks (`GET /v1/rules`). Where the law has turns, a question is a function over rules and not a
 * list: what it tells must be what it does. So every question on clients, assignments, openings and bills is asked with the
 * facts of every decision case, whatever the case itself asks, and with those of random cases.
 */
const folder = path.join(__dirname, '..', 'decide', 'decision-cases');
const decisionCases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { case: DecisionCase }[])
  .map(({ case: asked }) => asked);

const word = { nl: 'iets', en: 'something' };

type Asking = readonly [question: Question<never>, ask: (asked: DecisionCase) => Verdict[]];
const asStep = (
  question: Question<StepFacts>,
  type: DecisionCase['action']['type'],
  ...variants: Partial<StepFacts>[]
): Asking => [
  question,
  (asked) => {
    const facts = factsOfCase({ ...asked, action: { ...asked.action, type } });
    return [{}, ...variants].map((variant) => question.ask({ ...facts, ...variant }));
  },
];
const asDecided = (question: Question<never>, type: DecisionCase['action']['type']): Asking => [
  question,
  (asked) => [decide({ ...asked, action: { ...asked.action, type } })],
];
const openingOf = (asked: DecisionCase, partner: string): OpeningFacts => {
  const facts = factsOfCase(asked);
  return { ...facts, day: asked.action.date, partner, partnerRegion: facts.clientRegion };
};
const asOpening = (question: Question<OpeningFacts>): Asking => [
  question,
  (asked) =>
    [asked.action.partner ?? asked.client.residence, 'UWV'].map((partner) =>
      question.ask(openingOf(asked, partner)),
    ),
];

/** What no decision case tells, and a command does. */
const TOLD_BY_COMMANDS: readonly Partial<StepFacts>[] = [
  { needRecorded: false, hasAlready: ['A1'], clientConsulted: false, planSignedOn: null },
  { callersWords: [{ fact: word, said: word, recorded: null }] },
  { linkToLabourDemand: null },
  { item: 'WAGE_COST_SUBSIDY' },
  { unanswered: ['circumstances.documents'] },
];

const ASKINGS: readonly Asking[] = [
  asStep(propose, 'PROPOSE', ...TOLD_BY_COMMANDS),
  asStep(approve, 'APPROVE', ...TOLD_BY_COMMANDS),
  asStep(order, 'ORDER', ...TOLD_BY_COMMANDS),
  asStep(start, 'START', ...TOLD_BY_COMMANDS, { fixed: { principal: 'UWV', decidedBy: 'R-016' } }),
  asStep(checkHandover, 'CHECK_HANDOVER'),
  [
    routeInvoice,
    (asked) => {
      const { to, from, period } = asked.action;
      const facts = factsOfCase({ ...asked, action: { ...asked.action, type: 'ROUTE_INVOICE' } });
      return [{}, ...TOLD_BY_COMMANDS].map((told) =>
        routeInvoice.ask({
          ...facts,
          billTo: to,
          billFrom: from,
          senderIsEntered: false,
          ownDelivery: false,
          billedMonths: billedMonthsOf(period),
          billedPrincipals: asked.action.invoices?.flatMap((one) => one.to ?? []) ?? [],
          orderDecidedBy: asked.action.decidedBy,
          ...told,
        }),
      );
    },
  ],
  asDecided(rejectClaim, 'REJECT_CLAIM'),
  asOpening(openContract),
  asOpening(signAddendum),
  asOpening(checkEligibility),
  asOpening(draftAddendum),
  asOpening(joinAfterAward),
  asOpening(openByWording),
  asOpening(takeEffect),
  [determineResponsible, (asked) => [determineResponsible.ask(factsOfCase(asked))]],
  [
    decideTransfer,
    (asked) => {
      const facts = factsOfCase(asked);
      return [facts.day, '2027-01-01'].map((actedOn) => decideTransfer.ask({ ...facts, actedOn }));
    },
  ],
  [
    recordOffer,
    (asked) => {
      const facts = factsOfCase(asked);
      return ['GEM-A', facts.residence].map((offeredBy) => recordOffer.ask({ ...facts, offeredBy }));
    },
  ],
  [
    handOver,
    (asked) => {
      const facts = factsOfCase(asked);
      return [handOver.ask({ ...facts, ...principalOf(facts) })];
    },
  ],
  [
    commitBudget,
    ({ instrument: { price = 1000 }, client: { residence: partner } }) =>
      [0, price * 100].map((available) =>
        commitBudget.ask({ day: '2009-03-02', partner, amount: price * 100, available }),
      ),
  ],
  [
    routeStandingBill,
    ({ action: { date: day, to, from }, instrument: { owner, coversPartners = [] } }) =>
      [[owner], ['UWV', 'GEM-A']].map((billedPrincipals) =>
        routeStandingBill.ask({
          day,
          orderDay: day,
          billTo: to ?? null,
          billFrom: from,
          senderIsEntered: false,
          ownDelivery: false,
          socialActivation: false,
          billedPrincipals,
          carriers: [{ owner: 'GEM-C', coversPartners }],
          contractingPrincipal: owner,
          mismatches: [],
        }),
      ),
  ],
];
const rulesSaid = (verdicts: readonly Verdict[]): string[] =>
  verdicts.flatMap(({ because }) => because.map(({ rule }) => rule));
const told = ({ asks }: Question<never>): ReadonlySet<string> => new Set(asks.flatMap(numbersIn));

describe('what a question tells that it asks', () => {
  it('is looked at for every question whose rules are not one list of its own facts', () => {
    const looked = new Set(ASKINGS.map(([{ step }]) => step));
    const composed = QUESTIONS.filter(({ asks }) => asks.length !== 1 || !('step' in (asks[0] ?? {})));
    expect(composed.filter(({ step }) => !looked.has(step)).map(({ step }) => step)).toEqual([]);
  });

  it.each(ASKINGS.map(([question, ask]) => [question.step, question, ask] as const))(
    '%s: every rule that it says, on any case, stands among them',
    (_step, question, ask) => {
      const asks = told(question);
      const untold = new Set(rulesSaid(decisionCases.flatMap(ask)).filter((one) => !asks.has(one)));
      expect([...untold]).toEqual([]);
      fc.assert(
        fc.property(anyCase, (asked) => {
          for (const one of rulesSaid(ask(asked))) expect(asks).toContain(one);
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each(ASKINGS.map(([question, ask]) => [question.step, question, ask] as const))(
    '%s: each of them is said on some case',
    (_step, question, ask) => {
      const said = new Set(rulesSaid(decisionCases.flatMap(ask)));
      for (const asked of fc.sample(anyCase, { numRuns: 1500, seed: 1 }))
        for (const one of rulesSaid(ask(asked))) said.add(one);
      expect([...told(question)].filter((one) => !said.has(one))).toEqual([]);
    },
  );
});
