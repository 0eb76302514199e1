import { ApiProperty } from '@nestjs/swagger';
import { StepAnswer } from '@ontschot/http';
import { type Actor, type Language, plusDays, plusMonths } from '@ontschot/kernel';
import { payerOf } from '../domain/client.sight';
import { type KnownClient, lastDayOf } from '../domain/client.state';
import { wasOrdered } from '../domain/orders';
import { endOfDecision, offersOn, periodsOf, responsibleOn } from '../domain/timeline';
import type { ClientRecord } from '../queries/get-client';
import { openSteps } from './client-steps-open';
import {
  benefitDto,
  ClientBenefitDto,
  decisionDto,
  isLater,
  JointDecisionDto,
  SignatureDto,
} from './clients.dto';

export class ContactViewDto {
  email!: string | null;
  phone!: string | null;
  address!: string | null;
}

export class PersonalViewDto {
  name!: string;
  /** Null for who serves the client of another partner. */
  bsn!: string | null;
  birthDate!: string;
  contact!: ContactViewDto;
}

export class HolderDto {
  partner!: string;
  rule!: string;
}

/** Who is responsible from…until, and who pays for an order of those days; `until` null = as far as is known. */
export class ResponsibilityPeriodDto extends HolderDto {
  newOrders!: HolderDto;
  from!: string;
  until!: string | null;
}

export class ResponsibleOnDto extends HolderDto {
  /** The day that this is about. */
  on!: string;
  newOrders!: HolderDto;
}

export class ResidenceDto {
  partner!: string;
  /** First day there; null = when the client was registered. */
  from!: string | null;
  until!: string | null;
  by!: string | null;
  knownOn!: string | null;
  /** Recorded after its first day. */
  enteredLater!: boolean;
}

export class OfferedInstrumentViewDto {
  kind!: string;
  item!: string | null;
}

export class OfferDto {
  offerId!: string;
  by!: string;
  decidedOn!: string;
  scope!: string;
  from!: string;
  /** Last order day that it covers. */
  until!: string | null;
  instrument!: OfferedInstrumentViewDto | null;
  reason!: string | null;
  /** What ended it: MUNICIPALITY, ITS_DAY or MOVE; null = it stands. */
  endedBy!: string | null;
  coversToday!: boolean;
  /** Recorded after its first day. */
  enteredLater!: boolean;
}

export class DecisionDto extends JointDecisionDto {
  signedOn!: string;
  reason!: string | null;
  /** Last day on which it holds, and why it ends: NEW_WW, MOVE or NEW_DECISION. */
  until!: string | null;
  endsBy!: string | null;
  /** Recorded after the day of the signatures. */
  enteredLater!: boolean;
}

export class HandoverDto {
  /** Last WW day. */
  exhaustedOn!: string;
  /** The last WW day has come. */
  due!: boolean;
  effective!: string | null;
  signatures!: SignatureDto[];
  agreedOn!: string | null;
}

export class ServingDto {
  servingId!: string;
  /** Own partner that objected to it; null = none did. */
  objectedBy!: string | null;
  /** Recorded after its first day. */
  enteredLater!: boolean;
  partner!: string;
  code!: string;
  ground!: string;
  from!: string;
  until!: string | null;
}

/** An own partner lets another one serve. */
export class ConsentViewDto {
  partner!: string;
  by!: string;
  from!: string;
  until!: string;
}

/** Somebody asked to destroy the personal data; `dueOn`: the first day on which that may happen, once all have agreed. */
export class ErasureDto {
  by!: string;
  reason!: string;
  partners!: string[];
  agreed!: SignatureDto[];
  dueOn!: string | null;
}

/** What runs or ran for the client, at any partner. */
export class ClientServiceDto {
  assignmentId!: string;
  name!: string;
  kind!: string;
  principal!: string;
  status!: string;
  orderedOn!: string | null;
  until!: string | null;
}

export class TouchedOrderDto {
  assignmentId!: string;
  name!: string;
  principal!: string;
  cents!: number;
}

export class ClientDutyDto {
  dutyId!: string;
  duty!: string;
  waitsFor!: string;
  partners!: string[];
  rule!: string | null;
  text!: string;
  textEn!: string;
  orders!: TouchedOrderDto[];
  cents!: number;
  dueOn!: string | null;
  on!: string;
}

export class SituationViewDto {
  employed!: boolean;
  expectedFirstWwDay!: string | null;
  earlyReporter!: boolean | null;
  selfReliant!: boolean | null;
  directlyPlaceable!: boolean | null;
  occupationallyDisabled!: boolean | null;
  statusHolder!: boolean | null;
}

export class WarningDto {
  rule!: string | null;
  text!: string;
  textEn!: string;
}

/** The whole record; reading it is written to the access log. */
export class ClientRecordDto {
  id!: string;
  status!: string;
  closedOn!: string | null;
  /** The file that goes on for this one. */
  mergedInto!: string | null;
  /** Other files of the same person that this one took in. */
  takenIn!: string[];
  registeredOn!: string;
  registeredBy!: string;
  residence!: string;
  residences!: ResidenceDto[];
  /** Who is responsible today. */
  responsible!: string;
  decidingRule!: string;
  responsibleToday!: ResponsibleOnDto;
  /** Past and coming. */
  responsibility!: ResponsibilityPeriodDto[];
  situation!: SituationViewDto;
  benefits!: ClientBenefitDto[];
  leadAgreed!: string | null;
  leadAgreedOn!: string | null;
  proposal!: JointDecisionDto | null;
  /** The joint decision that holds today. */
  decision!: JointDecisionDto | null;
  decisions!: DecisionDto[];
  offers!: OfferDto[];
  handover!: HandoverDto | null;
  servings!: ServingDto[];
  consents!: ConsentViewDto[];
  erasure!: ErasureDto | null;
  services!: ClientServiceDto[];
  duties!: ClientDutyDto[];
  warnings!: WarningDto[];
  /** What can be done now, and by whom. */
  @ApiProperty({ type: [StepAnswer] }) steps!: StepAnswer[];
  revision!: number;
  /** Null when the personal data were destroyed. */
  personal!: PersonalViewDto | null;
  /** The ground under which this look was logged. */
  ground!: string;
}

const decisionsOf = (state: KnownClient): DecisionDto[] =>
  state.decisions.map((decision) => {
    const end = endOfDecision(state, decision);
    return {
      ...decisionDto(decision),
      signedOn: decision.signedOn,
      reason: decision.reason,
      until: end?.until ?? null,
      endsBy: end?.because ?? null,
      enteredLater: isLater(decision.recordedOn, decision.signedOn),
    };
  });

const warningsOf = (state: KnownClient, today: string): WarningDto[] => {
  const soon = state.maxima.find(({ on, come }) => !come && on <= plusMonths(today, 4));
  const pays = new Set(
    state.benefits
      .filter(({ from, until }) => from <= today && (until === null || today <= until))
      .map((benefit) => payerOf(benefit, state.residence)),
  );
  return [
    ...(pays.size > 1 && state.leadAgreed === null
      ? [
          {
            rule: 'R-005',
            text: 'UWV en de gemeente betalen allebei een uitkering. Leg vast wie de regie heeft.',
            textEn: 'UWV and the municipality both pay a benefit. Record who leads.',
          },
        ]
      : []),
    ...(soon
      ? [
          {
            rule: 'R-010',
            text: `De WW stopt op ${soon.on}. Spreek af wie daarna helpt.`,
            textEn: `WW ends on ${soon.on}. Agree who serves the client after it.`,
          },
        ]
      : []),
  ];
};

const dayBefore = (day: string | null | undefined): string | null => (day == null ? null : plusDays(day, -1));

const residencesOf = ({ residences }: KnownClient): ResidenceDto[] =>
  residences.map(({ partner, from, by, knownOn, recordedOn }, index) => ({
    partner,
    from,
    until: dayBefore(residences[index + 1]?.from),
    by,
    knownOn,
    enteredLater: isLater(recordedOn, from ?? knownOn),
  }));

const erasureOf = ({ erasure }: KnownClient): ErasureDto | null =>
  erasure && {
    by: erasure.by,
    reason: erasure.reason,
    partners: erasure.partners,
    agreed: erasure.said.map(({ partner, on }) => ({ partner, on })),
    dueOn: erasure.dueOn,
  };

export const clientRecordDto = (
  { state, revision, today, orders, personal, isOwn, ground }: ClientRecord,
  reader: { actor: Actor; language: Language },
): ClientRecordDto => {
  const { partner, rule, newOrders } = responsibleOn(state, today);
  const covering = offersOn(state, today);
  const decisions = decisionsOf(state);
  return {
    id: state.clientId,
    status: state.status,
    closedOn: state.closedOn,
    mergedInto: state.mergedInto,
    takenIn: state.takenIn,
    registeredOn: state.registeredOn,
    registeredBy: state.registeredBy,
    residence: state.residence,
    residences: residencesOf(state),
    responsible: partner,
    decidingRule: rule,
    responsibleToday: { partner, rule, on: today, newOrders },
    responsibility: periodsOf(state),
    situation: state.situation,
    benefits: state.benefits.map(benefitDto),
    leadAgreed: state.leadAgreed,
    leadAgreedOn: state.leadAgreedOn,
    proposal: state.proposal && decisionDto(state.proposal),
    decision:
      decisions.findLast(
        ({ effective, until }) => effective <= today && (until === null || today <= until),
      ) ?? null,
    decisions,
    offers: state.offers.map((offer) => ({
      offerId: offer.offerId,
      by: offer.by,
      decidedOn: offer.decidedOn,
      scope: offer.scope,
      from: offer.from,
      until: lastDayOf(offer),
      instrument: offer.instrument,
      reason: offer.reason,
      endedBy: offer.ended?.by ?? null,
      coversToday: covering.includes(offer),
      enteredLater: isLater(offer.recordedOn, offer.from),
    })),
    handover: state.handover && {
      exhaustedOn: state.handover.exhaustedOn,
      due: state.handover.due,
      effective: state.handover.effective,
      signatures: state.handover.signatures,
      agreedOn: state.handover.agreedOn,
    },
    servings: state.servings.map(({ recordedOn, ...serving }) => ({
      ...serving,
      enteredLater: isLater(recordedOn, serving.from),
    })),
    consents: state.consents.map(({ partner: to, by, from, until }) => ({ partner: to, by, from, until })),
    erasure: erasureOf(state),
    services: orders
      .filter(wasOrdered)
      .map(({ assignmentId, name, kind, principal, status, orderedOn, plannedEnd, endedOn }) => ({
        assignmentId,
        name,
        kind,
        principal,
        status,
        orderedOn,
        until: endedOn ?? plannedEnd,
      })),
    // Who serves sees its own work, not what the client's partners have to settle between them.
    duties: state.duties
      .filter(({ partners }) => isOwn || partners.includes(reader.actor.partner))
      .map(({ clientId: _, ...duty }) => duty),
    warnings: warningsOf(state, today),
    steps: openSteps(state, today, reader),
    revision,
    personal,
    ground,
  };
};
