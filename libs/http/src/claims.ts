import type { HttpException } from '@nestjs/common';
import { type Actor, type Role, ROLES, type Text } from '@ontschot/kernel';
import type { JWTPayload } from 'jose';
import type { Register } from './auth';
import { notSignedIn } from './http-refusal';

/** The partner of who belongs to none: suppliers and administrators. No row of any partner is theirs. */
export const NO_PARTNER = 'NONE';

/** Roles of who works for no partner. */
const PARTNERLESS: readonly Role[] = ['supplier', 'administrator'];

const isRole = (role: unknown): role is Role => (ROLES as readonly unknown[]).includes(role);
/** A name that can be stored and shown: no blanks around it, no control characters. */
const isText = (value: unknown): value is string =>
  typeof value === 'string' && /^[^\p{C}]{1,200}$/u.test(value) && value.trim() === value;

const refused = (why: Text): HttpException =>
  notSignedIn({
    nl: `Dit token wordt niet aangenomen: ${why.nl}`,
    en: `The token is not accepted: ${why.en}`,
  });

/**
 * Who a token says that someone is, held against the registers. Roles of other services are left out. A supplier is a supplier
 * and nothing else, so that none of a partner's rows can be its own.
 * @throws HttpException 401 that says which claim is wrong
 */
export const actorFrom = async (
  { sub, partner, roles, supplierId }: JWTPayload,
  register: Register,
): Promise<Actor> => {
  if (!isText(sub))
    throw refused({
      nl: 'de claim sub ontbreekt of is geen naam.',
      en: 'the claim sub is missing or no name.',
    });
  const known = Array.isArray(roles) ? roles.filter(isRole) : [];
  if (known.length === 0)
    throw refused({
      nl: 'de claim roles bevat geen rol van deze dienst.',
      en: 'the claim roles holds no role of this service.',
    });
  if (known.includes('supplier')) {
    if (known.length > 1)
      throw refused({
        nl: 'de claim roles noemt supplier naast andere rollen.',
        en: 'the claim roles names supplier beside other roles.',
      });
    if (!isText(supplierId) || !(await register.isSupplier(supplierId)))
      throw refused({
        nl: 'de claim supplierId noemt geen leverancier uit het register.',
        en: 'the claim supplierId names no registered supplier.',
      });
    return { account: sub, partner: NO_PARTNER, roles: known, supplierId };
  }
  if (isText(partner) && register.isAuthority(partner)) return { account: sub, partner, roles: known };
  if (known.every((role) => PARTNERLESS.includes(role)))
    return { account: sub, partner: NO_PARTNER, roles: known };
  throw refused({
    nl: 'de claim partner moet UWV of een gemeentecode zijn, precies zo geschreven.',
    en: 'the claim partner must be UWV or the code of a municipality, written exactly so.',
  });
};
