import type { PartnerCode } from '@ontschot/kernel';
import type { Carrier, IroCourse, Instrument, Money, Principal, Supplier } from '../facts/facts';
import type { Day } from '../rule';
import { type Commitment, commitWithinBudget } from '../rules/b-budgets';
import { clientChoosesCompany, rejectedCompanies } from '../rules/e-iro';
import { type Matched, matchBeforePaying } from '../rules/i-invoices';
import {
  defineTheResult,
  goPerPart,
  type Parts,
  type Placement,
  type ResultTerms,
  sustainablePlacement,
} from '../rules/m-contract-content';
import { type NoShow, noShowIsSolvedTogether } from '../rules/n-client-services';
import { type Completion, ownProvisionSettles } from '../rules/p-funds';
import { asking } from '../policy';
import { verdictFrom } from '../verdict';
import { commitment } from './parts';
import { listQuestion, type Question } from './question';

/** 4.4 The client chooses an IRO company: not one that UWV rejected. */
export const chooseCompany = listQuestion<Day & Carrier & Instrument & IroCourse & Supplier>(
  'CHOOSE_COMPANY',
  { nl: 'een IRO-bedrijf kiezen', en: 'choose an IRO company' },
  [clientChoosesCompany, rejectedCompanies],
);

/** 4.9 Deliver a part: parts that are paid one by one each need a go. */
export const deliverPart = listQuestion<Day & Parts>(
  'DELIVER_PART',
  { nl: 'een deel leveren', en: 'deliver a part' },
  [goPerPart],
);

/** 4.9 The client did not come: coach and supplier seek a solution. */
export const reportNoShow = listQuestion<Day & Omit<NoShow, 'reported'>>(
  'REPORT_NO_SHOW',
  { nl: 'melden dat de klant niet kwam', en: 'report a no-show' },
  [asking((facts) => ({ ...facts, reported: 'NO_SHOW' as const }), noShowIsSolvedTogether)],
);

/** 4.9 The client drops out: the same, for what comes next. */
export const dropOut = listQuestion<Day & Omit<NoShow, 'reported'>>(
  'DROP_OUT',
  { nl: 'vastleggen dat de klant stopt', en: 'record a drop-out' },
  [asking((facts) => ({ ...facts, reported: 'DROP_OUT' as const }), noShowIsSolvedTogether)],
);

/** 4.9 Record a placement: with the result that the contract defines. */
export const recordPlacement = listQuestion<Day & ResultTerms>(
  'RECORD_PLACEMENT',
  { nl: 'een plaatsing vastleggen', en: 'record a placement' },
  [defineTheResult],
);

/** 4.9 The placement lasted as long as the contract asks. */
export const confirmSustainable = listQuestion<Day & Placement>(
  'CONFIRM_SUSTAINABLE',
  { nl: 'een duurzame plaatsing bevestigen', en: 'confirm a sustainable placement' },
  [sustainablePlacement],
);

/** 4.9 Complete what the owner delivered to its own client: its commitment settles by the internal cost note. */
export const settleOwnProvision = listQuestion<Day & Carrier & Principal & Completion>(
  'SETTLE_OWN_PROVISION',
  { nl: 'eigen uitvoering afrekenen', en: 'settle own provision' },
  [ownProvisionSettles],
);

/** 4.10 Match what is billed with what was ordered and delivered, before paying. */
export const matchInvoice = listQuestion<Day & Matched>(
  'MATCH_LINES',
  { nl: 'een rekening controleren', en: 'match an invoice' },
  [asking(({ day, mismatches }: Day & Matched) => ({ day, mismatches }), matchBeforePaying)],
);

/** 4.11 Realise: what a bill costs beyond what was held for it must be available. No alternative helps who was served already. */
export const bookCost = listQuestion<Day & Commitment & Pick<Money, 'alternativeOffered'>>(
  'BOOK_COST',
  { nl: 'kosten boeken', en: 'book a cost' },
  [commitWithinBudget],
);

/** One commitment on a partner's budget; cents, net of VAT. */
type CommitmentFacts = Day & {
  partner: PartnerCode;
  amount: number;
  available: number;
  /** What was allocated for the year. */ allocated?: number;
} & Pick<Money, 'alternativeOffered'>;

/** 4.11 Commit: within what is available; a municipality names an alternative where it is short. */
export const commitBudget: Question<CommitmentFacts> = {
  step: 'COMMIT_BUDGET',
  title: { nl: 'geld vastleggen', en: 'commit budget' },
  asks: [commitment],
  ask: ({ partner: principal, ...facts }) =>
    verdictFrom(commitment.ask({ ...facts, principal }), { principal }),
};
