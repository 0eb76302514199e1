import { CommandBus } from '@nestjs/cqrs';
import { BookOnBudget } from '@ontschot/budgets';
import { budgetIdOf, uuidFrom } from '@ontschot/kernel';
import fc from 'fast-check';
import { actorOf, startApi, type TestApi } from '../../../test/support/api';
import type { InvoiceToWrite } from '@ontschot/e-invoice';
import { CONTEXTS, financeWorld, lineOf, type Taken } from './testing/finance-world';

/** The order's first line, delivered; and its second, which is not. Whole euros, so that 21% of any part is whole cents. */
const [FIRST, SECOND] = [63_000, 147_000] as const;
const gross = (net: number): number => (net * 121) / 100;

type Otherwise = Extract<Step, { does: 'CREDIT_OTHERWISE' }>['how'];
/** A credit note of this net sum, written otherwise; what comes off net of VAT, and by how much we are worse off. */
const otherwise = (
  net: number,
  how: Otherwise,
): { changed: Partial<InvoiceToWrite>; net: number; cents: number } => {
  switch (how) {
    case 'LOWER_RATE':
      return {
        changed: {
          lines: [{ ...lineOf('1', (net / 100).toFixed(2)), vat: { category: 'S', percent: '9' } }],
        },
        net,
        cents: (net * 12) / 100,
      };
    case 'ROUNDED_UP':
      return { changed: { rounding: 99 }, net, cents: -99 };
    case 'ROUNDED_DOWN':
      return { changed: { rounding: -99 }, net, cents: 99 };
    case 'ALLOWANCE':
      return {
        changed: {
          allowancesCharges: [
            { isCharge: false, reason: 'Kosten', amount: 1_000, vat: { category: 'S', percent: '21' } },
          ],
        },
        net: net - 1_000,
        cents: 1_210,
      };
  }
};

type Step =
  | {
      does:
        | 'BILL'
        | 'APPROVE'
        | 'TAKE_BACK'
        | 'PAY'
        | 'CREDIT_REST'
        | 'DROP_OUT'
        | 'UNDO_DROP_OUT'
        | 'HOLD_AND_RETURN';
    }
  | { does: 'CREDIT'; euros: number }
  /** A credit note at another VAT rate, or rounded by more than cents: it is held, and accepted by who must. */
  | {
      does: 'CREDIT_OTHERWISE';
      euros: number;
      how: 'LOWER_RATE' | 'ROUNDED_UP' | 'ROUNDED_DOWN' | 'ALLOWANCE';
    };

/** What the first line stands at, by the rulebook alone: one bill at most stands on it, whatever came before. */
type Model = {
  standing: {
    id: string;
    number: string;
    left: number;
    approved: boolean;
    paid: boolean;
    credited: boolean;
  } | null;
  droppedOut: boolean;
  creditedEver: boolean;
  /** What accepted credit notes gave less than the invoice asked, VAT included: it stays paid, or to be paid. */
  accepted: number;
};

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof<fc.MaybeWeightedArbitrary<Step>[]>(
    { weight: 4, arbitrary: fc.constant({ does: 'BILL' }) },
    { weight: 4, arbitrary: fc.constant({ does: 'APPROVE' }) },
    { weight: 1, arbitrary: fc.constant({ does: 'TAKE_BACK' }) },
    { weight: 1, arbitrary: fc.constant({ does: 'PAY' }) },
    {
      weight: 4,
      arbitrary: fc.record({ does: fc.constant('CREDIT'), euros: fc.integer({ min: 1, max: 400 }) }),
    },
    { weight: 3, arbitrary: fc.constant({ does: 'CREDIT_REST' }) },
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constant('CREDIT_OTHERWISE'),
        euros: fc.oneof(fc.integer({ min: 100, max: 400 }), fc.constant(630)),
        how: fc.constantFrom('LOWER_RATE', 'ROUNDED_UP', 'ROUNDED_DOWN', 'ALLOWANCE'),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ does: 'DROP_OUT' }) },
    { weight: 1, arbitrary: fc.constant({ does: 'UNDO_DROP_OUT' }) },
    { weight: 1, arbitrary: fc.constant({ does: 'HOLD_AND_RETURN' }) },
  ),
  { minLength: 3, maxLength: 14 },
);

describe('any history of bills, credits, drop-outs and corrections', () => {
  let api: TestApi;
  let world: ReturnType<typeof financeWorld>;
  let made = 0;
  beforeAll(async () => {
    api = await startApi(CONTEXTS);
    world = financeWorld(api);
    await world.prepare();
  });
  afterAll(() => api.close());

  /** What the order holds on the budget: its first line unless it was booked, or was credited when the service is over. */
  const heldBy = ({ standing, droppedOut, creditedEver }: Model): number => {
    const first = standing ? (standing.approved ? 0 : FIRST) : droppedOut && creditedEver ? 0 : FIRST;
    return first + (droppedOut ? 0 : SECOND);
  };

  /** Takes the step where it can be taken. */
  const take = async (step: Step, model: Model, order: string): Promise<Model> => {
    const { standing } = model;
    const noteOf = (net: number, invoice: string, changed: Partial<InvoiceToWrite> = {}): Promise<Taken> =>
      world.send(
        world.ubl(`C-${++made}`, order, {
          kind: 'credit-note',
          precedingInvoices: [{ number: invoice }],
          lines: [lineOf('1', (net / 100).toFixed(2))],
          ...changed,
        }),
      );
    const less = (net: number): Model => {
      if (!standing) return model;
      const left = standing.left - net;
      return {
        ...model,
        creditedEver: model.creditedEver || left === 0,
        standing: left === 0 ? null : { ...standing, left, credited: true },
      };
    };
    const credit = async (net: number): Promise<Model> => {
      if (!standing) return model;
      expect((await noteOf(net, standing.number)).outcome).toBe('SETTLED');
      return less(net);
    };
    switch (step.does) {
      case 'BILL': {
        const number = `B-${++made}`;
        const taken = await world.send(world.ubl(number, order));
        expect(taken.outcome).toBe(standing ? 'DISPUTED' : 'ROUTED');
        if (standing) {
          await world.step(taken.id, 'return', { reason: 'NOT_ORDERED' }).expect(200);
          return model;
        }
        return {
          ...model,
          standing: { id: taken.id, number, left: FIRST, approved: false, paid: false, credited: false },
        };
      }
      case 'APPROVE':
        if (!standing || standing.approved) return model;
        await world.step(standing.id, 'approve').expect(200);
        return { ...model, standing: { ...standing, approved: true } };
      case 'TAKE_BACK': {
        if (!standing?.approved || standing.paid) return model;
        const answer = await world.step(standing.id, 'take-back-approval', { reason: 'Toch niet' });
        // What came off a booked cost cannot come off again with it.
        return answer.status === 200 ? { ...model, standing: { ...standing, approved: false } } : model;
      }
      case 'PAY':
        if (!standing?.approved || standing.paid) return model;
        await world.step(standing.id, 'pay', {}, 'finance-2@gm0222').expect(200);
        return { ...model, standing: { ...standing, paid: true } };
      case 'CREDIT':
        return !standing || step.euros * 100 > standing.left ? model : credit(step.euros * 100);
      case 'CREDIT_OTHERWISE': {
        const { euros, how } = step;
        if (!standing || euros * 100 > standing.left) return model;
        const { changed, net, cents } = otherwise(euros * 100, how);
        const { id, outcome } = await noteOf(euros * 100, standing.number, changed);
        expect(outcome).toBe('DISPUTED');
        const accept = (account: string) =>
          world.step(id, 'accept-deviation', { reason: 'Zo afgesproken' }, account).expect(200);
        await accept('finance@gm0222');
        // What is against us a second person accepts.
        expect(await world.shown(id)).toMatchObject({
          status: cents > 0 ? 'DISPUTED' : 'SETTLED',
          deviations: [{ cents, enough: cents <= 0 }],
        });
        if (cents > 0) await accept('finance-2@gm0222');
        expect(await world.shown(id)).toMatchObject({ status: 'SETTLED' });
        // An allowance is a credit of less: what comes off and what is left follow from its net sum.
        return { ...less(net), accepted: model.accepted + (how === 'ALLOWANCE' ? 0 : cents) };
      }
      case 'CREDIT_REST':
        return standing ? credit(standing.left) : model;
      case 'HOLD_AND_RETURN':
        if (!standing || standing.approved || standing.credited) return model;
        await world.step(standing.id, 'dispute', { reason: 'WRONG_AMOUNT' }).expect(200);
        await world.step(standing.id, 'return', { reason: 'WRONG_AMOUNT' }).expect(200);
        return { ...model, standing: null };
      case 'DROP_OUT':
        if (model.droppedOut) return model;
        await world.record(
          order,
          'GM0222',
          [['ClientDroppedOut', { delivered: [], lapsed: [2] }]],
          dayOf(++made),
        );
        return { ...model, droppedOut: true };
      case 'UNDO_DROP_OUT': {
        if (!model.droppedOut) return model;
        const after = { ...model, droppedOut: false };
        // As the correction does: the money first.
        await api.app.get(CommandBus).execute(
          new BookOnBudget(
            budgetIdOf('GM0222', 2026),
            {
              type: 'CommitBudget',
              assignmentId: order,
              amount: heldBy(after),
              on: '2026-05-07',
              alternativeOffered: null,
            },
            {
              actor: actorOf('coach@gm0222'),
              commandId: uuidFrom('undo', ++made),
              correlationId: 'c',
              causationId: null,
              effectiveOn: '2026-05-07',
              today: '2026-05-07',
              legalGround: null,
            },
          ),
        );
        await world.record(
          order,
          'GM0222',
          [['DropOutUndone', { backTo: 'IN_PROGRESS', reopened: [2] }]],
          dayOf(++made),
        );
        return after;
      }
    }
  };
  /** Only to tell one recording from the next: all lie in the same year. */
  const dayOf = (n: number): string => new Date(Date.UTC(2026, 2, 1 + (n % 60))).toISOString().slice(0, 10);

  const payables = async (order: string): Promise<number> => {
    const { body } = await api
      .as('finance@gm0222')
      .get(`/v1/invoice-lines?limit=100&orderReference=${order}`)
      .expect(200);
    const ids = [
      ...new Set((body as { items: { invoiceId: string }[] }).items.map((line) => line.invoiceId)),
    ];
    let sum = 0;
    for (const id of ids) {
      const { toPay, paid } = await world.shown(id);
      sum += Number(toPay) + Number(paid);
    }
    return sum;
  };

  it(
    'ends with the commitments, the available money and the payables of the shortest one',
    () =>
      fc.assert(
        fc.asyncProperty(steps, async (history) => {
          const before = await world.budget();
          const order = await world.order(`A9K3M92Q${String(++made).padStart(5, '0')}`);
          let model: Model = { standing: null, droppedOut: false, creditedEver: false, accepted: 0 };
          for (const step of history) {
            model = await take(step, model, order);
            const now = await world.budget();
            const realised = model.standing?.approved ? model.standing.left : 0;
            expect({
              committed: now.committed - before.committed,
              realised: now.realised - before.realised,
              available: now.available - before.available,
            }).toEqual({
              committed: heldBy(model),
              realised,
              available: 0 - heldBy(model) - realised,
            });
          }
          // What was paid and came back, and what is still to be paid: the bill that stands, and nothing else.
          expect(await payables(order)).toBe(
            (model.standing ? gross(model.standing.left) : 0) + model.accepted,
          );
        }),
        { numRuns: 10, endOnFailure: true },
      ),
    120_000,
  );
});
