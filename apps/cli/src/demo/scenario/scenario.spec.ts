import { AGREEMENTS } from './agreements';
import { BILLS, fileOf } from './bills';
import { BULK_PLANS } from './bulk';
import { CASES } from './cases';
import { CLIENT_EVENTS } from './client-events';
import { client, CLIENTS, personOf, SITUATIONS } from './clients';
import { LAST_DELIVERY } from './days';
import { dueLinesOf, linesOf, offerOf } from './plan';
import { PIGGYBACKS } from './piggybacks';
import { YEAR } from './werkplein';

const PLANS = [...BULK_PLANS, ...CASES];
const unique = <T>(items: readonly T[]): number => new Set(items).size;

describe('the demo scenario', () => {
  it('is as large as it promises', () => {
    expect(AGREEMENTS.length).toBeGreaterThanOrEqual(12);
    expect(unique(AGREEMENTS.map(({ form }) => form))).toBe(10);
    expect(PIGGYBACKS.length).toBeGreaterThanOrEqual(6);
    expect(CLIENTS).toHaveLength(81);
    expect(PLANS.filter(({ stops }) => stops?.at !== 'PROPOSE').length).toBeGreaterThanOrEqual(120);
    expect(BILLS.length).toBeGreaterThanOrEqual(150);
  });

  it('names everything once', () => {
    for (const keys of [AGREEMENTS, PIGGYBACKS, CLIENTS, PLANS].map((all) => all.map(({ key }) => key)))
      expect(unique(keys)).toBe(keys.length);
    expect(unique(BILLS.map((bill, index) => fileOf(index, bill)))).toBe(BILLS.length);
    expect(unique(CLIENTS.map((_, index) => personOf(index).bsn))).toBe(CLIENTS.length);
  });

  it('gives every person a number that passes the eleven test', () => {
    for (const [index] of CLIENTS.entries()) {
      const { bsn } = personOf(index);
      expect(bsn).toMatch(/^9999\d{5}$/);
      expect(
        [...bsn].reduce((sum, digit, at) => sum + Number(digit) * (at === 8 ? -1 : 9 - at), 0) % 11,
      ).toBe(0);
    }
  });

  it('has a client in every situation of rulebook 2.2', () => {
    expect(SITUATIONS.map(({ key }) => key)).toEqual([
      'ww',
      'wia',
      'wao',
      'wajong',
      'zw',
      'vroeg',
      'bijstand',
      'ioaw',
      'ioaz',
      'anw',
      'zonder',
      'samenloop',
      'ww-anw',
    ]);
    for (const { client: key } of [...PLANS, ...CLIENT_EVENTS]) expect(client(key).key).toBe(key);
  });

  it('plays in one year, and everything billed was delivered before the month of invoices', () => {
    for (const plan of PLANS) {
      expect(plan.proposedOn.slice(0, 4)).toBe(String(YEAR));
      expect([...plan.course].map(({ on }) => on).sort()).toEqual(plan.course.map(({ on }) => on));
      for (const { on } of dueLinesOf(plan)) expect(on <= LAST_DELIVERY).toBe(true);
    }
  });

  it('splits every price over its lines to the cent', () => {
    for (const plan of PLANS)
      expect(linesOf(offerOf(plan)).reduce((sum, { amount }) => sum + amount, 0)).toBe(offerOf(plan).price);
  });

  it('bills every delivered line of a supplier once and right', () => {
    const approved = BILLS.filter(({ outcome }) => outcome.is === 'APPROVED').flatMap(({ lines }) =>
      lines.map(({ plan, line }) => `${plan}#${line}`),
    );
    expect(unique(approved)).toBe(approved.length);
    const byKey = new Map(PLANS.map((plan) => [plan.key, plan]));
    for (const { outcome, lines, to } of BILLS) {
      if (outcome.is !== 'APPROVED') continue;
      for (const { plan: key, line } of lines) {
        const plan = byKey.get(key);
        expect(plan && dueLinesOf(plan).some((due) => due.line === line)).toBe(true);
        expect(plan?.principal).toBe(to);
      }
    }
  });

  it('shows every way in which a bill can end', () => {
    const ends = BILLS.map(({ outcome }) =>
      'mismatch' in outcome ? outcome.mismatch : 'rule' in outcome ? outcome.rule : outcome.is,
    );
    for (const end of [
      'APPROVED',
      'CREDITED',
      'SETTLED',
      'R-083',
      'R-084',
      'R-085',
      'DUPLICATE',
      'REPEATED',
      'UNREAD',
      'OTHER_PRICE',
      'NO_ORDER',
      'NOT_DELIVERED',
      'LAPSED',
      'OTHER_SUPPLIER',
      'PAID_BEFORE',
    ])
      expect(ends).toContain(end);
  });
});
