import type { Supplier } from './facts';
import {
  agreementsAreAsked,
  isOpenAlready,
  recognitionIsAsked,
  type OpeningMoment,
  type WayIn,
  wayInOf,
  wordingCovers,
} from './opening';

const facts: Parameters<typeof wayInOf>[0] = {
  owner: 'GEM-A',
  coversPartners: [],
  form: 'MUNICIPAL_CONTRACT',
  openedFor: 'UWV',
  openingMoment: 'ORDER',
  tenderStatus: 'NOT_TENDERED',
  wordingCoversPartnerClients: false,
  wordingCoversOthers: false,
};
const way = (changed: Partial<typeof facts>): WayIn => wayInOf({ ...facts, ...changed });

describe('the way in', () => {
  it('own and joined contracts', () => {
    expect(way({ openedFor: 'GEM-A' })).toBe('OWN');
    expect(way({ coversPartners: ['UWV'] })).toBe('JOINED');
    expect(way({ openedFor: 'GEM-A', openingMoment: 'RECORD' })).toBe('ADDENDUM');
  });
  it.each(['OWN_PROVISION', 'FACILITY', 'INDIVIDUAL_PURCHASE'] as const)('no contract carries %s', (form) =>
    expect(way({ form })).toBe('ITSELF'),
  );
  it.each([
    ['NOT_TENDERED', 'ADDENDUM'],
    ['TENDERED', 'CLOSED'],
    ['PRESUMED_TENDERED', 'CLOSED'],
    ['BEFORE_AWARD', 'BEFORE_AWARD'],
    ['UNKNOWN', 'UNKNOWN'],
    ['AWARD_UNKNOWN', 'AWARD_UNKNOWN'],
  ] as const)('%s with silent wording: %s', (tenderStatus, wayIn) => {
    expect(way({ tenderStatus })).toBe(wayIn);
    expect(way({ tenderStatus, wordingCoversPartnerClients: true })).toBe('WORDING');
  });
  it('an addendum is needless only where the wording of an awarded tender covers', () => {
    const signing = { openingMoment: 'SIGN_ADDENDUM' as const, wordingCoversPartnerClients: true };
    expect(way({ ...signing, tenderStatus: 'TENDERED' })).toBe('WORDING');
    expect(way({ ...signing, tenderStatus: 'NOT_TENDERED' })).toBe('ADDENDUM');
    expect(way({ ...signing, tenderStatus: 'BEFORE_AWARD' })).toBe('BEFORE_AWARD');
  });
  it('the wording of joint and framework contracts may name others; that of an access agreement never opens it', () => {
    const others = { wordingCoversPartnerClients: false, wordingCoversOthers: true };
    expect(wordingCovers({ form: 'JOINT_CONTRACT', ...others })).toBe(true);
    expect(wordingCovers({ form: 'FRAMEWORK_CONTRACT', ...others })).toBe(true);
    expect(wordingCovers({ form: 'MUNICIPAL_CONTRACT', ...others })).toBe(false);
    expect(
      wordingCovers({
        form: 'ACCESS_AGREEMENT',
        wordingCoversPartnerClients: true,
        wordingCoversOthers: true,
      }),
    ).toBe(false);
  });
});

describe('what is asked besides', () => {
  const day = '2009-03-02';
  const signed = { partner: 'UWV', signedOn: day };
  it.each<[WayIn, OpeningMoment, boolean, boolean]>([
    ['OWN', 'OPEN', true, false],
    ['JOINED', 'ORDER', true, false],
    ['WORDING', 'SIGN_ADDENDUM', true, false],
    ['WORDING', 'OPEN', false, true],
    ['WORDING', 'ORDER', false, true],
    ['ADDENDUM', 'SIGN_ADDENDUM', true, false],
    ['ADDENDUM', 'OPEN', false, true],
    ['ADDENDUM', 'ORDER', false, true],
    ['UNKNOWN', 'ORDER', false, false],
    ['UNKNOWN', 'OPEN', false, true],
    ['AWARD_UNKNOWN', 'SIGN_ADDENDUM', false, true],
    ['CLOSED', 'OPEN', false, false],
    ['BEFORE_AWARD', 'OPEN', false, false],
    ['ITSELF', 'ORDER', false, false],
  ])('%s at %s: open already %s, agreements asked %s', (wayIn, openingMoment, already, asked) => {
    const entrance = { openedFor: 'UWV', wayIn, openingMoment, addendum: signed };
    expect([isOpenAlready(entrance, day), agreementsAreAsked(entrance, day)]).toEqual([already, asked]);
  });
  it('an addendum that ended does not stand in the way of the next', () =>
    expect(
      isOpenAlready(
        {
          openedFor: 'UWV',
          wayIn: 'ADDENDUM',
          openingMoment: 'SIGN_ADDENDUM',
          addendum: { ...signed, signedOn: '2009-01-05', until: '2009-03-01' },
        },
        day,
      ),
    ).toBe(false));
  it.each<[WayIn, OpeningMoment, Supplier['supplier'], boolean]>([
    ['OWN', 'ORDER', undefined, false],
    ['ADDENDUM', 'ORDER', undefined, true],
    ['CLOSED', 'ORDER', undefined, true],
    ['CLOSED', 'OPEN', undefined, false],
    ['CLOSED', 'OPEN', { onRejectedIroList: true }, true],
    ['CLOSED', 'OPEN', { uwvIroFrameworkTest: { outcome: 'FAILED', on: day } }, true],
    ['BEFORE_AWARD', 'OPEN', { onRejectedIroList: true }, false],
    ['UNKNOWN', 'OPEN', undefined, true],
    ['ITSELF', 'ORDER', undefined, false],
  ])('UWV looks at the supplier of %s at %s (%j): %s', (wayIn, openingMoment, supplier, asked) =>
    expect(
      recognitionIsAsked(
        { openedFor: 'UWV', wayIn, openingMoment, addendum: null, supplier, form: 'MUNICIPAL_CONTRACT' },
        day,
      ),
    ).toBe(asked),
  );
  it('UWV looks at it for a purchase for one of its clients too; a municipality does not', () => {
    const purchase = {
      openedFor: 'UWV',
      wayIn: 'ITSELF' as const,
      openingMoment: 'ORDER' as const,
      addendum: null,
      form: 'INDIVIDUAL_PURCHASE' as const,
    };
    expect(recognitionIsAsked(purchase, day)).toBe(true);
    expect(recognitionIsAsked({ ...purchase, openedFor: 'GEM-B' }, day)).toBe(false);
  });
});
