import { Query } from '@nestjs/cqrs';
import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/partners';
import type { Benefit, BenefitType } from './domain/client.events';

export type { Benefit, BenefitType };

/** What the rules need of a client; no name, no number. Matches `client` of a decision case, with what partners decided. */
export type ClientFacts = {
  clientId: string;
  residence: PartnerCode;
  region: UwvRegion | null;
  previousResidence: PartnerCode | null;
  movedOn: IsoDate | null;
  benefits: Benefit[];
  employed: boolean;
  expectedFirstWwDay: IsoDate | null;
  earlyReporter: boolean | null;
  selfReliant: boolean | null;
  directlyPlaceable: boolean | null;
  occupationallyDisabled: boolean | null;
  statusHolder: boolean | null;
  leadAgreed: PartnerCode | null;
  /** The decision that both managers signed; else the one that waits for signatures, with those it has. */
  jointDecision: { designates: PartnerCode; effective: IsoDate; approvals: PartnerCode[] } | null;
  municipalOffer: { by: PartnerCode; decidedOn: IsoDate } | null;
  history: { date: IsoDate; type: 'WW_MAXIMUM_REACHED' | 'WORK_RESUMED'; work?: boolean }[];
  /** Partners whose people may act for the client without a further ground: residence, payer of a benefit, responsible partner. */
  ownPartners: PartnerCode[];
  /** Other partners that serve the client under a recorded ground; both days count. */
  servedBy: { partner: PartnerCode; from: IsoDate; until: IsoDate | null }[];
};

/** Strongly consistent: reads the client's stream. @throws NotFound */
export class FindClient extends Query<ClientFacts> {
  constructor(readonly clientId: string) {
    super();
  }
}
