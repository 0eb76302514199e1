import { type Access, accessTable, stepAnswer, type StepAnswer } from '@ontschot/http';
import { type Actor, Forbidden, type Language, type PartnerCode, type Role } from '@ontschot/kernel';
import type { OfPiggyback } from '../domain/piggyback.events';

/** Who may read requests, and what opened by them. */
export const PIGGYBACK_READERS: readonly Role[] = [
  'coach',
  'manager',
  'contract-expert',
  'purchaser',
  'finance',
  'supplier',
  'auditor',
];

/** The parties to a request, and to what opens by it. */
export type Parties = Pick<OfPiggyback, 'owner' | 'partner' | 'supplierId'>;

const asks = ({ partner }: Parties): PartnerCode[] => [partner];
const owns = ({ owner }: Parties): PartnerCode[] => [owner];
const both = ({ owner, partner }: Parties): PartnerCode[] => [owner, partner];

/**
 * Who may take which step (rulebook 4.7 and 9.3.5). The supplier speaks for itself, or the owner's expert holds its document:
 * never who asks.
 */
export const piggybackAccess = accessTable<Parties>()({
  RequestPiggyback: {
    roles: ['coach', 'contract-expert'],
    partners: () => [],
    label: { nl: 'Vraag meeliften', en: 'Ask to piggyback' },
    fields: ['agreementId', 'reason', 'scope', 'on'],
  },
  CheckEligibility: {
    roles: ['contract-expert'],
    partners: asks,
    label: { nl: 'Toets of het mag', en: 'Check whether it may' },
    fields: ['on'],
  },
  RecordConsent: {
    roles: ['supplier', 'contract-expert'],
    partners: owns,
    label: { nl: 'Leg toestemming vast', en: 'Record consent' },
    fields: ['on', 'evidence'],
  },
  ConsentForClient: {
    roles: ['supplier', 'contract-expert'],
    partners: owns,
    label: { nl: 'Leg toestemming voor deze klant vast', en: 'Record consent for this client' },
    fields: ['on', 'evidence', 'billsPrincipal', 'terms'],
  },
  RecordDecline: {
    roles: ['supplier', 'contract-expert'],
    partners: owns,
    label: { nl: 'Leg weigering vast', en: 'Record decline' },
    fields: ['reason', 'on', 'evidence'],
  },
  AgreeSupplierManagement: {
    roles: ['contract-expert'],
    partners: both,
    label: { nl: 'Leg de zes afspraken vast', en: 'Record the six agreements' },
    fields: ['content', 'settlement', 'qualityIncentives', 'accountability', 'progressTalks', 'tests', 'on'],
  },
  OpenByWording: {
    roles: ['contract-expert'],
    partners: both,
    label: { nl: 'Open op grond van de aanbesteding', en: 'Open by the wording of the tender' },
    fields: ['on'],
  },
  Retract: {
    roles: ['coach', 'contract-expert'],
    partners: both,
    label: { nl: 'Trek het verzoek in', en: 'Retract the request' },
    fields: ['reason', 'on'],
  },
  Withdraw: {
    roles: ['supplier', 'contract-expert'],
    partners: owns,
    label: { nl: 'Stop de opening', en: 'Withdraw the opening' },
    fields: ['reason', 'on'],
  },
  Object: {
    roles: ['contract-expert'],
    partners: owns,
    label: { nl: 'Maak bezwaar', en: 'Object' },
    fields: ['reason', 'on'],
  },
});

/** May this account take the step? A supplier's account acts for its own firm, never for a partner. */
const isParty = <Thing extends Pick<Parties, 'supplierId'>>(
  access: Access<Thing>,
  actor: Actor,
  thing: Thing,
): boolean =>
  actor.supplierId === undefined
    ? access.partners(thing).includes(actor.partner) || access.partners(thing).length === 0
    : access.roles.includes('supplier') && actor.supplierId === thing.supplierId;

/** @throws Forbidden when this account has no part in this step */
export const refuseOthers = <Thing extends Pick<Parties, 'supplierId'>>(
  access: Access<Thing>,
  actor: Actor,
  thing: Thing,
): void => {
  if (isParty(access, actor, thing)) return;
  const partners = access.partners(thing).join(', ');
  const self = access.roles.includes('supplier');
  throw new Forbidden({
    nl: `Dit doet ${self ? 'de leverancier zelf, of ' : ''}een medewerker van ${partners}.`,
    en: `This is for ${self ? 'the supplier itself, or ' : ''}people of ${partners}.`,
  });
};

/** The step as one reader sees it, a supplier's account included. */
export const partyStep = <Thing extends Pick<Parties, 'supplierId'>>(
  command: string,
  href: string,
  access: Access<Thing>,
  seen: { actor: Actor; thing: Thing; language: Language },
): StepAnswer => ({
  ...stepAnswer(command, href, access, seen),
  allowed:
    access.roles.some((role) => seen.actor.roles.includes(role)) && isParty(access, seen.actor, seen.thing),
});
