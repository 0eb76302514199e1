export * from './r097-free-choice-of-instruments';
