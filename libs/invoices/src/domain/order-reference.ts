/** Crockford's base 32, as orders are numbered. */
const ORDER = /^A[0-9A-HJKMNP-TV-Z]{12}$/;

const orderIn = (text: string | null): string | null => {
  const plain = (text ?? '').trim().toUpperCase();
  return ORDER.test(plain) ? plain : null;
};

const lineIn = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null);

/**
 * Which order line a line bills: `2` of the order that the invoice names, or `A7K3M92QFX4TB/2`, so that one invoice can bill several orders.
 * What does not look like an order number is not kept: suppliers write names in these fields.
 */
export const quotedOrder = (
  ofInvoice: string | null,
  ofLine: string | null,
): { orderReference: string | null; orderLine: number | null } => {
  const quoted = (ofLine ?? '').trim();
  const slash = quoted.indexOf('/');
  if (slash < 0) return { orderReference: orderIn(quoted) ?? orderIn(ofInvoice), orderLine: lineIn(quoted) };
  return {
    orderReference: orderIn(quoted.slice(0, slash)),
    orderLine: lineIn(quoted.slice(slash + 1).trim()),
  };
};
