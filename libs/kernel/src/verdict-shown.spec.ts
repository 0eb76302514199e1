import type { Effect, Reason, ReasonReaders, Verdict } from './verdict';
import { shownTo, type VerdictReader } from './verdict-shown';

const reason = (rule: string, effect: Effect, readers?: ReasonReaders, discreet = false): Reason => ({
  rule,
  effect,
  text: `${rule} voluit`,
  textEn: `${rule} in full`,
  source: 'HI §2',
  version: '2008-04-01',
  ...(readers && { readers }),
  ...(discreet && { discreet: { nl: `${rule} kort`, en: `${rule} in short` } }),
});
const verdict: Verdict = {
  decision: 'HOLD',
  principal: 'UWV',
  budget: 'UWV_REINTEGRATION',
  invoiceTo: 'UWV',
  contractingPrincipal: 'GM1509',
  decidedBy: 'R-001',
  because: [
    reason('R-001', 'HOLD', 'PARTNERS'),
    reason('R-025', 'ALLOW', 'PAYER', true),
    reason('R-059', 'ALLOW', 'OWNER', true),
    reason('R-073', 'ALLOW'),
  ],
  duties: [
    { duty: 'hand over', due: null, rule: 'R-001' },
    { duty: 'audit', due: null, rule: 'R-053' },
  ],
  liftedBy: ['a benefit'],
  alternatives: [],
  missing: [
    { key: 'k', rule: 'R-001', nl: 'a', en: 'a', command: null, field: null, role: null, partner: null },
  ],
  ways: { liftedBy: [{ nl: 'een uitkering', en: 'a benefit' }], alternatives: [] },
};
const of = (partner: string, role: 'coach' | 'finance' | 'supplier', supplierId?: string): VerdictReader => ({
  partner,
  roles: [role],
  ...(supplierId === undefined ? {} : { supplierId }),
});
const texts = (reader: VerdictReader): string[] => shownTo(reader, verdict).because.map(({ text }) => text);

describe('what a verdict shows', () => {
  it('to the payer: all but the amounts of another partner’s contract', () => {
    for (const role of ['coach', 'finance'] as const)
      expect(texts(of('UWV', role))).toEqual(['R-001 voluit', 'R-025 voluit', 'R-059 kort', 'R-073 voluit']);
  });
  it('to a coach of another partner: whose client it is, and of money enough, tight or short', () => {
    expect(texts(of('GM0222', 'coach'))).toEqual([
      'R-001 voluit',
      'R-025 kort',
      'R-059 kort',
      'R-073 voluit',
    ]);
    expect(texts(of('GM1509', 'coach'))).toContain('R-059 voluit');
  });
  it('to the books of another partner: nothing of the client', () => {
    expect(texts(of('GM0222', 'finance'))).toEqual(['R-025 kort', 'R-059 kort', 'R-073 voluit']);
    expect(shownTo(of('GM0222', 'finance'), verdict)).toMatchObject({ withheld: true });
  });
  it.each([of('UWV', 'supplier', 's1'), of('UWV', 'coach', ''), null])(
    'to a supplier, or nobody known: neither money nor client (%j)',
    (reader) => {
      const shown = shownTo(reader, verdict);
      expect(shown).toMatchObject({
        principal: 'UWV',
        decidedBy: null,
        duties: [{ rule: 'R-053' }],
        liftedBy: [],
        missing: [],
        ways: { liftedBy: [] },
        withheld: true,
      });
      expect(shown.because.map(({ text }) => text)).toEqual(['R-073 voluit']);
    },
  );
  it('never who may read what', () => {
    for (const { because } of [shownTo(of('UWV', 'coach'), verdict), shownTo(null, verdict)])
      for (const one of because) expect(Object.keys(one)).not.toEqual(expect.arrayContaining(['readers']));
  });
});
