import type { PipeTransform } from '@nestjs/common';
import { NotFound } from '@ontschot/kernel';

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-(UWV|GM\d{4})$/;

/** The id of what an agreement and a partner have together: `<agreementId>-<partner>`. Anything else does not exist. */
export class AgreementPartnerId implements PipeTransform<string, string> {
  constructor(private readonly kind: string) {}

  transform(id: string): string {
    if (!SHAPE.test(id)) throw new NotFound(this.kind, id.slice(0, 60));
    return id;
  }
}
