import {
  dayInWords,
  euros,
  type HistoryOf,
  type IsoDate,
  type PartnerCode,
  type Text,
} from '@ontschot/kernel';
import { OpenEvent } from '@ontschot/clients';
import { streamOf } from './commands/existing';
import type {
  AssignmentEvent,
  CancelReason,
  DropOutReason,
  MotivationFor,
  PlacementProof,
} from './domain/assignment.events';
import { STATUS } from './domain/refusals';
import { GetAssignment } from './read-models/assignment-overview/list-assignments';

const partner = (code: PartnerCode): Text =>
  code === 'UWV' ? { nl: 'UWV', en: 'UWV' } : { nl: `gemeente ${code}`, en: `municipality ${code}` };
const day = (one: IsoDate): Text => ({ nl: dayInWords(one, 'nl'), en: dayInWords(one, 'en') });
const money = (cents: number): Text => ({ nl: euros(cents, 'nl'), en: euros(cents, 'en') });
/** The same sentence in both languages, with words that differ. */
const tell = (nl: string, en: string, ...words: Text[]): Text => ({
  nl: words.reduce((text, word, index) => text.replaceAll(`{${index}}`, word.nl), nl),
  en: words.reduce((text, word, index) => text.replaceAll(`{${index}}`, word.en), en),
});
const same = (text: string): Text => ({ nl: text, en: text });

const CANCELLED_FOR: Record<CancelReason, Text> = {
  COACH_DECISION: { nl: 'besluit van de coach', en: "the coach's decision" },
  WW_MAXIMUM_REACHED: { nl: 'de WW liep af voor de start', en: 'WW ended before the start' },
  CLIENT_UNABLE: { nl: 'de klant kan niet', en: 'the client is unable' },
  SUPPLIER_UNABLE: { nl: 'de leverancier kan niet', en: 'the supplier is unable' },
};
const STOPPED_FOR: Record<DropOutReason, Text> = {
  ILL: { nl: 'ziekte', en: 'illness' },
  FOUND_WORK: { nl: 'werk gevonden', en: 'work found' },
  MOVED: { nl: 'verhuisd', en: 'moved' },
  NO_SHOW: { nl: 'kwam niet', en: 'did not come' },
  UNSUITABLE: { nl: 'past niet bij de klant', en: 'does not suit' },
  OTHER: { nl: 'andere reden', en: 'another reason' },
};
const ABOUT: Record<MotivationFor, Text> = {
  ZW: { nl: 'een klant met alleen ZW', en: 'a client with ZW only' },
  LONGER_THAN_12_MONTHS: {
    nl: 'een traject van meer dan twaalf maanden',
    en: 'a trajectory of more than twelve months',
  },
};
const PROOF: Record<PlacementProof, Text> = {
  EMPLOYMENT_CONTRACT: { nl: 'arbeidscontract', en: 'employment contract' },
  PAYSLIP: { nl: 'loonstrook', en: 'payslip' },
  EMPLOYER_STATEMENT: { nl: 'verklaring van de werkgever', en: "employer's statement" },
};
const NONE: Text = { nl: 'geen', en: 'none' };

/** The life of an assignment, for the partners that take part in it. */
export const assignmentHistory: HistoryOf<AssignmentEvent> = {
  kind: 'assignments',
  idKind: 'order',
  roles: ['coach', 'manager', 'finance', 'contract-expert', 'accountability-officer', 'auditor'],
  mayRead: (actor, id) => new GetAssignment(actor, id),
  streams: (id) => [streamOf(id)],
  opened: (event) => new OpenEvent(event),
  sentences: {
    InstrumentProposed: ({ data }) =>
      tell(
        '{0} is voorgesteld. Betaler: {1} ({2}).',
        '{0} was proposed. Payer: {1} ({2}).',
        { nl: data.terms.name, en: data.terms.nameEn },
        partner(data.principal),
        same(data.decidingRule),
      ),
    MotivationGiven: ({ data }) =>
      tell(
        data.role === 'coach'
          ? 'De coach van {0} motiveerde {1}: “{2}”.'
          : 'De contractdeskundige van {0} motiveerde {1}: “{2}”.',
        data.role === 'coach'
          ? 'The coach of {0} motivated {1}: “{2}”.'
          : 'The contract expert of {0} motivated {1}: “{2}”.',
        partner(data.by),
        ABOUT[data.for],
        same(data.text),
      ),
    ConsultationRecorded: () =>
      tell('De keuze is met de klant besproken.', 'The choice was discussed with the client.'),
    GroundsAdded: ({ data }) =>
      tell(
        'Er zijn gronden toegevoegd: {0}.',
        'Grounds were added: {0}.',
        same(Object.keys(data.grounds).join(', ')),
      ),
    BackdatingConfirmed: ({ data }) =>
      tell(
        'Akkoord van {0} met bestellen op {1}, achteraf.',
        'Agreed by {0}: an order as of {1}, entered later.',
        partner(data.by),
        day(data.orderDay),
      ),
    InstrumentApproved: ({ data }) =>
      tell(
        'Goedgekeurd door een coach van {0}. Betaler: {1} ({2}).',
        'Approved by a coach of {0}. Payer: {1} ({2}).',
        partner(data.approvedBy),
        partner(data.principal),
        same(data.decidingRule),
      ),
    DiagnosisRecorded: () => tell('De diagnose is vastgelegd.', 'The diagnosis was recorded.'),
    IroCompanyChosen: () => tell('De klant koos het bedrijf.', 'The client chose the company.'),
    IroPlanSubmitted: ({ data }) =>
      tell(
        'Het plan is ingediend: {0} maanden, {1}.',
        'The plan was submitted: {0} months, {1}.',
        same(String(data.months)),
        money(data.price),
      ),
    IroPlanReturned: ({ data }) =>
      tell('Het plan ging terug: “{0}”.', 'The plan was returned: “{0}”.', same(data.reason)),
    IroPlanApproved: ({ data }) =>
      tell(
        'Het plan is goedgekeurd: {0} maanden, {1}.',
        'The plan was approved: {0} months, {1}.',
        same(String(data.months)),
        money(data.price),
      ),
    OrderAccepted: ({ data }) =>
      data.clientTodayOf == null
        ? tell(
            'De bestelling mag; {0} wordt vastgelegd.',
            'The order is allowed; {0} is being committed.',
            money(data.amount),
          )
        : tell(
            'De bestelling mag, achteraf op {1}; {0} wordt vastgelegd. Vandaag is het een klant van {2}.',
            'The order is allowed, as of {1}; {0} is being committed. Today this is a client of {2}.',
            money(data.amount),
            day(data.orderedOn),
            partner(data.clientTodayOf),
          ),
    OrderFailed: () =>
      tell('Het geld werd geweigerd: er is niet besteld.', 'The money was refused: nothing was ordered.'),
    AssignmentOrdered: ({ data }) =>
      tell(
        'Besteld op {0} voor {1}. Betaler: {2} ({3}).',
        'Ordered on {0} for {1}. Payer: {2} ({3}).',
        day(data.orderedOn),
        money(data.amount),
        partner(data.principal),
        same(data.decidingRule),
      ),
    AssignmentStarted: ({ data }) =>
      tell(
        'Gestart op {0}; loopt tot en met {1}.',
        'Started on {0}; runs until {1}.',
        day(data.on),
        day(data.plannedEnd),
      ),
    IroStarted: ({ data }) =>
      data.auditDueOn === null
        ? tell('De IRO is gestart.', 'The IRO started.')
        : tell(
            'De IRO is gestart; het bedrijf wordt getoetst voor {0}.',
            'The IRO started; the company is audited by {0}.',
            day(data.auditDueOn),
          ),
    ProgressReported: ({ data }) =>
      data.moment === 'HALF_WAY'
        ? tell('De dienst is halverwege.', 'The service is half-way.')
        : tell('Een maand of deel is geleverd.', 'A month or part was delivered.'),
    PartApproved: () => tell('Het volgende deel gaat door.', 'The next part goes on.'),
    PartRefused: () =>
      tell(
        'Het volgende deel gaat niet door: de dienst is klaar.',
        'The next part does not go on: the service is over.',
      ),
    NoShowReported: ({ data }) =>
      tell(
        'De klant kwam niet op {0}. Oplossing voor {1}.',
        'The client did not come on {0}. Solution by {1}.',
        day(data.missedOn),
        day(data.solveBy),
      ),
    AssignmentResumed: () => tell('De dienst gaat verder.', 'The service goes on.'),
    ClientDroppedOut: ({ data }) =>
      tell(
        'De klant stopte: {0}.',
        'The client dropped out: {0}.',
        data.reason ? STOPPED_FOR[data.reason] : NONE,
      ),
    InternalCostNoted: ({ data }) =>
      tell('Eigen uitvoering kostte {0}.', 'Own delivery cost {0}.', money(data.amount)),
    AssignmentCompleted: ({ data }) => tell('Afgerond op {0}.', 'Completed on {0}.', day(data.on)),
    AssignmentCancelled: ({ data }) =>
      tell('Geannuleerd: {0}.', 'Cancelled: {0}.', CANCELLED_FOR[data.reason]),
    ClientPlaced: ({ data }) =>
      tell(
        'De klant werkt sinds {0}. Bewijs: {1}.',
        'The client works since {0}. Proof: {1}.',
        day(data.on),
        data.proof ? PROOF[data.proof] : NONE,
      ),
    PlacementSustained: () => tell('De plaatsing is duurzaam.', 'The placement is sustainable.'),
    PlacementEnded: () =>
      tell('De plaatsing is voorbij, of kwam er niet.', 'The placement ended, or never came.'),
    UseRegisteredInUwvRecords: () => tell('Vastgelegd bij UWV.', "Recorded in UWV's systems."),
    HandoverFellDue: ({ data }) =>
      tell(
        'De WW liep tot en met {0}. Overdracht aan {1} op {2}.',
        'WW ran until {0}. Hand-over to {1} on {2}.',
        day(data.exhaustedOn),
        partner(data.to),
        day(data.dueOn),
      ),
    HandoverNoLongerDue: () => tell('Overdracht is niet meer nodig.', 'No hand-over is due any more.'),
    LapseForeseen: ({ data }) =>
      data.lastWwDay === null
        ? tell('De opdracht vervalt niet meer.', 'The order does not lapse any more.')
        : tell(
            'Niet gestart op {0}, dan vervalt de opdracht.',
            'Not started by {0}, the order lapses.',
            day(data.lastWwDay),
          ),
    LateNewsTouchedOrder: ({ data }) =>
      tell(
        'Laat bekend: op de besteldag een klant van {0} ({1}). Betaler blijft {2}: {3}.',
        'Known late: on the order day a client of {0} ({1}). The payer stays {2}: {3}.',
        partner(data.partner),
        same(data.rule),
        partner(data.principal),
        money(data.amount),
      ),
    LateNewsWithdrawn: () => tell('Dat late bericht klopte niet.', 'That late news was not so.'),
    CancellationQuestioned: () =>
      tell(
        'De opdracht verviel ten onrechte en kan terug.',
        'The order lapsed without ground and can be put back.',
      ),
    CancellationUndone: ({ data }) =>
      tell(
        'De annulering is teruggedraaid, weer {0}: “{1}”.',
        'The cancellation was undone, again {0}: “{1}”.',
        STATUS[data.backTo],
        same(data.reason),
      ),
    DropOutUndone: ({ data }) =>
      tell(
        'De klant stopte niet, weer {0}: “{1}”.',
        'The client did not stop, again {0}: “{1}”.',
        STATUS[data.backTo],
        same(data.reason),
      ),
    CompletionDayCorrected: ({ data }) =>
      tell(
        'De dag van afronding was {0} en is {1}: “{2}”.',
        'The day of completion was {0} and is {1}: “{2}”.',
        day(data.was),
        day(data.is),
        same(data.reason),
      ),
    CompletionUndone: ({ data }) =>
      tell('De dienst is niet afgerond: “{0}”.', 'The service is not completed: “{0}”.', same(data.reason)),
    PlacementCorrected: ({ data }) =>
      tell(
        'De eerste werkdag was {0} en is {1}: “{2}”.',
        'The first working day was {0} and is {1}: “{2}”.',
        day(data.was.on),
        day(data.is.on),
        same(data.reason),
      ),
    PlacementWithdrawn: ({ data }) =>
      tell('Er was geen plaatsing: “{0}”.', 'There was no placement: “{0}”.', same(data.reason)),
    InstalmentClaimed: ({ data }) =>
      tell(
        'Termijn {0} is gefactureerd: {1}.',
        'Instalment {0} was billed: {1}.',
        same(String(data.line)),
        money(data.amount),
      ),
    InstalmentRealised: ({ data }) =>
      tell('Termijn {0} is geboekt.', 'Instalment {0} was booked.', same(String(data.line))),
    InstalmentClaimReleased: ({ data }) =>
      tell('Termijn {0} is weer vrij.', 'Instalment {0} is free again.', same(String(data.line))),
  },
};
