import { Ledger } from './ledger';

const of = { budgetId: 'UWV_REINTEGRATION-2026', partner: 'UWV', fund: 'UWV_REINTEGRATION', year: 2026 };
type Counted = Parameters<Ledger['count']>[0];
/** The ledger reads amounts and ids only, so that the events of a spec hold no more. */
const event = (type: Counted['type'], data: object): Counted =>
  ({ type, data: { ...of, ...data } }) as Counted;
const books = (...events: Counted[]): Ledger => {
  const ledger = new Ledger();
  for (const one of events) ledger.count(one);
  return ledger;
};

const allocated = event('BudgetAllocated', { amount: 10_000 });
const committed = event('BudgetCommitted', { assignmentId: 'A1', amount: 3_000 });
const realised = event('CostRealised', {
  assignmentId: 'A1',
  invoiceId: 'i1',
  lineId: '1',
  amount: 1_000,
  fromCommitment: 1_000,
});
const routed = event('InvoiceRouted', {
  invoiceId: 'i1',
  kind: 'invoice',
  lines: [{ lineId: '1', budgetId: of.budgetId, amount: 1_000 }],
});
const approved = event('InvoiceApproved', { invoiceId: 'i1' });
const position = (ledger: Ledger) => ledger.budgets.get(of.budgetId);

describe('the second bookkeeping', () => {
  it('follows money from allocation to cost', () =>
    expect(position(books(allocated, committed, realised))).toEqual({
      allocated: 10_000,
      committed: 2_000,
      realised: 1_000,
    }));
  it('counts what partners deliver themselves, which no invoice tells (R-165)', () =>
    expect(books(event('InternalCostNoted', { amount: 820 })).ownDelivery.get(of.budgetId)).toBe(820));
  it('takes back what is released', () =>
    expect(
      position(books(committed, event('CommitmentReleased', { assignmentId: 'A1', amount: 3_000 }))),
    ).toMatchObject({ committed: 0 }));
  it('takes back what is credited, to the commitment where the service runs on', () =>
    expect(
      position(
        books(
          committed,
          realised,
          event('CostReversed', { invoiceId: 'i1', lineId: '1', amount: 1_000, toCommitment: 1_000 }),
        ),
      ),
    ).toMatchObject({ committed: 3_000, realised: 0 }));

  it('counts an invoice once it is approved, less its credits', () => {
    expect(books(routed).costByInvoices().size).toBe(0);
    expect(books(routed, approved).costByInvoices().get(of.budgetId)).toBe(1_000);
    expect(
      books(
        routed,
        approved,
        event('InvoiceCredited', {
          invoiceId: 'i1',
          by: 'c1',
          booked: true,
          lines: [{ lineId: '1', creditLineId: '1', amount: 400 }],
        }),
      )
        .costByInvoices()
        .get(of.budgetId),
    ).toBe(600);
  });
  it('does not count a credit note as an invoice', () =>
    expect(
      books(
        event('InvoiceRouted', {
          invoiceId: 'i1',
          kind: 'credit-note',
          lines: [{ lineId: '1', budgetId: of.budgetId, amount: -400 }],
        }),
        approved,
      ).costByInvoices().size,
    ).toBe(0));
  it('names a line that stands on a budget twice', () => {
    expect(books(realised).bookedTwice).toEqual([]);
    expect(books(realised, realised).bookedTwice).toEqual(['i1/1']);
  });
});
