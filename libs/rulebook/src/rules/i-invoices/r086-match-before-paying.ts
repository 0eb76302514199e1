import type { BilledMonths } from '../../facts/bill';
import { lastDayOfService } from '../../facts/derived';
import type { Service } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';

/** What keeps a line from being paid. */
export const MISMATCHES = [
  'NO_ORDER',
  'NO_ORDER_LINE',
  'OTHER_SUPPLIER',
  'NOT_DELIVERED',
  'OTHER_PRICE',
  'OTHER_PERIOD',
  'PAID_BEFORE',
  'LAPSED',
  'NOTHING_TO_CREDIT',
  'INVOICE_NOT_HERE_YET',
  'ORDER_UNCLEAR',
  'OTHER_ACCOUNT',
  'ACCOUNT_OF_ANOTHER',
  'FORMAL_FAULT',
  'HELD_BY_FINANCE',
] as const;
export type Mismatch = (typeof MISMATCHES)[number];

/** What the matching found, each once; absent = nothing was matched yet. */
export type Matched = { mismatches?: readonly Mismatch[] };
/** The months that the bill is about; absent = it names none. */
export type BilledPeriod = { billedMonths?: BilledMonths };
type Outside = { period: string; start?: string; last?: string };

/** Pay only what matches an order, delivered performance, period and price of the carrying contract; never twice. */
export const matchBeforePaying = rule({
  number: 'R-086',
  title: { nl: 'Eerst controleren, dan betalen', en: 'Match before paying' },
  consequence: 'HOLD',
  strength: 'D',
  source: 'HI §4; VA §2.3',
  versions: since('2008-09-15'),
  says: {
    matches: {
      effect: 'ALLOW',
      nl: 'Opdracht, prestatie en prijs kloppen.',
      en: 'Order, performance and price agree.',
    },
    outsideService: {
      effect: 'HOLD',
      nl: ({ period, start, last }: Outside) =>
        `De rekening gaat over ${period}, maar de dienst liep${start ? ` van ${start}` : ''}${last ? ` tot en met ${last}` : ''}. Betaal pas als dat klopt.`,
      en: ({ period, start, last }: Outside) =>
        `The bill is about ${period}, but the service ran${start ? ` from ${start}` : ''}${last ? ` until ${last}` : ''}. Pay only when they agree.`,
      liftedBy: [
        {
          nl: 'een rekening over de periode van de dienst',
          en: 'bill that matches the period of the service',
        },
      ],
    },
    NO_ORDER: {
      effect: 'HOLD',
      nl: 'Dit ordernummer kennen wij niet.',
      en: 'We do not know this order number.',
      liftedBy: [{ nl: 'een rekening met het juiste ordernummer', en: 'NO_ORDER' }],
    },
    NO_ORDER_LINE: {
      effect: 'HOLD',
      nl: 'Deze orderregel hoort niet bij de opdracht.',
      en: 'This order line does not belong to the order.',
      liftedBy: [{ nl: 'een rekening met de juiste orderregel', en: 'NO_ORDER_LINE' }],
    },
    OTHER_SUPPLIER: {
      effect: 'HOLD',
      nl: 'De afzender is niet de leverancier van deze opdracht.',
      en: 'The sender is not the supplier of this order.',
      liftedBy: [{ nl: 'een rekening van de leverancier van de opdracht', en: 'OTHER_SUPPLIER' }],
    },
    NOT_DELIVERED: {
      effect: 'HOLD',
      nl: 'De prestatie is nog niet geleverd of gemeld.',
      en: 'The performance was not delivered or reported yet.',
      liftedBy: [{ nl: 'de melding dat de prestatie is geleverd', en: 'NOT_DELIVERED' }],
    },
    OTHER_PRICE: {
      effect: 'HOLD',
      nl: 'Het bedrag is anders dan het tarief van het contract.',
      en: "The amount differs from the contract's tariff.",
      liftedBy: [{ nl: 'een rekening met het tarief van het contract', en: 'OTHER_PRICE' }],
    },
    OTHER_PERIOD: {
      effect: 'HOLD',
      nl: 'De periode valt buiten de opdracht.',
      en: 'The period lies outside the assignment.',
      liftedBy: [{ nl: 'een rekening over de periode van de opdracht', en: 'OTHER_PERIOD' }],
    },
    PAID_BEFORE: {
      effect: 'HOLD',
      nl: 'Deze prestatie is al gefactureerd.',
      en: 'This performance was billed before.',
      liftedBy: [{ nl: 'een creditnota voor de eerdere rekening', en: 'PAID_BEFORE' }],
    },
    LAPSED: {
      effect: 'HOLD',
      nl: 'Deze termijn is vervallen.',
      en: 'This instalment has lapsed.',
      liftedBy: [{ nl: 'een rekening zonder de vervallen termijn', en: 'LAPSED' }],
    },
    NOTHING_TO_CREDIT: {
      effect: 'HOLD',
      nl: 'Er is geen betaalde regel om te crediteren.',
      en: 'There is no booked line to credit.',
      liftedBy: [{ nl: 'een creditnota voor een betaalde regel', en: 'NOTHING_TO_CREDIT' }],
    },
    INVOICE_NOT_HERE_YET: {
      effect: 'HOLD',
      nl: 'De factuur die deze creditnota noemt, is nog niet binnen.',
      en: 'The invoice that this credit note names has not come in yet.',
      liftedBy: [{ nl: 'de factuur waar de creditnota over gaat', en: 'INVOICE_NOT_HERE_YET' }],
    },
    ORDER_UNCLEAR: {
      effect: 'HOLD',
      nl: 'De factuur noemt meer dan één ordernummer voor hetzelfde.',
      en: 'The invoice names more than one order number for the same thing.',
      liftedBy: [{ nl: 'één ordernummer per regel', en: 'ORDER_UNCLEAR' }],
    },
    OTHER_ACCOUNT: {
      effect: 'HOLD',
      nl: 'Dit rekeningnummer is bij deze partner niet bekend voor deze leverancier (R-170).',
      en: 'This account is not registered at this partner for this supplier (R-170).',
      liftedBy: [
        { nl: 'het rekeningnummer registreren, een tweede persoon bevestigt het', en: 'OTHER_ACCOUNT' },
      ],
    },
    ACCOUNT_OF_ANOTHER: {
      effect: 'HOLD',
      nl: 'Dit rekeningnummer staat bij een andere leverancier (R-170). Het kan fraude zijn.',
      en: 'This account is known as another supplier’s (R-170). It may be fraud.',
      liftedBy: [
        {
          nl: 'navraag bij de leverancier, op een nummer dat u al had',
          en: 'ACCOUNT_OF_ANOTHER',
        },
      ],
    },
    FORMAL_FAULT: {
      effect: 'HOLD',
      nl: 'Het bestand voldoet niet aan de standaard voor e-facturen.',
      en: 'The file breaks the standard for e-invoices.',
      liftedBy: [{ nl: 'een bestand dat aan de standaard voldoet', en: 'FORMAL_FAULT' }],
    },
    HELD_BY_FINANCE: {
      effect: 'HOLD',
      nl: 'Een medewerker financiën houdt deze factuur aan.',
      en: 'Finance holds this invoice.',
      liftedBy: [{ nl: 'opnieuw controleren of terugsturen', en: 'HELD_BY_FINANCE' }],
    },
  },
  ask: (facts: Day & Matched & BilledPeriod & Service, say) => {
    const { mismatches, billedMonths, start } = facts;
    const findings = mismatches?.map((one) => say[one]()) ?? [];
    if (billedMonths !== undefined) {
      const last = lastDayOfService(facts);
      const before = start !== undefined && billedMonths.until < start.slice(0, 7);
      const after = last !== undefined && billedMonths.from > last.slice(0, 7);
      if (before || after) findings.push(say.outsideService({ period: billedMonths.text, start, last }));
    }
    return mismatches !== undefined && findings.length === 0 ? [say.matches()] : findings;
  },
});
