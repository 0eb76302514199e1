import { type Cents, type IsoDate, type Verdict, UWV } from '@ontschot/kernel';
import {
  afterEnd as afterAnEnd,
  closeRunOff,
  commitOnFreeSpace,
  GENERAL_REQUIREMENTS,
  halfYearTest,
  refuseUnlessAllowed,
  signAgreement,
  type UwvRegion,
} from '@ontschot/rulebook';
import { type Instrument, NOT_TENDERED } from '../agreement.types';
import { ofUwv, carrier, allProven, type On } from './common';
import { instrumentsFit, type FreeSpacePlan } from './signing';

const freeSpaceForm = carrier({ form: 'FREE_SPACE', owner: UWV });
/** */
export const valueWithinCap = ({
  committed,
  amount,
  on,
}: On & { committed: Cents; amount: Cents }): Verdict =>
  refuseUnlessAllowed(
    commitOnFreeSpace.ask({ ...freeSpaceForm, day: on, valueCommitted: committed, price: amount }),
  );
/** a verdict, not a guard: REFUSE here means that the agreement is dissolved. */
export const candidateTest = ({
  concludedOn,
  minimum,
  candidates,
  on,
}: On & { concludedOn: IsoDate; minimum: number; candidates: number }): Verdict =>
  halfYearTest.ask({
    ...freeSpaceForm,
    day: on,
    concludedOn,
    minimumCandidatesFirstHalfYear: minimum,
    candidatesFirstHalfYear: candidates,
  });
/** nothing may be running any more. */
export const runOffIsDone = ({ outstandingOrders, on }: On & { outstandingOrders: number }): Verdict =>
  refuseUnlessAllowed(closeRunOff.ask({ ...ofUwv, day: on, outstandingOrders }));
/** */
export const afterEnd = (endedOn: IsoDate, on: IsoDate): { due: IsoDate | null; verdict: Verdict } => {
  const verdict = afterAnEnd.ask({ ...ofUwv, day: on, endedOn });
  return { due: verdict.duties[0]?.due ?? null, verdict };
};

/** of a proposal, before anything is signed. */
export const addedValue = ({
  motivation,
  region,
  plan,
  on,
}: On & { motivation: string | null; region: UwvRegion; plan: FreeSpacePlan }): Verdict => {
  const pretended = { kind: 'TRAJECTORY', item: null, months: 0 } as Instrument;
  instrumentsFit({ ...freeSpaceForm, instruments: [pretended], region, plan, on });
  return refuseUnlessAllowed(
    signAgreement.ask({
      ...freeSpaceForm,
      ...NOT_TENDERED,
      ...everyClause,
      day: on,
      concludedOn: on,
      freeSpace: {
        addedValue: motivation,
        price: 0,
        valueCommitted: 0,
        tested: 'GENERAL_ONLY',
        requirements: allProven(GENERAL_REQUIREMENTS),
      },
    }),
  );
};
const everyClause = {
  clauses: ['performance', 'reporting', 'paymentAndPrice', 'dissolution', 'mutualDuties'],
  volumePromised: false,
  resultPaid: false,
  resultDefined: [],
};
