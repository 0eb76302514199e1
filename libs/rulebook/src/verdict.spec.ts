import { Rejected } from '@ontschot/kernel';
import { rule, since } from './rule';
import { decisionOf, refuseUnlessAllowed, verdictFrom } from './verdict';

const day = '2009-03-02';
const test = rule({
  number: 'R-999',
  title: { nl: 'regel', en: 'rule' },
  consequence: 'HOLD',
  strength: 'D',
  source: 'spec',
  versions: since('2008-01-01'),
  says: {
    ALLOW: { effect: 'ALLOW', nl: 'mag', en: 'may' },
    WARN: { effect: 'WARN', nl: 'let op', en: 'look out' },
    COMPUTE: { effect: 'COMPUTE', nl: 'zo is het', en: 'so it is' },
    OBLIGE: {
      effect: 'OBLIGE',
      nl: 'moet',
      en: 'must',
      duty: { nl: 'doe het', en: 'do it', due: day },
    },
    REFUSE: {
      effect: 'REFUSE',
      nl: 'mag niet',
      en: 'may not',
      alternatives: [{ nl: 'weg', en: 'way' }],
    },
    HOLD: {
      effect: 'HOLD',
      nl: 'nog niet',
      en: 'not yet',
      liftedBy: [
        { nl: 'stap', en: 'step', supply: { command: 'do-step', field: 'on', role: 'manager', by: 'OWNER' } },
        { nl: 'andere stap', en: 'other step' },
      ],
    },
  },
  ask: ({ said }: { day: string; said: readonly Effects[] }, say) => said.map((one) => say[one]()),
});
type Effects = 'ALLOW' | 'WARN' | 'COMPUTE' | 'OBLIGE' | 'REFUSE' | 'HOLD';
const saying = (...said: Effects[]) => test.ask({ day, said });

describe('a verdict', () => {
  it.each([
    [['ALLOW', 'WARN', 'COMPUTE'], 'ALLOW'],
    [['WARN'], 'ALLOW'],
    [['OBLIGE', 'ALLOW'], 'ALLOW_WITH_DUTY'],
    [['OBLIGE', 'HOLD'], 'HOLD'],
    [['HOLD', 'REFUSE', 'OBLIGE'], 'REFUSE'],
  ] as [Effects[], string][])('of %j is %s', (said, decision) =>
    expect(decisionOf(saying(...said))).toBe(decision),
  );

  it('commits no money and opens no duty on a hold, and tells what lifts it and who can', () => {
    const verdict = verdictFrom(saying('OBLIGE', 'HOLD'), {
      principal: 'UWV',
      invoiced: true,
      parties: { owner: 'GEM-A' },
    });
    expect(verdict).toMatchObject({
      decision: 'HOLD',
      budget: null,
      invoiceTo: 'UWV',
      duties: [],
      liftedBy: ['step', 'other step'],
      alternatives: [],
      ways: {
        liftedBy: [
          { nl: 'stap', en: 'step' },
          { nl: 'andere stap', en: 'other step' },
        ],
      },
    });
    expect(verdict.missing).toEqual([
      {
        key: 'R-999.HOLD',
        rule: 'R-999',
        nl: 'stap',
        en: 'step',
        command: 'do-step',
        field: 'on',
        role: 'manager',
        partner: 'GEM-A',
      },
      {
        key: 'R-999.HOLD.1',
        rule: 'R-999',
        nl: 'andere stap',
        en: 'other step',
        command: null,
        field: null,
        role: null,
        partner: null,
      },
    ]);
  });
  it('tells on a refusal which ways remain', () =>
    expect(verdictFrom(saying('REFUSE'), { principal: 'GEM-A', fundOnRefusal: true })).toMatchObject({
      decision: 'REFUSE',
      budget: 'W_DEEL:GEM-A',
      alternatives: ['way'],
      liftedBy: [],
    }));
  it('opens the duties of what proceeds, in both languages', () =>
    expect(verdictFrom(saying('OBLIGE'), { principal: 'UWV' }).duties).toEqual([
      { duty: 'do it', dutyNl: 'doe het', due: day, rule: 'R-999' },
    ]));
  it('has no action only where nothing asks for one', () => {
    expect(verdictFrom(saying('COMPUTE'), { principal: 'UWV', noAction: true }).decision).toBe('NO_ACTION');
    expect(verdictFrom(saying('OBLIGE'), { principal: 'UWV', noAction: true }).decision).toBe(
      'ALLOW_WITH_DUTY',
    );
  });
  it('says the same thing once, and names the rule that decided the principal', () => {
    const verdict = verdictFrom(saying('ALLOW', 'ALLOW', 'WARN'), { principal: 'UWV', decidedBy: 'R-001' });
    expect(verdict.because).toHaveLength(2);
    expect(verdict.decidedBy).toBe('R-001');
  });

  it('guards a command', () => {
    const refused = verdictFrom(saying('REFUSE'), { principal: 'UWV' });
    expect(() => refuseUnlessAllowed(refused)).toThrow(Rejected);
    const allowed = verdictFrom(saying('WARN'), { principal: 'UWV' });
    expect(refuseUnlessAllowed(allowed)).toBe(allowed);
  });
});
