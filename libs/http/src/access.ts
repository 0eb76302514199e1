import { ApiProperty } from '@nestjs/swagger';
import {
  type Actor,
  Forbidden,
  type IsoDate,
  type Language,
  type PartnerCode,
  type Role,
  type Text,
} from '@ontschot/kernel';
import { said } from './language';

/**
 * Who may give one command, said once: the endpoint takes its roles, the handler its check, the record its `steps`.
 * A context keeps one table of these, `commands/access.ts`.
 */
export type Access<Thing> = {
  roles: readonly Role[];
  /** Partners whose people may, seen from the thing itself; none named = every partner's. */
  partners: (thing: Thing) => readonly PartnerCode[];
  /** What the button says. */
  label: Text;
  /** Fields of the command's body. */
  fields: readonly string[];
};

/** Writes a table; each entry keeps its own name. */
export const accessTable =
  <Thing>() =>
  <const Commands extends Record<string, Access<Thing>>>(table: Commands): Commands =>
    table;

const isOfPartner = <Thing>({ partners }: Access<Thing>, actor: Actor, thing: Thing): boolean => {
  const named = partners(thing);
  return named.length === 0 || (actor.supplierId === undefined && named.includes(actor.partner));
};

/** May this account give the command for this thing? Roles and partner both. */
export const mayTake = <Thing>(access: Access<Thing>, actor: Actor, thing: Thing): boolean =>
  access.roles.some((role) => actor.roles.includes(role)) && isOfPartner(access, actor, thing);

/** For handlers; the role was checked at the door, and what the system does of itself has none. @throws Forbidden */
export const refuseStrangers = <Thing>(access: Access<Thing>, actor: Actor, thing: Thing): void => {
  if (!isOfPartner(access, actor, thing)) throw new Forbidden(whoMay(access.roles, access.partners(thing)));
};

const ROLE: Record<Role, Text> = {
  coach: { nl: 'een coach', en: 'a coach' },
  manager: { nl: 'een manager', en: 'a manager' },
  finance: { nl: 'een medewerker financiën', en: 'finance' },
  'contract-expert': { nl: 'een contractdeskundige', en: 'a contract expert' },
  purchaser: { nl: 'een inkoper', en: 'a purchaser' },
  'accountability-officer': { nl: 'een medewerker verantwoording', en: 'an accountability officer' },
  supplier: { nl: 'de leverancier', en: 'the supplier' },
  auditor: { nl: 'een auditor', en: 'an auditor' },
  administrator: { nl: 'een beheerder', en: 'an administrator' },
};

const whoMay = (roles: readonly Role[], partners: readonly PartnerCode[]): Text => ({
  nl: `Dit doet ${roles.map((role) => ROLE[role].nl).join(' of ')} van ${[...new Set(partners)].join(' of ')}.`,
  en: `This is for ${roles.map((role) => ROLE[role].en).join(' or ')} of ${[...new Set(partners)].join(' or ')}.`,
});

/** At the door, where the thing is not known yet: which roles may. */
export const whichRoles = (roles: readonly Role[]): Text =>
  roles.length === 0
    ? { nl: 'Dit kan niemand hier doen.', en: 'Nobody can do this here.' }
    : {
        nl: `Dit doet ${roles.map((role) => ROLE[role].nl).join(' of ')}.`,
        en: `This is for ${roles.map((role) => ROLE[role].en).join(' or ')}.`,
      };

/** A step that can be taken from where a record stands, whoever may take it. */
export class StepAnswer {
  @ApiProperty({ description: 'Name of the command.' }) command!: string;
  @ApiProperty({ description: 'Where to post it.' }) href!: string;
  @ApiProperty({ description: 'What the button says.' }) label!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Role that may take it.' }) role!: Role | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Partner whose people may; null = every partner.',
  })
  partner!: PartnerCode | null;
  @ApiProperty({ description: 'May the reader take it now?' }) allowed!: boolean;
  @ApiProperty({ type: [String], description: 'What must be there first.' }) missing!: string[];
  @ApiProperty({ type: String, nullable: true, description: 'Last day, yyyy-mm-dd.' }) dueOn!: IsoDate | null;
  @ApiProperty({ type: [String], description: 'Fields of the body.' }) fields!: string[];
}

/** The step as one reader sees it. */
export const stepAnswer = <Thing>(
  command: string,
  href: string,
  access: Access<Thing>,
  { actor, thing, language }: { actor: Actor; thing: Thing; language: Language },
  more: { missing?: readonly Text[]; dueOn?: IsoDate | null } = {},
): StepAnswer => ({
  command,
  href,
  label: said(access.label, language),
  role: access.roles[0] ?? null,
  partner: access.partners(thing)[0] ?? null,
  allowed: mayTake(access, actor, thing),
  missing: (more.missing ?? []).map((text) => said(text, language)),
  dueOn: more.dueOn ?? null,
  fields: [...access.fields],
});
