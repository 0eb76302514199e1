import { readInvoice } from '../read-invoice';
import {
  codeCases,
  decimalCases,
  identifierCases,
  presenceCases,
  totalsCases,
} from '../testing/broken/en16931';
import { cardinalityCases, nlciusCases, peppolCases, specificationCases } from '../testing/broken/national';
import { allowedChanges, vatCases } from '../testing/broken/vat';
import { writeInvoice } from '../write/write-invoice';
import { NLCIUS, PEPPOL, rulesFor } from './check';
import type { Rule } from './rule';

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
  ...specificationCases,
];
const bytes = (xml: string): Uint8Array => new TextEncoder().encode(xml);
const severityIn = (rules: readonly Rule[], id: string): string | undefined =>
  rules.find((rule) => rule.id === id)?.severity;

describe('each rule', () => {
  it.each(CASES.map((each) => [each.rule, each] as const))(
    '%s holds on a valid invoice and is found broken on a changed one',
    (id, { from, change }) => {
      const valid = writeInvoice(from);
      const before = readInvoice(bytes(valid));
      expect(before.findings.map(({ rule }) => rule)).not.toContain(id);

      const after = readInvoice(bytes(change(valid)));
      const found = after.findings.filter(({ rule }) => rule === id);
      const rules = rulesFor(
        id === 'CUSTOMIZATION' ? 'another' : from.specification === 'peppol' ? PEPPOL : NLCIUS,
      );
      expect(found).toEqual([{ rule: id, severity: severityIn(rules, id), text: expect.any(String) }]);
      if (found[0]?.severity === 'fatal') expect(after.accepted).toBe(false);
    },
  );

  it('has such a case', () => {
    const tried = new Set(CASES.map(({ rule }) => rule));
    const known = [...rulesFor(NLCIUS), ...rulesFor(PEPPOL), ...rulesFor('another')].map(({ id }) => id);
    expect([...new Set(known)].filter((id) => !tried.has(id))).toEqual([]);
  });

  it('stands once in each set', () => {
    for (const set of [rulesFor(NLCIUS), rulesFor(PEPPOL)]) {
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
