import { type IsoDate, type PartnerCode, plusDays, UWV, uuidFrom } from '@ontschot/kernel';
import type { ClientCommand, LookedUp } from './client.commands';
import type { ClientDuty, ClientEvent, Ground, TouchedOrder } from './client.events';
import { mayServe, ownPartners } from './client.sight';
import type { KnownClient, OpenDuty } from './client.state';
import { ownerOf } from './benefits';
import { erasureLapses, saysMissing } from './erasure';
import { isOpen, isRunning, type OrderOfClient, wasOrdered } from './orders';
import { lastServingDay } from './serving';
import { responsibleOn } from './timeline';

/**
 * What news does to an order. OTHER_PAYER: the rules now name another payer on its day; the order stands.
 * LAPSES: not started by the last WW day. STARTED_AFTER: it started after that day. RUNS_ON: UWV pays it to its end.
 */
export type Effect = 'OTHER_PAYER' | 'LAPSES' | 'STARTED_AFTER' | 'RUNS_ON';
export type Touched = { order: OrderOfClient; effect: Effect };

const ofMaximum = (order: OrderOfClient, lastWwDay: IsoDate): Effect | null => {
  if (order.principal !== UWV || !isOpen(order)) return null;
  if (order.status === 'ORDERED')
    return order.plannedStart !== null && order.plannedStart <= lastWwDay ? null : 'LAPSES';
  if (order.startedOn !== null && order.startedOn > lastWwDay) return 'STARTED_AFTER';
  return isRunning(order) && (order.plannedEnd === null || order.plannedEnd > lastWwDay) ? 'RUNS_ON' : null;
};

/** Which orders the change from `before` to `after` touches, and how. */
export const touchedBy = (
  before: KnownClient,
  after: KnownClient,
  orders: readonly OrderOfClient[],
): Touched[] => {
  const fresh = after.maxima.filter(({ on }) => !before.maxima.some((one) => one.on === on));
  return orders.flatMap((order): Touched[] => {
    if (!wasOrdered(order) || order.status === 'CANCELLED' || order.orderedOn === null) return [];
    const [was, is] = [before, after].map(
      (one) => responsibleOn(one, order.orderedOn ?? '').newOrders.partner,
    );
    if (was !== is && is !== order.principal) return [{ order, effect: 'OTHER_PAYER' }];
    const effect = fresh.map(({ on }) => ofMaximum(order, on)).find((one) => one !== null);
    return effect ? [{ order, effect }] : [];
  });
};

const WORDS: Record<
  ClientDuty,
  { rule: string | null; waitsFor: OpenDuty['waitsFor']; nl: string; en: string }
> = {
  'look-at-late-benefit': {
    rule: 'R-011',
    waitsFor: 'coach',
    nl: 'Er is nieuws over een uitkering. Op de besteldag zou nu een andere partner betalen. Bekijk wat dit betekent.',
    en: 'There is news of a benefit. On the order day another partner would pay now. Look at what this means.',
  },
  'look-at-late-maximum': {
    rule: 'R-009',
    waitsFor: 'coach',
    nl: 'Het WW-maximum is laat bekend. UWV heeft daarna nog besteld of betaald. Bekijk wat dit betekent.',
    en: 'The WW maximum became known late. UWV ordered or paid after it. Look at what this means.',
  },
  'look-at-move': {
    rule: 'R-011',
    waitsFor: 'coach',
    nl: 'De klant woonde op de besteldag in een andere gemeente. Bekijk wat dit betekent.',
    en: 'The client lived in another municipality on the order day. Look at what this means.',
  },
  'note-municipal-offer': {
    rule: 'R-013',
    waitsFor: 'coach',
    nl: 'De gemeente doet deze UWV-klant een aanbod. Lees waarvoor en tot wanneer.',
    en: 'The municipality makes this UWV client an offer. Read for what and until when.',
  },
  'confirm-benefit': {
    rule: null,
    waitsFor: 'coach',
    nl: 'Een andere partner meldde een uitkering van u. Bevestig die, of trek die in.',
    en: 'Another partner reported a benefit of yours. Confirm it, or withdraw it.',
  },
  'known-at-two-partners': {
    rule: 'R-004',
    waitsFor: 'coach',
    nl: 'Deze klant is ook klant van een andere partner. Overleg voordat u bestelt.',
    en: "This client is another partner's client too. Talk before you order.",
  },
  'agree-hand-over': {
    rule: 'R-010',
    waitsFor: 'manager',
    nl: 'Spreek de overdracht aan de gemeente af, voor na de dienst.',
    en: 'Agree on the hand-over to the municipality, for after the service.',
  },
  'note-serving': {
    rule: null,
    waitsFor: 'coach',
    nl: 'Een andere partner helpt uw klant. Lees waarom en tot wanneer. Klopt het niet? Maak bezwaar.',
    en: 'Another partner serves your client. Read why and until when. Is it not right? Object.',
  },
  'agree-erasure': {
    rule: null,
    waitsFor: 'manager',
    nl: 'Iemand vroeg de persoonsgegevens van deze klant te vernietigen. Ga akkoord, of trek het in.',
    en: "Somebody asked to destroy this client's personal data. Agree, or withdraw it.",
  },
};

/** Something that waits for people of these partners, in words. */
export const opens = (
  { clientId }: KnownClient,
  duty: ClientDuty,
  dutyId: string,
  partners: PartnerCode[],
  more: { on: IsoDate; dueOn?: IsoDate; orders?: TouchedOrder[] },
): ClientEvent => {
  const { rule, waitsFor, nl, en } = WORDS[duty];
  const orders = more.orders ?? [];
  return {
    type: 'ClientDutyOpened',
    data: {
      clientId,
      dutyId,
      duty,
      waitsFor,
      partners,
      rule,
      text: nl,
      textEn: en,
      orders,
      cents: orders.reduce((sum, { cents }) => sum + cents, 0),
      dueOn: more.dueOn ?? null,
      on: more.on,
    },
  };
};

const HANDOVER = 'HANDOVER';

const waitsForHandover = ({ handover }: KnownClient): boolean =>
  handover !== null && handover.due && handover.agreedOn === null;

/** due from the last WW day until both agreed; for the municipality where the client lives now. */
const handoverDuty = (after: KnownClient, { orders }: LookedUp, on: IsoDate): ClientEvent[] => {
  const { handover, residence } = after;
  if (!handover || !waitsForHandover(after)) return [];
  const standing = after.duties.find(({ dutyId }) => dutyId === HANDOVER);
  if (standing?.partners.includes(residence)) return [];
  const ends = orders
    .filter((order) => order.principal === UWV && isRunning(order))
    .flatMap(({ plannedEnd }) => plannedEnd ?? []);
  const dueOn = [plusDays(handover.exhaustedOn, 1), ...ends].sort().at(-1);
  return [
    opens(after, 'agree-hand-over', HANDOVER, [UWV, residence], {
      on,
      ...(dueOn === undefined ? {} : { dueOn }),
    }),
  ];
};

const NEWS: Partial<Record<ClientCommand['type'], ClientDuty>> = {
  RecordBenefit: 'look-at-late-benefit',
  EndBenefit: 'look-at-late-benefit',
  CorrectBenefit: 'look-at-late-benefit',
  WithdrawBenefit: 'look-at-late-benefit',
  JoinClient: 'look-at-late-benefit',
  TakeInFile: 'look-at-late-benefit',
  RecordExhaustion: 'look-at-late-maximum',
  CorrectMaximum: 'look-at-late-maximum',
  RecordMove: 'look-at-move',
  CorrectMove: 'look-at-move',
};

/** Late news is told to both partners, with the euros that it touches; nothing moves by itself. */
const newsDuties = (
  before: KnownClient,
  after: KnownClient,
  { type, today, stepId, orders }: ClientCommand,
): ClientEvent[] => {
  const told = NEWS[type];
  if (!told) return [];
  const touched = touchedBy(before, after, orders).filter(
    ({ effect }) =>
      effect === 'OTHER_PAYER' ||
      (effect !== 'RUNS_ON' && after.handover !== null && after.handover.exhaustedOn < today),
  );
  if (touched.length === 0) return [];
  const late = after.maxima.some(({ on }) => !before.maxima.some((one) => one.on === on));
  const partners = [
    ...new Set([UWV, before.residence, after.residence, ...touched.map(({ order }) => order.principal)]),
  ];
  const listed = touched.map(({ order: { assignmentId, name, principal, cents } }) => ({
    assignmentId,
    name,
    principal,
    cents,
  }));
  return partners.map((partner) =>
    opens(after, late ? 'look-at-late-maximum' : told, `${stepId}:${partner}`, [partner], {
      on: today,
      orders: listed,
    }),
  );
};

/** One person, one client: who has this client already hears that another partner has, too; once for each of them. */
const knownAtTwo = (before: KnownClient, after: KnownClient, by: PartnerCode, on: IsoDate): ClientEvent[] =>
  [...new Set([before.registeredBy, ...ownPartners(before, on)])]
    .filter((partner) => partner !== by)
    .map((partner) => ({ partner, dutyId: `SAME_PERSON:${by}:${partner}` }))
    .filter(({ dutyId }) => !before.duties.some((one) => one.dutyId === dutyId))
    .map(({ partner, dutyId }) => opens(after, 'known-at-two-partners', dutyId, [partner], { on }));

/** What another partner must know or say of what was just recorded. */
const dutiesFrom = (
  decided: readonly ClientEvent[],
  before: KnownClient,
  after: KnownClient,
  { type, by, today, stepId }: ClientCommand,
): ClientEvent[] => [
  ...decided.flatMap((event): ClientEvent[] => {
    if ((event.type === 'BenefitRecorded' || event.type === 'BenefitCorrected') && !event.data.confirmed)
      return [
        opens(after, 'confirm-benefit', `CONFIRM:${event.data.benefitId}`, [ownerOf(after, event.data)], {
          on: today,
        }),
      ];
    if (event.type === 'MunicipalOfferRecorded')
      return [opens(after, 'note-municipal-offer', `OFFER:${event.data.offerId}`, [UWV], { on: today })];
    // Whoever serves under a ground is announced to each partner whose client it is; of the same person it is told below.
    if (event.type === 'ClientServed' && event.data.code !== 'SAME_PERSON')
      return ownPartners(after, today)
        .filter((partner) => partner !== event.data.partner)
        .map((partner) =>
          opens(after, 'note-serving', `SERVING:${event.data.servingId}:${partner}`, [partner], {
            on: today,
          }),
        );
    return event.type === 'ErasureRequested' && after.erasure
      ? saysMissing(after.erasure).map((partner) =>
          opens(after, 'agree-erasure', `ERASURE:${stepId}:${partner}`, [partner], { on: today }),
        )
      : [];
  }),
  ...(type === 'JoinClient' || type === 'TakeInFile' || type === 'TellSamePerson'
    ? knownAtTwo(before, after, by, today)
    : []),
];

const isSettled = (after: KnownClient, { duty, dutyId, partners }: OpenDuty, today: IsoDate): boolean => {
  const about = dutyId.slice(dutyId.indexOf(':') + 1);
  switch (duty) {
    case 'agree-hand-over':
      return !waitsForHandover(after);
    case 'confirm-benefit':
      return after.benefits.every(({ benefitId, confirmed }) => benefitId !== about || confirmed);
    case 'note-municipal-offer':
      return after.offers.some(({ offerId, ended }) => offerId === about && ended !== null);
    case 'agree-erasure':
      return !saysMissing(after.erasure).some((partner) => partners.includes(partner));
    case 'note-serving':
      return after.servings.some(
        ({ servingId, partner, until, objectedBy }) =>
          about.startsWith(`${servingId}:`) &&
          (objectedBy !== null ||
            (until !== null && until < today) ||
            ownPartners(after, today).includes(partner)),
      );
    default:
      return false;
  }
};

const settled = (after: KnownClient, { by, today: on }: ClientCommand): ClientEvent[] =>
  after.duties
    .filter((duty) => isSettled(after, duty, on))
    .map(({ dutyId }) => ({
      type: 'ClientDutyDone',
      data: { clientId: after.clientId, dutyId, by, note: null, on },
    }));

/** Steps whose mistake takes the client out of sight of who made it; it can undo that the same day. */
const MISTAKEN: ReadonlySet<ClientCommand['type']> = new Set([
  'CorrectBenefit',
  'WithdrawBenefit',
  'EndBenefit',
  'RecordSituation',
  'CorrectMove',
  'CorrectMaximum',
]);

/** Who pays for what still runs, and who put something on record a moment ago that it may have to undo, does not lose sight of the client. */
const keepsSight = (before: KnownClient, after: KnownClient, command: ClientCommand): ClientEvent[] => {
  const { type, by, today, stepId, orders } = command;
  const sees = (client: KnownClient, partner: PartnerCode): boolean => mayServe(client, partner, today);
  const payers = new Set(orders.filter(isOpen).map(({ principal }) => principal));
  const joined = type === 'TakeInFile' ? command.partners : [];
  const reasonsOf = (partner: PartnerCode): [Ground, string][] => [
    ...(payers.has(partner)
      ? [['RUNNING_ORDER', 'Betaalt een lopende opdracht (R-011)'] satisfies [Ground, string]]
      : []),
    ...(joined.includes(partner)
      ? [['OTHER_FILE', 'Had het andere dossier van dezelfde persoon'] satisfies [Ground, string]]
      : []),
    ...(type === 'RecordMove' && partner === by
      ? [['MOVED', 'Legde vandaag de verhuizing vast (R-014)'] satisfies [Ground, string]]
      : []),
    ...(MISTAKEN.has(type) && partner === by
      ? [['CORRECTED', 'Legde dit vandaag vast en kan het vandaag terugdraaien'] satisfies [Ground, string]]
      : []),
  ];
  return [...new Set([...payers, ...joined, by])].flatMap((partner): ClientEvent[] => {
    const loses = !sees(after, partner) && (sees(before, partner) || joined.includes(partner));
    if (!loses) return [];
    return reasonsOf(partner).map(([code, ground]): ClientEvent => ({
      type: 'ClientServed',
      data: {
        clientId: after.clientId,
        servingId: uuidFrom(stepId, 'sight', partner, code),
        partner,
        code,
        ground,
        from: today,
        until: untilOf(code, command),
      },
    }));
  });
};

/** A payer sees the client as long as it pays; who may undo something, today; who had the other file, for a term. */
const untilOf = (code: Ground, command: ClientCommand): IsoDate | null =>
  code === 'RUNNING_ORDER'
    ? null
    : code === 'OTHER_FILE'
      ? lastServingDay(command.today, command)
      : command.today;

/** The clock: a partner that no longer pays for anything here serves no longer for that reason. */
export const sightEnds = ({ clientId, servings }: KnownClient, { today, orders }: LookedUp): ClientEvent[] =>
  servings
    .filter(({ code, until }) => code === 'RUNNING_ORDER' && until === null)
    .filter(({ partner }) => !orders.some((order) => order.principal === partner && isOpen(order)))
    .map(({ servingId, partner }) => ({
      type: 'ServingEnded',
      data: { clientId, servingId, partner, until: today },
    }));

/** What follows of itself from a step: duties opened and closed, and who keeps sight of the client. */
export const consequences = (
  decided: readonly ClientEvent[],
  before: KnownClient,
  after: KnownClient,
  command: ClientCommand,
): ClientEvent[] =>
  after.status === 'WITHDRAWN' || after.status === 'MERGED' || after.sealed === null
    ? []
    : [
        ...settled(after, command),
        ...handoverDuty(after, command, command.today),
        ...newsDuties(before, after, command),
        ...dutiesFrom(decided, before, after, command),
        ...keepsSight(before, after, command),
        ...erasureLapses(before, after, command),
      ];
