import { specFor } from '../../../kernel/src/testing/spec-for';
import { OIN, oins, registeredOin, type RegisterOin } from './oin.decider';
import type { OinRegistered } from './oin.events';
import { assignedRegion, type AssignRegion, regions } from './region.decider';
import type { RegionAssigned } from './region.events';

const REAL = '00000001234567890000';
const LATER = '00000001002564440000';

describe('the OIN of a partner', () => {
  const given = specFor(oins);
  const of = { partner: 'GM1955', oin: REAL, from: '2026-02-01' };
  const register: RegisterOin = { type: 'RegisterOin', ...of };
  const registered: OinRegistered = { type: 'OinRegistered', data: of };
  const changed: OinRegistered = { type: 'OinRegistered', data: { ...of, oin: LATER, from: '2026-07-01' } };

  it('is registered', () => given().when(register).then(registered));
  it('is registered once', () => given(registered).when(register).then());
  it('changes from another day on', () =>
    given(registered)
      .when({ ...register, oin: LATER, from: '2026-07-01' })
      .then(changed));
  it('does not change on the same day', () =>
    given(registered)
      .when({ ...register, oin: LATER })
      .thenNotPossible('oin-of-that-day'));
  it('is one partner’s only', () =>
    given(registered)
      .when({ ...register, partner: 'GM0222' })
      .thenNotPossible('oin-of-another'));
  it.each([
    ['2026-01-31', null],
    ['2026-02-01', REAL],
    ['2026-06-30', REAL],
    ['2026-07-01', LATER],
  ])('on %s it is %s, in whatever order it was recorded', (day, oin) => {
    expect(registeredOin([registered.data, changed.data], 'GM1955', day)).toBe(oin);
    expect(registeredOin([changed.data, registered.data], 'GM1955', day)).toBe(oin);
  });
  it.each([
    [REAL, true],
    ['00000099000000222000', true],
    ['99999999999999999999', false],
    ['0000000123456789000', false],
  ])('%s is well formed: %s', (oin, good) => expect(OIN.test(oin)).toBe(good));
});

describe('the UWV region of a labour-market region', () => {
  const given = specFor(regions);
  const of = { labourMarketRegion: 'AM05', uwvRegion: 'OOST', from: '2026-01-01' } as const;
  const assign: AssignRegion = { type: 'AssignRegion', ...of };
  const assigned: RegionAssigned = { type: 'RegionAssigned', data: of };
  const moved: RegionAssigned = {
    type: 'RegionAssigned',
    data: { ...of, uwvRegion: 'NOORD', from: '2026-07-01' },
  };

  it('is recorded', () => given().when(assign).then(assigned));
  it('is recorded once', () => given(assigned).when(assign).then());
  it('has one answer a day', () =>
    given(assigned)
      .when({ ...assign, uwvRegion: 'NOORD' })
      .thenNotPossible('region-of-that-day'));
  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', 'OOST'],
    ['2026-06-30', 'OOST'],
    ['2026-07-01', 'NOORD'],
  ])('on %s it is %s', (day, region) => {
    expect(assignedRegion([moved.data, assigned.data], 'AM05', day)?.uwvRegion).toBe(region);
    expect(assignedRegion([moved.data, assigned.data], 'AM06', day)).toBeNull();
  });
});
