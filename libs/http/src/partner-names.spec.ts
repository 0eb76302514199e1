import { callPartnersBy, inNames } from './partner-names';

describe('partners by their names, where a person reads', () => {
  beforeAll(() => callPartnersBy((code) => (code === 'GM0222' ? 'Doetinchem' : undefined)));
  afterAll(() => callPartnersBy(() => undefined));

  it.each([
    ['De opdrachtgever is gemeente GM0222.', 'De opdrachtgever is gemeente Doetinchem.'],
    ['GM0222 schreef de klant in.', 'Doetinchem schreef de klant in.'],
    ['€ 5,00 past (W_DEEL:GM0222).', '€ 5,00 past (W-deel van Doetinchem).'],
    ['gemeente GM9999 en gemeente GEM-A', 'gemeente GM9999 en gemeente GEM-A'],
    ['contract GM0222-2026-01, zie /v1/partners/GM0222', 'contract GM0222-2026-01, zie /v1/partners/GM0222'],
    ['Er is niets nodig.', 'Er is niets nodig.'],
  ])('%s', (text, named) => expect(inNames(text, 'nl')).toBe(named));
  it('names funds in English', () => expect(inNames('(W_DEEL:GM0222)', 'en')).toBe('(W-deel of Doetinchem)'));
});
