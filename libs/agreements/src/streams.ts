import type { AgreementId } from '@ontschot/kernel';

/** One agreement is one stream, whatever its form. */
export const agreementStream = (agreementId: AgreementId): string => `agreement-${agreementId}`;
/** What UWV publishes for its frameworks: the assessment rounds of each year. */
export const FRAMEWORK_STREAM = 'framework-uwv';
