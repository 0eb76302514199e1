/** A tariff's instalments: when each falls due, and which share of the price in percent (rulebook 5.6). */
export type Moment = 'START' | 'HALF_WAY' | 'COMPLETION' | 'PLACEMENT' | 'PERIOD';
export type Instalment = { moment: Moment; sharePercent: number; text: string };
export type Kind =
  | 'MODULE'
  | 'TRAJECTORY'
  | 'PRE_TRAJECTORY'
  | 'IRO'
  | 'STEPPING_STONE'
  | 'TRAINING'
  | 'WORK_FIRST'
  | 'SOCIAL_ACTIVATION'
  | 'FACILITY'
  | 'INTEGRATION_AND_WORK';
export type Offer = {
  kind: Kind;
  name: string;
  nameEn: string;
  months: number;
  /** Cents, net of VAT. */ price: number;
  vatPercent: 0 | 9 | 21;
  instalments: Instalment[];
  item?: 'BICYCLE' | 'WORK_CLOTHES';
};

const of = (...parts: [Moment, number, string][]): Instalment[] =>
  parts.map(([moment, sharePercent, text]) => ({ moment, sharePercent, text }));

export const AT_START_AND_END = of(['START', 50, 'Start'], ['COMPLETION', 50, 'Afronding']);
export const IN_THREE_PARTS = of(
  ['START', 30, 'Start'],
  ['HALF_WAY', 30, 'Halverwege'],
  ['COMPLETION', 40, 'Afronding'],
);
export const PER_MONTH = of(['PERIOD', 100, 'Maand']);
export const ON_RESULT = of(
  ['START', 20, 'Start'],
  ['HALF_WAY', 30, 'Halverwege'],
  ['PLACEMENT', 50, 'Plaatsing'],
);
export const AT_END = of(['COMPLETION', 100, 'Afronding']);

/** `price` in whole euros, net of VAT. */
export const offer = (
  kind: Kind,
  name: string,
  nameEn: string,
  months: number,
  price: number,
  instalments: Instalment[],
  more: { vatPercent?: 0 | 9 | 21; item?: 'BICYCLE' | 'WORK_CLOTHES' } = {},
): Offer => ({
  kind,
  name,
  nameEn,
  months,
  price: price * 100,
  vatPercent: more.vatPercent ?? 21,
  instalments,
  ...(more.item === undefined ? {} : { item: more.item }),
});
