import type { Day } from '../rule';
import {
  type Admission,
  allEntryRequirements,
  assessInRounds,
  type CalendarToPublish,
  clusterFromOverview,
  type Clusters,
  type DeclineGround,
  type Exemption,
  generalRequirements,
  type GeneralTest,
  markIsNotCompulsory,
  type Mark,
  markLiftsProof,
  mutualRecognition,
  oneAgreementPerRegion,
  type OtherAgreements,
  type OverviewToPublish,
  publishedOverview,
  type ReceivedApplication,
  type RegionAppliedFor,
  serviceRequirements,
  type ShownContent,
} from '../rules/d-access-agreements';
import { askOnce, type ProofAsked } from '../rules/g-piggybacking';
import { type CallersWords, recordedFactsAreLookedUp } from '../rules/q-delivery-and-facts';
import { listQuestion } from './question';

/** 4.2 Apply: a cluster of the overview, in one of UWV's regions; which round will assess it. */
export const applyForAccess = listQuestion<Day & Clusters & RegionAppliedFor & ReceivedApplication>(
  'APPLY',
  { nl: 'een toegangsovereenkomst aanvragen', en: 'apply for an access agreement' },
  [oneAgreementPerRegion, clusterFromOverview, assessInRounds],
);

/** 4.2 Publish the calendar of assessment rounds of a year. */
export const publishCalendar = listQuestion<Day & CalendarToPublish>(
  'PUBLISH_CALENDAR',
  { nl: 'de toetsrondes bekendmaken', en: 'publish the assessment rounds' },
  [assessInRounds],
);

/** 4.2 Publish a version of the overview of re-integration services. */
export const publishOverview = listQuestion<Day & OverviewToPublish>(
  'PUBLISH_OVERVIEW',
  { nl: 'het overzicht van diensten publiceren', en: 'publish the overview of services' },
  [publishedOverview],
);

/** 4.2 Record proof of a requirement; what the register shows already is not asked again. */
export const recordProof = listQuestion<Day & ProofAsked>(
  'RECORD_PROOF',
  { nl: 'bewijs vastleggen', en: 'record proof' },
  [askOnce],
);

/** 4.2 Exempt from proof: by a mark or a current agreement, as the registers have them. */
export const exemptFromProof = listQuestion<Day & Exemption & Mark & OtherAgreements & CallersWords>(
  'EXEMPT',
  { nl: 'vrijstellen van bewijs', en: 'exempt from proof' },
  [markLiftsProof, mutualRecognition, recordedFactsAreLookedUp],
);

/** 4.2 Admit: every requirement met or exempt. */
export const admit = listQuestion<Day & Admission & GeneralTest & ShownContent>(
  'ADMIT',
  { nl: 'toelaten', en: 'admit' },
  [allEntryRequirements, generalRequirements, serviceRequirements],
);

/** 4.2 Decline: never who meets everything, never for lack of the mark. */
export const declineApplication = listQuestion<Day & Admission & DeclineGround>(
  'DECLINE_APPLICATION',
  { nl: 'een aanvraag afwijzen', en: 'decline an application' },
  [allEntryRequirements, markIsNotCompulsory],
);
