import type { QueryBus } from '@nestjs/cqrs';
import { Register } from '@ontschot/http';
import { type Clock, NotFound, type PartnerCode, type SupplierId, UWV } from '@ontschot/kernel';
import { FindPartner, municipality } from '@ontschot/partners';
import { FindSupplier } from '@ontschot/suppliers';

/** What was found is believed this long; what was not is looked up again, so that who was just registered can begin. */
const FOUND_FOR_MS = 60_000;

/** The registers of partners and suppliers, for who signs in. */
export class Registers extends Register {
  private readonly found = new Map<string, number>();

  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {
    super();
  }

  isAuthority(code: string): boolean {
    return code === UWV || municipality(code) !== undefined;
  }

  isPartner(code: PartnerCode): Promise<boolean> {
    return this.is(`partner ${code}`, () => this.queries.execute(new FindPartner(code)));
  }

  isSupplier(id: SupplierId): Promise<boolean> {
    return this.is(`supplier ${id}`, () => this.queries.execute(new FindSupplier(id, this.clock.today())));
  }

  private async is(what: string, find: () => Promise<unknown>): Promise<boolean> {
    if ((this.found.get(what) ?? 0) > Date.now()) return true;
    try {
      await find();
    } catch (problem) {
      if (problem instanceof NotFound) return false;
      throw problem;
    }
    this.found.set(what, Date.now() + FOUND_FOR_MS);
    return true;
  }
}
