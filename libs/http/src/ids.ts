import { Param, type PipeTransform } from '@nestjs/common';
import { type IdKind, PARTNER_PATTERN as PARTNER, type Text } from '@ontschot/kernel';
import { InvalidInput } from './invalid-input';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

type Form = { pattern: RegExp; is: Text; as: (text: string) => string };
const lower = (text: string): string => text.toLowerCase();
const upper = (text: string): string => text.toUpperCase();
/** A UUID in small letters, a partner's code in capitals. */
const mixed = (text: string): string => text.toLowerCase().replace(/(uwv|gm\d{4})/g, upper);

/** What the product's ids look like; capitals and small letters do not matter to who types one. */
const FORMS: Record<IdKind, Form> = {
  uuid: {
    pattern: new RegExp(`^${UUID}$`, 'i'),
    is: { nl: 'moet een UUID zijn', en: 'must be a UUID' },
    as: lower,
  },
  order: {
    pattern: /^A[0-9A-HJKMNP-TV-Z]{12}$/i,
    is: {
      nl: 'moet een opdrachtnummer zijn, zoals A7K3M92QFX4TB',
      en: 'must be an order number such as A7K3M92QFX4TB',
    },
    as: upper,
  },
  budget: {
    pattern: /^(?:UWV_REINTEGRATION|W_DEEL:GM\d{4})-\d{4}$/i,
    is: {
      nl: 'moet een budget zijn, zoals W_DEEL:GM0222-2026',
      en: 'must be a budget such as W_DEEL:GM0222-2026',
    },
    as: upper,
  },
  partner: {
    pattern: new RegExp(`^${PARTNER}$`, 'i'),
    is: {
      nl: 'moet UWV zijn of een gemeentecode, zoals GM0222',
      en: 'must be UWV or a municipality code such as GM0222',
    },
    as: upper,
  },
  mandate: {
    pattern: new RegExp(`^${PARTNER}-${PARTNER}-\\d{1,6}$`, 'i'),
    is: {
      nl: 'moet een mandaat zijn, zoals GM0222-UWV-1',
      en: 'must be a mandate such as GM0222-UWV-1',
    },
    as: upper,
  },
  /** What an agreement and a partner have together: a piggyback request, an addendum, and the second of them. */
  agreementPartner: {
    pattern: new RegExp(`^${UUID}-${PARTNER}(?:-\\d{1,4})?$`, 'i'),
    is: {
      nl: 'moet het id van een contract zijn met daarachter een partner, zoals …-GM0222',
      en: 'must be the id of an agreement followed by a partner, such as …-GM0222',
    },
    as: mixed,
  },
  /** For a partner's clients in general, or for the client of one assignment. */
  piggybackRequest: {
    pattern: new RegExp(`^(?:${UUID}-${PARTNER}|A[0-9A-HJKMNP-TV-Z]{12})$`, 'i'),
    is: {
      nl: 'moet het id van een contract zijn met daarachter een partner, zoals …-GM0222, of een opdrachtnummer',
      en: 'must be the id of an agreement followed by a partner, such as …-GM0222, or an order number',
    },
    as: (text) => (text.length === 13 ? upper(text) : mixed(text)),
  },
  qualityMark: {
    pattern: /^[A-Z_]{2,40}$/i,
    is: {
      nl: 'moet een keurmerk zijn, zoals BLIK_OP_WERK',
      en: 'must be a quality mark such as BLIK_OP_WERK',
    },
    as: upper,
  },
  instrument: {
    pattern: new RegExp(`^${UUID}\\.\\d{1,3}$`, 'i'),
    is: {
      nl: 'moet het id van een contract zijn met daarachter een nummer, zoals ….1',
      en: 'must be the id of an agreement followed by a number, such as ….1',
    },
    as: lower,
  },
  labourMarketRegion: {
    pattern: /^AM\d{2}$/i,
    is: {
      nl: 'moet een arbeidsmarktregio zijn, zoals AM09',
      en: 'must be a labour-market region such as AM09',
    },
    as: upper,
  },
  year: {
    pattern: /^20\d{2}$/,
    is: { nl: 'moet een jaar zijn, zoals 2026', en: 'must be a year such as 2026' },
    as: upper,
  },
};

const WAY_OUT: Text = {
  nl: 'Geef het id zoals de dienst het gaf.',
  en: 'Give the id as the service gave it.',
};

/** The one pipe for ids in addresses and queries. @throws InvalidInput that names the parameter and its form */
export class IdOf implements PipeTransform<string, string> {
  constructor(
    private readonly kind: IdKind,
    private readonly parameter = 'id',
  ) {}

  transform(text: string): string {
    const { pattern, is, as } = FORMS[this.kind];
    if (!pattern.test(text)) throw new InvalidInput([{ field: this.parameter, reason: is, wayOut: WAY_OUT }]);
    return as(text);
  }
}

/** An id in the address: `@Id() id: ClientId`, `@Id('order') id: AssignmentId`, `@Id('partner', 'code') code: PartnerCode`. */
export const Id = (kind: IdKind = 'uuid', parameter = 'id'): ParameterDecorator =>
  Param(parameter, new IdOf(kind, parameter));
