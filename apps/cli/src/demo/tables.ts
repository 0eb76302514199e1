import { inDutch } from '@ontschot/kernel';
import type { Outcome } from './outcome';
import { money, table } from './table';

/** What each partner allocated, committed, realised, and has left. */
export const budgetTable = (budgets: Outcome['budgets']): string =>
  table('Per partner', budgets, [
    { title: 'partner', of: ({ partner }) => partner },
    { title: 'fund', of: ({ fund }) => fund },
    money('allocated', ({ allocated }) => allocated),
    money('committed', ({ committed }) => committed),
    money('realised', ({ realised }) => realised),
    money('available', ({ available }) => available),
  ]);

/** The outcome for people: lines, worklist, refusals, budgets, and whether every cent adds up. */
export const tablesOf = ({ lines, worklist, budgets, refusals, checks }: Outcome): string =>
  [
    table('Every invoice line → order → principal → fund → rule', lines, [
      { title: 'file', of: ({ file }) => file },
      { title: 'line', of: ({ line }) => line },
      { title: 'client', of: ({ client }) => client },
      {
        title: 'order',
        of: ({ order, orderLine }) => (order === null ? null : `${order}/${orderLine ?? '?'}`),
      },
      { title: 'billed to', of: ({ addressee }) => addressee },
      money('amount', ({ amount }) => amount),
      { title: 'status', of: ({ status }) => status },
      { title: 'principal', of: ({ principal }) => principal },
      { title: 'fund', of: ({ fund }) => fund },
      { title: 'rule', of: ({ rule }) => rule },
    ]),
    table('Worklist: what needs a person, with the message to the supplier', worklist, [
      { title: 'finance of', of: ({ partner }) => partner },
      { title: 'number', of: ({ number }) => number },
      { title: 'reason', of: ({ reason }) => reason },
      { title: 'codes', of: ({ codes }) => codes.join(' ') },
      { title: 'message', of: ({ messageNl }) => messageNl },
    ]),
    table('Refused on the way, as the rules have it', refusals, [
      { title: 'step', of: ({ step }) => step },
      { title: 'rule', of: ({ rule }) => rule },
      { title: 'because', of: ({ text }) => text },
    ]),
    budgetTable(budgets),
    table('Sums', checks, [
      { title: 'check', of: ({ check }) => check },
      money('left', ({ left }) => left),
      money('right', ({ right }) => right),
      { title: '', of: ({ left, right }) => (left === right ? 'ok' : `differs by ${inDutch(left - right)}`) },
    ]),
  ].join('\n');
