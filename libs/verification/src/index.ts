import type { Context } from '@ontschot/read-store';
import { Verification1700000012000 } from './migrations/1700000012000-verification';
import { VerificationModule } from './verification.module';

export { ChainFollower } from './chain-follower';
export type { Finding, FindingKind } from './findings';
export { askVerification, keepVerification, latestVerification, Verifications } from './kept';
export { headFrom, headInWords, type Head, lastLink } from './links';
export type { Comparison } from './money/compare';
export { type Verification, type Verified, verify } from './verify';

/** Proves that log, files, lists and money are what they were. It has no events of its own. */
export const verification: Context = {
  name: 'verification',
  module: VerificationModule,
  events: [],
  readModels: [],
  migrations: [Verification1700000012000],
};
