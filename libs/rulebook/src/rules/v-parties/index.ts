export * from './r193-supplier-kind';
