import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

/** Which registered supplier a supplier account acts for: the service gives out the ids, so the demo links them later. */
export class SupplierLinks {
  private readonly file: string;

  constructor(private readonly folder: string) {
    this.file = path.join(folder, 'supplier-links.json');
  }

  /** The supplier's id, or undefined while the account is not linked. */
  of(account: string): string | undefined {
    return this.all()[account];
  }

  /** Kept in the folder, so that it outlives a restart. */
  link(account: string, supplierId: string): void {
    mkdirSync(this.folder, { recursive: true });
    const draft = `${this.file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify({ ...this.all(), [account]: supplierId }), { mode: 0o600 });
    renameSync(draft, this.file);
  }

  private all(): Record<string, string> {
    return existsSync(this.file)
      ? (JSON.parse(readFileSync(this.file, 'utf8')) as Record<string, string>)
      : {};
  }
}
