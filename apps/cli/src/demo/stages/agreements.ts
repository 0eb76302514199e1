import type { Play, Step } from '../play';
import { type Agreement, AGREEMENTS, HALF_YEAR_TEST, JOINT_TERMS, TERMS } from '../scenario/agreements';
import { account, REGION } from '../scenario/werkplein';

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

/** All agreements, each by the steps of its own form (rulebook 4.2 to 4.6). */
export const concludeAgreements = async (play: Play): Promise<void> => {
  await play.each(AGREEMENTS, (one) => conclude(play, one));
  await refusedOnes(play);
};

const conclude = (play: Play, one: Agreement): Promise<void> => {
  switch (one.form) {
    case 'ACCESS_AGREEMENT':
      return access(play, one);
    case 'IRO':
      return iro(play, one);
    case 'FREE_SPACE':
      return freeSpace(play, one);
    case 'JOINT_CONTRACT':
      return joint(play, one);
    case 'OWN_PROVISION':
    case 'FACILITY':
      return own(play, one);
    case 'UWV_TENDERED_TRAJECTORY':
    case 'MUNICIPAL_CONTRACT':
    case 'FRAMEWORK_CONTRACT':
    case 'INDIVIDUAL_PURCHASE':
      return contract(play, one);
  }
};

const expertOf = ({ owner }: Agreement): string => account('contract-expert', owner);
const begin = (
  play: Play,
  one: Agreement,
  route: string,
  body: object,
  by = expertOf(one),
): Promise<string> =>
  play.make(`agreement/${one.key}`, {
    name: `agreement/${one.key}`,
    account: by,
    path: `/v1/agreements/${route}`,
    body: { reference: one.reference, ...body },
  });
const next = async (
  play: Play,
  one: Agreement,
  step: string,
  body: object,
  by = expertOf(one),
): Promise<void> =>
  void (await play.take({
    name: `agreement/${one.key}/${step}-${by}`,
    account: by,
    path: `/v1/agreements/${play.id(`agreement/${one.key}`)}/${step}`,
    body,
  }));
const sign = (play: Play, one: Agreement, more: object = {}): Promise<void> =>
  next(play, one, 'sign', {
    on: one.concludedOn,
    validUntil: one.validUntil,
    instruments: one.offers,
    terms: TERMS,
    ...more,
  });

const access = async (play: Play, one: Of<'ACCESS_AGREEMENT'>): Promise<void> => {
  const on = one.assessedOn;
  await begin(play, one, 'access-applications', {
    supplierId: play.id(`supplier/${one.firm}`),
    region: REGION,
    cluster: one.cluster,
    on: one.appliedOn,
  });
  await next(play, one, 'open-assessment', { on });
  for (const requirement of [...GENERAL, ...OF_SERVICE])
    await requirementOf(play, one.key, requirement, 'PROVEN', on);
  await next(play, one, 'admit', { on });
  await sign(play, one);
};

const requirementOf = async (
  play: Play,
  key: string,
  requirement: string,
  outcome: 'PROVEN' | 'FAILED',
  on: string,
): Promise<void> =>
  void (await play.take({
    name: `agreement/${key}/${requirement}`,
    account: account('contract-expert', 'UWV'),
    path: `/v1/agreements/${play.id(`agreement/${key}`)}/requirements`,
    body: { requirement, outcome, on },
  }));

const iro = async (play: Play, one: Of<'IRO'>): Promise<void> =>
  void (await begin(play, one, 'iro-companies', {
    supplierId: play.id(`supplier/${one.firm}`),
    instruments: one.offers,
    terms: TERMS,
    on: one.concludedOn,
  }));

const freeSpace = async (play: Play, one: Of<'FREE_SPACE'>): Promise<void> => {
  const { firm, value, minimumCandidates, proposedOn, addedValue, concludedOn } = one;
  await begin(play, one, 'free-space-proposals', {
    supplierId: play.id(`supplier/${firm}`),
    region: REGION,
    purpose: 'CLIENT_GROUP',
    value,
    minimumCandidates,
    on: proposedOn,
  });
  await next(play, one, 'added-value', { motivation: addedValue, on: concludedOn });
  await sign(play, one, { generalRequirementsMet: GENERAL });
};

const contract = async (
  play: Play,
  one: Of<'UWV_TENDERED_TRAJECTORY' | 'MUNICIPAL_CONTRACT' | 'FRAMEWORK_CONTRACT' | 'INDIVIDUAL_PURCHASE'>,
): Promise<void> => {
  const { form, firm, tender, territory, coversPartners, concludedOn: on } = one;
  const scope =
    territory || coversPartners
      ? { scope: { ...(territory ? { territory } : {}), ...(coversPartners ? { coversPartners } : {}) } }
      : {};
  await begin(play, one, 'contracts', {
    form,
    supplierId: play.id(`supplier/${firm}`),
    procurement: tender,
    ...scope,
    on,
  });
  await sign(play, one);
};

const own = async (play: Play, one: Of<'OWN_PROVISION' | 'FACILITY'>): Promise<void> =>
  void (await begin(play, one, 'own-provisions', {
    form: one.form,
    instruments: one.offers,
    terms: TERMS,
    on: one.concludedOn,
  }));

const joint = async (play: Play, one: Of<'JOINT_CONTRACT'>): Promise<void> => {
  const on = '2026-01-19';
  const { firm, partners, tender, owner } = one;
  const needs = 'Klanten die met een leverancier samen naar werk gaan.';
  await begin(play, one, 'joint-purchases', { partners, needs, on }, account('purchaser', owner));
  for (const partner of partners.filter((each) => each !== owner))
    await next(play, one, 'inventories', { needs, on }, account('purchaser', partner));
  await next(play, one, 'contracting-principal', { principals: [owner], on }, account('manager', owner));
  await next(
    play,
    one,
    'neighbours',
    { municipality: 'GM1586', answer: 'DECLINES', words: 'Wij hebben al een contract.', on },
    account('purchaser', owner),
  );
  // Every partner's purchaser agrees to the same words (rulebook 4.6).
  for (const partner of new Set([owner, ...partners]))
    await next(
      play,
      one,
      'joint-terms',
      { ...JOINT_TERMS, framework: 'Eén beoordelingskader van de partners.', on },
      account('purchaser', partner),
    );
  await sign(play, one, { supplierId: play.id(`supplier/${firm}`), procurement: tender });
};

/** What the frameworks keep out, for good. */
const refusedOnes = async (play: Play): Promise<void> => {
  const expert = account('contract-expert', 'UWV');
  const [applied, assessed] = ['2026-01-14', '2026-02-02'];
  const refused = async (step: Step): Promise<void> => void (await play.take(step));
  await refused({
    name: 'agreement/afgekeurd/iro',
    account: expert,
    path: '/v1/agreements/iro-companies',
    expect: 'R-055',
    body: {
      reference: 'UWV-IRO-2026-02',
      supplierId: play.id('supplier/kompas'),
      instruments: AGREEMENTS.find(({ form }) => form === 'IRO')?.offers,
      terms: TERMS,
      on: '2026-02-09',
    },
  });
  const id = await play.make('agreement/onvolledig', {
    name: 'agreement/onvolledig',
    account: expert,
    path: '/v1/agreements/access-applications',
    body: {
      reference: 'UWV-TO-2026-03',
      supplierId: play.id('supplier/zuiver'),
      region: REGION,
      cluster: 'mediation',
      on: applied,
    },
  });
  await play.take({
    name: 'agreement/onvolledig/open-assessment',
    account: expert,
    path: `/v1/agreements/${id}/open-assessment`,
    body: { on: assessed },
  });
  for (const requirement of [...GENERAL, ...OF_SERVICE])
    await requirementOf(
      play,
      'onvolledig',
      requirement,
      requirement === 'integrity' ? 'FAILED' : 'PROVEN',
      assessed,
    );
  await refused({
    name: 'agreement/onvolledig/admit',
    account: expert,
    path: `/v1/agreements/${id}/admit`,
    body: { on: assessed },
    expect: 'R-036',
  });
};

/** What the year brings: the audit of the IRO company, and the half-year test that dissolves the farm's agreement. */
export const testAgreements = async (play: Play): Promise<void> => {
  for (const one of AGREEMENTS) {
    if (one.form === 'IRO')
      await next(play, one, 'audit', {
        outcome: 'PASSED',
        reason: 'Voldoet aan alle eisen van het kader.',
        on: one.auditedOn,
      });
    if (one.key === HALF_YEAR_TEST.agreement)
      await next(play, one, 'half-year-test', {
        candidates: HALF_YEAR_TEST.candidates,
        on: HALF_YEAR_TEST.on,
      });
  }
};
