/** Order numbers follow the installation's own key, so that none can be guessed: `order 1` is the first that a line names, and so on. */
export const withOrdersInTurn = <Line extends { order: string | null }>(lines: readonly Line[]): Line[] => {
  const names = new Map<string, string>();
  return lines.map((line) => {
    if (line.order === null) return line;
    const name = names.get(line.order) ?? `order ${names.size + 1}`;
    names.set(line.order, name);
    return { ...line, order: name };
  });
};
