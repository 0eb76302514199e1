/** KvK: 8 digits under 0106; OIN: 20 digits under 0190. */
export const isLegalId = (legalId: string, scheme: string): boolean =>
  scheme === '0106' ? /^\d{8}$/.test(legalId) : scheme === '0190' && /^\d{20}$/.test(legalId);

/** An IBAN in capitals without spaces whose check digits fit (ISO 13616, mod 97). */
export const isIban = (text: unknown): boolean => {
  if (typeof text !== 'string' || !/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(text)) return false;
  let remainder = 0;
  for (const sign of text.slice(4) + text.slice(0, 4)) {
    const value = parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
};
