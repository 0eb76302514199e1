import { type IsoDate, type PartnerCode, plusDays, UWV } from '@ontschot/kernel';
import type { Instrument, Price } from './agreement.types';

/** Prices that hold from a day, until a later change of the same instrument. */
export type TariffChange = { from: IsoDate; prices: Price[]; clause: string | null };
/** A partner on whose behalf the agreement holds, from its first to its last day; null = still. */
export type Membership = {
  partner: PartnerCode;
  from: IsoDate;
  until: IsoDate | null;
  /** Who joins later brings its own area; the area of those who signed was agreed at the signature. */
  bringsArea: boolean;
};
/** Last day as it was agreed from a day on: at the signature, and at each extension. */
export type Term = { from: IsoDate; validUntil: IsoDate | null };

/**
 * What an agreement says, each term from its day on. In the order recorded, which is not the order of the days: a price of
 * June may be recorded after that of July. Every question is asked of a day (issue 6, §3). Plain JSON, so that rows keep it.
 */
export type DatedTerms = {
  /** First day on which something can be ordered. */
  beginsOn: IsoDate;
  /** As agreed at the signature; their price may have changed since. */
  instruments: Instrument[];
  tariffs: TariffChange[];
  /** Municipalities for whose residents it was agreed; members that joined later bring their own area. */
  territory: PartnerCode[];
  members: Membership[];
  terms: Term[];
  /** First day on which nothing new can be ordered, when it ends before its term; it may lie ahead. */
  endedOn: IsoDate | null;
  dissolved: boolean;
};

/** NOT_YET: concluded, or recorded, but its first day is still to come. ENDED: no new orders, running ones finish. */
export type StandingOnDay = 'NOT_YET' | 'ACTIVE' | 'ENDED';

/** Of what was recorded for the day or an earlier one, the latest day counts; of one day, what was recorded last. */
const latestOn = <Fact extends { from: IsoDate }>(facts: readonly Fact[], day: IsoDate): Fact | undefined =>
  facts.reduce<Fact | undefined>(
    (latest, fact) => (fact.from <= day && (!latest || fact.from >= latest.from) ? fact : latest),
    undefined,
  );

const changesOf = (
  tariffs: readonly TariffChange[],
  instrumentId: string,
): { from: IsoDate; price: number }[] =>
  tariffs.flatMap(({ from, prices }) =>
    prices.filter((one) => one.instrumentId === instrumentId).map(({ price }) => ({ from, price })),
  );

/** The instruments with the prices of the day. Before the first day: as signed. */
export const instrumentsOn = ({ instruments, tariffs }: DatedTerms, day: IsoDate): Instrument[] =>
  tariffs.length === 0
    ? instruments
    : instruments.map((one) => ({
        ...one,
        price: latestOn(changesOf(tariffs, one.instrumentId), day)?.price ?? one.price,
      }));

export type TariffSpan = { instrumentId: string; price: number; from: IsoDate; until: IsoDate | null };

/** Every price there was, is and will be, each with its days; `until` is its last day, null where none is known. */
export const tariffSpans = ({ beginsOn, instruments, tariffs }: DatedTerms): TariffSpan[] =>
  instruments.flatMap(({ instrumentId, price }) => {
    const days = [...new Set(changesOf(tariffs, instrumentId).map(({ from }) => from))].sort();
    const changes = [
      ...(days.includes(beginsOn) ? [] : [{ from: beginsOn, price }]),
      ...days.map((from) => ({
        from,
        price: latestOn(changesOf(tariffs, instrumentId), from)?.price ?? price,
      })),
    ];
    return changes.map(({ from, price: at }, index) => {
      const next = changes[index + 1];
      return { instrumentId, price: at, from, until: next ? plusDays(next.from, -1) : null };
    });
  });

const isMember = ({ from, until }: Membership, day: IsoDate): boolean =>
  from <= day && (until === null || day <= until);

/** The partners covered on the day. */
export const coveredOn = ({ members }: DatedTerms, day: IsoDate): PartnerCode[] => [
  ...new Set(members.filter((one) => isMember(one, day)).map(({ partner }) => partner)),
];

/** The partner's membership that holds on the day or begins after it. */
export const membershipFrom = (
  { members }: DatedTerms,
  partner: PartnerCode,
  day: IsoDate,
): Membership | undefined =>
  members.find((one) => one.partner === partner && (isMember(one, day) || one.from > day));

/** The area of the day: what was agreed, with that of the municipalities covered on the day. A contract without area has none. */
export const territoryOn = (terms: DatedTerms, day: IsoDate): PartnerCode[] =>
  terms.territory.length === 0
    ? []
    : [
        ...new Set([
          ...terms.territory,
          ...terms.members
            .filter((one) => one.bringsArea && one.partner !== UWV && isMember(one, day))
            .map(({ partner }) => partner),
        ]),
      ];

/** The last day, as agreed on the day; null = no end agreed. */
export const validUntilOn = ({ terms }: DatedTerms, day: IsoDate): IsoDate | null =>
  (latestOn(terms, day) ?? terms[0])?.validUntil ?? null;

/** The last day as it is agreed now, whenever that was agreed. */
export const lastDay = ({ terms }: DatedTerms): IsoDate | null => terms.at(-1)?.validUntil ?? null;

/** First day on which nothing new can be ordered, by an end or by the last day; null = none known. */
export const firstDayWithout = (terms: DatedTerms): IsoDate | null => {
  const last = lastDay(terms);
  const expired = last === null ? null : plusDays(last, 1);
  return terms.endedOn !== null && (expired === null || terms.endedOn < expired) ? terms.endedOn : expired;
};

export const standsOn = (terms: DatedTerms, day: IsoDate): StandingOnDay => {
  if (day < terms.beginsOn) return 'NOT_YET';
  const without = firstDayWithout(terms);
  return without !== null && day >= without ? 'ENDED' : 'ACTIVE';
};

/** Has the dissolution taken effect on the day? */
export const dissolvedOn = ({ dissolved, endedOn }: DatedTerms, day: IsoDate): boolean =>
  dissolved && endedOn !== null && endedOn <= day;

// How each fact that comes later changes the terms. Small steps, for the fold of the state and of the read model alike.

export const withTariff = (terms: DatedTerms, change: TariffChange): DatedTerms => ({
  ...terms,
  tariffs: [...terms.tariffs, change],
});

/** A price typed wrong: what held from that day on is replaced by what should have stood there. */
export const withCorrectedTariff = (
  terms: DatedTerms,
  { instrumentId, from, price }: { instrumentId: string; from: IsoDate; price: number },
): DatedTerms => withTariff(terms, { from, prices: [{ instrumentId, price }], clause: null });

export const withMember = (terms: DatedTerms, partner: PartnerCode, from: IsoDate): DatedTerms => ({
  ...terms,
  members: [...terms.members, { partner, from, until: null, bringsArea: true }],
});

/** @param on the first day without */
export const withoutMember = (terms: DatedTerms, partner: PartnerCode, on: IsoDate): DatedTerms => ({
  ...terms,
  members: terms.members.map((one) =>
    one.partner === partner && one.until === null ? { ...one, until: plusDays(on, -1) } : one,
  ),
});

export const withTerm = (terms: DatedTerms, term: Term): DatedTerms => ({
  ...terms,
  terms: [...terms.terms, term],
});

export const withCorrectedEnd = (terms: DatedTerms, validUntil: IsoDate | null): DatedTerms => ({
  ...terms,
  terms: terms.terms.map((one, index) => (index === terms.terms.length - 1 ? { ...one, validUntil } : one)),
});

export const withEnd = (terms: DatedTerms, endedOn: IsoDate, dissolved: boolean): DatedTerms => ({
  ...terms,
  endedOn,
  dissolved,
});
