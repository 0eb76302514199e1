import { NotPossible, UWV } from '@ontschot/kernel';
import type { SignAgreement } from './agreement.commands';
import type { AgreementEvent, Conclusion } from './agreement.events';
import type {
  Agreement,
  AccessApplication,
  FreeSpaceProposal,
  JointPreparation,
  UnsignedContract,
} from './agreement.state';
import { NOT_TENDERED } from './agreement.types';
import { frameworkOn, signing, type SigningFacts } from './guards';
import { instrumentsOf } from './instruments';

/** Signs what was prepared, whatever its form; the guards differ per form, the result is the same: an agreement in force. */
export const signAgreement = (command: SignAgreement, state: Agreement): AgreementEvent[] => {
  switch (state.stage) {
    case 'concluded':
      return [];
    case 'none':
      throw new NotPossible('nothing-to-sign', 'There is nothing prepared to sign.');
    case 'application':
      return signAccess(command, state);
    case 'proposal':
      return signFreeSpace(command, state);
    case 'contract':
      return signContract(command, state);
    case 'joint':
      return signJoint(command, state);
  }
};

type Prepared = Pick<Conclusion, 'contractingPrincipal' | 'procurement' | 'scope' | 'framework'>;

/** The part that all forms share: instruments numbered, terms checked, verdict kept. */
const conclusion = (
  { offers, terms, validUntil, on }: SignAgreement,
  agreementId: string,
  prepared: Prepared,
  facts: Omit<SigningFacts, 'terms' | 'instruments' | 'on'>,
): Conclusion => {
  if (validUntil !== null && validUntil < on)
    throw new NotPossible('ends-before-it-begins', 'The last day lies before the day of signing.');
  const instruments = instrumentsOf(agreementId, offers);
  const verdict = signing({ ...facts, terms, instruments, on });
  return { ...prepared, concludedOn: on, validUntil, instruments, terms, verdict };
};

const signAccess = (command: SignAgreement, state: AccessApplication): AgreementEvent[] => {
  if (state.step !== 'ADMITTED')
    throw new NotPossible(
      'not-admitted',
      `The application is ${state.step}. Only an admitted supplier signs.`,
    );
  const prepared = {
    contractingPrincipal: UWV,
    procurement: NOT_TENDERED,
    scope: { region: state.region, territory: [], coversPartners: [] },
    framework: frameworkOn(command.on),
  };
  // What is bought under the agreement is the cluster that was applied for, as one whole.
  const offers = command.offers.map((offer) => ({ ...offer, cluster: state.cluster }));
  return [
    {
      type: 'AccessAgreementSigned',
      data: {
        ...state.of,
        ...conclusion({ ...command, offers }, state.of.agreementId, prepared, {
          form: 'ACCESS_AGREEMENT',
          owner: state.of.owner,
        }),
      },
    },
  ];
};

const signFreeSpace = (command: SignAgreement, state: FreeSpaceProposal): AgreementEvent[] => {
  const { value, minimumCandidates, addedValue, region } = state;
  const prepared = {
    contractingPrincipal: UWV,
    procurement: NOT_TENDERED,
    scope: { region, territory: [], coversPartners: [] },
    framework: frameworkOn(command.on),
  };
  const facts = {
    form: 'FREE_SPACE' as const,
    owner: state.of.owner,
    freeSpace: { value, region, addedValue, generalRequirementsMet: command.generalRequirementsMet },
  };
  return [
    {
      type: 'FreeSpaceAgreementSigned',
      data: {
        ...state.of,
        ...conclusion(command, state.of.agreementId, prepared, facts),
        value,
        minimumCandidates,
      },
    },
  ];
};

const signContract = (command: SignAgreement, state: UnsignedContract): AgreementEvent[] => {
  const { of, procurement, scope } = state;
  const prepared = { contractingPrincipal: of.owner, procurement, scope, framework: null };
  return [
    {
      type: 'ContractSigned',
      data: { ...of, ...conclusion(command, of.agreementId, prepared, { form: of.form, owner: of.owner }) },
    },
  ];
};

const signJoint = (command: SignAgreement, state: JointPreparation): AgreementEvent[] => {
  const { principal, jointTerms, partners, inventories } = state;
  if (principal === null || jointTerms === null)
    throw new NotPossible(
      'not-aligned',
      'Name the contracting principal and agree on the joint terms first.',
    );
  if (command.supplierId === null || command.procurement === null)
    throw new NotPossible(
      'supplier-unknown',
      'Name the supplier that won and how the contract was procured.',
    );
  const prepared = {
    contractingPrincipal: principal,
    procurement: command.procurement,
    scope: { region: null, territory: partners.filter((one) => one !== UWV), coversPartners: partners },
    framework: null,
  };
  const facts = {
    form: 'JOINT_CONTRACT' as const,
    owner: principal,
    joint: { principals: [principal], partners, inventories, jointTerms },
  };
  return [
    {
      type: 'JointContractOpened',
      data: {
        ...state.of,
        supplierId: command.supplierId,
        ...conclusion(command, state.of.agreementId, prepared, facts),
      },
    },
  ];
};
