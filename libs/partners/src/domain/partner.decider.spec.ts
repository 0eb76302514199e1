import { specFor } from '../../../kernel/src/testing/spec-for';
import type { PublishOrdinance, RegisterPartner } from './partner.commands';
import { motivationRoleOn, ordinanceOn, partner } from './partner.decider';
import type { MotivationRoleSet, OrdinancePublished, PartnerRegistered } from './partner.events';

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

describe('a municipality that was registered by mistake (issue 6, §4)', () => {
  const strike = (more: object = {}) => ({
    type: 'StrikeRegistration' as const,
    partner: 'GM0222',
    hasMandates: false,
    reason: 'Verkeerde gemeente',
    on: '2026-01-05',
    today: '2026-01-05',
    ...more,
  });
  const struck = {
    type: 'PartnerRegistrationStruck' as const,
    data: { partner: 'GM0222', reason: 'Verkeerde gemeente', on: '2026-01-05' },
  };
  it('is taken out, and can be registered again with other facts', () => {
    given(registered).when(strike()).then(struck);
    const anew = { ...register, uwvRegion: 'NOORD' as const };
    given(registered, struck)
      .when(anew)
      .then({ type: 'PartnerRegistered', data: { ...doetinchem, uwvRegion: 'NOORD' } });
  });
  it('is no mistake once it did something here', () => {
    given(registered, published(second)).when(strike()).thenNotPossible('partner-in-use');
    given(registered)
      .when(strike({ hasMandates: true }))
      .thenNotPossible('partner-in-use');
  });
  it('not on a day to come, and not twice', () => {
    given(registered)
      .when(strike({ on: '2026-01-06' }))
      .thenNotPossible('day-in-the-future');
    expect(() => given(registered, struck).when(strike()).decided()).toThrow('There is no partner');
  });
});

describe('whose motivation counts (R-015, R-096)', () => {
  const set = (role: 'coach' | 'contract-expert', from: string) => ({
    type: 'SetMotivationRole' as const,
    partner: 'GM0222',
    role,
    from,
    today: '2026-02-01',
  });
  const coach: MotivationRoleSet = {
    type: 'MotivationRoleSet',
    data: { partner: 'GM0222', role: 'coach', from: '2026-03-01' },
  };
  it('is set from a day on, once', () => {
    given(registered).when(set('coach', '2026-03-01')).then(coach);
    given(registered, coach).when(set('coach', '2026-03-01')).then();
    given(registered).when(set('contract-expert', '2026-03-01')).then();
  });
  it('is never set for a day that has passed, or before the setting that stands', () => {
    given(registered).when(set('coach', '2026-01-31')).thenNotPossible('day-too-early');
    given(registered, coach)
      .when(set('contract-expert', '2026-02-15'))
      .thenNotPossible('motivation-role-of-later-day');
  });
  it.each([
    ['2026-02-28', 'contract-expert'],
    ['2026-03-01', 'coach'],
  ])('on %s: %s', (day, role) =>
    expect(motivationRoleOn([registered, coach].reduce(partner.evolve, partner.initial), day)).toBe(role),
  );
});
