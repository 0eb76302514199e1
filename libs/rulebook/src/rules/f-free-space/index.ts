export * from './r057-free-space-purpose-and-form';
export * from './r058-added-value-is-proven';
export * from './r059-free-space-within-cap';
export * from './r060-half-year-candidate-test';
export * from './r061-running-trajectories-finish';
export * from './r062-evaluation-after-end';
