import type { StandingBill } from '@ontschot/rulebook';
import type { OrderedService, Surroundings } from './invoice-facts';
import type { Bill } from './invoice.events';

export const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** Every order number on the bill: those of its lines, those that differ, and those in its head that no line bills. */
export const ordersOn = ({ lines, unbilledOrders = [] }: Bill): string[] =>
  unique([
    ...lines.flatMap(({ orderReference, unclear = [] }) =>
      orderReference === null ? unclear : [orderReference],
    ),
    ...unbilledOrders,
  ]);

/** What the rules ask of the bill: who sends it to whom, and what the orders say that it names (R-085: all of them). */
export const standingBillOf = (bill: Bill, { orders: known, enteredAt, day }: Surroundings): StandingBill => {
  const { senderPartner, addressee } = bill;
  const orders = ordersOn(bill).flatMap((id) => known[id] ?? []);
  return {
    day,
    billTo: addressee,
    ...(senderPartner === null ? {} : { billFrom: senderPartner }),
    senderIsEntered: addressee !== null && enteredAt.includes(addressee),
    ownDelivery:
      orders.length > 0 &&
      orders.every(
        ({ contractForm, instrumentOwner }) =>
          contractForm === 'OWN_PROVISION' && instrumentOwner === senderPartner,
      ),
    ...socialActivationOf(orders),
    billedPrincipals: unique(orders.map(({ principal }) => principal)),
    orderDay: orders.map(({ orderedOn }) => orderedOn ?? day).sort()[0] ?? day,
    carriers: unique(orders.map(({ instrumentOwner }) => instrumentOwner)).map((owner) => ({
      owner,
      coversPartners: orders
        .filter(({ instrumentOwner }) => instrumentOwner === owner)
        .flatMap((order) => order.coversPartners),
    })),
    contractingPrincipal: orders[0]?.contractingPrincipal ?? null,
  };
};

/** whether it is social activation that UWV bears, and who placed the client, the order tells; never the sender. */
const socialActivationOf = (
  orders: readonly OrderedService[],
): Pick<StandingBill, 'socialActivation' | 'placedBy'> => {
  const [placedBy, another] = unique(orders.map((order) => order.placedBy));
  return {
    socialActivation:
      placedBy !== undefined &&
      another === undefined &&
      orders.every(({ kind, decidingRule }) => kind === 'SOCIAL_ACTIVATION' && decidingRule === 'R-017'),
    ...(placedBy === undefined ? {} : { placedBy }),
  };
};
