import {
  GENERAL_REQUIREMENTS,
  type Requirement,
  type RequirementOutcome,
  SERVICE_REQUIREMENTS,
} from '../rules/d-access-agreements/entry-requirements';

/** An assessment in which every requirement is proven. */
export const EVERYTHING_PROVEN = Object.fromEntries(
  [...GENERAL_REQUIREMENTS, ...SERVICE_REQUIREMENTS].map((one) => [one, 'PROVEN']),
) as Record<Requirement, RequirementOutcome>;
