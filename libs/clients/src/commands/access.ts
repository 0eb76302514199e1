import { HttpException } from '@nestjs/common';
import { type Access, accessTable, refuseStrangers } from '@ontschot/http';
import { type Actor, type IsoDate, type PartnerCode, UWV, within } from '@ontschot/kernel';
import type { ClientStep } from '../domain/client.commands';
import { type KnownClient, ownPartners } from '../domain/client.state';
import { movePartners } from '../domain/moves';
import { responsibleOn } from '../domain/timeline';

/** The client as it stands, and the day on which somebody wants to act. */
export type Acting = { state: KnownClient; today: IsoDate };
type Entry = Access<Acting>;

/** Own partners, and who serves the client under a recorded ground. */
const serving = ({ state, today }: Acting): PartnerCode[] => [
  ...new Set([
    ...ownPartners(state),
    ...state.servings.filter(({ from, until }) => within(today, from, until)).map(({ partner }) => partner),
  ]),
];
const everyone = (): PartnerCode[] => [];
const uwv = (): PartnerCode[] => [UWV];
const parties = ({ state }: Acting): PartnerCode[] => [UWV, state.residence];

const COACH = ['coach'] as const;
const MANAGER = ['manager'] as const;
const BOTH = ['coach', 'manager'] as const;

/** Who may take which step for which client (rulebook 4.8), said once. */
export const clientAccess = accessTable<Acting>()({
  CorrectPersonalData: {
    roles: COACH,
    partners: serving,
    label: { nl: 'Persoonsgegevens wijzigen', en: 'Change personal data' },
    fields: ['personal', 'on'],
  },
  ForgetClient: {
    roles: ['manager', 'administrator'],
    partners: ({ state, today }) => [responsibleOn(state, today).partner],
    label: { nl: 'Persoonsgegevens vernietigen', en: 'Destroy personal data' },
    fields: ['on'],
  },
  RecordSituation: {
    roles: COACH,
    partners: serving,
    label: { nl: 'Situatie vastleggen', en: 'Record situation' },
    fields: ['situation', 'on'],
  },
  RecordBenefit: {
    roles: COACH,
    partners: serving,
    label: { nl: 'Uitkering vastleggen', en: 'Record benefit' },
    fields: ['type', 'from', 'until', 'maximumReachedOn', 'on'],
  },
  ConfirmBenefits: {
    roles: COACH,
    partners: serving,
    label: { nl: 'Uitkering bevestigen', en: 'Confirm benefit' },
    fields: ['benefitIds', 'on'],
  },
  EndBenefit: {
    roles: COACH,
    partners: serving,
    label: { nl: 'Uitkering beëindigen', en: 'End benefit' },
    fields: ['until', 'on'],
  },
  CorrectBenefit: {
    roles: COACH,
    partners: serving,
    label: { nl: 'Uitkering verbeteren', en: 'Correct benefit' },
    fields: ['type', 'from', 'until', 'maximumReachedOn', 'on'],
  },
  WithdrawBenefit: {
    roles: COACH,
    partners: serving,
    label: { nl: 'Uitkering intrekken', en: 'Withdraw benefit' },
    fields: ['on'],
  },
  RecordMove: {
    roles: COACH,
    partners: serving,
    label: { nl: 'Verhuizing vastleggen', en: 'Record move' },
    fields: ['to', 'on', 'knownOn'],
  },
  AgreeLead: {
    roles: BOTH,
    partners: serving,
    label: { nl: 'Regie afspreken', en: 'Agree on the lead' },
    fields: ['lead', 'on'],
  },
  DetermineResponsibility: {
    roles: BOTH,
    partners: serving,
    label: { nl: 'Opnieuw bepalen wie verantwoordelijk is', en: 'Determine anew who is responsible' },
    fields: ['on'],
  },
  ProposeTransfer: {
    roles: MANAGER,
    partners: parties,
    label: { nl: 'Overdracht voorstellen', en: 'Propose transfer' },
    fields: ['designates', 'effective', 'on'],
  },
  ApproveTransfer: {
    roles: MANAGER,
    partners: parties,
    label: { nl: 'Overdracht tekenen', en: 'Sign transfer' },
    fields: ['on'],
  },
  WithdrawTransfer: {
    roles: MANAGER,
    partners: parties,
    label: { nl: 'Voorstel intrekken', en: 'Withdraw proposal' },
    fields: ['on'],
  },
  RecordMunicipalOffer: {
    roles: BOTH,
    partners: serving,
    label: { nl: 'Aanbod van de gemeente vastleggen', en: 'Record municipal offer' },
    fields: ['scope', 'from', 'until', 'instrument', 'reason', 'on'],
  },
  EndMunicipalOffer: {
    roles: BOTH,
    partners: serving,
    label: { nl: 'Aanbod beëindigen', en: 'End offer' },
    fields: ['until', 'reason', 'on'],
  },
  RecordExhaustion: {
    roles: COACH,
    partners: uwv,
    label: { nl: 'WW-maximum vastleggen', en: 'Record WW maximum' },
    fields: ['on', 'knownOn'],
  },
  AgreeHandover: {
    roles: MANAGER,
    partners: parties,
    label: { nl: 'Overdracht na de dienst tekenen', en: 'Sign hand-over after the service' },
    fields: ['effective', 'on'],
  },
  RecordWorkResumption: {
    roles: COACH,
    partners: serving,
    label: { nl: 'Werk vastleggen', en: 'Record work' },
    fields: ['on'],
  },
  ServeClient: {
    roles: BOTH,
    partners: everyone,
    label: { nl: 'Klant helpen', en: 'Serve client' },
    fields: ['ground', 'text', 'from', 'until'],
  },
  EndServing: {
    roles: BOTH,
    partners: everyone,
    label: { nl: 'Stoppen met helpen', en: 'Stop serving' },
    fields: ['on'],
  },
  FinishClientDuty: {
    roles: BOTH,
    partners: serving,
    label: { nl: 'Taak afronden', en: 'Finish duty' },
    fields: ['note', 'on'],
  },
  // The command itself asks for the person's BSN and birth date.
  JoinClient: {
    roles: COACH,
    partners: everyone,
    label: { nl: 'Aansluiten bij dit dossier', en: 'Join this file' },
    fields: ['bsn', 'birthDate', 'benefits', 'on'],
  },
  CorrectMove: {
    roles: COACH,
    partners: (acting) => [...new Set([...serving(acting), ...movePartners(acting.state, acting.today)])],
    label: { nl: 'Verhuizing verbeteren', en: 'Correct move' },
    fields: ['to', 'movedOn', 'reason', 'on'],
  },
  CorrectMaximum: {
    roles: COACH,
    partners: uwv,
    label: { nl: 'WW-maximum verbeteren', en: 'Correct WW maximum' },
    fields: ['maximumReachedOn', 'until', 'reason', 'on'],
  },
  CorrectOffer: {
    roles: BOTH,
    partners: serving,
    label: { nl: 'Aanbod verbeteren', en: 'Correct offer' },
    fields: ['offerId', 'scope', 'from', 'until', 'instrument', 'reason', 'on'],
  },
  CorrectHandover: {
    roles: MANAGER,
    partners: parties,
    label: { nl: 'Dag van overdracht verbeteren', en: 'Correct day of hand-over' },
    fields: ['effective', 'reason', 'on'],
  },
  CorrectTransfer: {
    roles: MANAGER,
    partners: parties,
    label: { nl: 'Gezamenlijk besluit verbeteren', en: 'Correct joint decision' },
    fields: ['designates', 'effective', 'reason', 'on'],
  },
  CorrectBsn: {
    roles: COACH,
    partners: serving,
    label: { nl: 'BSN verbeteren', en: 'Correct BSN' },
    fields: ['bsn', 'reason', 'on'],
  },
  WithdrawRegistration: {
    roles: COACH,
    partners: ({ state }) => [state.registeredBy],
    label: { nl: 'Inschrijving intrekken', en: 'Withdraw registration' },
    fields: ['reason', 'on'],
  },
  MergeInto: {
    roles: COACH,
    partners: serving,
    label: { nl: 'Dossiers samenvoegen', en: 'Merge files' },
    fields: ['into', 'reason', 'on'],
  },
  TakeInFile: {
    roles: COACH,
    partners: serving,
    label: { nl: 'Dossier overnemen', en: 'Take in a file' },
    fields: [],
  },
  TellSamePerson: {
    roles: COACH,
    partners: everyone,
    label: { nl: 'Melden: zelfde persoon', en: 'Tell: same person' },
    fields: [],
  },
  LetDayCome: {
    roles: [],
    partners: everyone,
    label: { nl: 'Dag laten komen', en: 'Let the day come' },
    fields: [],
  },
}) satisfies Record<ClientStep['type'], Entry>;

/** The client is there, and the actor's partner has recorded no ground to see it. Mapped to 403 `ground-needed`. */
export class GroundNeeded extends HttpException {
  constructor(clientId: string) {
    super(
      {
        code: 'ground-needed',
        text: {
          nl: `U ziet dit dossier niet. Helpt u deze klant? Leg dan eerst vast waarom: POST /v1/clients/${clientId}/serving.`,
          en: `You do not see this record. Do you serve this client? Then record why first: POST /v1/clients/${clientId}/serving.`,
        },
      },
      403,
    );
  }
}

/** @throws GroundNeeded where recording a ground is the way; Forbidden where another partner's people take this step */
export const assertMay = (type: ClientStep['type'], actor: Pick<Actor, 'partner'>, acting: Acting): void => {
  const entry: Entry = clientAccess[type];
  const { clientId } = acting.state;
  if (entry.partners === serving && !serving(acting).includes(actor.partner))
    throw new GroundNeeded(clientId);
  refuseStrangers(entry, { account: '', roles: [], ...actor }, acting);
};
