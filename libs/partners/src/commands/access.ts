import { type Access, accessTable } from '@ontschot/http';
import { type PartnerCode, type Role, UWV } from '@ontschot/kernel';
import type { OfMandate } from '../domain/mandate.events';

const everyone = (): PartnerCode[] => [];
const itself = ({ code }: { code: PartnerCode }): PartnerCode[] => [code];

/** Who may do what to a partner (rulebook 4.12; 2.4 for regions). */
export const partnerAccess = accessTable<{ code: PartnerCode }>()({
  RegisterPartner: {
    roles: ['administrator'],
    partners: everyone,
    label: { nl: 'Partner toevoegen', en: 'Add partner' },
    fields: ['code', 'uwvRegion', 'on'],
  },
  PublishOrdinance: {
    roles: ['manager', 'administrator'],
    partners: itself,
    label: { nl: 'Verordening vastleggen', en: 'Publish ordinance' },
    fields: ['version', 'validFrom', 'individualPurchase', 'instruments'],
  },
  StrikeRegistration: {
    roles: ['administrator'],
    partners: everyone,
    label: { nl: 'Vergissing schrappen', en: 'Strike out a mistake' },
    fields: ['reason', 'on'],
  },
  SetMotivationRole: {
    roles: ['manager'],
    partners: itself,
    label: { nl: 'Instellen wie motiveert', en: 'Set who motivates' },
    fields: ['role', 'from'],
  },
  RegisterOin: {
    roles: ['contract-expert'],
    partners: itself,
    label: { nl: 'OIN vastleggen', en: 'Register OIN' },
    fields: ['oin', 'from'],
  },
  AssignRegion: {
    roles: ['contract-expert', 'administrator'],
    partners: () => [UWV],
    label: { nl: 'UWV-regio vastleggen', en: 'Assign UWV region' },
    fields: ['labourMarketRegion', 'uwvRegion', 'from'],
  },
});

/** Who reads the mandates of the own partner. */
export const MANDATE_READERS: readonly Role[] = [
  'coach',
  'manager',
  'contract-expert',
  'accountability-officer',
  'auditor',
  'administrator',
];

const grantor = ({ grantor: partner }: Parties): PartnerCode[] => [partner];
type Parties = Pick<OfMandate, 'grantor' | 'grantee'>;

/** Who may do what to a mandate (rulebook 4.12): either drafts, who gives it decides. */
export const mandateAccess = accessTable<Parties>()({
  DraftMandate: {
    roles: ['manager', 'contract-expert', 'administrator'],
    partners: (of) => [of.grantor, of.grantee],
    label: { nl: 'Mandaat opstellen', en: 'Draft mandate' },
    fields: ['grantor', 'grantee', 'decisions', 'from', 'until'],
  },
  GrantMandate: {
    roles: ['manager'],
    partners: grantor,
    label: { nl: 'Mandaat geven', en: 'Grant mandate' },
    fields: ['on'],
  },
  NarrowMandate: {
    roles: ['manager'],
    partners: grantor,
    label: { nl: 'Mandaat beperken', en: 'Narrow mandate' },
    fields: ['decisions', 'on'],
  },
  RevokeMandate: {
    roles: ['manager'],
    partners: grantor,
    label: { nl: 'Mandaat intrekken', en: 'Revoke mandate' },
    fields: ['on'],
  },
  ExpireMandate: {
    roles: ['manager', 'administrator'],
    partners: grantor,
    label: { nl: 'Mandaat afsluiten', en: 'Close mandate' },
    fields: ['on'],
  },
}) satisfies Record<string, Access<Parties>>;
