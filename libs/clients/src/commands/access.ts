import { HttpException } from '@nestjs/common';
import { type Access, accessTable, refuseStrangers } from '@ontschot/http';
import { type Actor, type IsoDate, type PartnerCode, UWV } from '@ontschot/kernel';
import type { ClientStep } from '../domain/client.commands';
import type { ClientDuty } from '../domain/client.events';
import { ownPartners, seenBy, servingPartners } from '../domain/client.sight';
import type { KnownClient } from '../domain/client.state';
import { movePartners } from '../domain/moves';

/** The client as it stands, and the real day: rights never follow a day that a request names. */
export type Acting = { state: KnownClient; today: IsoDate };
type Entry = Access<Acting>;

/** Whose client it is. */
const own = ({ state, today }: Acting): PartnerCode[] => ownPartners(state, today);
/** Of these, those whose client it is today. */
const ownAmong =
  (named: (state: KnownClient) => readonly PartnerCode[]) =>
  (acting: Acting): PartnerCode[] => {
    const theirs = own(acting);
    const both = named(acting.state).filter((partner) => theirs.includes(partner));
    // Nobody named would mean everybody: where nobody of them has the client, where it lives takes the step.
    return both.length > 0 ? both : [acting.state.residence];
  };
const uwv = ownAmong(() => [UWV]);
const parties = ownAmong(({ residence }) => [UWV, residence]);
/** Own partners, and who corrected something a moment ago and can undo it today. */
const undoing = (acting: Acting): PartnerCode[] => [
  ...new Set([...own(acting), ...servingPartners(acting.state, acting.today, ['MOVED', 'CORRECTED'])]),
];
/** UWV reports what it pays itself, also for a client that it serves. */
const reporting = (acting: Acting): PartnerCode[] => [
  ...new Set([
    ...undoing(acting),
    ...servingPartners(acting.state, acting.today).filter((partner) => partner === UWV),
  ]),
];
/** Who is asked for something does it, whether it sees the rest of the file or not. */
const asked =
  (...duties: ClientDuty[]) =>
  (acting: Acting): PartnerCode[] => [
    ...new Set([
      ...own(acting),
      ...acting.state.duties
        .filter(({ duty }) => duties.length === 0 || duties.includes(duty))
        .flatMap(({ partners }) => partners),
    ]),
  ];
const saying = ({ state, today }: Acting): PartnerCode[] =>
  state.erasure?.partners ?? ownPartners(state, today);
const everyone = (): PartnerCode[] => [];

const COACH = ['coach'] as const;
const MANAGER = ['manager'] as const;
const BOTH = ['coach', 'manager'] as const;
const DESTROYS = ['manager', 'administrator'] as const;

/** Who may take which step for which client (rulebook 4.8), said once. */
export const clientAccess = accessTable<Acting>()({
  CorrectPersonalData: {
    roles: COACH,
    partners: own,
    label: { nl: 'Persoonsgegevens wijzigen', en: 'Change personal data' },
    fields: ['personal', 'on'],
  },
  ForgetClient: {
    roles: DESTROYS,
    partners: own,
    label: { nl: 'Vragen om persoonsgegevens te vernietigen', en: 'Ask to destroy personal data' },
    fields: ['reason', 'on'],
  },
  AgreeErasure: {
    roles: DESTROYS,
    partners: saying,
    label: { nl: 'Akkoord met vernietigen', en: 'Agree to destroy' },
    fields: ['on'],
  },
  WithdrawErasure: {
    roles: DESTROYS,
    partners: saying,
    label: { nl: 'Niet vernietigen', en: 'Do not destroy' },
    fields: ['reason', 'on'],
  },
  RecordSituation: {
    roles: COACH,
    partners: undoing,
    label: { nl: 'Situatie vastleggen', en: 'Record situation' },
    fields: ['situation', 'on'],
  },
  RecordBenefit: {
    roles: COACH,
    partners: reporting,
    label: { nl: 'Uitkering vastleggen', en: 'Record benefit' },
    fields: ['type', 'from', 'until', 'maximumReachedOn', 'on'],
  },
  ConfirmBenefits: {
    roles: COACH,
    partners: asked('confirm-benefit'),
    label: { nl: 'Uitkering bevestigen', en: 'Confirm benefit' },
    fields: ['benefitIds', 'on'],
  },
  EndBenefit: {
    roles: COACH,
    partners: undoing,
    label: { nl: 'Uitkering beëindigen', en: 'End benefit' },
    fields: ['until', 'on'],
  },
  CorrectBenefit: {
    roles: COACH,
    partners: undoing,
    label: { nl: 'Uitkering verbeteren', en: 'Correct benefit' },
    fields: ['type', 'from', 'until', 'maximumReachedOn', 'on'],
  },
  WithdrawBenefit: {
    roles: COACH,
    partners: undoing,
    label: { nl: 'Uitkering intrekken', en: 'Withdraw benefit' },
    fields: ['on'],
  },
  RecordMove: {
    roles: COACH,
    partners: own,
    label: { nl: 'Verhuizing vastleggen', en: 'Record move' },
    fields: ['to', 'on', 'knownOn'],
  },
  AgreeLead: {
    roles: BOTH,
    partners: own,
    label: { nl: 'Regie afspreken', en: 'Agree on the lead' },
    fields: ['lead', 'on'],
  },
  DetermineResponsibility: {
    roles: BOTH,
    partners: own,
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
    partners: own,
    label: { nl: 'Aanbod van de gemeente vastleggen', en: 'Record municipal offer' },
    fields: ['scope', 'from', 'until', 'instrument', 'reason', 'on'],
  },
  EndMunicipalOffer: {
    roles: BOTH,
    partners: own,
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
    partners: own,
    label: { nl: 'Werk vastleggen', en: 'Record work' },
    fields: ['on'],
  },
  ServeClient: {
    roles: BOTH,
    partners: everyone,
    label: { nl: 'Klant helpen', en: 'Serve client' },
    fields: ['ground', 'text', 'groundId', 'from', 'until'],
  },
  EndServing: {
    roles: BOTH,
    partners: everyone,
    label: { nl: 'Stoppen met helpen', en: 'Stop serving' },
    fields: ['on'],
  },
  ConsentToServing: {
    roles: BOTH,
    partners: own,
    label: { nl: 'Goedvinden dat een ander helpt', en: 'Let another partner serve' },
    fields: ['partner', 'reason', 'from', 'until', 'on'],
  },
  ObjectToServing: {
    roles: BOTH,
    partners: own,
    label: { nl: 'Bezwaar maken tegen helpen', en: 'Object to serving' },
    fields: ['reason', 'on'],
  },
  FinishClientDuty: {
    roles: BOTH,
    partners: asked(),
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
    partners: ({ state, today }) => movePartners(state, today),
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
    partners: own,
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
    partners: own,
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
    partners: own,
    label: { nl: 'Dossiers samenvoegen', en: 'Merge files' },
    fields: ['into', 'reason', 'on'],
  },
  // Who is not an own partner of this file has shown that it is the same person.
  TakeInFile: {
    roles: COACH,
    partners: (acting) => [
      ...new Set([...own(acting), ...servingPartners(acting.state, acting.today, ['SAME_PERSON'])]),
    ],
    label: { nl: 'Dossier overnemen', en: 'Take in a file' },
    fields: [],
  },
  UndoMerge: {
    roles: COACH,
    partners: own,
    label: { nl: 'Samenvoegen ongedaan maken', en: 'Undo the merge' },
    fields: ['reason', 'on'],
  },
  GiveBackFile: {
    roles: COACH,
    partners: (acting) => [
      ...new Set([...own(acting), ...acting.state.joins.flatMap(({ partners }) => partners)]),
    ],
    label: { nl: 'Dossier teruggeven', en: 'Give a file back' },
    fields: [],
  },
  EraseClient: {
    roles: [],
    partners: everyone,
    label: { nl: 'Persoonsgegevens vernietigen', en: 'Destroy personal data' },
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

/**
 * The actor's partner has recorded no ground to see this client, if there is one: the answer is the same for every id.
 * Mapped to 403 `ground-needed`.
 */
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

/** What a partner is asked for it does without seeing the rest of the file. */
const WITHOUT_SIGHT: ReadonlySet<ClientStep['type']> = new Set([
  'ConfirmBenefits',
  'FinishClientDuty',
  'AgreeErasure',
  'WithdrawErasure',
  'GiveBackFile',
]);

/**
 * Asked before anything else of a step, so that a stranger learns nothing and reaches no rule.
 * @throws GroundNeeded for who does not see the client; Forbidden where another partner's people take this step
 */
export const assertMay = (type: ClientStep['type'], actor: Pick<Actor, 'partner'>, acting: Acting): void => {
  const entry: Entry = clientAccess[type];
  const named = entry.partners(acting);
  const sees = seenBy(acting.state, acting.today).includes(actor.partner);
  const may = sees || (WITHOUT_SIGHT.has(type) && named.includes(actor.partner));
  if (named.length > 0 && !may) throw new GroundNeeded(acting.state.clientId);
  refuseStrangers(entry, { account: '', roles: [], ...actor }, acting);
};
