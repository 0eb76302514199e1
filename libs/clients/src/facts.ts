import { Query } from '@nestjs/cqrs';
import type { IsoDate, PartnerCode, RecordedEvent } from '@ontschot/kernel';
import type { InstrumentKind, UwvRegion } from '@ontschot/rulebook';
import type { Benefit, OfferScope } from './domain/client.events';
import type { OrderOfClient } from './domain/orders';

export type { Benefit, OrderOfClient };

/** An offer that the municipality makes a UWV client, in the form of a decision case; `until`: the last order day that it covers. */
export type OfferFacts = {
  offerId: string;
  by: PartnerCode;
  decidedOn: IsoDate;
  scope: OfferScope;
  from: IsoDate;
  until: IsoDate | null;
  instrument?: { kind?: InstrumentKind; item?: string };
};

/** What the rules need of a client, for one day; no name, no number. Matches `client` of a decision case, with what partners decided. */
export type ClientFacts = {
  clientId: string;
  /** Only an OPEN client gets something new. MERGED: these are the facts of the file that took it in. */
  status: 'OPEN' | 'CLOSED' | 'WITHDRAWN' | 'MERGED';
  closedOn: IsoDate | null;
  mergedInto: string | null;
  /** The day from which the person is on record, in whichever of the joined files that was first. */
  registeredOn: IsoDate;
  residence: PartnerCode;
  region: UwvRegion | null;
  previousResidence: PartnerCode | null;
  movedOn: IsoDate | null;
  benefits: Benefit[];
  /** Of these: what another partner reported, and its own partner has not confirmed. Nothing is ordered on them before that. */
  unconfirmed: (Benefit & { paidBy: PartnerCode })[];
  employed: boolean;
  /** As expected, or of a WW benefit that is known already and lies ahead of the day. */
  expectedFirstWwDay: IsoDate | null;
  earlyReporter: boolean | null;
  selfReliant: boolean | null;
  directlyPlaceable: boolean | null;
  occupationallyDisabled: boolean | null;
  statusHolder: boolean | null;
  leadAgreed: PartnerCode | null;
  /** The decision that both managers signed and that holds on the day; else the one that waits for signatures, with those it has. */
  jointDecision: { designates: PartnerCode; effective: IsoDate; approvals: PartnerCode[] } | null;
  /** The offer that covers the day, a take-over first; else the latest one, which does not. */
  municipalOffer: OfferFacts | null;
  /** All that cover the day. */
  municipalOffers: OfferFacts[];
  history: { date: IsoDate; type: 'WW_MAXIMUM_REACHED' | 'WORK_RESUMED'; work?: boolean }[];
  /** Partners whose people may act for the client without a further ground: residence, payer of a benefit, responsible partner. */
  ownPartners: PartnerCode[];
  /** Other partners that serve the client under a recorded ground; both days count. */
  servedBy: { partner: PartnerCode; from: IsoDate; until: IsoDate | null }[];
};

/**
 * What is known of the client, for the given day (default: today), however late it became known.
 * Strongly consistent: reads the client's stream. @throws NotFound
 */
export class FindClient extends Query<ClientFacts> {
  constructor(
    readonly clientId: string,
    readonly day?: IsoDate,
  ) {
    super();
  }
}

/** This context's question to assignments: all orders of these files, whoever may see them, ended ones too. */
export class OrdersOf extends Query<OrderOfClient[]> {
  constructor(readonly clientIds: readonly string[]) {
    super();
  }
}

/**
 * Whose key seals a file. `client`: it cannot be read any more once that client is forgotten. `term`: the last calendar year in
 * which it must be kept, `'2033'`, for a file of many clients; its key is destroyed when that year is over.
 */
export type SealedFor = { client: string } | { term: string };

/** Seals a file for storing. @throws NotPossible `client-forgotten`; Error for a term that is over */
export class SealFile extends Query<Buffer> {
  constructor(
    readonly subject: SealedFor,
    readonly bytes: Buffer,
  ) {
    super();
  }
}

/** A file as it was before it was sealed; null when its key was destroyed. @throws CannotOpen when it was changed */
export class OpenFile extends Query<Buffer | null> {
  constructor(
    readonly subject: SealedFor,
    readonly sealed: Buffer,
  ) {
    super();
  }
}

/**
 * Seals what somebody wrote about a client, for an event: it cannot be read any more once that client is forgotten. The same
 * words of the same client seal alike. Null when the client is forgotten already: then nothing is kept of it.
 */
export class SealTexts extends Query<string[] | null> {
  constructor(
    readonly clientId: string,
    readonly texts: readonly string[],
  ) {
    super();
  }
}

/** Values with all sealed words in them opened, each of its own client; what was destroyed is said to be. */
export class OpenTexts<Value> extends Query<Value[]> {
  constructor(readonly of: readonly { clientId: string; value: Value }[]) {
    super();
  }
}

/** An event with `data.clientId`, with what people wrote in it opened, to tell it to who may read it. */
export class OpenEvent extends Query<RecordedEvent> {
  constructor(readonly event: RecordedEvent) {
    super();
  }
}
