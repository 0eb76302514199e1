export * from './r171-recorded-facts-are-looked-up';
