import type { Text } from '@ontschot/kernel';

/** What people write about a client reaches a step sealed: `t1.…`, to be opened with the client's key only. */
const SEALED = /^t1\./;

/** What was offered instead, as a sentence may say it: sealed words stay out of a verdict, which is kept apart from the client. */
export const offeredInWords = (offered: string): Text =>
  SEALED.test(offered)
    ? { nl: 'het alternatief dat is aangeboden', en: 'the alternative that was offered' }
    : { nl: offered, en: offered };
