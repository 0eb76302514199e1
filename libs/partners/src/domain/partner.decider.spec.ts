import { specFor } from '../../../kernel/src/testing/spec-for';
import type { PublishOrdinance, RegisterPartner } from './partner.commands';
import { ordinanceOn, partner } from './partner.decider';
import type { OrdinancePublished, PartnerRegistered } from './partner.events';

const given = specFor(partner);
const doetinchem = {
  code: 'GM0222',
  name: 'Doetinchem',
  kind: 'MUNICIPALITY',
  labourMarketRegion: 'AM09',
  labourMarketRegionName: 'Achterhoek',
  uwvRegion: 'OOST',
  on: '2026-01-01',
} as const;
const registered: PartnerRegistered = { type: 'PartnerRegistered', data: doetinchem };
const uwv: PartnerRegistered = {
  type: 'PartnerRegistered',
  data: {
    ...doetinchem,
    code: 'UWV',
    name: 'UWV',
    kind: 'UWV',
    labourMarketRegion: null,
    labourMarketRegionName: null,
    uwvRegion: null,
  },
};
const register: RegisterPartner = { type: 'RegisterPartner', ...doetinchem };
const first = {
  version: '2025-1',
  validFrom: '2025-01-01',
  individualPurchase: false,
  instruments: ['TRAINING' as const],
};
const second = {
  version: '2026-1',
  validFrom: '2026-01-01',
  individualPurchase: true,
  instruments: ['TRAINING' as const, 'WORK_FIRST' as const],
};
const publish = (ordinance: PublishOrdinance['ordinance']): PublishOrdinance => ({
  type: 'PublishOrdinance',
  partner: 'GM0222',
  ordinance,
});
const published = (ordinance: PublishOrdinance['ordinance']): OrdinancePublished => ({
  type: 'OrdinancePublished',
  data: { partner: 'GM0222', ...ordinance },
});

describe('a partner', () => {
  it('is registered', () => given().when(register).then(registered));
  it('is registered once', () => given(registered).when(register).then());
  it('is not registered again from another day', () =>
    given(registered)
      .when({ ...register, on: '2026-05-01' })
      .thenNotPossible('partner-already-registered'));
  it('keeps its UWV region', () =>
    given(registered)
      .when({ ...register, uwvRegion: 'NOORD' })
      .thenNotPossible('partner-already-registered'));
});

describe('an ordinance', () => {
  it('is published by a municipality', () => given(registered).when(publish(second)).then(published(second)));
  it('is published once, in whatever order its instruments stand', () =>
    given(registered, published(second))
      .when(publish({ ...second, instruments: ['WORK_FIRST', 'TRAINING'] }))
      .then());
  it('is not changed afterwards', () =>
    given(registered, published(second))
      .when(publish({ ...second, individualPurchase: false }))
      .thenNotPossible('ordinance-already-published'));
  it('does not begin on the same day as another version', () =>
    given(registered, published(second))
      .when(publish({ ...first, validFrom: '2026-01-01' }))
      .thenNotPossible('ordinance-already-published'));
  it('is not for UWV', () => given(uwv).when(publish(second)).thenNotPossible('no-ordinance-of-uwv'));
  it('needs a partner that takes part', () =>
    expect(() => given().when(publish(second)).decided()).toThrow('There is no partner with id GM0222.'));

  it.each([
    ['2024-12-31', null],
    ['2025-01-01', '2025-1'],
    ['2025-12-31', '2025-1'],
    ['2026-01-01', '2026-1'],
  ])('in force on %s: %s', (day, version) =>
    expect(ordinanceOn([second, first], day)?.version ?? null).toBe(version),
  );
});
