import { caseWith, said } from '../testing/case';
import {
  anyCoachAnyInstrument,
  decideOnlyUnderMandate,
  ifWhatThenHow,
  lookInPrincipalsAssortment,
  ownInstrumentFirst,
  REVERSE_TEST,
  reverseTest,
} from './c-choice-and-mandate';

const day = '2009-03-02';
const partners = (action: Parameters<typeof caseWith>[0] = {}) =>
  caseWith({ instrument: { owner: 'GEM-A', contractForm: 'MUNICIPAL_CONTRACT' }, ...action });

describe('C. choice and mandate', () => {
  it('R-029 any coach, any instrument', () =>
    expect(said([anyCoachAnyInstrument(day)])).toEqual(['R-029 ALLOW']));
  it('R-030 need and choice before the route', () => {
    expect(ifWhatThenHow({ need: true, choice: true }, day)).toEqual([]);
    expect(ifWhatThenHow({ need: true, choice: false }, day)).toMatchObject([
      { rule: 'R-030', effect: 'HOLD', liftedBy: ['record the choice'] },
    ]);
  });
  it('R-031 a partner instrument needs a reason, an own one does not', () => {
    expect(ownInstrumentFirst(caseWith(), 'UWV', day)).toEqual([]);
    expect(
      said(ownInstrumentFirst(partners({ action: { ownAlternative: 'NONE_ADEQUATE' } }), 'UWV', day)),
    ).toEqual(['R-031 ALLOW']);
    expect(said(ownInstrumentFirst(partners({ action: { reason: 'evening group' } }), 'UWV', day))).toEqual([
      'R-031 ALLOW',
    ]);
    expect(said(ownInstrumentFirst(partners(), 'UWV', day))).toEqual(['R-031 HOLD']);
  });
  it('R-032 warns when the principal has an equal one', () => {
    expect(
      said(
        lookInPrincipalsAssortment(partners({ action: { ownAlternative: 'EQUAL_AVAILABLE' } }), 'UWV', day),
      ),
    ).toEqual(['R-032 WARN']);
    expect(
      lookInPrincipalsAssortment(caseWith({ action: { ownAlternative: 'EQUAL_AVAILABLE' } }), 'UWV', day),
    ).toEqual([]);
  });
  const mandate = (grantor: string, grantee: string, validOn: string) =>
    caseWith({
      circumstances: { mandate: { grantor, grantee, validOn } },
      action: { coachEmployer: 'GEM-A' },
    });
  it('R-033 a valid mandate, and R-035 it moves no money', () =>
    expect(said(decideOnlyUnderMandate(mandate('UWV', 'GEM-A', day), 'UWV'))).toEqual([
      'R-033 ALLOW',
      'R-035 COMPUTE',
    ]));
  it.each([
    ['expired', mandate('UWV', 'GEM-A', '2009-03-01')],
    ['of the wrong partner', mandate('GEM-A', 'UWV', day)],
    ['for another partner', mandate('UWV', 'GEM-B', day)],
    ['absent', caseWith({ action: { coachEmployer: 'GEM-A' } })],
  ])('R-033 mandate %s', (_what, asked) =>
    expect(said(decideOnlyUnderMandate(asked, 'UWV'))).toEqual(['R-033 HOLD']),
  );
  it('R-033 asks nothing of the own coach, named or not', () => {
    expect(decideOnlyUnderMandate(caseWith(), 'UWV')).toEqual([]);
    expect(decideOnlyUnderMandate(caseWith({ action: { coachEmployer: 'UWV' } }), 'UWV')).toEqual([]);
  });
});

describe('the reverse test', () => {
  it('R-034 passes with four answers', () => expect(reverseTest(REVERSE_TEST, '2018-01-01')).toEqual([]));
  it('R-034 holds when only the legal one is given', () =>
    expect(reverseTest(['legalConditions'], '2018-01-01')).toMatchObject([
      {
        rule: 'R-034',
        effect: 'HOLD',
        liftedBy: ['answer desiredEffect', 'answer basicValuesOfTheLaw', 'answer ethicallyDefensible'],
      },
    ]));
});
