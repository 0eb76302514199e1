import type { Play, Step } from '../play';
import { agreement } from '../scenario/agreements';
import { type PiggybackRequest, PIGGYBACKS, SUPPLIER_MANAGEMENT } from '../scenario/piggybacks';
import { firm } from '../scenario/suppliers';
import { account } from '../scenario/werkplein';

/** Each request to use a partner's contract, to its end: opened, refused, held or declined (rulebook 4.7). */
export const openContracts = async (play: Play): Promise<void> => {
  await play.each(PIGGYBACKS, (request) => ask(play, request));
  await play.take({
    name: 'addendum/aanbesteed',
    account: account('contract-expert', 'GM1509'),
    path: '/v1/addenda',
    expect: 'R-063',
    body: { agreementId: play.id('agreement/taal'), partner: 'UWV', on: '2026-03-02' },
  });
};

const ask = async (play: Play, request: PiggybackRequest): Promise<void> => {
  const { key, agreement: carrier, partner, reason, askedOn, checkedOn, ending } = request;
  const [agreementId, { owner }] = [play.id(`agreement/${carrier}`), agreement(carrier)];
  const [asking, owning] = [account('contract-expert', partner), account('contract-expert', owner)];
  const id = await play.make(`piggyback/${key}`, {
    name: `piggyback/${key}`,
    account: asking,
    path: '/v1/piggyback-requests',
    body: { agreementId, reason, on: askedOn },
  });
  const step = async (
    name: string,
    by: string,
    body: object,
    more: Pick<Step, 'expect'> = {},
  ): Promise<void> =>
    void (await play.take({
      name: `piggyback/${key}/${name}-${by}`,
      account: by,
      path: `/v1/piggyback-requests/${id}/${name}`,
      body,
      ...more,
    }));

  if (ending.how === 'REFUSED' || ending.how === 'HELD')
    return step('check-eligibility', asking, { on: checkedOn }, { expect: ending.rule });
  await step('check-eligibility', asking, { on: checkedOn });
  const supplier = supplierOf(carrier) ?? owning;
  // Who has no account of its own answers by letter.
  const by = (on: string): object =>
    supplier === owning
      ? { evidence: { reference: `Brief van de leverancier, ${carrier}`, on }, on }
      : { on };
  if (ending.how === 'DECLINED')
    return step('decline', supplier, { reason: ending.reason, ...by(checkedOn) });
  await step('consent', supplier, by(checkedOn));
  for (const by of [owning, asking])
    await step('supplier-management', by, { ...SUPPLIER_MANAGEMENT, on: checkedOn });
  if (ending.how === 'OPENED_BY_WORDING') return step('open-by-wording', owning, { on: ending.on });
  const addendum = await play.make(`addendum/${key}`, {
    name: `addendum/${key}`,
    account: owning,
    path: '/v1/addenda',
    body: { agreementId, partner, on: checkedOn },
  });
  await play.take({
    name: `addendum/${key}/principal`,
    account: owning,
    path: `/v1/addenda/${addendum}/sign-as-principal`,
    body: { on: ending.signedOn },
  });
  await play.take({
    name: `addendum/${key}/supplier`,
    account: supplier,
    path: `/v1/addenda/${addendum}/sign-as-supplier`,
    body: by(ending.signedOn),
  });
};

/** The supplier's own account, where it has one. */
const supplierOf = (carrier: string): string | undefined => {
  const found = agreement(carrier);
  return 'firm' in found ? firm(found.firm).account : undefined;
};
