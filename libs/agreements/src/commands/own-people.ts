import { type Actor, Forbidden, type PartnerCode } from '@ontschot/kernel';

/** A supplier's account belongs to the firm, whatever partner it is registered at. @throws Forbidden */
export const ownPeopleOnly = ({ supplierId }: Actor): void => {
  if (supplierId !== undefined)
    throw new Forbidden({
      nl: 'Dit doet een partner, niet een leverancier.',
      en: 'This is for a partner to do, not for a supplier.',
    });
};

/** @throws Forbidden unless the account is of this partner's own people */
export const mustBe = (partner: PartnerCode, actor: Actor): void => {
  ownPeopleOnly(actor);
  if (actor.partner !== partner)
    throw new Forbidden({
      nl: `Dit doet ${partner}; u werkt voor ${actor.partner}.`,
      en: `This is for ${partner} to do; you act for ${actor.partner}.`,
    });
};
