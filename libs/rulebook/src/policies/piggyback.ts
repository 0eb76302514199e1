import type { Assortment, Carrier, Choice, Opening, Principal, Supplier } from '../facts/facts';
import type { ForOneClient } from '../facts/opening';
import type { Day } from '../rule';
import { ownInstrumentFirst } from '../rules/c-choice-and-mandate';
import { rejectedCompanies } from '../rules/e-iro';
import {
  agreeSupplierManagementFirst,
  otherwiseUwvTests,
  recognisedByPartner,
  supplierMustAgree,
} from '../rules/g-piggybacking';
import { listQuestion } from './question';

/** 4.7 Ask to use a partner's contract: with the reason why an own instrument does not suffice. */
export const requestPiggyback = listQuestion<
  Day & Carrier & Omit<Principal, 'decidedBy'> & Choice & Assortment
>('REQUEST_PIGGYBACK', { nl: 'vragen om mee te liften', en: 'request to piggyback' }, [ownInstrumentFirst]);

/** 4.7 The supplier agrees, or not. */
export const recordConsent = listQuestion<Day & Opening & ForOneClient>(
  'RECORD_CONSENT',
  { nl: 'de instemming van de leverancier vastleggen', en: "record the supplier's consent" },
  [supplierMustAgree],
);

/** 4.7 The experts of both partners recorded the supplier management. */
export const agreeManagement = listQuestion<Day & Carrier & Opening & ForOneClient>(
  'AGREE_MANAGEMENT',
  { nl: 'leveranciersmanagement afspreken', en: 'agree supplier management' },
  [agreeSupplierManagementFirst],
);

/** 4.1 UWV takes over a municipality's quality test. */
export const acceptRecognition = listQuestion<Day & Supplier>(
  'ACCEPT_RECOGNITION',
  { nl: 'een leverancier erkennen', en: 'recognise a supplier' },
  [rejectedCompanies, recognisedByPartner, otherwiseUwvTests],
);
