import type { Day } from './days';
import type { BenefitType } from './clients';
import type { MunicipalityCode, Partner } from './werkplein';

/** What happens to a client beside what is bought. `by`: in whose service the actor is. */
export type ClientEvent = { client: string; on: Day } & (
  | { what: 'BENEFIT'; type: BenefitType; by: Partner }
  | {
      what: 'EXHAUSTION';
      /** The last WW day; known on `on`, months ahead or on the day itself. */
      lastDay: Day;
      /** The order that lapses on the day after it, because it had not started. */
      cancels?: string;
    }
  | { what: 'HANDOVER'; by: Partner; effective: Day }
  | { what: 'TRANSFER'; by: Partner; designates: Partner; effective: Day }
  | { what: 'SIGNATURE'; by: Partner }
  | { what: 'MOVE'; by: Partner; to: MunicipalityCode }
  | { what: 'SERVING'; by: Partner; ground: 'JOINT_SERVICE' | 'MANDATE'; text: string }
  | {
      what: 'OFFER';
      by: MunicipalityCode;
      /** All re-integration, or one facility. */
      scope: 'TAKE_OVER' | 'ASSIGNMENT';
      item?: 'BICYCLE';
      until?: Day;
      reason: string;
    }
  | { what: 'LEAD'; by: Partner; lead: Partner }
);

/** In the order in which they happen. */
export const CLIENT_EVENTS: readonly ClientEvent[] = [
  { client: 'samenloop-1', on: '2026-02-02', what: 'LEAD', by: 'UWV', lead: 'UWV' },
  {
    client: 'bijstand-5',
    on: '2026-06-01',
    what: 'SERVING',
    by: 'UWV',
    ground: 'JOINT_SERVICE',
    text: 'Werkplein: gezamenlijke dienstverlening',
  },
  {
    client: 'een-handtekening',
    on: '2026-04-20',
    what: 'TRANSFER',
    by: 'UWV',
    designates: 'GM0222',
    effective: '2026-05-01',
  },
  { client: 'een-handtekening', on: '2026-04-21', what: 'SIGNATURE', by: 'UWV' },
  {
    client: 'twee-handtekeningen',
    on: '2026-04-20',
    what: 'TRANSFER',
    by: 'UWV',
    designates: 'GM1876',
    effective: '2026-05-01',
  },
  { client: 'twee-handtekeningen', on: '2026-04-21', what: 'SIGNATURE', by: 'UWV' },
  { client: 'twee-handtekeningen', on: '2026-04-22', what: 'SIGNATURE', by: 'GM1876' },
  {
    client: 'aanbod',
    on: '2026-04-13',
    what: 'OFFER',
    by: 'GM0222',
    scope: 'TAKE_OVER',
    reason: 'Wijkaanpak: de gemeente helpt zelf',
  },
  {
    client: 'fiets-erbij',
    on: '2026-04-13',
    what: 'OFFER',
    by: 'GM0222',
    scope: 'ASSIGNMENT',
    item: 'BICYCLE',
    until: '2026-12-31',
    reason: 'Zonder fiets komt de klant niet op de les',
  },
  { client: 'iro-loopt-door', on: '2026-02-16', what: 'EXHAUSTION', lastDay: '2026-05-31' },
  { client: 'iro-loopt-door', on: '2026-06-01', what: 'BENEFIT', type: 'ASSISTANCE', by: 'GM0222' },
  {
    client: 'tussenin',
    on: '2026-05-20',
    what: 'EXHAUSTION',
    lastDay: '2026-05-31',
    cancels: 'tussenin/eerst',
  },
  { client: 'tussenin', on: '2026-06-01', what: 'BENEFIT', type: 'ASSISTANCE', by: 'GM0222' },
  { client: 'verhuist', on: '2026-06-01', what: 'MOVE', by: 'GM1509', to: 'GM1876' },
  { client: 'loopt-door', on: '2026-06-30', what: 'EXHAUSTION', lastDay: '2026-06-30' },
  { client: 'loopt-door', on: '2026-07-01', what: 'BENEFIT', type: 'ASSISTANCE', by: 'GM1509' },
  { client: 'loopt-door', on: '2026-07-02', what: 'HANDOVER', by: 'UWV', effective: '2026-09-04' },
  { client: 'loopt-door', on: '2026-07-03', what: 'HANDOVER', by: 'GM1509', effective: '2026-09-04' },
];
