import type { JWTPayload } from 'jose';
import type { Register } from './auth';
import { actorFrom } from './claims';

const register: Register = {
  isAuthority: (code) => ['UWV', 'GM0222'].includes(code),
  isPartner: (code) => Promise.resolve(code === 'UWV'),
  isSupplier: (id) => Promise.resolve(id === 's1'),
};
const read = (claims: JWTPayload) => actorFrom(claims, register);

describe('who a token says that someone is', () => {
  it('reads account, partner and roles, and of the roles only those of this service', async () =>
    expect(await read({ sub: 'coach@uwv', partner: 'UWV', roles: ['coach', 'wizard'] })).toEqual({
      account: 'coach@uwv',
      partner: 'UWV',
      roles: ['coach'],
    }));

  it('reads the supplier of a supplier, which belongs to no partner whatever its token says', async () => {
    for (const partner of ['UWV', 'NONE', '', undefined])
      expect(await read({ sub: 'a', partner, roles: ['supplier'], supplierId: 's1' })).toEqual({
        account: 'a',
        partner: 'NONE',
        roles: ['supplier'],
        supplierId: 's1',
      });
  });

  it('leaves out the supplier of who is none: the database would take the reader for one', async () =>
    expect(await read({ sub: 'a', partner: 'UWV', roles: ['coach'], supplierId: 's1' })).not.toHaveProperty(
      'supplierId',
    ));

  it('lets an administrator belong to no partner', async () => {
    expect(await read({ sub: 'a', roles: ['administrator'] })).toMatchObject({ partner: 'NONE' });
    expect(await read({ sub: 'a', partner: 'UWV', roles: ['administrator'] })).toMatchObject({
      partner: 'UWV',
    });
  });

  it.each<[string, JWTPayload]>([
    ['no account', { partner: 'UWV', roles: ['coach'] }],
    ['an empty account', { sub: '', partner: 'UWV', roles: ['coach'] }],
    ['an account with a NUL', { sub: 'a\0', partner: 'UWV', roles: ['coach'] }],
    ['no partner', { sub: 'a', roles: ['coach'] }],
    ['no roles', { sub: 'a', partner: 'UWV' }],
    ['roles that are no list', { sub: 'a', partner: 'UWV', roles: 'coach' }],
    ['no role of ours', { sub: 'a', partner: 'UWV', roles: ['wizard', 'Coach', 'coach '] }],
    ['a partner in small letters', { sub: 'a', partner: 'uwv', roles: ['coach'] }],
    ['a partner with a blank', { sub: 'a', partner: 'UWV ', roles: ['coach'] }],
    ['a partner in wide letters', { sub: 'a', partner: 'ＵＷＶ', roles: ['coach'] }],
    ['an empty partner', { sub: 'a', partner: '', roles: ['coach'] }],
    ['a partner with a NUL', { sub: 'a', partner: 'UWV\0', roles: ['coach'] }],
    ['a partner that is a list', { sub: 'a', partner: ['UWV', 'GM0222'], roles: ['coach'] }],
    ['a municipality that does not exist', { sub: 'a', partner: 'GM9999', roles: ['finance'] }],
    ['nobody', { sub: 'a', partner: 'NONE', roles: ['coach'] }],
    ['an administrator who is also a coach of nobody', { sub: 'a', roles: ['administrator', 'coach'] }],
    ['a supplier without its supplier', { sub: 'a', partner: 'UWV', roles: ['supplier'] }],
    ['a supplier with an empty one', { sub: 'a', partner: 'UWV', roles: ['supplier'], supplierId: '' }],
    ['a supplier that is not registered', { sub: 'a', roles: ['supplier'], supplierId: 's2' }],
    [
      'a supplier that is also a coach',
      { sub: 'a', partner: 'UWV', roles: ['supplier', 'coach'], supplierId: 's1' },
    ],
  ])('takes no token of %s', (_, claims) => expect(read(claims)).rejects.toMatchObject({ status: 401 }));
});
