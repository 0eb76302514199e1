import { type IsoDate, notBefore, UWV } from '@ontschot/kernel';
import type { SignAgreement } from './agreement.commands';
import type { AgreementEvent, Conclusion } from './agreement.events';
import type {
  AccessApplication,
  Agreement,
  Concluded,
  FreeSpaceProposal,
  JointPreparation,
  UnsignedContract,
} from './agreement.state';
import { stepInWords } from './access-agreement';
import { type Instrument, NOT_TENDERED } from './agreement.types';
import { consistent } from './contract';
import { frameworkOn, generalRequirementsAll, type OfOverview, signing, type SigningFacts } from './guards';
import { instrumentsOf } from './instruments';
import { refuse } from './refusals';

/** Signs what was prepared, whatever its form; the guards differ per form, the result is the same: an agreement in force. */
export const signAgreement = (command: SignAgreement, state: Agreement): AgreementEvent[] => {
  switch (state.stage) {
    case 'concluded':
      return signedAlready(command, state);
    case 'none':
      throw refuse('nothing-to-sign');
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

/** The same signature again records nothing; another one would be lost, so it is refused. */
const signedAlready = (command: SignAgreement, { of, conclusion }: Concluded): AgreementEvent[] => {
  const again =
    conclusion.concludedOn === command.on &&
    conclusion.validUntil === command.validUntil &&
    same(conclusion.terms, command.terms) &&
    same(
      conclusion.instruments.map(withoutCluster),
      instrumentsOf(of.agreementId, command.offers).map(withoutCluster),
    );
  if (again) return [];
  throw refuse('signed-already', { day: conclusion.concludedOn });
};
/** An access agreement gives its own cluster to what is signed without one. */
const withoutCluster = ({ cluster: _, ...rest }: Instrument): Omit<Instrument, 'cluster'> => rest;
const same = (one: object, other: object): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, part]) => [key, inOrder(part)]);
};

type Prepared = Pick<Conclusion, 'contractingPrincipal' | 'procurement' | 'scope' | 'framework'>;

/** The part that all forms share: instruments numbered, days and terms checked, verdict kept. */
const conclusion = (
  { offers, terms, validUntil, beginsOn = null, on }: SignAgreement,
  { agreementId, since }: { agreementId: string; since: IsoDate },
  prepared: Prepared,
  facts: Omit<SigningFacts, 'terms' | 'instruments' | 'procurement' | 'validUntil' | 'on'>,
): Conclusion => {
  notBefore(on, since, { nl: 'Tekenen', en: 'Signing' });
  if (beginsOn !== null && beginsOn < on) throw refuse('begins-before-signing', { day: on });
  if (validUntil !== null && validUntil < (beginsOn ?? on)) throw refuse('ends-before-it-begins');
  const instruments = instrumentsOf(agreementId, offers);
  const verdict = signing({
    ...facts,
    procurement: prepared.procurement,
    terms,
    instruments,
    validUntil,
    on,
  });
  return {
    ...prepared,
    concludedOn: on,
    ...(beginsOn === null ? {} : { beginsOn }),
    validUntil,
    instruments,
    terms,
    verdict,
  };
};

const signAccess = (command: SignAgreement, state: AccessApplication): AgreementEvent[] => {
  if (state.step !== 'ADMITTED') throw refuse('not-admitted', { is: stepInWords(state.step) });
  const prepared = {
    contractingPrincipal: UWV,
    procurement: NOT_TENDERED,
    scope: { region: state.region, territory: [], coversPartners: [] },
    framework: frameworkOn(command.on),
  };
  // What is bought under the agreement is the cluster that was applied for, as one whole.
  for (const { name, cluster } of command.offers)
    if (cluster !== null && cluster !== state.cluster)
      throw refuse('other-cluster', { name, cluster, applied: state.cluster });
  const offers = command.offers.map((offer) => ({ ...offer, cluster: state.cluster }));
  return [
    {
      type: 'AccessAgreementSigned',
      data: {
        ...state.of,
        ...conclusion({ ...command, offers }, startOf(state), prepared, {
          form: 'ACCESS_AGREEMENT',
          owner: state.of.owner,
          ofOverview: ofOverview(state),
        }),
      },
    },
  ];
};

const ofOverview = ({ cluster, cited }: AccessApplication | FreeSpaceProposal): OfOverview | null =>
  cluster !== null && cited !== null ? { cluster, ...cited } : null;

const startOf = ({
  of: { agreementId },
  since,
}: Exclude<Agreement, Concluded | { stage: 'none' }>): { agreementId: string; since: IsoDate } => ({
  agreementId,
  since,
});

const signFreeSpace = (command: SignAgreement, state: FreeSpaceProposal): AgreementEvent[] => {
  const { value, minimumCandidates, addedValue, region } = state;
  const prepared = {
    contractingPrincipal: UWV,
    procurement: NOT_TENDERED,
    scope: { region, territory: [], coversPartners: [] },
    framework: frameworkOn(command.on),
  };
  // what was shown under a current agreement need not be shown again.
  const shownUnder = command.currentAgreement ?? null;
  const generalRequirementsMet =
    shownUnder === null ? [...command.generalRequirementsMet] : generalRequirementsAll();
  const facts = {
    form: 'FREE_SPACE' as const,
    owner: state.of.owner,
    freeSpace: { value, region, addedValue, generalRequirementsMet },
    // What resembles a cluster of the overview is no loose product of it either.
    ofOverview: ofOverview(state),
  };
  return [
    {
      type: 'FreeSpaceAgreementSigned',
      data: {
        ...state.of,
        ...conclusion(command, startOf(state), prepared, facts),
        value,
        minimumCandidates,
        generalRequirementsMet,
        shownUnder,
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
      data: { ...of, ...conclusion(command, startOf(state), prepared, { form: of.form, owner: of.owner }) },
    },
  ];
};

const signJoint = (command: SignAgreement, state: JointPreparation): AgreementEvent[] => {
  const { principal, jointTerms, partners, inventories, cancelled } = state;
  if (cancelled !== null) throw refuse('purchase-cancelled', { day: cancelled.on, reason: cancelled.reason });
  if (principal === null || jointTerms === null) throw refuse('not-aligned');
  if (command.supplierId === null || command.procurement === null) throw refuse('supplier-unknown');
  const prepared = {
    contractingPrincipal: principal,
    procurement: consistent(command.procurement),
    scope: { region: null, territory: partners.filter((one) => one !== UWV), coversPartners: partners },
    framework: null,
  };
  const facts = {
    form: 'JOINT_CONTRACT' as const,
    owner: principal,
    joint: {
      principals: [principal],
      partners,
      inventories: inventories.map(({ by }) => by),
      jointTerms,
      parallelContracts: command.parallelContracts ?? [],
    },
  };
  return [
    {
      type: 'JointContractOpened',
      data: {
        ...state.of,
        supplierId: command.supplierId,
        ...conclusion(command, startOf(state), prepared, facts),
      },
    },
  ];
};
