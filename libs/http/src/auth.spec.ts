import { UnauthorizedException } from '@nestjs/common';
import { actorFrom } from './auth';

describe('who a token says that someone is', () => {
  it('reads account, partner and roles, and of the roles only those of this service', () =>
    expect(actorFrom({ sub: 'coach@uwv', partner: 'UWV', roles: ['coach', 'wizard'] })).toEqual({
      account: 'coach@uwv',
      partner: 'UWV',
      roles: ['coach'],
    }));
  it('reads the supplier of a supplier', () =>
    expect(actorFrom({ sub: 'supplier-1', partner: 'UWV', roles: ['supplier'], supplierId: 's1' })).toEqual({
      account: 'supplier-1',
      partner: 'UWV',
      roles: ['supplier'],
      supplierId: 's1',
    }));
  it('takes no supplier without its supplier: it would see what the partner sees', () =>
    expect(() => actorFrom({ sub: 'supplier-1', partner: 'UWV', roles: ['supplier'] })).toThrow(
      UnauthorizedException,
    ));
  it.each([
    { partner: 'UWV', roles: ['coach'] },
    { sub: 'a', roles: ['coach'] },
    { sub: 'a', partner: 'UWV' },
    { sub: 'a', partner: 'UWV', roles: 'coach' },
    { sub: 'a', partner: 'UWV', roles: ['wizard'] },
  ])('takes no token without its claims: %j', (claims) =>
    expect(() => actorFrom(claims)).toThrow(UnauthorizedException),
  );
});
