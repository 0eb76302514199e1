import { oinOf, partnerWithOin } from './oins';

describe('the OIN of a partner', () => {
  it.each([
    ['UWV', '00000099000000000000'],
    ['GM0222', '00000099000000222000'],
    ['GM1876', '00000099000001876000'],
  ])('%s has %s, and back', (partner, oin) => {
    expect(oinOf(partner)).toBe(oin);
    expect(partnerWithOin(oin)).toBe(partner);
  });

  it.each([
    '',
    '00000001000000222000',
    '00000099000010222000',
    '0000009900000222000',
    '00000099000000222001',
  ])('"%s" is of no partner', (oin) => expect(partnerWithOin(oin)).toBeNull());
});
