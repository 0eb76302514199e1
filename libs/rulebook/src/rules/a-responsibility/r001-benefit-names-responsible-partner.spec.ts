import type { BenefitPeriod } from '../../facts/facts';
import { benefitNamesResponsiblePartner } from './r001-benefit-names-responsible-partner';

const decides = (benefits: BenefitPeriod[], day = '2009-02-09', more = {}) =>
  benefitNamesResponsiblePartner
    .ask({ day, benefits, history: [], residence: 'GEM-A', ...more })
    .map(({ sentence, decides }) => `${sentence} ${decides}`);
const of = (type: BenefitPeriod['type'], until: string | null = null): BenefitPeriod[] => [
  { type, from: '2009-01-01', until },
];

describe('R-001 the benefit names the responsible partner', () => {
  it.each(['WW', 'ZW', 'WIA', 'WAO', 'WAJONG'] as const)('%s: UWV', (type) =>
    expect(decides(of(type))).toEqual(['uwv UWV']),
  );
  it.each(['WWB', 'ASSISTANCE', 'IOAW', 'IOAZ', 'ANW'] as const)('%s: the municipality', (type) =>
    expect(decides(of(type))).toEqual(['municipality GEM-A']),
  );
  it('no benefit: the municipality', () => expect(decides([])).toEqual(['noBenefit GEM-A']));
  it('counts a benefit on its first and its last day', () => {
    expect(decides(of('WW', '2009-03-31'), '2009-01-01')).toEqual(['uwv UWV']);
    expect(decides(of('WW', '2009-03-31'), '2009-03-31')).toEqual(['uwv UWV']);
    expect(decides(of('WW', '2009-03-31'), '2008-12-31')).toEqual(['noBenefit GEM-A']);
    expect(decides(of('WW', '2009-03-31'), '2009-04-01')).toEqual(['noBenefit GEM-A']);
  });
  it('the municipality is that of the day: before a move the former one', () => {
    const moved = { previousResidence: 'GEM-B', movedOn: '2009-02-09' };
    expect(decides([], '2009-02-08', moved)).toEqual(['noBenefit GEM-B']);
    expect(decides([], '2009-02-09', moved)).toEqual(['noBenefit GEM-A']);
  });
  it('calls assistance by the name that it had on the day', () => {
    const text = (day: string) =>
      benefitNamesResponsiblePartner.ask({
        day,
        benefits: of('ASSISTANCE'),
        history: [],
        residence: 'GEM-A',
      })[0]?.text;
    expect(text('2014-12-31')).toContain('WWB');
    expect(text('2015-01-01')).toContain('Participatiewet');
  });
});
