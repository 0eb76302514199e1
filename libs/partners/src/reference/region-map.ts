import type { UwvRegion } from '@ontschot/rulebook';

/** Every municipality of 2026 lies in a region of UWV, so that a client can live anywhere. An example: the first day of the division (rulebook 2.4). */
export const EXAMPLE_MAP_FROM = '2008-01-01';

/**
 * Example data, no fact: labour-market regions (CBS, 2026) by where they lie, put into UWV's regions of 2008.
 * UWV records the real one, from a day on, with `POST /v1/regions`.
 */
export const EXAMPLE_MAP: Readonly<Record<string, UwvRegion>> = {
  AM01: 'NOORD',
  AM02: 'NOORD',
  AM03: 'NOORD',
  AM05: 'OOST',
  AM06: 'OOST',
  AM07: 'OOST',
  AM08: 'OOST',
  AM09: 'OOST',
  AM10: 'OOST',
  AM11: 'MIDDENWEST',
  AM12: 'MIDDENWEST',
  AM13: 'MIDDENWEST',
  AM14: 'MIDDENWEST',
  AM15: 'NOORDWEST',
  AM17: 'NOORDWEST',
  AM18: 'NOORDWEST',
  AM19: 'MIDDENWEST',
  AM20: 'MIDDENWEST',
  AM21: 'ZUIDWEST',
  AM22: 'ZUIDWEST',
  AM23: 'ZUIDWEST',
  AM24: 'ZUIDWEST',
  AM25: 'ZUIDOOST',
  AM26: 'ZUIDOOST',
  AM27: 'ZUIDOOST',
  AM28: 'ZUIDOOST',
  AM29: 'ZUIDOOST',
  AM30: 'ZUIDOOST',
  AM32: 'ZUIDOOST',
  AM33: 'ZUIDOOST',
  AM34: 'ZUIDWEST',
  AM35: 'ZUIDWEST',
  AM36: 'OOST',
  AM37: 'NOORDWEST',
  AM38: 'OOST',
};
