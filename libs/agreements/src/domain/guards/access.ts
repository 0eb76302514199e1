import type { IsoDate, Verdict } from '@ontschot/kernel';
import {
  admit,
  applyForAccess,
  declineApplication,
  exemptFromProof,
  firstRoundOf,
  publishCalendar,
  publishOverview,
  recordProof,
  refuseUnlessAllowed,
  type UwvRegion,
} from '@ontschot/rulebook';
import type { RecordRequirement } from '../agreement.commands';
import type { ExemptionGround } from '../agreement.types';
import type { Cited, ServiceOverview } from '../overview';
import { citedOf } from '../overview';
import { ofUwv, type On, type Outcomes } from './common';

/** the verdict holds where no round is published yet; the application is received all the same. @throws Rejected REFUSE */
export const applying = ({
  cluster,
  region,
  rounds,
  overview: published,
  on,
}: On & {
  cluster: string;
  region: UwvRegion;
  rounds: readonly IsoDate[];
  /** The version of the day; null before the first. */ overview: ServiceOverview | null;
}): {
  round: IsoDate | null;
  cited: Cited | null;
  verdict: Verdict;
} => {
  const verdict = applyForAccess.ask({
    ...ofUwv,
    day: on,
    cluster,
    overview: published?.clusters.map((one) => one.cluster) ?? [],
    ...(published && { overviewVersion: published.version }),
    regionAppliedFor: region,
    receivedOn: on,
    rounds,
  });
  return {
    round: assessmentRound(on, rounds),
    cited: citedOf(published, cluster),
    verdict: verdict.decision === 'REFUSE' ? refuseUnlessAllowed(verdict) : verdict,
  };
};
export const assessmentRound = (receivedOn: IsoDate, rounds: readonly IsoDate[]): IsoDate | null =>
  firstRoundOf({ receivedOn, rounds });

/** at least three rounds a year, and only later ones change. */
export const calendar = ({
  year,
  rounds,
  publishedBefore,
  on,
}: On & { year: number; rounds: readonly IsoDate[]; publishedBefore: readonly IsoDate[] }): Verdict =>
  refuseUnlessAllowed(publishCalendar.ask({ ...ofUwv, day: on, year, rounds, publishedBefore }));

/** after an inventory, from today or later, and never another one of the same region and day. */
export const overview = ({
  on,
  ...asked
}: On & { version: IsoDate; inventory: string | null; versionStands: boolean }): Verdict =>
  refuseUnlessAllowed(publishOverview.ask({ ...ofUwv, day: on, ...asked }));

/** by the mark or a current agreement, as the registers have them. */
export const exemption = ({
  requirement,
  ground,
  mark,
  otherAgreements,
  on,
}: Pick<RecordRequirement, 'requirement' | 'mark' | 'otherAgreements' | 'on'> & {
  ground: ExemptionGround;
}): Verdict =>
  refuseUnlessAllowed(exemptFromProof.ask({ ...ofUwv, day: on, requirement, ground, mark, otherAgreements }));

/** warns when what is shown here is on file already. */
export const proof = ({
  requirement,
  otherAgreements,
  on,
}: Pick<RecordRequirement, 'requirement' | 'otherAgreements' | 'on'>): Verdict =>
  recordProof.ask({
    ...ofUwv,
    day: on,
    proofAsked: [requirement],
    proofHeld: otherAgreements
      .filter(({ from, until }) => from <= on && (until === null || on <= until))
      .flatMap(({ shown }) => shown),
  });

/** R-036 with: every requirement proven or exempt, and of the minimum content each item shown. */
export const admission = ({
  requirements,
  contentOfCluster,
  contentShown,
  on,
}: On & {
  requirements: Outcomes;
  contentOfCluster: readonly string[];
  contentShown: readonly string[];
}): Verdict =>
  refuseUnlessAllowed(
    admit.ask({
      ...ofUwv,
      day: on,
      admission: 'ADMIT',
      tested: 'ENTRY',
      requirements,
      contentOfCluster,
      contentShown,
    }),
  );
/** for a requirement that is not met, and for nothing else. */
export const declining = ({
  requirements,
  ground,
  on,
}: On & { requirements: Outcomes; ground: 'REQUIREMENT_NOT_MET' | 'NO_MARK' }): Verdict =>
  refuseUnlessAllowed(
    declineApplication.ask({ ...ofUwv, day: on, admission: 'DECLINE', requirements, declineGround: ground }),
  );
