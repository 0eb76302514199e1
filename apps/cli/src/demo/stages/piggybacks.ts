import type { Action, Lane } from '../action';
import { agreement } from '../scenario/agreements';
import type { Day } from '../scenario/days';
import {
  CONSENT_FOR_CLIENT,
  type PiggybackRequest,
  PIGGYBACKS,
  SUPPLIER_MANAGEMENT,
} from '../scenario/piggybacks';
import type { Plan } from '../scenario/plan';
import { firm } from '../scenario/suppliers';
import { account } from '../scenario/werkplein';

/** Each request to use a partner's contract, to its end: opened, refused, held or declined (rulebook 4.7). */
export const openContracts = (): Lane[] => [
  ...PIGGYBACKS.map((request) => requestLane(request)),
  [
    {
      on: '2026-03-02',
      take: (play) =>
        play.take({
          name: 'addendum/aanbesteed',
          account: account('contract-expert', 'GM1509'),
          path: '/v1/addenda',
          expect: 'R-063',
          body: { agreementId: play.id('agreement/taal'), partner: 'UWV', on: '2026-03-02' },
        }),
    },
  ],
];

const requestLane = (request: PiggybackRequest): Lane => {
  const { key, agreement: carrier, partner, reason, askedOn, checkedOn, ending } = request;
  const { owner } = agreement(carrier);
  const [asking, owning] = [account('contract-expert', partner), account('contract-expert', owner)];
  const own = supplierOf(carrier);
  // Where the supplier has no account the owner's expert records what it wrote (R-066).
  const [supplier, letter] = own === undefined ? [owning, letterOf(carrier, checkedOn)] : [own, {}];
  const asked: Action = {
    on: askedOn,
    take: (play) =>
      play.make(`piggyback/${key}`, {
        name: `piggyback/${key}`,
        account: asking,
        path: '/v1/piggyback-requests',
        body: { agreementId: play.id(`agreement/${carrier}`), reason, on: askedOn },
      }),
  };
  const step = (on: Day, name: string, by: string, more: object = {}, expect?: string): Action => ({
    on,
    take: (play) =>
      play.take({
        name: `piggyback/${key}/${name}-${by}`,
        account: by,
        path: `/v1/piggyback-requests/${play.id(`piggyback/${key}`)}/${name}`,
        body: { ...more, on },
        ...(expect === undefined ? {} : { expect }),
      }),
  });
  if (ending.how === 'REFUSED' || ending.how === 'HELD')
    return [asked, step(checkedOn, 'check-eligibility', asking, {}, ending.rule)];
  const checked = [asked, step(checkedOn, 'check-eligibility', asking)];
  if (ending.how === 'DECLINED')
    return [...checked, step(checkedOn, 'decline', supplier, { reason: ending.reason, ...letter })];
  const agreed = [
    ...checked,
    step(checkedOn, 'consent', supplier, letter),
    ...[owning, asking].map((by) => step(checkedOn, 'supplier-management', by, SUPPLIER_MANAGEMENT)),
  ];
  if (ending.how === 'OPENED_BY_WORDING') return [...agreed, step(ending.on, 'open-by-wording', owning)];
  const drafted: Action = {
    on: checkedOn,
    take: (play) =>
      play.make(`addendum/${key}`, {
        name: `addendum/${key}`,
        account: owning,
        path: '/v1/addenda',
        body: { agreementId: play.id(`agreement/${carrier}`), partner, on: checkedOn },
      }),
  };
  const signed = (as: string, signer: string, more: object = {}): Action => ({
    on: ending.signedOn,
    take: (play) =>
      play.take({
        name: `addendum/${key}/${as}`,
        account: signer,
        path: `/v1/addenda/${play.id(`addendum/${key}`)}/sign-as-${as}`,
        body: { ...more, on: ending.signedOn },
      }),
  });
  const paper = own === undefined ? letterOf(carrier, ending.signedOn) : {};
  const opened = [...agreed, drafted, signed('principal', owning), signed('supplier', supplier, paper)];
  const { withdrawn } = ending;
  return withdrawn
    ? [...opened, step(withdrawn.on, 'withdraw', owning, { reason: withdrawn.reason })]
    : opened;
};

/** The supplier's own words on paper, and where they are kept. */
const letterOf = (carrier: string, on: Day): { evidence: { reference: string; on: Day } } => ({
  evidence: { reference: `Brief van de leverancier in dossier ${agreement(carrier).reference}`, on },
});

/** R-187: one client of a partner, by the supplier's consent for this client alone. Asked by the coach, checked by its expert. */
export const consentForClient = (plan: Pick<Plan, 'key' | 'agreement' | 'principal'>, on: Day): Action => ({
  on,
  take: async (play) => {
    const { key, agreement: carrier, principal } = plan;
    const { owner } = agreement(carrier);
    const name = `piggyback/${key}`;
    const path = await play.make(name, {
      name,
      account: account('coach', principal),
      path: '/v1/piggyback-requests',
      body: {
        agreementId: play.id(`agreement/${carrier}`),
        reason: 'De klant woont naast de tuinderij en heeft zelf gevraagd om dit werk.',
        scope: { kind: 'CLIENT', assignmentId: play.id(key) },
        on,
      },
    });
    const step = (step: string, by: string, more: object = {}) =>
      play.take({
        name: `${name}/${step}`,
        account: by,
        path: `/v1/piggyback-requests/${path}/${step}`,
        body: { ...more, on },
      });
    await step('check-eligibility', account('contract-expert', principal));
    const [by, letter] = [account('contract-expert', owner), letterOf(carrier, on)];
    await step('consent', by, { ...CONSENT_FOR_CLIENT, ...letter });
  },
});

/** The supplier's own account, where it has one. */
const supplierOf = (carrier: string): string | undefined => {
  const found = agreement(carrier);
  return 'firm' in found ? firm(found.firm).account : undefined;
};
