import type { Role } from '@ontschot/kernel';

/** Who can supply a fact, as the parties of a decision. */
export type SuppliedBy = 'PRINCIPAL' | 'OWNER' | 'COACH_EMPLOYER' | 'UWV' | 'PARTNER_ASKED';

/** A fact in words, with the way to supply it: the field of which command, by which role of which party. */
type NamedFact = {
  nl: string;
  en: string;
  command: string;
  field: string;
  role: Role;
  by: SuppliedBy;
};

const of = (
  nl: string,
  en: string,
  [command, field]: readonly [command: string, field: string],
  role: Role,
  by: SuppliedBy,
): NamedFact => ({ nl, en, command, field, role, by });

/**
 * Every fact that an answer can lack, under its path in a decision case. The command and field are the API's own,
 * so that an advice can be followed.
 */
export const FACT_NAMES = {
  'action.assignment': of(
    'om welke opdracht het gaat',
    'the order that is asked about (action.assignment)',
    ['consent', 'assignmentId'],
    'coach',
    'PRINCIPAL',
  ),
  'action.ground': of(
    'de reden van de afwijzing',
    'the ground of the rejection (action.ground)',
    ['what-if-decisions', 'action.ground'],
    'coach',
    'PRINCIPAL',
  ),
  'action.orderDate': of(
    'de dag van bestellen',
    'the order date (action.orderDate)',
    ['order', 'on'],
    'coach',
    'PRINCIPAL',
  ),
  'action.partner': of(
    'de partner voor wie het contract opengaat',
    'the partner whose clients the contract is opened for (action.partner)',
    ['piggyback-requests', 'agreementId'],
    'contract-expert',
    'PARTNER_ASKED',
  ),
  'action.to': of(
    'aan wie de rekening is gericht',
    'the addressee of the invoice (action.to)',
    ['invoices', 'file'],
    'finance',
    'PRINCIPAL',
  ),
  'circumstances.consent.assignment': of(
    'voor welke opdracht de leverancier instemt',
    'the order that the consent is for (circumstances.consent.assignment)',
    ['consent', 'assignmentId'],
    'contract-expert',
    'PRINCIPAL',
  ),
  'circumstances.consent.givenOn': of(
    'de dag waarop de leverancier instemde',
    "the day of the supplier's consent (circumstances.consent.givenOn)",
    ['consent', 'on'],
    'contract-expert',
    'PRINCIPAL',
  ),
  'circumstances.jointDecision.designates': of(
    'welke partner de managers aanwijzen',
    'the partner that the managers designate (circumstances.jointDecision.designates)',
    ['transfer', 'designates'],
    'manager',
    'COACH_EMPLOYER',
  ),
  'circumstances.jointDecision.effective': of(
    'de dag waarop het besluit ingaat',
    'the day on which the joint decision takes effect (circumstances.jointDecision.effective)',
    ['transfer', 'effective'],
    'manager',
    'COACH_EMPLOYER',
  ),
  'circumstances.municipalOffer.decidedOn': of(
    'de dag van het besluit van de gemeente',
    "the day of the municipality's decision (circumstances.municipalOffer.decidedOn)",
    ['municipal-offer', 'on'],
    'coach',
    'OWNER',
  ),
  'circumstances.ordinance.individualPurchase': of(
    'of de verordening individuele inkoop toelaat',
    'whether the ordinance provides individual purchase (circumstances.ordinance.individualPurchase)',
    ['ordinances', 'individualPurchase'],
    'manager',
    'OWNER',
  ),
  'circumstances.ordinance.validOn': of(
    'de verordening die op die dag geldt',
    'the ordinance in force on that day (circumstances.ordinance.validOn)',
    ['ordinances', 'from'],
    'manager',
    'OWNER',
  ),
  'client.directlyPlaceable': of(
    'of de klant direct kan werken',
    'whether the client is directly placeable (client.directlyPlaceable)',
    ['situation', 'situation.directlyPlaceable'],
    'coach',
    'COACH_EMPLOYER',
  ),
  'client.movedOn': of(
    'de dag van de verhuizing',
    'the day of the move (client.movedOn)',
    ['move', 'on'],
    'coach',
    'COACH_EMPLOYER',
  ),
  'client.region': of(
    'de UWV-regio waar de klant woont',
    'the UWV region where the client lives (client.region)',
    ['regions', 'region'],
    'contract-expert',
    'UWV',
  ),
  'client.selfReliant': of(
    'of de klant zelfredzaam is',
    'whether the client is self-reliant (client.selfReliant)',
    ['situation', 'situation.selfReliant'],
    'coach',
    'COACH_EMPLOYER',
  ),
  'instrument.awarded': of(
    'of de aanbesteding is gegund',
    'whether the tender was awarded (instrument.awarded)',
    ['procurement', 'awarded'],
    'contract-expert',
    'OWNER',
  ),
  'instrument.candidatesFirstHalfYear': of(
    'hoeveel kandidaten er in het eerste halfjaar kwamen',
    'the number of candidates of the first half-year (instrument.candidatesFirstHalfYear)',
    ['half-year-test', 'on'],
    'contract-expert',
    'OWNER',
  ),
  'instrument.concludedOn': of(
    'de dag waarop het contract is gesloten',
    'the day on which the agreement was concluded (instrument.concludedOn)',
    ['sign', 'on'],
    'contract-expert',
    'OWNER',
  ),
  'instrument.concreteVacancyOrWork': of(
    'of er werk of een concrete vacature is',
    'whether there is work or a concrete vacancy (instrument.concreteVacancyOrWork)',
    ['assignments', 'grounds.concreteVacancyOrWork'],
    'coach',
    'COACH_EMPLOYER',
  ),
  'instrument.contractingPrincipal': of(
    'wie de contractuele opdrachtgever is',
    'the contracting principal (instrument.contractingPrincipal)',
    ['contracting-principal', 'partner'],
    'contract-expert',
    'OWNER',
  ),
  'instrument.months': of(
    'hoeveel maanden de dienst duurt',
    'the duration in months (instrument.months)',
    ['sign', 'instruments[].months'],
    'contract-expert',
    'OWNER',
  ),
  'instrument.orderedOn': of(
    'de dag van bestellen',
    'the order day (instrument.orderedOn)',
    ['order', 'on'],
    'coach',
    'PRINCIPAL',
  ),
  'instrument.price': of(
    'de prijs',
    'the price (instrument.price)',
    ['sign', 'instruments[].price'],
    'contract-expert',
    'OWNER',
  ),
  'instrument.protocolOutcome': of(
    'de uitkomst van het scholingsprotocol',
    'the outcome of the training protocol (instrument.protocolOutcome)',
    ['assignments', 'grounds.protocolOutcome'],
    'coach',
    'COACH_EMPLOYER',
  ),
  'instrument.region': of(
    'de regio van de overeenkomst',
    "the agreement's region (instrument.region)",
    ['access-applications', 'region'],
    'contract-expert',
    'OWNER',
  ),
  'instrument.start': of(
    'de eerste dag van de dienst',
    'the first day of the service (instrument.start)',
    ['order', 'start'],
    'coach',
    'PRINCIPAL',
  ),
  'instrument.tendered': of(
    'of het contract is aanbesteed',
    'whether the contract was tendered (instrument.tendered)',
    ['procurement', 'tendered'],
    'contract-expert',
    'OWNER',
  ),
  'instrument.valueCommitted': of(
    'hoeveel al op de overeenkomst is vastgelegd',
    'what is committed on the agreement so far (instrument.valueCommitted)',
    ['sign', 'on'],
    'contract-expert',
    'OWNER',
  ),
} as const satisfies Record<string, NamedFact>;

/** Path of a fact in a decision case. */
export type FactName = keyof typeof FACT_NAMES;
