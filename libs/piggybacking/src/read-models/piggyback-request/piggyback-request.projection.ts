import {
  dayInAmsterdam,
  type IsoDate,
  plusDays,
  type Projection,
  type RecordedEvent,
  type Verdict,
} from '@ontschot/kernel';
import type { Evidence, PiggybackEvent } from '../../domain/piggyback.events';
import type { EarlierRequest, OpeningRow, PiggybackRequest, TakenStep } from './piggyback-request.row';

type Seen = RecordedEvent<PiggybackEvent>;
type Row = PiggybackRequest | undefined;
/** What some of the events tell beside their day. */
type Told = { reason?: string; evidence?: Evidence | null; verdict?: { because: { rule: string }[] } };

/** Who took the step and when, as the event and its metadata tell. */
const taken = (event: Seen, step: TakenStep['step'], on: IsoDate): TakenStep => {
  const { metadata } = event;
  const data = event.data as Told;
  return {
    step,
    on,
    by: metadata.actor,
    partner: metadata.partner,
    enteredLater: dayInAmsterdam(metadata.recordedAt) > on,
    reason: data.reason ?? null,
    evidence: data.evidence ?? null,
    rules: [...new Set(data.verdict?.because.map(({ rule }) => rule) ?? [])],
  };
};

const changed = (
  row: Row,
  event: Seen,
  step: TakenStep['step'],
  on: IsoDate,
  change: Partial<PiggybackRequest>,
): Row =>
  row && {
    ...row,
    ...change,
    ...(change.verdict ? { decidedAt: event.metadata.recordedAt } : {}),
    taken: [...row.taken, taken(event, step, on)],
    revision: event.revision,
  };

const earlierOf = (row: Row): EarlierRequest[] => {
  if (!row) return [];
  const { number, status, requestedOn, reason, closedBecause, managementTexts, consent, verdict } = row;
  return [
    ...row.earlier,
    {
      number,
      status,
      requestedOn,
      reason,
      closedBecause,
      managementTexts,
      consent,
      taken: row.taken,
      verdict,
    },
  ];
};

const requested = (
  row: Row,
  event: RecordedEvent<Extract<PiggybackEvent, { type: 'PiggybackRequested' | 'ClientPiggybackRequested' }>>,
): PiggybackRequest => {
  const { data, revision } = event;
  const { piggybackId, agreementId, reference, owner, partner, supplierId, on, reason, verdict } = data;
  return {
    id: piggybackId,
    agreementId,
    reference,
    owner,
    partner,
    supplierId,
    scope: 'assignmentId' in data ? 'CLIENT' : 'GENERAL',
    assignmentId: 'assignmentId' in data ? data.assignmentId : null,
    number: data.number,
    status: 'REQUESTED',
    requestedOn: on,
    reason,
    managementTexts: [],
    management: null,
    managementAgreed: false,
    consent: null,
    openedBy: null,
    openedOn: null,
    openUntil: null,
    addendumSignedOn: null,
    openings: row?.openings ?? [],
    ownerToldOn: null,
    closedBecause: null,
    taken: [taken(event, 'REQUESTED', on)],
    earlier: earlierOf(row),
    verdict,
    decidedAt: event.metadata.recordedAt,
    wayIn: null,
    revision,
  };
};

/** The answer to eligibility says which way is open. */
const wayInOf = (row: Row, verdict: Verdict): PiggybackRequest['wayIn'] =>
  row?.scope === 'CLIENT'
    ? 'CONSENT'
    : verdict.because.some(({ rule, effect }) => rule === 'R-064' && effect === 'ALLOW')
      ? 'WORDING'
      : 'ADDENDUM';

const written = (
  row: Row,
  { data, metadata }: RecordedEvent<Extract<PiggybackEvent, { data: { management: object } }>>,
): Pick<PiggybackRequest, 'management' | 'managementTexts'> => {
  const partner = 'by' in data ? data.by : metadata.partner;
  const text = { partner, by: metadata.actor, on: data.on, management: data.management };
  return {
    management: data.management,
    managementTexts: [...(row?.managementTexts ?? []).filter((one) => one.partner !== partner), text],
  };
};

const ends = (
  openings: readonly OpeningRow[],
  { number, addendumId, lastDay }: { number: number; addendumId: string | null; lastDay: IsoDate },
  endsBecause: OpeningRow['endsBecause'],
  ended: boolean,
): OpeningRow[] =>
  openings.map((one) =>
    one.number === number && one.addendumId === addendumId
      ? { ...one, until: lastDay, endsBecause, ended }
      : one,
  );

/** A day to come leaves it open; the clock closes it when that day is there. */
const isOver = ({ metadata }: Seen, lastDay: IsoDate): boolean =>
  lastDay < dayInAmsterdam(metadata.recordedAt);

export const piggybackRequest: Projection<PiggybackRequest, PiggybackEvent> = {
  name: 'piggyback_request',
  version: 2,
  keysOf: ({ data }) => data.piggybackId,
  on: {
    PiggybackRequested: requested,
    ClientPiggybackRequested: requested,
    PiggybackFoundEligible: (row, event) =>
      changed(row, event, 'ELIGIBLE', event.data.on, {
        status: 'ELIGIBLE',
        wayIn: wayInOf(row, event.data.verdict),
        verdict: event.data.verdict,
      }),
    PiggybackRefused: (row, event) =>
      changed(row, event, 'REFUSED', event.data.on, { status: 'REFUSED', verdict: event.data.verdict }),
    SupplierConsented: (row, event) => {
      const { on, recordedBy, evidence, verdict } = event.data;
      const consent = {
        on,
        recordedBy,
        by: event.metadata.actor,
        evidence,
        billsPrincipal: null,
        terms: null,
      };
      return changed(row, event, 'CONSENTED', on, { status: 'CONSENTED', consent, verdict });
    },
    SupplierConsentedForClient: (row, event) => {
      const { on, recordedBy, evidence, billsPrincipal, terms, verdict } = event.data;
      const consent = { on, recordedBy, by: event.metadata.actor, evidence, billsPrincipal, terms };
      return changed(row, event, 'CONSENTED', on, { status: 'OPEN_FOR_CLIENT', consent, verdict });
    },
    ContractOwnerNotified: (row, event) =>
      changed(row, event, 'OWNER_TOLD', event.data.on, { ownerToldOn: event.data.on }),
    OwnerObjected: (row, event) =>
      changed(row, event, 'OBJECTED', event.data.on, {
        status: 'OBJECTED',
        closedBecause: event.data.reason,
      }),
    ClientPiggybackClosed: (row, event) => changed(row, event, 'CLOSED', event.data.on, { status: 'CLOSED' }),
    SupplierDeclined: (row, event) =>
      changed(row, event, 'DECLINED', event.data.on, {
        status: 'DECLINED',
        closedBecause: event.data.reason,
      }),
    PiggybackRetracted: (row, event) =>
      changed(row, event, 'RETRACTED', event.data.on, {
        status: 'RETRACTED',
        closedBecause: event.data.reason,
      }),
    SupplierManagementProposed: (row, event) =>
      changed(row, event, 'MANAGEMENT_PROPOSED', event.data.on, written(row, event)),
    SupplierManagementAgreed: (row, event) =>
      changed(row, event, 'MANAGEMENT_AGREED', event.data.on, {
        status: 'AGREED',
        ...written(row, event),
        managementAgreed: true,
        verdict: event.data.verdict,
      }),
    ContractOpenedByAddendum: (row, event) => {
      const { number, addendumId, addendumSignedOn, from, until, scope, on, verdict } = event.data;
      const opening: OpeningRow = {
        number,
        by: 'ADDENDUM',
        addendumId,
        signedOn: addendumSignedOn,
        from,
        until,
        scope,
        endsBecause: until === null ? null : 'TERM',
        ended: false,
      };
      return changed(row, event, 'OPENED', on, {
        status: 'OPEN',
        openedBy: 'ADDENDUM',
        openedOn: from,
        openUntil: until,
        addendumSignedOn,
        openings: [...(row?.openings ?? []), opening],
        verdict,
      });
    },
    ContractOpenedByWording: (row, event) => {
      const { number, on, verdict } = event.data;
      const opening: OpeningRow = {
        number,
        by: 'WORDING',
        addendumId: null,
        signedOn: null,
        from: on,
        until: null,
        scope: null,
        endsBecause: null,
        ended: false,
      };
      return changed(row, event, 'OPENED', on, {
        status: 'OPEN',
        openedBy: 'WORDING',
        openedOn: on,
        openUntil: null,
        openings: [...(row?.openings ?? []), opening],
        verdict,
      });
    },
    PiggybackWithdrawn: (row, event) => {
      const { on, reason } = event.data;
      const lastDay = plusDays(on, -1);
      const openings = event.data.ends.reduce<OpeningRow[]>(
        (all, end) => ends(all, end, 'WITHDRAWN', false),
        row?.openings ?? [],
      );
      return changed(row, event, 'WITHDRAWN', on, {
        status: isOver(event, lastDay) ? 'CLOSED' : 'OPEN',
        openUntil: lastDay,
        closedBecause: reason,
        openings,
      });
    },
    OpeningEnded: (row, event) => {
      if (!row) return undefined;
      const { lastDay, cause } = event.data;
      const openings = ends(row.openings, event.data, cause, true);
      const lives = openings.some(({ until }) => until === null || until > lastDay);
      return changed(row, event, 'ENDED', lastDay, {
        status: row.status === 'OPEN' && !lives ? 'CLOSED' : row.status,
        openUntil: lives ? row.openUntil : lastDay,
        openings,
      });
    },
  },
};
