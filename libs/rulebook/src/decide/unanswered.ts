import type { DecisionCase } from './decision-case';

/** Paths of the facts in a case that only rules read which do not answer yet, so that silence never allows (R-159 and on). */
export const unansweredIn = ({ instrument, circumstances = {}, action }: DecisionCase): string[] => {
  const { funds = [], namedFund, delivery, documents, spells } = circumstances;
  const given: Record<string, boolean> = {
    'circumstances.funds': funds.length > 0,
    'circumstances.funds[].vat': funds.some(({ vat }) => vat !== undefined),
    'circumstances.funds[].earmarked': funds.some(({ earmarked }) => earmarked === true),
    'circumstances.funds[].closedOn': funds.some(({ closedOn }) => closedOn != null),
    'circumstances.namedFund': namedFund !== undefined,
    'circumstances.delivery': delivery !== undefined,
    'circumstances.delivery.contestedOn': delivery?.contestedOn != null,
    'circumstances.documents': documents !== undefined,
    'circumstances.spells': spells !== undefined,
    'instrument.vatPercent': instrument.vatPercent !== undefined,
    'instrument.unit': instrument.unit !== undefined,
    'instrument.work': instrument.work !== undefined,
    'instrument.silenceDays': instrument.silenceDays !== undefined,
    'instrument.requiredDocuments': instrument.requiredDocuments !== undefined,
    'instrument.supplier.accounts': instrument.supplier?.accounts !== undefined,
    'action.account': action.account !== undefined,
    'action.quantity': action.quantity !== undefined,
    'action.serviceUntil': action.serviceUntil !== undefined,
    'action.type MATCH_INVOICE': action.type === 'MATCH_INVOICE',
  };
  return Object.keys(given).filter((path) => given[path]);
};
