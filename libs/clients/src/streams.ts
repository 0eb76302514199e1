/** The stream of one client's file. */
export const streamOf = (clientId: string): string => `client-${clientId}`;
