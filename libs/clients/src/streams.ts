/** The stream of one client's file. */
export const streamOf = (clientId: string): string => `client-${clientId}`;

/** The stream of the grounds that a partner added. */
export const groundsStreamOf = (partner: string): string => `servinggrounds-${partner}`;
