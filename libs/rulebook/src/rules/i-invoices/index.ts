export * from './r083-supplier-bills-the-principal';
export * from './r084-no-bills-between-partners';
export * from './r085-one-line-one-principal';
export * from './r086-match-before-paying';
