import { Rejected } from '@ontschot/kernel';
import { ruleCatalogue } from './catalogue';
import { holdsOn, inFrameworks, lacks, type Rule, says, since, versionOn } from './old/rule';
import { decisionOf, refuseUnlessAllowed, verdictFrom } from './verdict';

const day = '2009-03-02';
const rule: Rule = {
  number: 'R-999',
  consequence: 'HOLD',
  strength: 'D',
  source: 'spec',
  title: { nl: 'regel', en: 'rule' },
  versions: since('2008-01-01'),
};
const one = (effect: 'ALLOW' | 'REFUSE' | 'HOLD' | 'WARN' | 'COMPUTE' | 'OBLIGE') =>
  says(rule, effect, day, `tekst ${effect}`, `text ${effect}`, {
    duty: { duty: 'do it', due: day },
    liftedBy: ['step'],
    alternatives: ['way'],
  });

describe('a verdict', () => {
  it.each([
    [[one('ALLOW'), one('WARN'), one('COMPUTE')], 'ALLOW'],
    [[one('WARN')], 'ALLOW'],
    [[one('OBLIGE'), one('ALLOW')], 'ALLOW_WITH_DUTY'],
    [[one('OBLIGE'), one('HOLD')], 'HOLD'],
    [[one('HOLD'), one('REFUSE'), one('OBLIGE')], 'REFUSE'],
  ])('follows the precedence %#', (findings, decision) => expect(decisionOf(findings)).toBe(decision));

  it('commits no money, opens no duty, on a hold; and tells what lifts it', () =>
    expect(verdictFrom([one('OBLIGE'), one('HOLD')], { principal: 'UWV', invoiced: true })).toMatchObject({
      decision: 'HOLD',
      budget: null,
      invoiceTo: 'UWV',
      duties: [],
      liftedBy: ['step'],
      alternatives: [],
    }));
  it('tells on a refusal which ways remain', () =>
    expect(verdictFrom([one('REFUSE')], { principal: 'GEM-A', fundOnRefusal: true })).toMatchObject({
      decision: 'REFUSE',
      budget: 'W_DEEL:GEM-A',
      alternatives: ['way'],
      liftedBy: [],
    }));
  it('opens the duties of what proceeds', () =>
    expect(verdictFrom([one('OBLIGE')], { principal: 'UWV' }).duties).toEqual([
      { duty: 'do it', due: day, rule: 'R-999' },
    ]));
  it('has no action only where nothing asks for one', () => {
    expect(verdictFrom([one('COMPUTE')], { principal: 'UWV', noAction: true }).decision).toBe('NO_ACTION');
    expect(verdictFrom([one('OBLIGE')], { principal: 'UWV', noAction: true }).decision).toBe(
      'ALLOW_WITH_DUTY',
    );
  });
  it('says the same thing once', () =>
    expect(verdictFrom([one('ALLOW'), one('ALLOW'), one('WARN')], { principal: 'UWV' }).because).toHaveLength(
      2,
    ));
  it('guards a command', () => {
    const allowed = verdictFrom([one('WARN')], { principal: 'UWV' });
    expect(refuseUnlessAllowed(allowed)).toBe(allowed);
    expect(() => refuseUnlessAllowed(verdictFrom([one('HOLD')], { principal: 'UWV' }))).toThrow(Rejected);
    expect(() => refuseUnlessAllowed(verdictFrom([one('REFUSE')], { principal: 'UWV' }))).toThrow(Rejected);
  });
});

describe('a rule as data', () => {
  const framed: Rule = { ...rule, versions: inFrameworks({}) };
  it('has the version of the day, labelled where it is an example', () => {
    expect([
      versionOn(framed, '2008-04-01').from,
      versionOn(framed, '2012-01-01').from,
      versionOn(framed, '2026-01-01').from,
      versionOn(framed, '2001-01-01').from,
    ]).toEqual(['2008-04-01', '2008-04-01', '2026-01-01', '2008-04-01']);
    expect(says(framed, 'ALLOW', '2026-01-01', 'Mag', 'May')).toMatchObject({
      version: '2026-01-01',
      text: 'Mag (voorbeeldkader, geen wet)',
      textEn: 'May (example framework, not law)',
    });
    expect(says(framed, 'ALLOW', '2009-01-01', 'Mag', 'May').text).toBe('Mag');
  });
  it('holds within its own dates', () =>
    expect(['2008-03-31', '2008-04-01', '2009-12-31', '2010-01-01'].map((on) => holdsOn(framed, on))).toEqual(
      [false, true, true, false],
    ));
  it('holds for a fact that is missing, and names it', () =>
    expect(lacks(rule, day, 'client.region')).toMatchObject({
      effect: 'HOLD',
      missing: 'client.region',
      liftedBy: ['record client.region'],
    }));
  it('stands once in the catalogue, with title and source, in order', () => {
    const numbers = ruleCatalogue().map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort());
    for (const { title, source, versions } of ruleCatalogue()) {
      expect([title.nl, title.en, source].every((text) => text.length > 2)).toBe(true);
      expect(versions.map(({ from }) => from)).toEqual(versions.map(({ from }) => from).sort());
    }
  });
});
