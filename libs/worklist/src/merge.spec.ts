import { type DutiesAsked, type WaitingDuty, WITHOUT_DAY } from '@ontschot/kernel';
import { merged, type Start, startOf } from './merge';

const duty = (id: string, dueOn: string | null): WaitingDuty => ({
  id,
  dueOn,
  duty: 'order',
  text: 'Bestel.',
  textEn: 'Order.',
  href: '/v1/assignments/1',
  subject: null,
  assignmentId: null,
  clientId: null,
  agreementId: null,
  supplierId: null,
  waitsFor: 'coach',
  partners: [],
  rule: null,
  openedOn: '2026-01-01',
  cents: null,
});
// Ids in orders that no comparison of texts would give: each context has its own.
const CONTEXTS = [
  [duty('z', '2026-03-01'), duty('B', '2026-03-02'), duty('a', '2026-03-02'), duty('x', null)],
  [duty('m', '2026-03-01'), duty('k', '2026-03-02'), duty('c', null), duty('b', null)],
  [],
  [duty('q', '2026-02-28'), duty('p', '2026-03-02'), duty('o', null)],
];
const dayOf = ({ dueOn }: WaitingDuty): string => dueOn ?? WITHOUT_DAY;

/** As a context's query does, in its own order of ids. */
const asked = (rows: readonly WaitingDuty[], after: DutiesAsked['after'] | 'done', limit: number) => {
  if (after === 'done') return [];
  if (after === null) return rows.slice(0, limit + 1);
  const [day, id] = after;
  const seen = rows.findIndex((row) => dayOf(row) === day && row.id === id);
  return rows
    .filter((row, index) => dayOf(row) > day || (dayOf(row) === day && (id === '' || index > seen)))
    .slice(0, limit + 1);
};

describe('one worklist of many contexts', () => {
  it.each([1, 2, 3, 5, 100])(
    'shows each duty once, what is due first at the top, in pages of %i',
    (limit) => {
      const shown: WaitingDuty[] = [];
      let start: Start | null = null;
      for (;;) {
        const at: Start | null = start;
        const page = merged(CONTEXTS.map((rows, source) => asked(rows, startOf(source, at), limit)));
        const last = page.slice(0, limit).at(-1);
        shown.push(...page.slice(0, limit).map((one) => one.duty));
        if (page.length <= limit || !last) break;
        start = { day: dayOf(last.duty), source: last.source, id: last.duty.id };
      }
      expect(shown.map(({ id }) => id)).toEqual(['q', 'z', 'm', 'B', 'a', 'k', 'p', 'x', 'c', 'b', 'o']);
    },
  );
});
