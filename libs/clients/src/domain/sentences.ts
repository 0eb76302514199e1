import { dayInWords, type HistoryOf, type IsoDate, type Text } from '@ontschot/kernel';
import type { Benefit, ClientEvent, OfferTerms } from './client.events';

const nl = (day: IsoDate): string => dayInWords(day, 'nl');
const en = (day: IsoDate): string => dayInWords(day, 'en');
const toNl = (day: IsoDate | null): string => (day === null ? 'en loopt door' : `tot en met ${nl(day)}`);
const toEn = (day: IsoDate | null): string => (day === null ? 'and goes on' : `until ${en(day)}`);

const benefitNl = ({ type, from, until }: Benefit): string => `${type} vanaf ${nl(from)} ${toNl(until)}`;
const benefitEn = ({ type, from, until }: Benefit): string => `${type} from ${en(from)} ${toEn(until)}`;

const thing = ({ scope, instrument }: OfferTerms): Text =>
  scope === 'TAKE_OVER'
    ? { nl: 'alle hulp bij het vinden van werk', en: 'all re-integration' }
    : { nl: `${instrument?.item ?? instrument?.kind}`, en: `${instrument?.item ?? instrument?.kind}` };

/** How a client's life is told: one sentence for each event. */
export const sentences: HistoryOf<ClientEvent>['sentences'] = {
  ClientRegistered: ({ data: { residence, registeredBy } }) => ({
    nl: `${registeredBy} schreef de klant in. De klant woont in ${residence}.`,
    en: `${registeredBy} registered the client, who lives in ${residence}.`,
  }),
  PersonalDataCorrected: () => ({
    nl: 'De persoonsgegevens zijn gewijzigd.',
    en: 'The personal data were changed.',
  }),
  BsnCorrected: ({ data: { reason } }) => ({
    nl: `Het BSN is verbeterd: ${reason}.`,
    en: `The BSN was put right: ${reason}.`,
  }),
  ErasureRequested: ({ data: { by, partners, reason } }) => ({
    nl: `${by} vraagt de persoonsgegevens te vernietigen: ${reason}. Nodig is het akkoord van ${partners.join(' en ')}.`,
    en: `${by} asks to destroy the personal data: ${reason}. It needs the consent of ${partners.join(' and ')}.`,
  }),
  ErasureAgreed: ({ data: { by, dueOn } }) => ({
    nl: `${by} gaat akkoord met vernietigen.${dueOn === null ? '' : ` Dat gebeurt op ${nl(dueOn)}.`}`,
    en: `${by} agrees to destroy the personal data.${dueOn === null ? '' : ` That happens on ${en(dueOn)}.`}`,
  }),
  ErasureWithdrawn: ({ data: { by, reason } }) => ({
    nl:
      reason === null
        ? 'Vernietigen gaat niet door: de klant kreeg er een partner bij.'
        : `${by} trok het vernietigen in: ${reason}.`,
    en:
      reason === null
        ? 'The personal data are not destroyed: another partner has the client now.'
        : `${by} withdrew the erasure: ${reason}.`,
  }),
  ClientForgotten: ({ data: { by } }) => ({
    nl: `${by} liet de persoonsgegevens vernietigen.`,
    en: `${by} had the personal data destroyed.`,
  }),
  RegistrationWithdrawn: ({ data: { by, reason } }) => ({
    nl: `${by} trok de inschrijving in: ${reason}.`,
    en: `${by} withdrew the registration: ${reason}.`,
  }),
  ClientMerged: ({ data: { into, reason } }) => ({
    nl: `Dit dossier is samengevoegd met ${into}: ${reason}.`,
    en: `This file was merged into ${into}: ${reason}.`,
  }),
  FileTakenIn: ({ data: { from, reason } }) => ({
    nl: `Het dossier ${from} van dezelfde persoon is erbij gekomen: ${reason}.`,
    en: `File ${from} of the same person was taken in: ${reason}.`,
  }),
  SituationRecorded: () => ({
    nl: 'De situatie van de klant is vastgelegd.',
    en: "The client's situation was recorded.",
  }),
  BenefitRecorded: ({ data }) => ({
    nl: `${data.confirmed ? 'Vastgelegd' : `Gemeld door ${data.by}, nog niet bevestigd`}: ${benefitNl(data)}.`,
    en: `${data.confirmed ? 'Recorded' : `Reported by ${data.by}, not confirmed yet`}: ${benefitEn(data)}.`,
  }),
  BenefitConfirmed: ({ data: { by } }) => ({
    nl: `${by} bevestigde de gemelde uitkering.`,
    en: `${by} confirmed the benefit that was reported.`,
  }),
  BenefitEnded: ({ data: { until } }) => ({
    nl: `De uitkering stopt op ${nl(until)}.`,
    en: `The benefit ends on ${en(until)}.`,
  }),
  BenefitCorrected: ({ data }) => ({
    nl: `De uitkering is verbeterd: ${benefitNl(data)}.`,
    en: `The benefit was put right: ${benefitEn(data)}.`,
    is: { nl: benefitNl(data), en: benefitEn(data) },
  }),
  BenefitWithdrawn: () => ({
    nl: 'Een uitkering is ingetrokken: die was er nooit.',
    en: 'A benefit was withdrawn: it never was.',
  }),
  ResidenceMoved: ({ data: { from, to, on } }) => ({
    nl: `De klant verhuisde op ${nl(on)} van ${from} naar ${to}.`,
    en: `The client moved from ${from} to ${to} on ${en(on)}.`,
    was: from,
    is: to,
  }),
  MoveCorrected: ({ data: { was, to, on, reason } }) => ({
    nl: `${on === null ? 'De klant verhuisde niet' : `De klant verhuisde op ${nl(on)} naar ${to}`}: ${reason}.`,
    en: `${on === null ? 'The client did not move' : `The client moved to ${to} on ${en(on)}`}: ${reason}.`,
    was: { nl: `${was.to}, ${nl(was.on)}`, en: `${was.to}, ${en(was.on)}` },
    is: on === null ? to : { nl: `${to}, ${nl(on)}`, en: `${to}, ${en(on)}` },
  }),
  LeadAgreed: ({ data: { lead } }) => ({
    nl: `${lead} heeft de regie. Dat verandert niet wie betaalt.`,
    en: `${lead} leads. That does not change who pays.`,
  }),
  ResponsibilityDetermined: ({ data: { partner, rule, on } }) => ({
    nl: `${partner ?? 'Niemand'} is verantwoordelijk op ${nl(on)} (${rule}).`,
    en: `${partner ?? 'Nobody'} is responsible on ${en(on)} (${rule}).`,
  }),
  TransferProposed: ({ data: { proposedBy, designates, effective, reason } }) => ({
    nl: `${proposedBy} stelde voor: ${designates} wordt verantwoordelijk vanaf ${nl(effective)}${reason === null ? '' : `. Reden van de verbetering: ${reason}`}.`,
    en: `${proposedBy} proposed: ${designates} becomes responsible from ${en(effective)}${reason === null ? '' : `. Why it was put right: ${reason}`}.`,
  }),
  TransferApproved: ({ data: { by } }) => ({
    nl: `${by} tekende het voorstel.`,
    en: `${by} signed the proposal.`,
  }),
  TransferWithdrawn: ({ data: { by } }) => ({
    nl: `${by} trok het voorstel in.`,
    en: `${by} withdrew the proposal.`,
  }),
  FormalResponsibilityTransferred: ({ data: { designates, effective } }) => ({
    nl: `Beide managers tekenden: ${designates} is verantwoordelijk voor opdrachten vanaf ${nl(effective)}.`,
    en: `Both managers signed: ${designates} is responsible for orders from ${en(effective)}.`,
  }),
  MunicipalOfferRecorded: ({ data }) => ({
    nl: `${data.by} biedt de klant ${thing(data).nl} aan vanaf ${nl(data.from)} ${toNl(data.until)}.`,
    en: `${data.by} offers the client ${thing(data).en} from ${en(data.from)} ${toEn(data.until)}.`,
  }),
  MunicipalOfferCorrected: ({ data }) => ({
    nl: `Het aanbod is ${thing(data).nl} vanaf ${nl(data.from)} ${toNl(data.until)}: ${data.reason}.`,
    en: `The offer is ${thing(data).en} from ${en(data.from)} ${toEn(data.until)}: ${data.reason}.`,
  }),
  MunicipalOfferEnded: ({ data: { until, reason } }) => ({
    nl: `Het aanbod van de gemeente geldt tot en met ${nl(until)}${reason === null ? '' : `: ${reason}`}.`,
    en: `The municipal offer holds until ${en(until)}${reason === null ? '' : `: ${reason}`}.`,
  }),
  WwMaximumKnown: ({ data: { on } }) => ({
    nl: `Bekend is dat de WW stopt op ${nl(on)}, omdat het maximum dan is bereikt.`,
    en: `It is known that WW ends on ${en(on)}, because its maximum is reached then.`,
  }),
  WwMaximumReached: ({ data: { on } }) => ({
    nl: `De WW stopte op ${nl(on)}. De overdracht aan de gemeente moet worden afgesproken.`,
    en: `WW ended on ${en(on)}. The hand-over to the municipality must be agreed.`,
  }),
  WwMaximumCorrected: ({ data: { was, on, reason } }) => ({
    nl: `${on === null ? 'Het WW-maximum is niet bereikt' : `De WW stopt op ${nl(on)}`}: ${reason}.`,
    en: `${on === null ? 'The WW maximum is not reached' : `WW ends on ${en(on)}`}: ${reason}.`,
    was: { nl: nl(was), en: en(was) },
    is: on === null ? null : { nl: nl(on), en: en(on) },
  }),
  HandoverApproved: ({ data: { by, effective } }) => ({
    nl: `${by} tekende de overdracht op ${nl(effective)}.`,
    en: `${by} signed the hand-over on ${en(effective)}.`,
  }),
  ResponsibilityHandedOver: ({ data: { from, to, effective } }) => ({
    nl: `${from} en ${to} tekenden: de klant hoort vanaf ${nl(effective)} bij ${to}.`,
    en: `${from} and ${to} signed: the client is ${to}'s from ${en(effective)}.`,
  }),
  HandoverDayCorrected: ({ data: { was, effective, reason } }) => ({
    nl: `De dag van de overdracht wordt ${nl(effective)}: ${reason}.`,
    en: `The day of the hand-over becomes ${en(effective)}: ${reason}.`,
    was: { nl: nl(was), en: en(was) },
    is: { nl: nl(effective), en: en(effective) },
  }),
  WorkResumed: ({ data: { on } }) => ({
    nl: `De klant werkt weer sinds ${nl(on)}.`,
    en: `The client works again since ${en(on)}.`,
  }),
  ClientServed: ({ data: { partner, ground, from, until } }) => ({
    nl: `${partner} helpt de klant vanaf ${nl(from)} ${toNl(until)}: ${ground}.`,
    en: `${partner} serves the client from ${en(from)} ${toEn(until)}: ${ground}.`,
  }),
  ServingEnded: ({ data: { partner, until } }) => ({
    nl: `${partner} helpt de klant tot en met ${nl(until)}.`,
    en: `${partner} serves the client until ${en(until)}.`,
  }),
  ServingConsented: ({ data: { partner, by, from, until, reason } }) => ({
    nl: `${by} vindt goed dat ${partner} de klant helpt van ${nl(from)} tot en met ${nl(until)}: ${reason}.`,
    en: `${by} lets ${partner} serve the client from ${en(from)} until ${en(until)}: ${reason}.`,
  }),
  ServingObjected: ({ data: { partner, by, reason } }) => ({
    nl: `${by} vindt niet goed dat ${partner} de klant helpt: ${reason}.`,
    en: `${by} does not let ${partner} serve the client: ${reason}.`,
  }),
  MergeUndone: ({ data: { from, reason } }) => ({
    nl: `Dit dossier staat weer los van ${from}: ${reason}.`,
    en: `This file stands apart from ${from} again: ${reason}.`,
  }),
  FileGivenBack: ({ data: { to, reason } }) => ({
    nl: `Het dossier ${to} staat weer los van dit dossier: ${reason}.`,
    en: `File ${to} stands apart from this one again: ${reason}.`,
  }),
  ClientDutyOpened: ({ data: { partners, text, textEn } }) => ({
    nl: `Taak voor ${partners.join(' en ')}: ${text}`,
    en: `Duty for ${partners.join(' and ')}: ${textEn}`,
  }),
  ClientDutyDone: ({ data: { by, note } }) => ({
    nl: note === null ? 'Een taak is vervallen of gedaan.' : `${by} rondde een taak af: ${note}.`,
    en: note === null ? 'A duty was done or fell away.' : `${by} finished a duty: ${note}.`,
  }),
};
