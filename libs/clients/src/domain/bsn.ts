/** A citizen service number: nine digits that pass the eleven test. */
export const isBsn = (text: unknown): boolean => {
  if (typeof text !== 'string' || !/^\d{9}$/.test(text) || text === '000000000') return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  return weights.reduce((sum, weight, place) => sum + weight * Number(text[place]), 0) % 11 === 0;
};
