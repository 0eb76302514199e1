import { type IsoDate, type PartnerCode, type Verdict, UWV } from '@ontschot/kernel';
import type { ContractForm, Requirement, RequirementOutcome } from '../agreement.types';
import { refuse } from '../refusals';

export type On = { on: IsoDate };
export const ofUwv = { contractingPrincipal: UWV };
export type Form = { form: ContractForm; owner: PartnerCode };
export const carrier = ({ form, owner }: Form) => ({
  form,
  owner,
  coversPartners: [],
  contractingPrincipal: owner,
});
export const noSupplierOfItsOwn = { partnerRegisteredAsSupplierAtUwv: false };

export type Outcomes = Partial<Record<Requirement, RequirementOutcome>>;
export const allProven = (requirements: readonly Requirement[]): Outcomes =>
  Object.fromEntries(requirements.map((one) => [one, 'PROVEN']));

/**
 * What the rules warn of goes ahead with a recorded reason.
 * @throws NotPossible where none is given
 */
export const withReason = ({ because }: Verdict, reason: string | null): string | null => {
  const warning = because.find(({ effect }) => effect === 'WARN');
  if (warning && reason === null)
    throw refuse('reason-needed', { warning: { nl: warning.text, en: warning.textEn } });
  return reason;
};
