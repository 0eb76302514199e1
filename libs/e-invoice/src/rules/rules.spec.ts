import { readInvoice } from '../read-invoice';
import {
  codeCases,
  decimalCases,
  identifierCases,
  presenceCases,
  totalsCases,
} from '../testing/broken/en16931';
import { cardinalityCases, gAccountCases, nlciusCases, specificationCases } from '../testing/broken/national';
import { peppolCases } from '../testing/broken/peppol';
import { allowedChanges, vatCases } from '../testing/broken/vat';
import { writeInvoice } from '../write/write-invoice';
import { rulesFor } from './check';
import type { Rule } from './rule';
import { CORE, G_ACCOUNT, NLCIUS, PEPPOL } from './specification';

const CASES = [
  ...presenceCases,
  ...totalsCases,
  ...decimalCases,
  ...codeCases,
  ...identifierCases,
  ...vatCases,
  ...nlciusCases,
  ...cardinalityCases,
  ...peppolCases,
  ...gAccountCases,
  ...specificationCases,
];
const bytes = (xml: string): Uint8Array => new TextEncoder().encode(xml);
const severityIn = (rules: readonly Rule[], id: string): string | undefined =>
  rules.find((rule) => rule.id === id)?.severity;

const SETS = [CORE, NLCIUS, G_ACCOUNT, PEPPOL].map(rulesFor);

describe('each rule', () => {
  it.each(CASES.map((each) => [each.rule, each] as const))(
    '%s holds on a valid invoice and is found broken on a changed one',
    (id, { from, prepare, change }) => {
      const valid = prepare === undefined ? writeInvoice(from) : prepare(writeInvoice(from));
      const before = readInvoice(bytes(valid));
      expect(before.outcome).toBe('accepted');
      expect(before.findings.map(({ rule }) => rule)).not.toContain(id);

      const after = readInvoice(bytes(change(valid)));
      const found = after.findings.filter(({ rule }) => rule === id);
      expect(found).toHaveLength(1);
      expect(found[0]?.severity).toBe(severityIn(rulesFor(before.invoice?.customizationId ?? null), id));
      // Readable is not unread: a rule's finding takes nothing of the invoice away.
      expect(after.outcome).toBe(
        after.findings.some(({ severity }) => severity === 'fatal') ? 'faulty' : 'accepted',
      );
    },
  );

  it('has such a case', () => {
    const tried = new Set(CASES.map(({ rule }) => rule));
    const known = SETS.flatMap((set) => set.map(({ id }) => id));
    expect([...new Set(known)].filter((id) => !tried.has(id))).toEqual([]);
  });

  it('stands once in each set', () => {
    for (const set of SETS) {
      const ids = set.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });
});

describe('what the rules allow', () => {
  it.each(allowedChanges)('accepts $name', ({ from, change }) => {
    const reading = readInvoice(bytes(change(writeInvoice(from))));
    expect(reading.findings.filter(({ severity }) => severity === 'fatal')).toEqual([]);
    expect(reading.accepted).toBe(true);
  });
});
