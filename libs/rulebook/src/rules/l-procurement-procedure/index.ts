export * from './r098-always-buy-on-the-market';
export * from './r099-suwi-tender-rules';
