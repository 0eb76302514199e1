import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { RecordedEvent } from '@ontschot/kernel';
import { OpenFile, OpenText, SealFile, SealText } from '../facts';
import { FileSeals } from '../vault/file-seals';
import { Vault } from '../vault/vault';

@QueryHandler(SealFile)
export class SealFileHandler implements IQueryHandler<SealFile> {
  constructor(private readonly files: FileSeals) {}

  execute({ subject, bytes }: SealFile): Promise<Buffer> {
    return this.files.seal(subject, bytes);
  }
}

@QueryHandler(OpenFile)
export class OpenFileHandler implements IQueryHandler<OpenFile> {
  constructor(private readonly files: FileSeals) {}

  execute({ subject, sealed }: OpenFile): Promise<Buffer | null> {
    return this.files.open(subject, sealed);
  }
}

@QueryHandler(SealText)
export class SealTextHandler implements IQueryHandler<SealText> {
  constructor(private readonly vault: Vault) {}

  execute({ clientId, text }: SealText): Promise<string> {
    return this.vault.sealWords(clientId, text);
  }
}

@QueryHandler(OpenText)
export class OpenTextHandler implements IQueryHandler<OpenText> {
  constructor(private readonly vault: Vault) {}

  execute({ clientId, text }: OpenText): Promise<string> {
    return this.vault.openWords(clientId, text);
  }
}

/** An event of a client with what people wrote in it opened, to tell it to who may read it. */
export class OpenClientEvent extends Query<RecordedEvent> {
  constructor(readonly event: RecordedEvent) {
    super();
  }
}

@QueryHandler(OpenClientEvent)
export class OpenClientEventHandler implements IQueryHandler<OpenClientEvent> {
  constructor(private readonly vault: Vault) {}

  async execute({ event }: OpenClientEvent): Promise<RecordedEvent> {
    const { clientId } = event.data as { clientId: string };
    return { ...event, data: await this.vault.openEverywhere(clientId, event.data) };
  }
}
