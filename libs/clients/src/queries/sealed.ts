import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { RecordedEvent } from '@ontschot/kernel';
import { OpenEvent, OpenFile, OpenTexts, SealFile, SealTexts } from '../facts';
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

@QueryHandler(SealTexts)
export class SealTextsHandler implements IQueryHandler<SealTexts> {
  constructor(private readonly vault: Vault) {}

  execute({ clientId, texts }: SealTexts): Promise<string[] | null> {
    return this.vault.sealAll(clientId, texts);
  }
}

@QueryHandler(OpenTexts)
export class OpenTextsHandler implements IQueryHandler<OpenTexts<unknown>> {
  constructor(private readonly vault: Vault) {}

  execute({ of }: OpenTexts<unknown>): Promise<unknown[]> {
    return this.vault.openAll(of);
  }
}

@QueryHandler(OpenEvent)
export class OpenEventHandler implements IQueryHandler<OpenEvent> {
  constructor(private readonly vault: Vault) {}

  async execute({ event }: OpenEvent): Promise<RecordedEvent> {
    const { clientId } = event.data as { clientId?: string };
    if (clientId === undefined) return event;
    return { ...event, data: await this.vault.openEverywhere(clientId, event.data) };
  }
}
