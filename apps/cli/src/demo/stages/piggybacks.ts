import type { Action, Lane } from '../action';
import { agreement } from '../scenario/agreements';
import type { Day } from '../scenario/days';
import { type PiggybackRequest, PIGGYBACKS, SUPPLIER_MANAGEMENT } from '../scenario/piggybacks';
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
  const supplier = supplierOf(carrier) ?? owning;
  // Who has no account of its own answers by letter.
  const by = (on: Day): object =>
    supplier === owning
      ? { evidence: { reference: `Brief van de leverancier, ${carrier}`, on }, on }
      : { on };
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
    return [...checked, step(checkedOn, 'decline', supplier, { reason: ending.reason, ...by(checkedOn) })];
  const agreed = [
    ...checked,
    step(checkedOn, 'consent', supplier, by(checkedOn)),
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
  const signed = (as: string, signer: string): Action => ({
    on: ending.signedOn,
    take: (play) =>
      play.take({
        name: `addendum/${key}/${as}`,
        account: signer,
        path: `/v1/addenda/${play.id(`addendum/${key}`)}/sign-as-${as}`,
        body: as === 'supplier' ? by(ending.signedOn) : { on: ending.signedOn },
      }),
  });
  return [...agreed, drafted, signed('principal', owning), signed('supplier', supplier)];
};

/** The supplier's own account, where it has one. */
const supplierOf = (carrier: string): string | undefined => {
  const found = agreement(carrier);
  return 'firm' in found ? firm(found.firm).account : undefined;
};
