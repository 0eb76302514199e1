import { frameworkOn, GENERAL_REQUIREMENTS, halfYearOf } from '@ontschot/rulebook';
import type { Requirement } from '../agreement.types';

// The questions of this context to the rulebook: facts of an agreement in, a verdict out. A guard throws what refuses or holds.

export * from './access';
export { type Outcomes, withReason } from './common';
export * from './free-space';
export * from './iro';
export { joining, jointTermsSettled, oneContractingPrincipal } from './joint';
export * from './running';
export { type FreeSpacePlan, instrumentsFit, type OfOverview, signing, type SigningFacts } from './signing';
export { frameworkOn, halfYearOf };
export const generalRequirementsAll = (): Requirement[] => [...GENERAL_REQUIREMENTS];
