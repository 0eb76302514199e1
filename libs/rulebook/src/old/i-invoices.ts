import { type IsoDate, type PartnerCode, UWV } from '@ontschot/kernel';
import { partnerName, partnerNameEn } from './facts';
import { type Finding, type Rule, says, since } from './rule';
import { R017 } from './a-responsibility';

export const R074: Rule = {
  number: 'R-074',
  consequence: 'COMPUTE',
  strength: 'P',
  source: 'HI §4 werkinstructie',
  versions: since('2008-09-15'),
  title: { nl: 'De voorwaarden van het contract gelden', en: "Carrying contract's terms rule" },
};

/** R-074: documents, amounts and invoice moments follow the carrying contract, though another partner pays. */
export const carryingContractsTermsRule = (owner: PartnerCode, day: IsoDate): Finding =>
  says(
    R074,
    'COMPUTE',
    day,
    `De voorwaarden en tarieven van het contract van ${partnerName(owner)} gelden.`,
    `The terms and tariffs of ${partnerNameEn(owner)}'s contract rule.`,
  );

export const R083: Rule = {
  number: 'R-083',
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI §2, §4',
  versions: since('2008-09-15'),
  title: { nl: 'De rekening gaat naar de opdrachtgever', en: 'Supplier bills the principal' },
};

/** R-083: an invoice is valid only if addressed to the case principal of the assignment. */
export const supplierBillsThePrincipal = (
  addressee: PartnerCode,
  principal: PartnerCode,
  day: IsoDate,
): Finding =>
  addressee === principal
    ? says(
        R083,
        'ALLOW',
        day,
        `De rekening is aan de juiste opdrachtgever gericht: ${partnerName(principal)}.`,
        `The invoice is addressed to the right principal: ${partnerNameEn(principal)}.`,
      )
    : says(
        R083,
        'REFUSE',
        day,
        `De rekening is gericht aan ${partnerName(addressee)}, maar de opdrachtgever is ${partnerName(principal)}. Stuur de rekening naar ${partnerName(principal)}.`,
        `The invoice is addressed to ${partnerNameEn(addressee)}, but the principal is ${partnerNameEn(principal)}. Send it to ${partnerNameEn(principal)}.`,
        { alternatives: [`invoice to ${principal}`] },
      );

export const R084: Rule = {
  number: 'R-084',
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI §2 ("bij voorkeur")',
  versions: since('2008-09-15'),
  title: { nl: 'Geen rekeningen tussen partners', en: 'No bills between partners' },
};

/** Facts of a bill whose sender is a partner. */
export type PartnerBill = {
  from: PartnerCode;
  to: PartnerCode;
  registeredAsSupplier: boolean;
  ownDelivery: boolean;
  socialActivation: boolean;
  placedBy: PartnerCode | undefined;
  orderDay: IsoDate;
  day: IsoDate;
};

/** R-084: bills between partners are refused; exceptions: a partner entered as supplier that delivered itself (warn), and social activation before the supplier bills UWV (R-017). */
export const noBillsBetweenPartners = ({
  from,
  to,
  registeredAsSupplier,
  ownDelivery,
  socialActivation,
  placedBy,
  orderDay,
  day,
}: PartnerBill): Finding => {
  if (registeredAsSupplier && ownDelivery)
    return says(
      R084,
      'WARN',
      day,
      `${partnerName(from)} stuurt deze rekening als geregistreerde leverancier.`,
      `${partnerNameEn(from)} sends this bill as a registered supplier.`,
    );
  // From 15 September 2008 the supplier bills UWV itself, where there is one: only own delivery has none.
  if (
    socialActivation &&
    to === UWV &&
    placedBy !== UWV &&
    (ownDelivery || orderDay < R017.versions[0].parameters.supplierBillsUwvFrom)
  )
    return says(
      R084,
      'WARN',
      day,
      'UWV vergoedt de gemeente de kosten van sociale activering (R-017).',
      'UWV reimburses the municipality the cost of social activation (R-017).',
    );
  return says(
    R084,
    'REFUSE',
    day,
    `${partnerName(from)} kan geen rekening sturen aan ${partnerName(to)}: partners verrekenen niet met elkaar.`,
    `${partnerNameEn(from)} cannot bill ${partnerNameEn(to)}: partners do not settle with each other.`,
    { alternatives: ['invoice of the supplier to the principal'] },
  );
};

export const R085: Rule = {
  number: 'R-085',
  consequence: 'REFUSE',
  strength: 'D',
  source: 'HI §2, §5',
  versions: since('2008-09-15'),
  title: { nl: 'Eén regel, één opdrachtgever', en: 'One line, one principal' },
};

/** R-085: an invoice that mixes principals is returned for splitting. */
export const oneLineOnePrincipal = (principals: readonly PartnerCode[], day: IsoDate): Finding[] => {
  const different = [...new Set(principals)];
  return different.length <= 1
    ? []
    : [
        says(
          R085,
          'REFUSE',
          day,
          `De rekening is voor meer opdrachtgevers: ${different.map(partnerName).join(', ')}. Stuur een rekening per opdrachtgever.`,
          `The bill is for several principals: ${different.map(partnerNameEn).join(', ')}. Send one invoice per principal.`,
          { alternatives: different.map((one) => `separate invoice to ${one}`) },
        ),
      ];
};

export const R086: Rule = {
  number: 'R-086',
  consequence: 'HOLD',
  strength: 'D',
  source: 'HI §4; VA §2.3',
  versions: since('2008-09-15'),
  title: { nl: 'Eerst controleren, dan betalen', en: 'Match before paying' },
};

/** What keeps a line from being paid; null where that part agrees. */
export type Mismatch =
  | 'NO_ORDER'
  | 'NO_ORDER_LINE'
  | 'OTHER_SUPPLIER'
  | 'NOT_DELIVERED'
  | 'OTHER_PRICE'
  | 'OTHER_PERIOD'
  | 'PAID_BEFORE'
  | 'LAPSED'
  | 'NOTHING_TO_CREDIT';

const MISMATCH_TEXTS: Record<Mismatch, readonly [string, string]> = {
  NO_ORDER: ['Dit ordernummer kennen wij niet.', 'We do not know this order number.'],
  NO_ORDER_LINE: [
    'Deze orderregel hoort niet bij de opdracht.',
    'This order line does not belong to the order.',
  ],
  OTHER_SUPPLIER: [
    'De afzender is niet de leverancier van deze opdracht.',
    'The sender is not the supplier of this order.',
  ],
  NOT_DELIVERED: [
    'De prestatie is nog niet geleverd of gemeld.',
    'The performance was not delivered or reported yet.',
  ],
  OTHER_PRICE: [
    'Het bedrag is anders dan het tarief van het contract.',
    "The amount differs from the contract's tariff.",
  ],
  OTHER_PERIOD: ['De periode valt buiten de opdracht.', 'The period lies outside the assignment.'],
  PAID_BEFORE: ['Deze prestatie is al gefactureerd.', 'This performance was billed before.'],
  LAPSED: ['Deze termijn is vervallen.', 'This instalment has lapsed.'],
  NOTHING_TO_CREDIT: ['Er is geen betaalde regel om te crediteren.', 'There is no booked line to credit.'],
};

/** R-086: pay only what matches an order, delivered performance, period and price of the carrying contract; never twice. */
export const matchBeforePaying = (mismatches: readonly Mismatch[], day: IsoDate): Finding[] =>
  mismatches.length === 0
    ? [
        says(
          R086,
          'ALLOW',
          day,
          'Opdracht, prestatie en prijs kloppen.',
          'Order, performance and price agree.',
        ),
      ]
    : mismatches.map((one) => says(R086, 'HOLD', day, ...MISMATCH_TEXTS[one], { liftedBy: [one] }));

/** R-086: the period of the bill (`2009-02`, or a range `2009-02..2009-04`) lies, at least in part, within the service. */
export const periodWithinService = (
  period: string | undefined,
  start: IsoDate | undefined,
  last: IsoDate | undefined,
  day: IsoDate,
): Finding[] => {
  const months = period?.match(/\d{4}-\d{2}/g) ?? [];
  const [from, until] = [months[0], months.at(-1)];
  if (from === undefined || until === undefined) return [];
  const before = start !== undefined && until < start.slice(0, 7);
  const after = last !== undefined && from > last.slice(0, 7);
  return before || after
    ? [
        says(
          R086,
          'HOLD',
          day,
          `De rekening gaat over ${period}, maar de dienst liep${start ? ` van ${start}` : ''}${last ? ` tot en met ${last}` : ''}. Betaal pas als dat klopt.`,
          `The bill is about ${period}, but the service ran${start ? ` from ${start}` : ''}${last ? ` until ${last}` : ''}. Pay only when they agree.`,
          { liftedBy: ['bill that matches the period of the service'] },
        ),
      ]
    : [];
};
