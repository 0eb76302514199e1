const isWhite = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** Without white space before and after, as XML has it: four characters. A no-break space, say, is text. */
export const trimmed = (text: string): string => {
  let [start, end] = [0, text.length];
  while (start < end && isWhite(text.charCodeAt(start))) start += 1;
  while (start < end && isWhite(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
};
export const isBlank = (text: string): boolean => trimmed(text) === '';
