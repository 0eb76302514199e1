/** A code list written as words between white space. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
