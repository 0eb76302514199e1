import { type Cents, type IsoDate, type Verdict, UWV } from '@ontschot/kernel';
import {
  afterEnd as afterAnEnd,
  assessAddedValue,
  closeRunOff,
  commitOnFreeSpace,
  halfYearTest,
  refuseUnlessAllowed,
  type UwvRegion,
} from '@ontschot/rulebook';
import { ofUwv, carrier, type On } from './common';
import { type FreeSpacePlan, planOf } from './signing';

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

/** of a proposal, before anything is signed: by its purpose, its region and what it resembles. */
export const addedValue = ({
  motivation,
  region,
  plan,
  on,
}: On & { motivation: string | null; region: UwvRegion; plan: FreeSpacePlan }): Verdict =>
  refuseUnlessAllowed(
    assessAddedValue.ask({
      ...freeSpaceForm,
      day: on,
      // Free space carries trajectories and pre-trajectories; which of them is told at the signature.
      kind: 'TRAJECTORY',
      contractRegion: region,
      ...planOf(plan, on),
      addedValue: motivation,
    }),
  );
