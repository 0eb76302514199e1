import { factsOfCase } from '../decide/facts-of-case';
import { caseWith, said } from '../testing/case';
import { start } from './start';
import type { StepFacts } from './step-facts';

/** Ordered by UWV on 2 February 2009 for somebody whose first WW day is expected on 1 July 2009: the window opens on 1 March. */
const ordered: StepFacts = {
  ...factsOfCase(
    caseWith({
      client: { benefits: [], expectedFirstWwDay: '2009-07-01' },
      action: { type: 'START', date: '2009-03-01' },
    }),
  ),
  day: '2009-02-02',
  orderDayKnown: true,
  fixed: { principal: 'UWV', decidedBy: 'R-016' },
};
const onDay = (day: string, changed: Partial<StepFacts> = {}) =>
  start.ask({ ...ordered, actedOn: day, start: day, ...changed });

describe('R-016 at the real start', () => {
  it('refuses a start before the window, however it was planned', () => {
    const verdict = onDay('2009-02-28');
    expect(verdict).toMatchObject({ decision: 'REFUSE', principal: 'UWV', decidedBy: 'R-016' });
    expect(said(verdict)).toContain('R-016 REFUSE');
    expect(verdict.alternatives).toContain('start on or after 2009-03-01');
  });
  it('allows it from the first day of the window', () => {
    expect(said(onDay('2009-03-01'))).toContain('R-016 ALLOW');
    expect(onDay('2009-03-01').decision).toBe('ALLOW');
  });
  it('asks it by the expected day as it is known at the start', () =>
    expect(onDay('2009-03-01', { expectedFirstWwDay: '2009-09-01' }).decision).toBe('REFUSE'));
  it('no longer asks it where WW has begun meanwhile, or the order was decided by another rule', () => {
    const begun = onDay('2009-02-28', { benefits: [{ type: 'WW', from: '2009-02-15', until: null }] });
    const other = onDay('2009-02-28', { fixed: { principal: 'UWV', decidedBy: 'R-001' } });
    for (const verdict of [begun, other]) expect(said(verdict).join(' ')).not.toContain('R-016');
  });
});
