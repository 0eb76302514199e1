import { v5 } from 'uuid';

const NAMESPACE = '6f1f3b57-6f0d-5c5e-9f0a-9b5f0e6a2b11';

/** The same words always give the same UUID, so that a repeated command repeats its events and the log recognises them. */
export const uuidFrom = (...words: (string | number)[]): string => v5(words.join('\u001f'), NAMESPACE);
