import type { InvoiceToWrite } from '@ontschot/e-invoice';

/** A NLCIUS invoice of a fictitious firm with this many lines. */
export const exampleInvoice = (lines: number): InvoiceToWrite => ({
  number: 'F2026-0117',
  issueDate: '2026-10-30',
  dueDate: '2026-11-29',
  orderReference: 'A7K3M92QFX4TB',
  supplier: {
    name: 'Werkspoor Achterhoek B.V.',
    legalId: { id: '70011223', scheme: '0106' },
    vatId: 'NL001234567B01',
    endpoint: { id: '70011223', scheme: '0106' },
    address: { street: 'Stationsstraat 12', city: 'Doetinchem', postalCode: '7001 AA', country: 'NL' },
  },
  buyer: {
    name: 'Gemeente Doetinchem',
    legalId: { id: '00000001001520222000', scheme: '0190' },
    endpoint: { id: '00000001001520222000', scheme: '0190' },
    address: { street: 'Raadhuisstraat 2', city: 'Doetinchem', postalCode: '7001 EW', country: 'NL' },
  },
  paymentMeans: [{ code: '58', account: 'NL91ABNA0417164300' }],
  lines: Array.from({ length: lines }, (_, n) => ({
    id: String(n + 1),
    text: 'Module sollicitatietraining',
    quantity: '1',
    price: '637.50',
    orderLineReference: String(n + 1),
    vat: { category: 'S' as const, percent: '21' },
  })),
});
