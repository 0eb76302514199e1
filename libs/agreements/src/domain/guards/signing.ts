import type { Cents, IsoDate, Verdict } from '@ontschot/kernel';
import {
  refuseUnlessAllowed,
  RESULT_DEFINITION,
  signAgreement,
  signInstrument,
  type UwvRegion,
} from '@ontschot/rulebook';
import type { FreeSpacePurpose, Instrument, Procurement, Requirement, Terms } from '../agreement.types';
import type { Cited } from '../overview';
import { refuse } from '../refusals';
import { carrier, noSupplierOfItsOwn, allProven, type On, type Form } from './common';
import { jointAsked, type JointFacts } from './joint';

type InstrumentAsked = On &
  Form & {
    instruments: readonly Instrument[];
    region?: UwvRegion;
    /** What the application or proposal cited of the overview, with its cluster. */
    ofOverview?: OfOverview | null;
    /** Free space: what it is to add to access agreements. */
    plan?: FreeSpacePlan;
  };
export type OfOverview = Cited & { cluster: string };
export type FreeSpacePlan = {
  purpose: FreeSpacePurpose;
  cluster: string | null;
  targetGroup: string | null;
  alike: readonly { reference: string; region: UwvRegion; cluster: string }[];
};

/**
 * A group that is named, a method, a chain or a new company is what free space adds; a proposal for a client group that names no
 * group adds nothing to the cluster that it resembles. Access agreements name no group. (Reading of R-057.)
 */
export const planOf = ({ purpose, cluster, targetGroup, alike }: FreeSpacePlan, on: IsoDate) =>
  cluster === null
    ? {}
    : {
        plan: {
          cluster,
          targetGroup,
          adds: purpose === 'CLIENT_GROUP' && targetGroup === null ? [] : [purpose],
        },
        accessAgreements: alike.map((one) => ({ ...one, targetGroup: null, from: on, until: on })),
      };

/** may this owner have these instruments on this form at all? @throws Rejected for the first that may not */
export const instrumentsFit = ({
  form,
  owner,
  instruments,
  region,
  plan,
  ofOverview = null,
  on,
}: InstrumentAsked): Verdict => {
  const verdicts = instruments.map(({ kind, item, months, content = [] }) =>
    refuseUnlessAllowed(
      signInstrument.ask({
        ...carrier({ form, owner }),
        ...noSupplierOfItsOwn,
        day: on,
        kind,
        months,
        ...(item === null ? {} : { item }),
        ...(region === undefined ? {} : { contractRegion: region }),
        ...(plan === undefined ? {} : planOf(plan, on)),
        ...(ofOverview && {
          ...ofOverview,
          overview: [ofOverview.cluster],
          instrumentContent: content,
        }),
        principal: owner,
        decidedBy: '',
        charged: owner,
      }),
    ),
  );
  const [first] = verdicts;
  if (!first) throw refuse('no-instruments');
  return first;
};

export type SigningFacts = On &
  Form & {
    terms: Terms;
    instruments: readonly Instrument[];
    procurement: Procurement;
    validUntil: IsoDate | null;
    ofOverview?: OfOverview | null;
    freeSpace?: {
      value: Cents;
      region: UwvRegion;
      addedValue: string | null;
      generalRequirementsMet: readonly Requirement[];
    };
    joint?: JointFacts;
  };

/** The clauses present, by the names that R-045 has for them. */
const clausesOf = ({ performance, reporting, payment, dissolution, duties }: Terms): string[] =>
  Object.entries({
    performance,
    reporting,
    paymentAndPrice: payment,
    dissolution,
    mutualDuties: duties,
  }).flatMap(([clause, words]) => (words === null ? [] : [clause]));
/** A result is defined whole: the DTO asks for all five parts of R-124 at once. */
const resultOf = ({ result }: Terms): string[] => (result === null ? [] : [...RESULT_DEFINITION]);
const paysOnResult = (instruments: readonly Instrument[]): boolean =>
  instruments.some(({ instalments }) =>
    instalments.some(({ moment }) => moment === 'PLACEMENT' || moment === 'SUSTAINABLE_PLACEMENT'),
  );

/** 4.2, 4.3, 4.5, 4.6: what is signed, instrument by instrument and as a whole. */
export const signing = ({
  form,
  owner,
  terms,
  instruments,
  procurement,
  validUntil,
  freeSpace,
  joint,
  ofOverview = null,
  on,
}: SigningFacts): Verdict => {
  instrumentsFit({
    form,
    owner,
    instruments,
    ofOverview,
    on,
    ...(freeSpace ? { region: freeSpace.region } : {}),
  });
  return refuseUnlessAllowed(
    signAgreement.ask({
      ...carrier({ form, owner: joint?.principals[0] ?? owner }),
      ...procurement,
      day: on,
      concludedOn: on,
      clauses: clausesOf(terms),
      promises: terms.promises ?? [],
      agreementUntil: validUntil,
      volumePromised: terms.volume != null,
      resultPaid: paysOnResult(instruments),
      resultDefined: resultOf(terms),
      ...(freeSpace
        ? {
            freeSpace: {
              addedValue: freeSpace.addedValue,
              price: freeSpace.value,
              valueCommitted: 0,
              tested: 'GENERAL_ONLY' as const,
              requirements: allProven(freeSpace.generalRequirementsMet),
            },
          }
        : {}),
      ...(joint
        ? {
            joint: {
              ...jointAsked(joint),
              signatories: joint.principals,
              parallelContracts: joint.parallelContracts,
            },
          }
        : {}),
    }),
  );
};
