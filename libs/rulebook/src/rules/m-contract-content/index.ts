export * from './r113-no-material-change-after-award';
export * from './r119-extension-option';
export * from './r123-sustainable-placement';
export * from './r124-define-the-result';
export * from './r128-go-per-part';
