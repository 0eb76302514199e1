export * from './mandate';
export * from './r029-any-coach-any-instrument';
export * from './r030-if-what-then-how';
export * from './r031-own-instrument-first';
export * from './r032-look-in-principals-assortment';
export * from './r033-decide-only-under-mandate';
export * from './r034-reverse-test';
export * from './r035-mandate-moves-no-money';
