import type { Api } from './api';
import { type Play, type Refusal, Surprise } from './play';
import { PARTNERS, YEAR } from './scenario/werkplein';
import { type Plan } from './scenario/plan';
import { amountOf, type Sent } from './stages/bills';

/** One line of a file of the month: what it asked, and where it ended. Amounts in cents, net of VAT. */
export type LineOutcome = {
  file: string;
  number: string;
  line: number;
  client: string;
  plan: string;
  order: string | null;
  orderLine: number | null;
  addressee: string | null;
  amount: number;
  /** Status of the invoice; REPEATED is the same file again. */
  status: string;
  principal: string | null;
  fund: string | null;
  /** The rule that named the principal, or else the rule or code that kept the line off every budget. */
  rule: string;
};
export type WorkItem = {
  number: string | null;
  partner: string;
  reason: string;
  codes: string[];
  messageNl: string;
  messageEn: string;
};
export type BudgetRow = {
  partner: string;
  fund: string;
  year: number;
  allocated: number;
  committed: number;
  realised: number;
  available: number;
};
export type Check = { check: string; left: number; right: number };
export type Outcome = {
  lines: LineOutcome[];
  worklist: WorkItem[];
  budgets: BudgetRow[];
  refusals: Refusal[];
  checks: Check[];
};

type InvoiceDto = {
  id: string;
  number: string | null;
  kind: string;
  status: string;
  rightAddressees: string[];
  findings: string[];
};
type LineDto = {
  id: string;
  invoiceId: string;
  lineId: string;
  kind: string;
  status: string;
  amount: number;
  credited: number;
  orderReference: string | null;
  orderLine: number | null;
  principal: string | null;
  fund: string | null;
  decidingRule: string | null;
  mismatches: string[];
};
type WorkDto = WorkItem & { id: string; invoiceId: string };
type StatementDto = { funds: Omit<BudgetRow, 'partner' | 'year'>[] };
type AssignmentDto = {
  id: string;
  principal: string;
  budgetId: string | null;
  form: string;
  status: string;
  lines: { line: number; amount: number; lapsed: boolean }[];
  instrumentOwner: string;
  supplierId: string | null;
  file: { costNote: number | null };
};
type AgreementDto = { id: string; form: string; valueCommitted: number };

const finance = (partner: string): string => `finance@${partner.toLowerCase()}`;

/** What all partners together see, each thing once. */
const ofAll = async <Item extends { id: string }>(api: Api, path: string): Promise<Item[]> => {
  const lists = await Promise.all(PARTNERS.map((partner) => api.list<Item>(finance(partner), path)));
  return [...new Map(lists.flat().map((item) => [item.id, item])).values()];
};

/** Reads back, through the API alone, what became of everything. @throws Surprise when a file did not end as the scenario says */
export const collect = async (
  play: Play,
  sent: readonly Sent[],
  plans: ReadonlyMap<string, Plan>,
): Promise<Outcome> => {
  const { api } = play;
  const invoices = new Map(
    (await ofAll<InvoiceDto>(api, '/v1/invoices')).map((invoice) => [invoice.id, invoice]),
  );
  const lines = await ofAll<LineDto>(api, '/v1/invoice-lines');
  const work = await ofAll<WorkDto>(api, '/v1/invoice-worklist');
  const codesOf = (invoiceId: string, duplicate: boolean): string[] => [
    ...new Set(
      work
        .filter((item) => item.invoiceId === invoiceId && (item.reason === 'DUPLICATE') === duplicate)
        .flatMap(({ codes }) => codes),
    ),
  ];

  const verdicts = await refusalsOf(api, sent, invoices);

  const outcomes = sent.flatMap((one): LineOutcome[] => {
    const invoice = invoices.get(one.invoiceId);
    if (!invoice) throw new Surprise(one.file, 'an invoice in the lists', 'none');
    const duplicate = one.bill.outcome.is === 'DUPLICATE';
    const status = duplicate ? one.outcome : one.bill.outcome.is === 'REPEATED' ? 'REPEATED' : invoice.status;
    const codes = verdicts.get(one.invoiceId) ?? codesOf(one.invoiceId, duplicate);
    assertEnded(one, status, invoice, codes);
    return one.bill.lines.map((line, index) => {
      const routed = duplicate
        ? undefined
        : lines.find(({ invoiceId, lineId }) => invoiceId === one.invoiceId && lineId === String(index + 1));
      return {
        file: one.file,
        number: one.bill.number,
        line: index + 1,
        client: plans.get(line.plan)?.client ?? '',
        plan: line.plan,
        order: routed?.orderReference ?? null,
        orderLine: routed?.orderLine ?? null,
        addressee: one.bill.to,
        amount: amountOf(plans, line) * (one.bill.kind === 'credit-note' ? -1 : 1),
        status,
        principal: routed?.principal ?? null,
        fund: routed?.fund ?? null,
        rule: routed?.decidingRule ?? (codes.join(' ') || invoice.findings.join(' ')),
      };
    });
  });
  const budgets = (
    await Promise.all(
      PARTNERS.map((partner) =>
        api.get<BudgetRow[]>(finance(partner), `/v1/budgets?year=${YEAR}&position=${api.position}`),
      ),
    )
  ).flat();
  return {
    lines: outcomes,
    worklist: work
      .map(({ number, partner, reason, codes, messageNl, messageEn }) => ({
        number,
        partner,
        reason,
        codes,
        messageNl,
        messageEn,
      }))
      .sort((one, other) =>
        `${one.partner} ${one.number} ${one.reason} ${one.codes.join()}`.localeCompare(
          `${other.partner} ${other.number} ${other.reason} ${other.codes.join()}`,
        ),
      ),
    budgets: budgets.map(({ partner, fund, year, allocated, committed, realised, available }) => ({
      partner,
      fund,
      year,
      allocated,
      committed,
      realised,
      available,
    })),
    refusals: [...play.refusals].sort((one, other) => one.step.localeCompare(other.step)),
    checks: await checksOf(api, budgets, lines),
  };
};

/** Why invoices went back: once a new one took its place, the worklist no longer tells. */
const refusalsOf = async (
  api: Api,
  sent: readonly Sent[],
  invoices: ReadonlyMap<string, InvoiceDto>,
): Promise<Map<string, string[]>> => {
  const returned = sent.filter(({ invoiceId }) =>
    ['RETURNED', 'RESUBMITTED'].includes(invoices.get(invoiceId)?.status ?? ''),
  );
  return new Map(
    await Promise.all(
      returned.map(async ({ invoiceId, bill }): Promise<[string, string[]]> => {
        const { verdict } = await api.get<{
          verdict: { blocking: { rule: string; effect: string }[] } | null;
        }>(finance(bill.to ?? 'UWV'), `/v1/invoices/${invoiceId}`);
        return [
          invoiceId,
          [
            ...new Set(
              (verdict?.blocking ?? []).filter(({ effect }) => effect === 'REFUSE').map(({ rule }) => rule),
            ),
          ],
        ];
      }),
    ),
  );
};

const assertEnded = (
  { file, bill, outcome }: Sent,
  status: string,
  { rightAddressees, findings }: InvoiceDto,
  codes: readonly string[],
): void => {
  const fail = (expected: string, got: string): never => {
    throw new Surprise(file, expected, got);
  };
  const { outcome: wanted } = bill;
  const said = `${status} (${codes.join(', ') || findings.join(', ') || 'no code'})`;
  switch (wanted.is) {
    case 'RETURNED': {
      if (status !== (wanted.resubmitted ? 'RESUBMITTED' : 'RETURNED'))
        fail(wanted.resubmitted ? 'RESUBMITTED' : 'RETURNED', said);
      if (!codes.includes(wanted.rule)) fail(`${wanted.is} by ${wanted.rule}`, said);
      if ([...rightAddressees].sort().join() !== [...wanted.to].sort().join())
        fail(
          `the advice to bill ${wanted.to.join(', ')}`,
          `the advice to bill ${rightAddressees.join(', ') || 'nobody'}`,
        );
      return;
    }
    case 'DISPUTED':
      if (status !== 'DISPUTED' || !codes.includes(wanted.mismatch))
        fail(`DISPUTED for ${wanted.mismatch}`, said);
      return;
    case 'UNREAD':
      if (status !== 'REFUSED_UNREAD' || !findings.some((code) => code.startsWith(wanted.code)))
        fail(`REFUSED_UNREAD for ${wanted.code}`, `${status} (${findings.join(', ')})`);
      return;
    case 'DUPLICATE':
      if (outcome !== 'DUPLICATE') fail('DUPLICATE', outcome);
      return;
    case 'REPEATED':
      if (outcome === 'DUPLICATE') fail('the same invoice again', outcome);
      return;
    case 'APPROVED':
    case 'CREDITED':
    case 'SETTLED':
      if (status !== wanted.is) fail(wanted.is, said);
  }
};

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
const BOOKED = new Set(['APPROVED', 'PAID', 'CREDITED']);

/** Every sum in two ways: what budgets say, against invoices, orders and the statements of all partners. */
const checksOf = async (
  api: Api,
  budgets: readonly BudgetRow[],
  lines: readonly LineDto[],
): Promise<Check[]> => {
  const assignments = await ofAll<AssignmentDto>(api, '/v1/assignments');
  const checks: Check[] = [];
  for (const { partner, fund, allocated, committed, realised, available } of budgets) {
    const own = lines.filter((line) => line.principal === partner && line.fund === fund);
    const booked = own.filter(({ kind, status }) => kind !== 'credit-note' && BOOKED.has(status));
    const credits = own.filter(({ kind, status }) => kind === 'credit-note' && status === 'SETTLED');
    const orders = assignments.filter((one) => one.principal === partner && one.budgetId !== null);
    const ownDelivery = sum(orders, ({ file }) => file.costNote ?? 0);
    const { funds } = await api.get<StatementDto>(
      finance(partner),
      `/v1/statements/${YEAR}?position=${api.position}`,
    );
    const stated = funds.find((one) => one.fund === fund);
    checks.push(
      {
        check: `${partner}: realised = invoice lines less credits, and own delivery`,
        left: realised,
        right: sum(booked, ({ amount, credited }) => amount - credited) + ownDelivery,
      },
      {
        check: `${partner}: realised = invoices plus credit notes, and own delivery`,
        left: realised,
        right: sum(booked, ({ amount }) => amount) + sum(credits, ({ amount }) => amount) + ownDelivery,
      },
      {
        check: `${partner}: committed = what orders can still cost`,
        left: committed,
        right: sum(orders, (order) => outstandingOf(order, booked)),
      },
      {
        check: `${partner}: available = allocated − committed − realised`,
        left: available,
        right: allocated - committed - realised,
      },
      { check: `${partner}: statement allocated`, left: stated?.allocated ?? Number.NaN, right: allocated },
      { check: `${partner}: statement committed`, left: stated?.committed ?? Number.NaN, right: committed },
      { check: `${partner}: statement realised`, left: stated?.realised ?? Number.NaN, right: realised },
    );
  }
  const all = lines.filter(({ status, kind }) => kind !== 'credit-note' && BOOKED.has(status));
  checks.push({
    check: 'all partners: realised = every booked invoice line, and own delivery',
    left: sum(budgets, ({ realised }) => realised),
    right:
      sum(all, ({ amount, credited }) => amount - credited) +
      sum(assignments, ({ file }) => file.costNote ?? 0),
  });
  const agreements = await ofAll<AgreementDto>(api, '/v1/agreements?form=FREE_SPACE');
  checks.push({
    check: 'free space: committed under the cap = what its orders cost and can still cost',
    left: sum(agreements, ({ valueCommitted }) => valueCommitted),
    right: sum(
      assignments.filter(({ form }) => form === 'FREE_SPACE'),
      ({ status, lines: parts }) =>
        NOT_ORDERED.has(status)
          ? 0
          : sum(
              parts.filter(({ lapsed }) => !lapsed),
              ({ amount }) => amount,
            ),
    ),
  });
  return checks;
};

const NOT_ORDERED = new Set(['PROPOSED', 'APPROVED', 'CANCELLED']);
const ENDED = new Set(['COMPLETED', 'DROPPED_OUT', 'PLACED', 'SUSTAINABLY_PLACED']);

/** What was not billed of the price and has not lapsed; of own delivery that has ended nothing. A line that was credited wholly counts as not billed. */
const outstandingOf = (order: AssignmentDto, booked: readonly LineDto[]): number => {
  const { id, principal, instrumentOwner, supplierId, status, lines } = order;
  if (NOT_ORDERED.has(status)) return 0;
  if (ENDED.has(status) && supplierId === null && instrumentOwner === principal) return 0;
  const isBilled = (line: number): boolean =>
    booked.some((one) => one.orderReference === id && one.orderLine === line && one.credited < one.amount);
  return sum(
    lines.filter(({ line, lapsed }) => !lapsed && !isBilled(line)),
    ({ amount }) => amount,
  );
};

export const wrongChecks = ({ checks }: Pick<Outcome, 'checks'>): Check[] =>
  checks.filter(({ left, right }) => left !== right);
