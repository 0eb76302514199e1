import {
  dayInAmsterdam,
  type EventMetadata,
  type IsoDate,
  type PartnerCode,
  plusDays,
  UWV,
} from '@ontschot/kernel';
import { isUwvBenefit } from '@ontschot/rulebook';
import {
  changeBenefit,
  changeOffer,
  decided,
  due,
  maximumCorrected,
  maximumOf,
  maximumOn,
  moveCorrected,
  moved,
  signed,
} from './client.changes';
import type { ClientEvent } from './client.events';
import type { Client, KnownClient } from './client.state';

/** As the log gives it back it carries when it was recorded and by whom; just decided it does not yet. */
type Folded = ClientEvent & { metadata?: Pick<EventMetadata, 'recordedAt' | 'actor' | 'partner'> };

const recordedOn = ({ metadata }: Folded): IsoDate | null =>
  metadata === undefined ? null : dayInAmsterdam(metadata.recordedAt);

export const evolve = (state: Client, event: Folded): Client => {
  if (event.type === 'ClientRegistered') {
    const { clientId, sealed, residence, region, situation, registeredBy, on } = event.data;
    const lives = { partner: residence, region, from: null, by: registeredBy, knownOn: on };
    return {
      status: 'OPEN',
      clientId,
      sealed,
      registeredOn: on,
      registeredBy,
      residences: [{ ...lives, recordedOn: recordedOn(event) }],
      residence,
      region,
      situation,
      benefits: [],
      leadAgreed: null,
      leadAgreedOn: null,
      proposal: null,
      decisions: [],
      offers: [],
      maxima: [],
      handover: null,
      history: [],
      servings: [],
      consents: [],
      responsibility: null,
      closedOn: null,
      mergedInto: null,
      takenIn: [],
      joins: [],
      hadBy: [residence],
      actedBy: [registeredBy],
      erasure: null,
      duties: [],
    };
  }
  if (state.status === 'unknown') return state;
  return remembered(evolveKnown(state, event, recordedOn(event)), event);
};

/** Follows of itself from other facts, or tells of no fact about the client: nothing rests on a file that was taken in. */
const FOLLOWS: ReadonlySet<ClientEvent['type']> = new Set([
  'FileTakenIn',
  'FileGivenBack',
  'ResponsibilityDetermined',
  'ClientServed',
  'ServingEnded',
  'ServingConsented',
  'ServingObjected',
  'ClientDutyOpened',
  'ClientDutyDone',
  'PersonalDataCorrected',
  'BsnCorrected',
]);

/** Who had the client, whose people wrote here, and what came after a file was taken in: what later steps must know, whatever the event. */
const remembered = (state: KnownClient, event: Folded): KnownClient => {
  const { residence, responsibility, benefits, joins } = state;
  const had = [
    residence,
    ...(responsibility?.partner == null ? [] : [responsibility.partner]),
    ...(benefits.some(({ type }) => isUwvBenefit(type)) ? [UWV] : []),
  ];
  const actor = actorOf(event);
  return {
    ...state,
    hadBy: [...new Set([...state.hadBy, ...had])],
    actedBy: actor === null || state.actedBy.includes(actor) ? state.actedBy : [...state.actedBy, actor],
    joins: FOLLOWS.has(event.type) ? joins : joins.map((one) => ({ ...one, since: one.since + 1 })),
  };
};

/** The partner whose people recorded a fact; null for what the system did, and for duties, which tell of others' facts. */
const actorOf = ({ type, data, metadata }: Folded): PartnerCode | null => {
  if (type === 'ClientDutyOpened' || type === 'ClientDutyDone') return null;
  if (metadata !== undefined) return metadata.actor.startsWith('system:') ? null : metadata.partner;
  return ('by' in data ? data.by : null) ?? null;
};

const evolveKnown = (
  state: KnownClient,
  { type, data }: Exclude<ClientEvent, { type: 'ClientRegistered' }>,
  day: IsoDate | null,
): KnownClient => {
  switch (type) {
    case 'PersonalDataCorrected':
    case 'BsnCorrected':
      return { ...state, sealed: data.sealed };
    case 'ErasureRequested': {
      const { by, account, reason, partners, on } = data;
      return {
        ...state,
        erasure: { by, reason, partners, said: [{ partner: by, account, on }], dueOn: null },
      };
    }
    case 'ErasureAgreed': {
      const { by: partner, account, dueOn, on } = data;
      return {
        ...state,
        erasure: state.erasure && {
          ...state.erasure,
          said: [...state.erasure.said, { partner, account, on }],
          dueOn,
        },
      };
    }
    case 'ErasureWithdrawn':
      return { ...state, erasure: null };
    case 'ClientForgotten':
      return { ...state, sealed: null, erasure: null, duties: [] };
    case 'RegistrationWithdrawn':
      return { ...state, status: 'WITHDRAWN', sealed: null, closedOn: data.on, duties: [] };
    case 'ClientMerged':
      return { ...state, status: 'MERGED', mergedInto: data.into, duties: [] };
    case 'FileTakenIn':
      return {
        ...state,
        takenIn: [...state.takenIn, data.from],
        benefits: [
          ...state.benefits,
          ...data.benefits.map((one) => ({ ...one, recordedOn: day, changed: null })),
        ],
        joins: [
          ...state.joins,
          {
            from: data.from,
            on: data.on,
            benefitIds: data.benefits.map(({ benefitId }) => benefitId),
            partners: data.partners ?? [],
            since: 0,
          },
        ],
      };
    case 'FileGivenBack':
      return {
        ...state,
        takenIn: state.takenIn.filter((one) => one !== data.to),
        benefits: state.benefits.filter(({ benefitId }) => !data.benefitIds.includes(benefitId)),
        joins: state.joins.filter(({ from }) => from !== data.to),
      };
    case 'MergeUndone':
      return { ...state, status: state.closedOn === null ? 'OPEN' : 'CLOSED', mergedInto: null };
    case 'SituationRecorded':
      return { ...state, situation: data.situation };
    case 'BenefitRecorded': {
      const { clientId: _, ...benefit } = data;
      const reopened = state.closedOn !== null && benefit.from > state.closedOn;
      return {
        ...state,
        benefits: [...state.benefits, { ...benefit, recordedOn: day, changed: null }],
        ...(reopened ? { status: 'OPEN', closedOn: null } : {}),
      };
    }
    case 'BenefitConfirmed':
      return changeBenefit(state, data.benefitId, { confirmed: true });
    case 'BenefitEnded':
      return changeBenefit(state, data.benefitId, { until: data.until });
    case 'BenefitCorrected': {
      const { type: kind, from, until, maximumReachedOn, confirmed } = data;
      return changeBenefit(state, data.benefitId, {
        type: kind,
        from,
        until,
        maximumReachedOn,
        confirmed,
        recordedOn: day,
        changed: data.by === null ? null : { by: data.by, on: day ?? data.knownOn ?? from },
      });
    }
    case 'BenefitWithdrawn':
      return {
        ...state,
        benefits: state.benefits.filter(({ benefitId }) => benefitId !== data.benefitId),
        maxima: state.maxima.filter(({ benefitId }) => benefitId !== data.benefitId),
      };
    case 'ResidenceMoved':
      return moved(state, data, day);
    case 'MoveCorrected':
      return moveCorrected(state, data, day);
    case 'LeadAgreed':
      return { ...state, leadAgreed: data.lead, leadAgreedOn: data.on };
    case 'ResponsibilityDetermined':
      return { ...state, responsibility: { partner: data.partner, rule: data.rule, on: data.on } };
    case 'TransferProposed': {
      const { designates, effective, proposedBy, reason, on } = data;
      return {
        ...state,
        proposal: {
          designates,
          effective,
          proposedBy,
          reason,
          proposedOn: on,
          approvals: [],
          signatures: [],
        },
      };
    }
    case 'TransferApproved':
      return { ...state, proposal: state.proposal && signed(state.proposal, data.by, data.on) };
    case 'TransferWithdrawn':
      return { ...state, proposal: null };
    case 'FormalResponsibilityTransferred':
      return decided(state, data, day);
    case 'MunicipalOfferRecorded': {
      const { clientId: _, because: __, ...offer } = data;
      return { ...state, offers: [...state.offers, { ...offer, ended: null, recordedOn: day }] };
    }
    case 'MunicipalOfferCorrected': {
      const { scope, from, until, instrument } = data;
      return changeOffer(state, data.offerId, { scope, from, until, instrument, recordedOn: day });
    }
    case 'MunicipalOfferEnded':
      return changeOffer(state, data.offerId, {
        ended: { until: data.until, by: data.endedBy },
      });
    case 'WwMaximumKnown':
      return maximumOn(state, { ...maximumOf(data), come: false });
    case 'WwMaximumReached':
      return {
        ...maximumOn(state, { ...maximumOf(data), come: true }),
        history: [...state.history, { date: data.on, type: 'WW_MAXIMUM_REACHED' }],
      };
    case 'WwMaximumCorrected':
      return maximumCorrected(state, data);
    case 'HandoverApproved':
      return {
        ...state,
        handover: state.handover && {
          ...signed(state.handover, data.by, data.on),
          effective: data.effective,
        },
      };
    case 'ResponsibilityHandedOver':
      return { ...state, handover: state.handover && { ...state.handover, agreedOn: data.on } };
    case 'HandoverDayCorrected':
      return {
        ...state,
        handover: state.handover && {
          ...due(state.handover.exhaustedOn, state.handover.due),
          effective: data.effective,
          approvals: [data.by],
          signatures: [{ partner: data.by, on: data.on }],
        },
      };
    case 'WorkResumed':
      return {
        ...state,
        status: 'CLOSED',
        closedOn: data.on,
        handover: null,
        proposal: null,
        history: [...state.history, { date: data.on, type: 'WORK_RESUMED' }],
      };
    case 'ClientServed': {
      const { clientId: _, ...serving } = data;
      return { ...state, servings: [...state.servings, { ...serving, objectedBy: null, recordedOn: day }] };
    }
    case 'ServingEnded':
      return {
        ...state,
        servings: state.servings.map((one) =>
          one.servingId === data.servingId ? { ...one, until: data.until } : one,
        ),
      };
    case 'ServingConsented': {
      const { partner, by, from, until, on } = data;
      return { ...state, consents: [...state.consents, { partner, by, from, until, on }] };
    }
    // At once: it does not see the client that day any more.
    case 'ServingObjected':
      return {
        ...state,
        servings: state.servings.map((one) =>
          one.servingId === data.servingId
            ? { ...one, until: plusDays(data.on, -1), objectedBy: data.by }
            : one,
        ),
      };
    case 'ClientDutyOpened':
      return {
        ...state,
        duties: [...state.duties.filter(({ dutyId }) => dutyId !== data.dutyId), data],
      };
    case 'ClientDutyDone':
      return { ...state, duties: state.duties.filter(({ dutyId }) => dutyId !== data.dutyId) };
  }
};
