import type { EventMetadata } from '@ontschot/kernel';
import { foldBatch } from '@ontschot/read-store';
import { budgets } from '../../index';
import { budgetEventTypes } from '../../domain/budget.event-types';
import { budgetPosition } from './budget-position.projection';

const metadata: EventMetadata = {
  actor: 'finance@gm0222',
  partner: 'GM0222',
  correlationId: 'c',
  causationId: null,
  effectiveOn: '2026-01-02',
  recordedAt: '2026-01-02T09:00:00.000Z',
  legalGround: null,
};
const golden = budgetEventTypes.map(({ type, golden: samples }, index) => ({
  type,
  data: samples[1] ?? {},
  id: `e${index}`,
  stream: 'budget-W_DEEL:GM0222-2026',
  revision: index,
  position: index + 1,
  schemaVersion: 1,
  metadata,
}));
const model = budgets.readModels[0];
if (!model) throw new Error('budgets has no read model');

it('folds one event of every type into the position', () => {
  const rows = new Map<string, { id: string }>();
  foldBatch(model.projection, golden, rows);
  expect(rows.get('W_DEEL:GM0222-2026')).toEqual({
    id: 'W_DEEL:GM0222-2026',
    partner: 'GM0222',
    fund: 'W_DEEL:GM0222',
    year: 2026,
    status: 'CLOSED',
    allocated: 50_000_000,
    committed: 210_000 - 63_000 - 63_000 + 63_000,
    realised: -63_000,
    available: 50_000_000 - 84_000,
    revision: 7,
  });
});

it('handles every event of the context', () => {
  expect(Object.keys(budgetPosition.on).sort()).toEqual(budgetEventTypes.map(({ type }) => type).sort());
});
