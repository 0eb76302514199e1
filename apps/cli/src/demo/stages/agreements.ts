import type { Action, Lane } from '../action';
import type { Play } from '../play';
import {
  type Agreement,
  AGREEMENTS,
  HALF_YEAR_TEST,
  JOINT_TERMS,
  NEIGHBOURS,
  TERMS,
} from '../scenario/agreements';
import type { Day } from '../scenario/days';
import { account, type Partner, REGION } from '../scenario/werkplein';

type Of<Form extends Agreement['form']> = Extract<Agreement, { form: Form }>;

const GENERAL = [
  'notBankrupt',
  'noSuspensionOfPayments',
  'privacyRules',
  'complaintsRules',
  'meansToPreFinance',
  'integrity',
  'quality',
];
const OF_SERVICE = ['earlierExperience', 'competentStaff', 'placementOpportunities', 'minimumContent'];

/** All agreements, each by the steps of its own form (rulebook 4.2 to 4.6), and what the frameworks keep out. */
export const concludeAgreements = (): Lane[] => [
  ...AGREEMENTS.map((one) => [...laneOf(one), ...testsOf(one)]),
  ...refusedOnes(),
];

const laneOf = (one: Agreement): Lane => {
  switch (one.form) {
    case 'ACCESS_AGREEMENT':
      return access(one);
    case 'IRO':
      return iro(one);
    case 'FREE_SPACE':
      return freeSpace(one);
    case 'JOINT_CONTRACT':
      return joint(one);
    case 'OWN_PROVISION':
    case 'FACILITY':
      return own(one);
    case 'UWV_TENDERED_TRAJECTORY':
    case 'MUNICIPAL_CONTRACT':
    case 'FRAMEWORK_CONTRACT':
    case 'INDIVIDUAL_PURCHASE':
      return contract(one);
  }
};

type Reference = { key: string; reference: string; owner: Partner };
type Body = Record<string, unknown> | ((play: Play) => Record<string, unknown>);
const bodyOf = (play: Play, on: Day, body: Body): Record<string, unknown> => ({
  ...(typeof body === 'function' ? body(play) : body),
  on,
});

const expertOf = ({ owner }: Reference): string => account('contract-expert', owner);
const begin = (on: Day, one: Reference, route: string, body: Body, by = expertOf(one)): Action => ({
  on,
  take: (play) =>
    play.make(`agreement/${one.key}`, {
      name: `agreement/${one.key}`,
      account: by,
      path: `/v1/agreements/${route}`,
      body: { reference: one.reference, ...bodyOf(play, on, body) },
    }),
});
const next = (
  on: Day,
  one: Reference,
  step: string,
  body: Body = {},
  { by = expertOf(one), as = `${step}-${by}`, expect }: { by?: string; as?: string; expect?: string } = {},
): Action => ({
  on,
  take: (play) =>
    play.take({
      name: `agreement/${one.key}/${as}`,
      account: by,
      path: `/v1/agreements/${play.id(`agreement/${one.key}`)}/${step}`,
      body: bodyOf(play, on, body),
      ...(expect === undefined ? {} : { expect }),
    }),
});
const sign = (one: Agreement, more: Body = {}): Action =>
  next(one.concludedOn, one, 'sign', (play) => ({
    validUntil: one.validUntil,
    instruments: one.offers,
    terms: TERMS,
    ...bodyOf(play, one.concludedOn, more),
  }));
const supplier =
  (firm: string, more: Record<string, unknown> = {}): Body =>
  (play) => ({ supplierId: play.id(`supplier/${firm}`), ...more });

const applied = (
  one: Reference,
  firm: string,
  cluster: string,
  [appliedOn, assessedOn]: readonly [Day, Day],
  failed: readonly string[] = [],
): Action[] => [
  begin(appliedOn, one, 'access-applications', supplier(firm, { region: REGION, cluster })),
  next(assessedOn, one, 'open-assessment'),
  ...[...GENERAL, ...OF_SERVICE].map((requirement) =>
    next(
      assessedOn,
      one,
      'requirements',
      { requirement, outcome: failed.includes(requirement) ? 'FAILED' : 'PROVEN' },
      { as: requirement },
    ),
  ),
];

const access = (one: Of<'ACCESS_AGREEMENT'>): Lane => [
  ...applied(one, one.firm, one.cluster, [one.appliedOn, one.assessedOn]),
  next(one.assessedOn, one, 'admit'),
  sign(one),
];

const iro = (one: Of<'IRO'>): Lane => [
  begin(one.concludedOn, one, 'iro-companies', supplier(one.firm, { instruments: one.offers, terms: TERMS })),
];

const freeSpace = (one: Of<'FREE_SPACE'>): Lane => {
  const { firm, value, minimumCandidates, proposedOn, addedValue, concludedOn } = one;
  return [
    begin(
      proposedOn,
      one,
      'free-space-proposals',
      supplier(firm, { region: REGION, purpose: 'CLIENT_GROUP', value, minimumCandidates }),
    ),
    next(concludedOn, one, 'added-value', { motivation: addedValue }),
    sign(one, { generalRequirementsMet: GENERAL }),
  ];
};

const contract = (
  one: Of<'UWV_TENDERED_TRAJECTORY' | 'MUNICIPAL_CONTRACT' | 'FRAMEWORK_CONTRACT' | 'INDIVIDUAL_PURCHASE'>,
): Lane => {
  const { form, firm, tender, territory, coversPartners, concludedOn } = one;
  const scope =
    territory || coversPartners
      ? { scope: { ...(territory ? { territory } : {}), ...(coversPartners ? { coversPartners } : {}) } }
      : {};
  return [
    begin(concludedOn, one, 'contracts', supplier(firm, { form, procurement: tender, ...scope })),
    sign(one),
  ];
};

const own = (one: Of<'OWN_PROVISION' | 'FACILITY'>): Lane => [
  begin(one.concludedOn, one, 'own-provisions', { form: one.form, instruments: one.offers, terms: TERMS }),
];

const joint = (one: Of<'JOINT_CONTRACT'>): Lane => {
  const { alignedOn: on, firm, partners, tender, owner } = one;
  const needs = 'Klanten die met een leverancier samen naar werk gaan.';
  const others = partners.filter((each) => each !== owner);
  return [
    begin(on, one, 'joint-purchases', { partners, needs }, account('purchaser', owner)),
    ...others.map((partner) =>
      next(on, one, 'inventories', { needs }, { by: account('purchaser', partner) }),
    ),
    ...NEIGHBOURS.map((municipality) =>
      next(
        on,
        one,
        'neighbours',
        { municipality, answer: 'DECLINES' },
        { by: account('purchaser', owner), as: `neighbour-${municipality}` },
      ),
    ),
    next(on, one, 'contracting-principal', { principals: [owner] }, { by: account('manager', owner) }),
    ...partners.map((partner) =>
      next(on, one, 'joint-terms', JOINT_TERMS, { by: account('purchaser', partner) }),
    ),
    sign(one, supplier(firm, { procurement: tender })),
  ];
};

/** What the frameworks keep out, for good. */
const refusedOnes = (): Lane[] => {
  const [iroFramework] = AGREEMENTS.filter(({ form }) => form === 'IRO');
  const incomplete = { key: 'onvolledig', reference: 'UWV-TO-2026-03', owner: 'UWV' as const };
  const rejected: Action = {
    on: '2026-02-09',
    take: (play) =>
      play.take({
        name: 'agreement/afgekeurd/iro',
        account: account('contract-expert', 'UWV'),
        path: '/v1/agreements/iro-companies',
        expect: 'R-055',
        body: {
          reference: 'UWV-IRO-2026-02',
          supplierId: play.id('supplier/kompas'),
          instruments: iroFramework?.offers,
          terms: TERMS,
          on: '2026-02-09',
        },
      }),
  };
  return [
    [rejected],
    [
      ...applied(incomplete, 'zuiver', 'mediation', ['2026-01-14', '2026-02-02'], ['integrity']),
      next('2026-02-02', incomplete, 'admit', {}, { as: 'admit', expect: 'R-036' }),
    ],
  ];
};

/** What the year brings: the audit of the IRO company, and the half-year test that dissolves the farm's agreement. */
const testsOf = (one: Agreement): Lane => [
  ...(one.form === 'IRO'
    ? [
        next(one.auditedOn, one, 'audit', {
          outcome: 'PASSED',
          reason: 'Voldoet aan alle eisen van het kader.',
        }),
      ]
    : []),
  ...(one.key === HALF_YEAR_TEST.agreement ? [next(HALF_YEAR_TEST.on, one, 'half-year-test')] : []),
];
