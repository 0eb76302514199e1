import type { AddendumId, IsoDate, PartnerCode } from '@ontschot/kernel';
import { cutOff, livesOn, type Opening, type Span } from './openings';
import type {
  AddendumScope,
  Evidence,
  GeneralPiggybackEvent,
  OfPiggyback,
  SupplierManagement,
} from './piggyback.events';

/** One partner's text of the six items; the partners agree once both are the same. */
export type Proposed = { by: PartnerCode; management: SupplierManagement; on: IsoDate };

export type Asked = {
  status:
    | 'REQUESTED'
    | 'ELIGIBLE'
    | 'REFUSED'
    | 'CONSENTED'
    | 'DECLINED'
    | 'AGREED'
    | 'OPEN'
    | 'CLOSED'
    | 'RETRACTED';
  of: OfPiggyback;
  number: number;
  reason: string;
  requestedOn: IsoDate;
  /** Day of this request's last step: the next one is not before it. */
  lastOn: IsoDate;
  checkedOn: IsoDate | null;
  answer: { on: IsoDate; evidence: Evidence | null; reason: string | null } | null;
  proposals: Proposed[];
  /** The texts and the day on which they became the same. */
  agreed: Omit<Proposed, 'by'> | null;
  retracted: { on: IsoDate; reason: string } | null;
  withdrawn: { on: IsoDate; reason: string } | null;
  /** Of every request of this partner, in the order recorded. */
  openings: Opening[];
  /** Days on which the supplier's general consent stood. */
  consents: Span[];
  /** Days on which the supplier-management agreements stood. */
  managements: Span[];
};
export type Piggyback = { status: 'NONE' } | Asked;

const EVERYTHING: AddendumScope = { groups: null, services: null, area: null };
const nothingOpened: Pick<Asked, 'openings' | 'consents' | 'managements'> = {
  openings: [],
  consents: [],
  managements: [],
};

const ofData = ({
  piggybackId,
  agreementId,
  reference,
  owner,
  partner,
  supplierId,
}: OfPiggyback): OfPiggyback => ({ piggybackId, agreementId, reference, owner, partner, supplierId });

const add = (state: Asked, opening: Omit<Opening, 'ended' | 'withdrawn'>): Asked => ({
  ...state,
  status: 'OPEN',
  openings: [...state.openings, { ...opening, withdrawn: false, ended: false }],
});

const endOf = (
  openings: readonly Opening[],
  number: number,
  addendumId: AddendumId | null,
  lastDay: IsoDate,
) =>
  openings.map((one) =>
    one.number === number && one.addendumId === addendumId ? { ...one, until: lastDay, ended: true } : one,
  );

export const evolve = (state: Piggyback, { type, data }: GeneralPiggybackEvent): Piggyback => {
  if (type === 'PiggybackRequested') {
    const { openings, consents, managements } = state.status === 'NONE' ? nothingOpened : state;
    return {
      status: 'REQUESTED',
      of: ofData(data),
      number: data.number,
      reason: data.reason,
      requestedOn: data.on,
      lastOn: data.on,
      checkedOn: null,
      answer: null,
      proposals: [],
      agreed: null,
      retracted: null,
      withdrawn: null,
      openings,
      // What was agreed for an earlier request does not carry this one.
      consents: cutOff(consents, data.on),
      managements: cutOff(managements, data.on),
    };
  }
  if (state.status === 'NONE') return state;
  switch (type) {
    case 'PiggybackFoundEligible':
      return { ...state, status: 'ELIGIBLE', checkedOn: data.on, lastOn: data.on };
    case 'PiggybackRefused':
      return { ...state, status: 'REFUSED', checkedOn: data.on, lastOn: data.on };
    case 'SupplierConsented':
      return {
        ...state,
        status: 'CONSENTED',
        answer: { on: data.on, evidence: data.evidence, reason: null },
        lastOn: data.on,
        consents: [...state.consents, { from: data.on, until: null }],
      };
    case 'SupplierDeclined':
      return {
        ...state,
        status: 'DECLINED',
        answer: { on: data.on, evidence: data.evidence, reason: data.reason },
        lastOn: data.on,
      };
    case 'SupplierManagementProposed':
      return {
        ...state,
        proposals: [
          ...state.proposals.filter(({ by }) => by !== data.by),
          { by: data.by, management: data.management, on: data.on },
        ],
      };
    case 'SupplierManagementAgreed':
      return {
        ...state,
        status: 'AGREED',
        agreed: { management: data.management, on: data.on },
        lastOn: data.on,
        managements: [...state.managements, { from: data.on, until: null }],
      };
    case 'PiggybackRetracted':
      return {
        ...state,
        status: 'RETRACTED',
        retracted: { on: data.on, reason: data.reason },
        lastOn: data.on,
        consents: cutOff(state.consents, data.on),
        managements: cutOff(state.managements, data.on),
      };
    case 'ContractOpenedByAddendum':
      return add(state, {
        number: data.number,
        by: 'ADDENDUM',
        addendumId: data.addendumId,
        signedOn: data.addendumSignedOn,
        from: data.from,
        until: data.until,
        scope: data.scope,
      });
    case 'ContractOpenedByWording':
      return add(state, {
        number: data.number,
        by: 'WORDING',
        addendumId: null,
        signedOn: null,
        from: data.on,
        until: null,
        scope: EVERYTHING,
      });
    case 'PiggybackWithdrawn':
      return {
        ...state,
        status: 'CLOSED',
        withdrawn: { on: data.on, reason: data.reason },
        openings: cutOff(
          state.openings.map((one) => (livesOn(one, data.on) ? { ...one, withdrawn: true } : one)),
          data.on,
        ),
        consents: cutOff(state.consents, data.on),
        managements: cutOff(state.managements, data.on),
      };
    case 'OpeningEnded': {
      const openings = endOf(state.openings, data.number, data.addendumId, data.lastDay);
      const lives = openings.some((one) => !one.ended && livesOn(one, data.lastDay));
      return { ...state, status: state.status === 'OPEN' && !lives ? 'CLOSED' : state.status, openings };
    }
  }
};
