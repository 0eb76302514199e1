import { type Decider, type IsoDate, NotFound, notAfterToday, plusDays, within } from '@ontschot/kernel';
import type { DraftMandate, GrantMandate, MandateCommand, NarrowMandate } from './mandate.commands';
import type { MandateDecision, MandateEvent, OfMandate } from './mandate.events';
import { refuse } from './refusals';

/** A stretch of days with one set of decisions. */
type Scope = { decisions: MandateDecision[]; from: IsoDate; until: IsoDate | null };
export type Mandate = OfMandate & {
  status: 'DRAFTED' | 'ACTIVE' | 'REVOKED' | 'EXPIRED';
  /** Narrowing ends one scope and begins the next, so that earlier days keep theirs. */
  scopes: Scope[];
  grantedOn: IsoDate | null;
  /** First day without it. */ revokedFrom: IsoDate | null;
};
/** All mandates that one partner ever gave another, oldest first. */
export type Mandates = readonly Mandate[];

const change = (mandates: Mandates, mandateId: string, how: (mandate: Mandate) => Mandate): Mandates =>
  mandates.map((one) => (one.mandateId === mandateId ? how(one) : one));

/** The scopes cut off before `day`; what would begin later never begins. */
const endedBefore = (scopes: readonly Scope[], day: IsoDate): Scope[] =>
  scopes
    .filter(({ from }) => from < day)
    .map((scope) =>
      scope.until !== null && scope.until < day ? scope : { ...scope, until: plusDays(day, -1) },
    );

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);

const lastDayOf = ({ scopes }: Mandate): IsoDate | null => scopes.at(-1)?.until ?? null;

/** The mandate that covers the decision on the day, else another that is valid on it; also where it was revoked or expired later (R-033: earlier decisions stand). */
export const mandateOn = (
  mandates: Mandates,
  decision: MandateDecision,
  day: IsoDate,
): { mandate: Mandate; scope: Scope } | null => {
  const valid = mandates.flatMap((mandate) =>
    mandate.status === 'DRAFTED'
      ? []
      : mandate.scopes
          .filter(({ from, until }) => within(day, from, until))
          .map((scope) => ({ mandate, scope })),
  );
  return valid.find(({ scope }) => scope.decisions.includes(decision)) ?? valid[0] ?? null;
};

/** A draft of exactly this that still waits for the grantor. */
export const sameDraft = (mandates: Mandates, { decisions, from, until }: Scope): Mandate | undefined =>
  mandates.find(
    ({ status, scopes: [scope] }) =>
      status === 'DRAFTED' &&
      scope?.from === from &&
      scope.until === until &&
      sameDecisions(scope.decisions, decisions),
  );

const sameDecisions = (one: readonly MandateDecision[], other: readonly MandateDecision[]): boolean =>
  one.length === other.length && one.every((decision) => other.includes(decision));

export const mandates: Decider<Mandates, MandateCommand, MandateEvent> = {
  initial: [],
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'MandateDrafted': {
        const { mandateId, grantor, grantee, decisions, from, until } = data;
        return [
          ...state,
          {
            mandateId,
            grantor,
            grantee,
            status: 'DRAFTED',
            scopes: [{ decisions, from, until }],
            grantedOn: null,
            revokedFrom: null,
          },
        ];
      }
      case 'MandateGranted':
        // A mandate does not reach back before the day on which it was granted.
        return change(state, data.mandateId, (one) => ({
          ...one,
          status: 'ACTIVE',
          grantedOn: data.on,
          scopes: one.scopes.map((scope) => ({ ...scope, from: later(scope.from, data.on) })),
        }));
      case 'MandateNarrowed':
        return change(state, data.mandateId, (one) => ({
          ...one,
          scopes: [
            ...endedBefore(one.scopes, data.from),
            {
              decisions: data.decisions,
              from: later(one.scopes.at(-1)?.from ?? data.from, data.from),
              until: lastDayOf(one),
            },
          ],
        }));
      case 'MandateRevoked':
        return change(state, data.mandateId, (one) => ({
          ...one,
          status: 'REVOKED',
          revokedFrom: data.from,
          scopes: endedBefore(one.scopes, data.from),
        }));
      case 'MandateExpired':
        return change(state, data.mandateId, (one) => ({ ...one, status: 'EXPIRED' }));
    }
  },
  decide: (command, state) => {
    if (command.type === 'DraftMandate') return draft(command, state);
    const mandate = state.find(({ mandateId }) => mandateId === command.mandateId);
    if (!mandate) throw new NotFound('mandate', command.mandateId);
    const of = { mandateId: mandate.mandateId, grantor: mandate.grantor, grantee: mandate.grantee };
    switch (command.type) {
      case 'GrantMandate':
        return grant(command, mandate, of);
      case 'NarrowMandate':
        return narrow(command, mandate, of);
      case 'RevokeMandate':
        if (mandate.status === 'REVOKED' && mandate.revokedFrom !== null) {
          if (mandate.revokedFrom === command.on) return [];
          throw refuse('mandate-already-revoked', { from: mandate.revokedFrom });
        }
        assertActive(mandate, command.on);
        return [{ type: 'MandateRevoked', data: { ...of, from: command.on } }];
      case 'ExpireMandate': {
        const until = lastDayOf(mandate);
        return mandate.status === 'ACTIVE' && until !== null && until < command.on
          ? [{ type: 'MandateExpired', data: { ...of, until } }]
          : [];
      }
    }
  },
};

const draft = ({ type: _, ...asked }: DraftMandate, state: Mandates): MandateEvent[] => {
  if (asked.grantor === asked.grantee) throw refuse('mandate-to-oneself');
  if (asked.until !== null && asked.until < asked.from)
    throw refuse('mandate-ends-before-it-begins', { from: asked.from, until: asked.until });
  if (sameDraft(state, asked)) return [];
  return [
    {
      type: 'MandateDrafted',
      data: { mandateId: `${asked.grantor}-${asked.grantee}-${state.length + 1}`, ...asked },
    },
  ];
};

const grant = ({ on, today }: GrantMandate, mandate: Mandate, of: OfMandate): MandateEvent[] => {
  if (mandate.status === 'ACTIVE' && mandate.grantedOn !== null) {
    if (mandate.grantedOn === on) return [];
    throw refuse('mandate-already-granted', { on: mandate.grantedOn });
  }
  if (mandate.status !== 'DRAFTED') throw refuse('mandate-ended');
  notAfterToday(on, today, { nl: 'Het geven van dit mandaat', en: 'Granting this mandate' });
  const until = lastDayOf(mandate);
  if (until !== null && until < on) throw refuse('mandate-over', { until });
  return [{ type: 'MandateGranted', data: { ...of, on } }];
};

const narrow = ({ decisions, on }: NarrowMandate, mandate: Mandate, of: OfMandate): MandateEvent[] => {
  assertActive(mandate, on);
  const present = mandate.scopes.at(-1)?.decisions ?? [];
  if (sameDecisions(decisions, present)) return [];
  const more = decisions.filter((decision) => !present.includes(decision));
  if (more.length > 0) throw refuse('mandate-would-widen', { more });
  return [{ type: 'MandateNarrowed', data: { ...of, decisions, from: on } }];
};

const assertActive = (mandate: Mandate, on: IsoDate): void => {
  if (mandate.status === 'DRAFTED') throw refuse('mandate-not-granted');
  const until = lastDayOf(mandate);
  if (mandate.status !== 'ACTIVE' || (until !== null && until < on)) throw refuse('mandate-ended');
  const begins = mandate.scopes.at(-1)?.from;
  if (begins !== undefined && on < begins && mandate.scopes.length > 1)
    throw refuse('mandate-narrowed-later', { from: begins });
};
