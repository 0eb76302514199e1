export * from './r077-exactly-one-contracting-principal';
export * from './r078-joint-preparation';
export * from './r079-settle-definitions-first';
export * from './r080-one-inter-municipal-contract';
export * from './r081-uniform-conditions';
export * from './r082-results-per-own-clients';
