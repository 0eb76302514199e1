import type { ContractForm, Instrument, InstrumentKind, Offer } from './agreement.types';
import { refuse } from './refusals';

/**
 * Gives each offer its id and each instalment its line.
 * @throws NotPossible when there is none, or when the shares of one do not sum to 100
 */
export const instrumentsOf = (agreementId: string, offers: readonly Offer[]): Instrument[] => {
  if (offers.length === 0) throw refuse('no-instruments');
  return offers.map(
    ({ kind, name, nameEn, months, price, vatPercent, instalments, item, cluster }, index) => {
      const sum = instalments.reduce((total, { sharePercent }) => total + sharePercent, 0);
      if (sum !== 100) throw refuse('shares-not-100', { name, sum });
      return {
        instrumentId: `${agreementId}.${index + 1}`,
        kind,
        name,
        nameEn,
        months,
        price,
        vatPercent,
        item,
        cluster,
        instalments: instalments.map(({ moment, sharePercent, text }, at) => ({
          line: at + 1,
          moment,
          sharePercent,
          text,
        })),
      };
    },
  );
};

/** `7f….2` → `7f…` */
export const agreementOfInstrument = (instrumentId: string): string =>
  instrumentId.slice(0, Math.max(0, instrumentId.lastIndexOf('.')));

/** What the form can never carry, by which rule: it is not signed, and not shown as open. */
const NEVER: Partial<Record<ContractForm, Partial<Record<InstrumentKind, string>>>> = {
  ACCESS_AGREEMENT: { TRAJECTORY: 'R-050', IRO: 'R-050', FACILITY: 'R-021' },
  FREE_SPACE: { FACILITY: 'R-021' },
  UWV_TENDERED_TRAJECTORY: { FACILITY: 'R-021' },
};

/** The rule that keeps this kind off this form for good, or null. */
export const neverOnForm = (form: ContractForm, kind: InstrumentKind): string | null =>
  NEVER[form]?.[kind] ?? null;
