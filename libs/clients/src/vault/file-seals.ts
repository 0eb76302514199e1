import { Injectable } from '@nestjs/common';
import { refuse } from '../domain/refusals';
import type { SealedFor } from '../facts';
import { Keys } from './keys';
import { openBytes, sealBytes } from './sealing';

/** Seals files of other contexts: with a client's key, or with that of a term. */
@Injectable()
export class FileSeals {
  constructor(private readonly keys: Keys) {}

  /** @throws NotPossible `client-forgotten`; Error for a term whose key was destroyed */
  async seal(subject: SealedFor, bytes: Buffer): Promise<Buffer> {
    if ('term' in subject)
      return sealBytes(await this.keys.makeForTerm(subject.term), ownerOf(subject), bytes);
    const key = await this.keys.of(subject.client);
    if (!key) throw refuse('client-forgotten');
    return sealBytes(key, ownerOf(subject), bytes);
  }

  /** Null when the key was destroyed. @throws CannotOpen when the bytes were changed, or are another's */
  async open(subject: SealedFor, sealed: Buffer): Promise<Buffer | null> {
    const key = await ('term' in subject ? this.keys.ofTerm(subject.term) : this.keys.of(subject.client));
    return key && openBytes(key, ownerOf(subject), sealed);
  }
}

const ownerOf = (subject: SealedFor): string =>
  'term' in subject ? `file of term ${subject.term}` : `file of client ${subject.client}`;
