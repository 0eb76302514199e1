export * from './r165-own-provision-settles';
