import type { Opening } from '../../facts/facts';
import { type Entrance, oneClientOn } from '../../facts/opening';
import { answersOf } from '../../testing/answers';
import { agreeSupplierManagementFirst } from './r075-agree-supplier-management-first';
import { accessAgreementNeedsAddendum } from './r067-access-agreement-needs-addendum';
import { noAddendumOnTenderedContract } from './r063-no-addendum-on-tendered-contract';
import { supplierMustAgree } from './r066-supplier-must-agree';
import { consentForOneClient } from './r187-consent-for-one-client';

const day = '2009-02-16';
const consent = {
  scope: 'CLIENT' as const,
  assignment: 'O-1',
  givenOn: day,
  ownerToldOn: day,
  ownerObjected: false,
  billsPrincipal: true,
};
type Order = Entrance & Opening & { form: 'ACCESS_AGREEMENT' | 'MUNICIPAL_CONTRACT'; owner: string };
const order: Order = {
  owner: 'UWV',
  form: 'ACCESS_AGREEMENT',
  openedFor: 'GEM-A',
  openingMoment: 'ORDER',
  wayIn: 'ADDENDUM',
  supplierConsent: false,
  supplierManagementAgreed: false,
  assignment: 'O-1',
  consent,
};

/** What section G says together of an order under a consent for one client. */
const together = (changed: Partial<Order>, on = day): string[] => {
  const facts = { ...order, ...changed };
  const asked = { ...facts, day: on, oneClient: oneClientOn(facts, on) };
  return [
    noAddendumOnTenderedContract,
    accessAgreementNeedsAddendum,
    supplierMustAgree,
    agreeSupplierManagementFirst,
    consentForOneClient,
  ].flatMap((rule) => rule.ask(asked).map(({ effect, rule: number }) => `${number} ${effect}`));
};

describe('R-187 one client', () => {
  it('EX-15a: the consent opens an untendered contract for this one order', () =>
    expect(together({})).toEqual(['R-066 ALLOW', 'R-187 ALLOW']));
  it('EX-15b: and for no other', () =>
    expect(together({ assignment: 'O-2' })).toEqual([
      'R-067 HOLD',
      'R-066 HOLD',
      'R-075 HOLD',
      'R-187 COMPUTE',
    ]));
  it('EX-16: it changes nothing on a tendered contract with silent wording', () =>
    expect(
      together({ form: 'MUNICIPAL_CONTRACT', owner: 'GEM-B', openedFor: 'UWV', wayIn: 'CLOSED' }),
    ).toContain('R-063 REFUSE'));
  it('a municipal contract needs no addendum for this one order either', () =>
    expect(together({ form: 'MUNICIPAL_CONTRACT', owner: 'GEM-B' })).toEqual(['R-066 ALLOW', 'R-187 ALLOW']));
  it('nor does a contract whose wording covers', () =>
    expect(together({ form: 'MUNICIPAL_CONTRACT', owner: 'GEM-B', wayIn: 'WORDING' })).toEqual([
      'R-066 ALLOW',
      'R-187 ALLOW',
    ]));
  it('before it was given, it is not there', () =>
    expect(together({}, '2009-02-15')).toEqual(['R-067 HOLD', 'R-066 HOLD', 'R-075 HOLD']));
  it('the supplier bills the principal', () =>
    expect(together({ consent: { ...consent, billsPrincipal: false } })).toEqual(['R-066 HOLD']));
  it.each([{ ownerToldOn: null }, { ownerToldOn: undefined }, { ownerToldOn: '2009-02-17' }])(
    'the owner is told first (%j)',
    (changed) =>
      expect(together({ consent: { ...consent, ...changed } })).toEqual(['R-066 ALLOW', 'R-187 HOLD']),
  );
  it('where the contract sets a term, it runs out first (A-51)', () => {
    const withTerm = { consent: { ...consent, ownerMayObjectUntil: '2009-02-23' } };
    expect(together(withTerm, '2009-02-23')).toEqual(['R-066 ALLOW', 'R-187 HOLD']);
    expect(together(withTerm, '2009-02-24')).toEqual(['R-066 ALLOW', 'R-187 ALLOW']);
  });
  it('an objection refuses; a general addendum remains; a later one leaves earlier orders', () => {
    const objected = { consent: { ...consent, ownerObjected: true } };
    expect(together(objected)).toEqual(['R-066 ALLOW', 'R-187 REFUSE']);
    expect(consentForOneClient.says['ownerObjected']?.alternatives).toEqual([
      { nl: 'een algemeen addendum', en: 'general addendum' },
    ]);
    const later = { consent: { ...consent, ownerObjected: true, objectedOn: '2009-02-23' } };
    expect(together(later, '2009-02-22')).toEqual(['R-066 ALLOW', 'R-187 ALLOW']);
    expect(together(later, '2009-02-23')).toEqual(['R-066 ALLOW', 'R-187 REFUSE']);
  });
  it('holds on what is not known, and names it', () => {
    expect(together({ assignment: undefined })).toEqual(['R-066 HOLD']);
    expect(together({ consent: { ...consent, assignment: undefined } })).toEqual(['R-066 HOLD']);
    expect(together({ consent: { ...consent, givenOn: undefined } })).toEqual(['R-066 HOLD']);
  });
  it('is not needed on a contract that is open in general', () =>
    expect(
      together({
        supplierConsent: true,
        supplierManagementAgreed: true,
        addendum: { partner: 'GEM-A', signedOn: '2009-01-05' },
        consent: { ...consent, ownerObjected: true },
      }),
    ).toEqual(['R-067 ALLOW', 'R-066 ALLOW', 'R-075 ALLOW']));
  const ask = answersOf(consentForOneClient, { ...order, day, oneClient: 'OPEN' });
  it('says nothing of own contracts, or of a purchase for one client', () =>
    expect([...ask({ wayIn: 'OWN' }), ...ask({ wayIn: 'ITSELF' }), ...ask({ oneClient: 'NONE' })]).toEqual(
      [],
    ));
});
