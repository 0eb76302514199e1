export * from './r132-plan-is-signed';
export * from './r139-no-show-is-solved-together';
