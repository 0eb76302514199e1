import type { IdKind } from '@ontschot/kernel';
import { IdOf } from './ids';
import { InvalidInput } from './invalid-input';

const UUID = '5a8e2f60-0000-5000-8000-00000000000a';

describe('an id in the address', () => {
  it.each<[IdKind, string, string]>([
    ['uuid', UUID.toUpperCase(), UUID],
    ['order', 'a7k3m92qfx4tb', 'A7K3M92QFX4TB'],
    ['budget', 'W_DEEL:GM0222-2026', 'W_DEEL:GM0222-2026'],
    ['budget', 'UWV_REINTEGRATION-2026', 'UWV_REINTEGRATION-2026'],
    ['partner', 'gm0222', 'GM0222'],
    ['mandate', 'GM0222-UWV-1', 'GM0222-UWV-1'],
    ['agreementPartner', `${UUID}-gm0222`, `${UUID}-GM0222`],
    ['agreementPartner', `${UUID}-UWV-2`, `${UUID}-UWV-2`],
    ['instrument', `${UUID}.1`, `${UUID}.1`],
  ])('%s: %s is %s', (kind, text, id) => expect(new IdOf(kind).transform(text)).toBe(id));

  it.each<[IdKind, string]>([
    ['uuid', '1 OR 1=1'],
    ['uuid', `${UUID}0`],
    ['uuid', ''],
    ['uuid', '../../etc/passwd'],
    ['uuid', '__proto__'],
    ['uuid', UUID.slice(1)],
    ['order', 'A7K3M92QFX4TI'],
    ['order', '7K3M92QFX4TBA'],
    ['budget', 'W_DEEL:GM0222'],
    ['partner', 'GM222'],
    ['mandate', 'GM0222-UWV'],
    ['agreementPartner', UUID],
    ['instrument', UUID],
  ])('%s: %s is none, and is told so', (kind, text) => {
    expect(() => new IdOf(kind, 'code').transform(text)).toThrow(InvalidInput);
    expect(() => new IdOf(kind, 'code').transform(text)).toThrow(/^code: /);
  });
});
