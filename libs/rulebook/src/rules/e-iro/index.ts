export * from './iro';
export * from './r051-client-chooses-company';
export * from './r052-plan-approved-before-start';
export * from './r053-start-now-audit-later';
export * from './r054-audit-only-what-is-open';
export * from './r055-rejected-companies';
export * from './r056-iro-lasts-at-most-two-years';
