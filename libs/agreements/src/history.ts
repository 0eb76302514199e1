import { EVERYONE } from '@ontschot/http';
import {
  dayInWords,
  euros,
  type HistoryOf,
  type IsoDate,
  type PartnerCode,
  type Text,
} from '@ontschot/kernel';
import { AssessmentCalendars } from './commands/publish-calendar';
import { ServiceOverviews } from './commands/publish-overview';
import type { AgreementConcluded, AgreementEvent } from './domain/agreement.events';
import type { Price, Requirement } from './domain/agreement.types';
import type { FrameworkEvent } from './domain/framework.decider';
import { GetAgreement } from './read-models/agreement-overview/list-agreements';
import { agreementStream, FRAMEWORK_STREAM } from './streams';

const day = (on: IsoDate): Text => ({ nl: dayInWords(on, 'nl'), en: dayInWords(on, 'en') });
const until = (last: IsoDate | null): Text =>
  last === null
    ? { nl: 'zonder laatste dag', en: 'without a last day' }
    : { nl: `tot en met ${day(last).nl}`, en: `until ${day(last).en}` };
const because = (reason: string): string => reason.replace(/[.\s]+$/, '');

const REQUIREMENT: Record<Requirement, Text> = {
  notBankrupt: { nl: 'niet failliet', en: 'not bankrupt' },
  noSuspensionOfPayments: { nl: 'geen surseance', en: 'no suspension of payments' },
  privacyRules: { nl: 'privacyregels', en: 'privacy rules' },
  complaintsRules: { nl: 'klachtenregeling', en: 'complaints rules' },
  meansToPreFinance: { nl: 'genoeg geld om voor te financieren', en: 'means to pre-finance' },
  integrity: { nl: 'integriteit', en: 'integrity' },
  quality: { nl: 'kwaliteit', en: 'quality' },
  earlierExperience: { nl: 'eerdere ervaring', en: 'earlier experience' },
  competentStaff: { nl: 'bekwaam personeel', en: 'competent staff' },
  placementOpportunities: { nl: 'plaatsingskansen', en: 'placement opportunities' },
  minimumContent: { nl: 'minimale inhoud', en: 'minimum content' },
};

const prices = (all: readonly Price[], language: 'nl' | 'en'): string =>
  all.map(({ price }) => euros(price, language)).join(', ');

const signed = ({ data }: { data: AgreementConcluded['data'] }): Text => ({
  nl: `Getekend op ${day(data.concludedOn).nl}, ${until(data.validUntil).nl}.`,
  en: `Signed on ${day(data.concludedOn).en}, ${until(data.validUntil).en}.`,
});
const left = (partner: PartnerCode, on: IsoDate): Text => ({
  nl: `${partner} doet vanaf ${day(on).nl} niet meer mee.`,
  en: `${partner} is not covered from ${day(on).en} on.`,
});

/** The life of an agreement, from its first step to its last correction. */
export const agreementHistory: HistoryOf<AgreementEvent> = {
  kind: 'agreements',
  idKind: 'uuid',
  roles: EVERYONE,
  mayRead: (actor, id) => new GetAgreement(actor, id),
  streams: (id) => [agreementStream(id)],
  sentences: {
    ApplicationSubmitted: ({ data: { cluster, region } }) => ({
      nl: `Aangevraagd: cluster ${cluster} in regio ${region}.`,
      en: `Applied for: cluster ${cluster} in region ${region}.`,
    }),
    ApplicationScheduled: ({ data: { round } }) => ({
      nl: `De aanvraag gaat naar de ronde van ${day(round).nl}.`,
      en: `The application goes to the round of ${day(round).en}.`,
    }),
    AssessmentOpened: () => ({ nl: 'De beoordeling is begonnen.', en: 'The assessment has begun.' }),
    RequirementProven: ({ data: { requirement } }) => ({
      nl: `Aangetoond: ${REQUIREMENT[requirement].nl}.`,
      en: `Proven: ${REQUIREMENT[requirement].en}.`,
    }),
    RequirementExempted: ({ data: { requirement, ground, under } }) =>
      ground === 'QUALITY_MARK'
        ? {
            nl: `Vrijgesteld door het keurmerk: ${REQUIREMENT[requirement].nl}.`,
            en: `Exempt by the quality mark: ${REQUIREMENT[requirement].en}.`,
          }
        : {
            nl: `Vrijgesteld door ${under?.reference ?? 'een lopende overeenkomst'}: ${REQUIREMENT[requirement].nl}.`,
            en: `Exempt by ${under?.reference ?? 'a current agreement'}: ${REQUIREMENT[requirement].en}.`,
          },
    RequirementFailed: ({ data: { requirement } }) => ({
      nl: `Niet gehaald: ${REQUIREMENT[requirement].nl}.`,
      en: `Failed: ${REQUIREMENT[requirement].en}.`,
    }),
    SupplierAdmitted: () => ({ nl: 'Het bedrijf is toegelaten.', en: 'The company was admitted.' }),
    ApplicationDeclined: ({ data: { reason } }) => ({
      nl: `De aanvraag is afgewezen: ${because(reason)}.`,
      en: `The application was declined: ${because(reason)}.`,
    }),
    AccessAgreementSigned: signed,

    FreeSpaceProposed: ({ data: { region, value } }) => ({
      nl: `Voorgesteld voor regio ${region}, ${euros(value, 'nl')} zonder btw.`,
      en: `Proposed for region ${region}, ${euros(value, 'en')} net of VAT.`,
    }),
    AddedValueAssessed: ({ data: { motivation } }) => ({
      nl: `De meerwaarde is beoordeeld: ${because(motivation)}.`,
      en: `The added value was assessed: ${because(motivation)}.`,
    }),
    FreeSpaceAgreementSigned: signed,
    FreeSpaceValueCommitted: ({ data: { amount } }) => ({
      nl: `Voor een opdracht is ${euros(amount, 'nl')} vastgelegd.`,
      en: `For an order ${euros(amount, 'en')} was committed.`,
    }),
    FreeSpaceValueReleased: ({ data: { amount } }) => ({
      nl: `Van een opdracht is ${euros(amount, 'nl')} vrijgekomen.`,
      en: `Of an order ${euros(amount, 'en')} was released.`,
    }),
    FreeSpaceOrderFinished: () => ({ nl: 'Een traject is klaar.', en: 'A trajectory is finished.' }),
    CandidateTestPassed: ({ data: { candidates } }) => ({
      nl: `De halfjaartoets is gehaald met ${candidates} kandidaten.`,
      en: `The half-year test was passed with ${candidates} candidates.`,
    }),
    FreeSpaceAgreementDissolved: ({ data: { candidates, reason, on } }) =>
      candidates === null
        ? {
            nl: `Ontbonden per ${day(on).nl}: ${because(reason)}.`,
            en: `Dissolved per ${day(on).en}: ${because(reason)}.`,
          }
        : {
            nl: `Ontbonden per ${day(on).nl}: ${candidates} kandidaten in het eerste halfjaar is te weinig.`,
            en: `Dissolved per ${day(on).en}: ${candidates} candidates in the first half year are too few.`,
          },
    FreeSpaceAgreementEnded: ({ data: { on } }) => ({
      nl: `Beëindigd per ${day(on).nl}. Lopende trajecten gaan door.`,
      en: `Ended per ${day(on).en}. Running trajectories finish.`,
    }),
    ObligationMet: ({ data: { text, on } }) => ({
      nl: `De toezegging "${text}" is nagekomen op ${dayInWords(on, 'nl')}.`,
      en: `The promise "${text}" was kept on ${dayInWords(on, 'en')}.`,
    }),
    RunOffCompleted: ({ data: { evaluationDue } }) => ({
      nl: `Het laatste traject is klaar.${evaluationDue === null ? '' : ` De evaluatie moet er zijn op ${day(evaluationDue).nl}.`}`,
      en: `The last trajectory is finished.${evaluationDue === null ? '' : ` The evaluation is due on ${day(evaluationDue).en}.`}`,
    }),
    FreeSpaceAgreementEvaluated: ({ data: { findings } }) => ({
      nl: `Geëvalueerd: ${because(findings)}.`,
      en: `Evaluated: ${because(findings)}.`,
    }),

    IroCompanyEntered: ({ data: { concludedOn } }) => ({
      nl: `Ingeschreven als IRO-bedrijf op ${day(concludedOn).nl}.`,
      en: `Entered as IRO company on ${day(concludedOn).en}.`,
    }),
    IroFrameworkAgreementSigned: ({ data: { on } }) => ({
      nl: `De toets is voldoende. De mantelovereenkomst is van ${day(on).nl}.`,
      en: `The audit was passed. The framework agreement is of ${day(on).en}.`,
    }),
    IroAuditFailed: ({ data: { reason } }) => ({
      nl: `De toets is onvoldoende: ${because(reason)}.`,
      en: `The audit was failed: ${because(reason)}.`,
    }),

    ContractRecorded: ({ data: { procurement } }) => ({
      nl: `Vastgelegd als ${tenderOf(procurement).nl} contract.`,
      en: `Recorded as ${tenderOf(procurement).en} contract.`,
    }),
    ContractSigned: signed,
    OwnProvisionOffered: ({ data: { owner, concludedOn } }) => ({
      nl: `${owner} geeft dit zelf, vanaf ${day(concludedOn).nl}.`,
      en: `${owner} gives this itself, from ${day(concludedOn).en}.`,
    }),

    NeedsInventoried: ({ data: { by } }) => ({
      nl: `${by} legde zijn behoefte vast.`,
      en: `${by} filed its needs.`,
    }),
    NeighbourAsked: ({ data: { municipality, answer } }) => {
      const words: Record<typeof answer, Text> = {
        TAKES_PART: { nl: 'doet mee', en: 'takes part' },
        DECLINES: { nl: 'doet niet mee', en: 'does not take part' },
        NO_ANSWER: { nl: 'gaf geen antwoord', en: 'gave no answer' },
      };
      return {
        nl: `Buurgemeente ${municipality} ${words[answer].nl}.`,
        en: `Neighbour ${municipality} ${words[answer].en}.`,
      };
    },
    ContractingPrincipalNamed: ({ data: { principal } }) => ({
      nl: `${principal} is de ene opdrachtgever.`,
      en: `${principal} is the one contracting principal.`,
    }),
    JointTermsProposed: ({ data: { by } }) => ({
      nl: `${by} stemde in met deze voorwaarden.`,
      en: `${by} agreed to these terms.`,
    }),
    JointTermsAgreed: () => ({
      nl: 'Alle partners hebben dezelfde voorwaarden afgesproken.',
      en: 'All partners agreed on the same terms.',
    }),
    JointPurchaseCancelled: ({ data: { by, reason } }) => ({
      nl: `${by} stopte de inkoop: ${because(reason)}.`,
      en: `${by} cancelled the purchase: ${because(reason)}.`,
    }),
    JointContractOpened: signed,
    PartnerLeft: ({ data: { partner, on } }) => left(partner, on),
    PartnerJoined: ({ data: { partner, on } }) => ({
      nl: `${partner} doet mee vanaf ${day(on).nl}.`,
      en: `${partner} is covered from ${day(on).en}.`,
    }),
    JoinRefused: ({ data: { partner } }) => ({
      nl: `${partner} kon niet aansluiten.`,
      en: `${partner} could not join.`,
    }),

    AgreementExtended: ({ data: { validUntil, months } }) => ({
      nl: `Verlengd met ${months} maanden, ${until(validUntil).nl}.`,
      en: `Extended by ${months} months, ${until(validUntil).en}.`,
    }),
    TariffChangeProposed: ({ data: { risePercent, by } }) => ({
      nl: `Voorstel van ${by}: het tarief ${risePercent}% hoger. Een ander bevestigt dat.`,
      en: `Proposed by ${by}: the tariff ${risePercent}% higher. Another confirms it.`,
    }),
    AgreementAdjusted: ({ data }) => ({
      nl: `Nieuw tarief vanaf ${day(data.on).nl}: ${prices(data.prices, 'nl')}.`,
      en: `New tariff from ${day(data.on).en}: ${prices(data.prices, 'en')}.`,
    }),
    AgreementDissolved: ({ data: { on, reason } }) => ({
      nl: `Ontbonden per ${day(on).nl}: ${because(reason)}.`,
      en: `Dissolved per ${day(on).en}: ${because(reason)}.`,
    }),
    AgreementExpired: ({ data: { on } }) => ({
      nl: `De laatste dag is voorbij. Vanaf ${day(on).nl} kan niets nieuws meer.`,
      en: `The last day has passed. From ${day(on).en} on nothing new is possible.`,
    }),

    TariffCorrected: ({ data: { from, was, price, reason } }) => ({
      nl: `Tarief van ${day(from).nl} verbeterd: ${because(reason)}.`,
      en: `Tariff of ${day(from).en} corrected: ${because(reason)}.`,
      was: { nl: euros(was, 'nl'), en: euros(was, 'en') },
      is: { nl: euros(price, 'nl'), en: euros(price, 'en') },
    }),
    ProcurementCorrected: ({ data: { was, procurement, reason } }) => ({
      nl: `Gegevens over de inkoop verbeterd: ${because(reason)}.`,
      en: `Facts of the procurement corrected: ${because(reason)}.`,
      was: tenderOf(was),
      is: tenderOf(procurement),
    }),
    ScopeCorrected: ({ data: { was, territory, reason } }) => ({
      nl: `Gebied verbeterd: ${because(reason)}.`,
      en: `Area corrected: ${because(reason)}.`,
      was: was.join(', '),
      is: territory.join(', '),
    }),
    EndDateCorrected: ({ data: { was, validUntil, reason } }) => ({
      nl: `Einddatum verbeterd: ${because(reason)}.`,
      en: `End date corrected: ${because(reason)}.`,
      was: until(was),
      is: until(validUntil),
    }),
  },
};

const FRAMEWORK_SENTENCES: HistoryOf<FrameworkEvent>['sentences'] = {
  AssessmentCalendarPublished: ({ data: { year, rounds, was } }) => ({
    nl: `De rondes van ${year} zijn gepubliceerd.`,
    en: `The rounds of ${year} were published.`,
    was: was.length === 0 ? null : inWords(was),
    is: inWords(rounds),
  }),
  ServiceOverviewPublished: ({ data: { version, region, clusters } }) => ({
    nl: `Het overzicht van diensten vanaf ${day(version).nl} is gepubliceerd, voor ${region === null ? 'alle regio’s' : `regio ${region}`}.`,
    en: `The overview of services from ${day(version).en} was published, for ${region === null ? 'all regions' : `region ${region}`}.`,
    is: clusters
      .map(({ cluster, content }) => (content.length === 0 ? cluster : `${cluster} (${content.join(', ')})`))
      .join('; '),
  }),
};

/** The assessment rounds of one year, as they were published and changed. */
export const calendarHistory: HistoryOf<FrameworkEvent> = {
  kind: 'assessment-calendars',
  idKind: 'year',
  roles: EVERYONE,
  mayRead: () => new AssessmentCalendars(),
  streams: () => [FRAMEWORK_STREAM],
  isOf: ({ type, data }, id) => type === 'AssessmentCalendarPublished' && String(data.year) === id,
  sentences: FRAMEWORK_SENTENCES,
};
/** The versions of the overview of services that begin in one year; an application cites the one of its day. */
export const overviewHistory: HistoryOf<FrameworkEvent> = {
  kind: 'service-overviews',
  idKind: 'year',
  roles: EVERYONE,
  mayRead: () => new ServiceOverviews(),
  streams: () => [FRAMEWORK_STREAM],
  isOf: ({ type, data }, id) => type === 'ServiceOverviewPublished' && data.version.startsWith(id),
  sentences: FRAMEWORK_SENTENCES,
};
const inWords = (days: readonly IsoDate[]): Text => ({
  nl: days.map((on) => dayInWords(on, 'nl')).join(', '),
  en: days.map((on) => dayInWords(on, 'en')).join(', '),
});

const tenderOf = ({ tendered, awarded }: { tendered: boolean | null; awarded: boolean }): Text => {
  if (tendered === null) return { nl: 'misschien aanbesteed', en: 'possibly tendered' };
  if (!tendered) return { nl: 'niet aanbesteed', en: 'untendered' };
  return awarded
    ? { nl: 'aanbesteed en gegund', en: 'tendered and awarded' }
    : { nl: 'aanbesteed, nog niet gegund', en: 'tendered, not yet awarded' };
};
