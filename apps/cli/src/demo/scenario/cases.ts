import type { CourseStep, Plan } from './plan';
import { type Day, daysAfter } from './days';

type Case = Pick<Plan, 'key' | 'client' | 'agreement' | 'principal' | 'story'> & { on: Day; isPartners?: boolean; course?: CourseStep[] } & Partial<Pick<Plan, 'offer' | 'coach' | 'approver' | 'orderer' | 'without' | 'grounds' | 'stops'>>;

/** Proposed, approved and ordered within a week, by the principal's own coach unless the case says otherwise. */
const plan = ({ principal, on, isPartners = false, course = [], ...rest }: Case): Plan => ({
  principal, coach: principal, approver: principal, orderer: principal, proposedOn: on, approvedOn: daysAfter(on, 1), orderedOn: daysAfter(on, 4), isPartners, course, ...rest,
});

const start = (on: Day): CourseStep => ({ does: 'START', on });
const months = (first: Day, ...lines: number[]): CourseStep[] => lines.map((line) => ({ does: 'PERIOD', line, on: daysAfter(first, 30 * line) }));

/** The events that make it hard, each with its story. */
const HARD_EVENTS: readonly Plan[] = [
  plan({
    key: 'loopt-door/module', client: 'loopt-door', agreement: 'jobcoaching', principal: 'UWV', on: '2026-04-27', course: [start('2026-05-04'), ...months('2026-05-04', 1, 2, 3)],
    story: 'Started before WW ended on 30 June: the months after it are UWV’s too (R-008).',
  }),
  plan({
    key: 'loopt-door/daarna', client: 'loopt-door', agreement: 'taal', principal: 'GM1509', on: '2026-08-10', course: [start('2026-08-17')],
    story: 'Ordered after WW ended: the municipality’s (R-001).',
  }),
  plan({
    key: 'iro-loopt-door/iro', client: 'iro-loopt-door', agreement: 'iro', principal: 'UWV', on: '2026-03-23', course: [start('2026-04-01'), { does: 'HALF_WAY', on: '2026-07-15' }],
    story: 'The IRO started before WW ended on 31 May: UWV pays it to its end (R-008).',
  }),
  plan({
    key: 'tussenin/eerst', client: 'tussenin', agreement: 'sollicitatie', principal: 'UWV', on: '2026-05-18',
    story: 'Ordered on 22 May, WW ended on 31 May, not started: it lapses (R-009).',
  }),
  plan({
    key: 'tussenin/opnieuw', client: 'tussenin', agreement: 'sollicitatie', principal: 'GM0222', on: '2026-06-03', isPartners: true, course: [start('2026-06-10'), { does: 'COMPLETE', on: '2026-08-20' }],
    story: 'Ordered again on 7 June: the same training, now for Doetinchem.',
  }),
  plan({ key: 'een-handtekening/module', client: 'een-handtekening', agreement: 'werkpad', principal: 'UWV', on: '2026-05-04', course: [start('2026-05-11'), { does: 'HALF_WAY', on: '2026-07-20' }], story: 'The transfer has one signature, so UWV pays (R-001).' }),
  plan({ key: 'twee-handtekeningen/module', client: 'twee-handtekeningen', agreement: 'doorbraak', principal: 'GM1876', on: '2026-05-04', course: [start('2026-05-11'), ...months('2026-05-11', 1, 2, 3)], story: 'The transfer has both signatures, so Bronckhorst pays (R-006).' }),
  plan({ key: 'verhuist/taal', client: 'verhuist', agreement: 'taal', principal: 'GM1509', on: '2026-04-07', course: [start('2026-04-14'), { does: 'HALF_WAY', on: '2026-07-06' }], story: 'Half-way was reached after the move: the order stays with Oude IJsselstreek (R-011).' }),
  plan({ key: 'verhuist/coaching', client: 'verhuist', agreement: 'doorbraak', principal: 'GM1876', on: '2026-06-08', course: [start('2026-06-15'), ...months('2026-06-15', 1, 2)], story: 'Ordered after the move: Bronckhorst pays (R-001, R-014).' }),
  plan({
    key: 'komt-niet/jobcoaching', client: 'komt-niet', agreement: 'jobcoaching', principal: 'UWV', on: '2026-04-13',
    course: [start('2026-04-20'), ...months('2026-04-20', 1), { does: 'NO_SHOW', on: '2026-05-27' }, { does: 'RESUME', on: '2026-06-01' }, ...months('2026-04-20', 2), { does: 'NO_SHOW', on: '2026-06-29' }, { does: 'DROP_OUT', on: '2026-07-06' }],
    story: 'Two months are due, two have lapsed.',
  }),
  plan({ key: 'op-de-boerderij/boerderij', client: 'op-de-boerderij', agreement: 'vrije-ruimte', principal: 'UWV', on: '2026-04-08', course: [start('2026-04-15'), { does: 'HALF_WAY', on: '2026-07-20' }], story: 'Half-way was reached after the dissolution: it is paid as agreed (R-061).' }),
  plan({ key: 'aanbod/techniek', client: 'aanbod', agreement: 'techniek', principal: 'GM0222', on: '2026-04-15', course: [start('2026-04-22'), { does: 'COMPLETE', on: '2026-07-22' }], story: 'Doetinchem’s offer: its W-deel pays (R-013).' }),
  plan({
    key: 'dorpshuis/dorpshuis', client: 'dorpshuis', agreement: 'dorpshuis', principal: 'UWV', coach: 'GM1876', on: '2026-04-13', isPartners: true, course: [start('2026-04-21'), { does: 'REGISTER', on: '2026-04-22' }],
    grounds: { motivation: 'Eerste stap naar werk.' }, story: 'Bronckhorst places and delivers, as registered supplier of UWV (R-017, R-070).',
  }),
  plan({
    key: 'bijstand-2/intensief', client: 'bijstand-2', agreement: 'zuiver', offer: 1, principal: 'GM1955', on: '2026-06-01', stops: { at: 'ORDER', rule: 'R-025' }, grounds: { alternativeOffered: 'Oriëntatie op werk' },
    story: 'Dearer than the whole budget of Montferland: an alternative is offered (R-024, R-025).',
  }),
  plan({ key: 'bijstand-2/alternatief', client: 'bijstand-2', agreement: 'kompas', principal: 'GM1955', on: '2026-06-10', course: [start('2026-06-17'), { does: 'COMPLETE', on: '2026-08-17' }], story: 'The alternative that fits in the budget.' }),
  plan({ key: 'bijstand-6/zonder-alternatief', client: 'bijstand-6', agreement: 'zuiver', offer: 1, principal: 'GM1955', on: '2026-06-01', stops: { at: 'ORDER', rule: 'R-024' }, story: 'The budget is short and no alternative is named: not for money alone (R-024).' }),
];

/** Mandates, by coaches of both employers: who lacks one is stopped, and the principal's own coach decides. */
const MANDATE_CASES: readonly Plan[] = [
  plan({ key: 'bijstand-5/zonder-mandaat', client: 'bijstand-5', agreement: 'doorbraak', principal: 'GM1876', coach: 'UWV', approver: 'UWV', on: '2026-06-08', stops: { at: 'APPROVE', rule: 'R-033' }, story: 'Bronckhorst gave UWV no mandate.' }),
  plan({ key: 'bijstand-5/eigen-coach', client: 'bijstand-5', agreement: 'doorbraak', principal: 'GM1876', coach: 'UWV', on: '2026-06-10', course: [start('2026-06-17'), ...months('2026-06-17', 1, 2)], story: 'UWV’s coach proposes, Bronckhorst’s approves.' }),
  plan({ key: 'bijstand-4/verlopen-mandaat', client: 'bijstand-4', agreement: 'weide', principal: 'GM1509', coach: 'UWV', approver: 'UWV', on: '2026-07-01', stops: { at: 'APPROVE', rule: 'R-033' }, story: 'UWV’s mandate of Oude IJsselstreek ended on 30 June.' }),
  plan({ key: 'bijstand-4/op-tijd', client: 'bijstand-4', agreement: 'weide', principal: 'GM1509', coach: 'UWV', approver: 'UWV', orderer: 'UWV', on: '2026-06-22', course: [start('2026-07-01'), { does: 'COMPLETE', on: '2026-08-24' }], story: 'UWV’s coach decides within the mandate; Oude IJsselstreek pays (R-035).' }),
  plan({ key: 'ww-4/niet-bestellen', client: 'ww-4', agreement: 'werkpad', principal: 'UWV', coach: 'GM1955', approver: 'GM1955', orderer: 'GM1955', on: '2026-06-15', stops: { at: 'ORDER', rule: 'R-033' }, story: 'Montferland may approve for UWV, not order.' }),
  plan({ key: 'ww-4/besteld-door-uwv', client: 'ww-4', agreement: 'werkpad', principal: 'UWV', coach: 'GM1955', approver: 'GM1955', on: '2026-06-16', course: [start('2026-06-23')], story: 'Montferland approves, UWV orders and pays.' }),
];

/** Proposals that a rule stops, each for one reason. */
const STOPPED: readonly Plan[] = [
  plan({ key: 'bijstand-6/buurgemeente', client: 'bijstand-6', agreement: 'werkplaats', principal: 'GM1955', isPartners: true, on: '2026-04-20', stops: { at: 'PROPOSE', rule: 'R-014' }, story: 'Doetinchem’s workshop is for its own residents.' }),
  plan({ key: 'ww-1/fiets', client: 'ww-1', agreement: 'fiets', principal: 'UWV', isPartners: true, on: '2026-04-20', stops: { at: 'PROPOSE', rule: 'R-021' }, story: 'A bicycle is never on UWV’s budget.' }),
  plan({ key: 'ww-2/zonder-nut', client: 'ww-2', agreement: 'sollicitatie', principal: 'UWV', on: '2026-04-20', without: 'NEED', stops: { at: 'PROPOSE', rule: 'R-030' }, story: 'First whether purchase is needed.' }),
  plan({ key: 'ww-5/zonder-reden', client: 'ww-5', agreement: 'techniek', principal: 'UWV', isPartners: true, on: '2026-04-20', without: 'REASON', stops: { at: 'PROPOSE', rule: 'R-031' }, story: 'A partner’s instrument needs a reason.' }),
  plan({ key: 'ww-2/aanbesteed', client: 'ww-2', agreement: 'taal', principal: 'UWV', isPartners: true, on: '2026-04-21', stops: { at: 'PROPOSE', rule: 'R-063' }, story: 'Tendered and silent on partners: closed to UWV’s clients.' }),
  plan({ key: 'bijstand-3/voor-het-addendum', client: 'bijstand-3', agreement: 'sollicitatie', principal: 'GM0222', isPartners: true, on: '2026-03-09', stops: { at: 'ORDER', rule: 'R-067' }, story: 'Ordered three days before the addendum was signed.' }),
  plan({ key: 'bijstand-5/verordening', client: 'bijstand-5', agreement: 'rijbewijs-bronckhorst', principal: 'GM1876', on: '2026-04-20', stops: { at: 'PROPOSE', rule: 'R-072' }, story: 'Bronckhorst’s ordinance knows no individual purchase.' }),
  plan({ key: 'ww-4/niet-ingeschreven', client: 'ww-4', agreement: 'opstap', principal: 'UWV', isPartners: true, on: '2026-04-20', stops: { at: 'ORDER', rule: 'R-070' }, story: 'Montferland delivers itself and is not entered as supplier at UWV.' }),
  plan({ key: 'zw-1/zonder-motivering', client: 'zw-1', agreement: 'sollicitatie', principal: 'UWV', on: '2026-04-20', stops: { at: 'PROPOSE', rule: 'R-015' }, story: 'With ZW alone the contract expert motivates first.' }),
  plan({ key: 'vroeg-1/te-vroeg', client: 'vroeg-1', agreement: 'sollicitatie', principal: 'UWV', on: '2026-03-20', stops: { at: 'PROPOSE', rule: 'R-016' }, story: 'More than four months before the first WW day.' }),
  plan({ key: 'wajong-1/na-de-ontbinding', client: 'wajong-1', agreement: 'vrije-ruimte', principal: 'UWV', on: '2026-07-20', stops: { at: 'PROPOSE', rule: 'R-061' }, story: 'No new clients after the dissolution.' }),
];

/** Two IROs more, and the partner as supplier. */
const MORE: readonly Plan[] = [
  plan({ key: 'ww-3/iro', client: 'ww-3', agreement: 'iro', principal: 'UWV', on: '2026-04-20', course: [start('2026-04-29'), { does: 'HALF_WAY', on: '2026-08-03' }, { does: 'COMPLETE', on: '2026-08-28' }], story: 'Starts before the company has its framework agreement; the audit follows (R-053).' }),
  plan({ key: 'wia-2/iro', client: 'wia-2', agreement: 'iro', principal: 'UWV', on: '2026-06-22', course: [start('2026-07-01')], story: 'After the audit the framework agreement is there.' }),
  plan({ key: 'wajong-2/werkplaats', client: 'wajong-2', agreement: 'werkplaats', principal: 'UWV', isPartners: true, on: '2026-04-20', course: [start('2026-04-27'), { does: 'REGISTER', on: '2026-04-28' }, { does: 'COMPLETE', on: '2026-07-27' }], story: 'Doetinchem itself delivers for a UWV client (R-070).' }),
];

export const CASES: readonly Plan[] = [...HARD_EVENTS, ...MANDATE_CASES, ...STOPPED, ...MORE];
