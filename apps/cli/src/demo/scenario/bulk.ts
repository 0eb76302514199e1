import { BULK_CLIENTS } from './clients';
import { agreement } from './agreements';
import { type Day, daysAfter, LAST_DELIVERY } from './days';
import type { Moment } from './instruments';
import { type CourseStep, isOwnDelivery, linesOf, offerOf, type Plan } from './plan';
import { isMandated, type MunicipalityCode, type Partner } from './werkplein';

/** What a coach would choose for a client of UWV: UWV's own, the joint contract, and what a municipality's contract opened to it. */
const FOR_UWV = ['sollicitatie', 'jobcoaching', 'werkpad', 'traject'];
const FOR_UWV_HERE: Partial<Record<MunicipalityCode, string[]>> = {
  GM0222: ['techniek', 'werkplaats'],
  GM1876: ['doorbraak'],
};
/** And for a municipality's own client. */
const FOR_RESIDENTS: Record<MunicipalityCode, string[]> = {
  GM0222: ['techniek', 'scholing', 'werkpad', 'sollicitatie', 'werkplaats', 'fiets'],
  GM1509: ['taal', 'weide', 'scholing', 'werkpad', 'rijbewijs'],
  GM1876: ['doorbraak', 'scholing', 'werkpad', 'dorpshuis', 'werkkleding'],
  GM1955: ['kompas', 'scholing', 'zuiver', 'opstap'],
};

const FIRST_DAY = '2026-04-01';
const MOTIVATION = 'Gericht op werk: de klant wil en kan weer meedoen.';

/** Every bulk client gets an assignment in spring, and two of five a second one later. */
const chosen = BULK_CLIENTS.flatMap((client, index) => {
  const { residence, situation } = client;
  const choice =
    situation.payer === 'UWV' ? [...(FOR_UWV_HERE[residence] ?? []), ...FOR_UWV] : FOR_RESIDENTS[residence];
  const rounds = index % 5 < 2 ? [0, 1] : [0];
  return rounds.map((round) => ({
    client,
    round,
    key: choice[(index + Math.floor(index / 4) + round) % choice.length] ?? 'werkpad',
    index,
  }));
});

const delivered = (key: string, moments: ReadonlySet<Moment>, start: Day, months: number): CourseStep[] => {
  if (moments.has('HALF_WAY')) return [{ does: 'HALF_WAY', on: daysAfter(start, 40) }];
  if (!moments.has('PERIOD')) return [];
  return linesOf(offerOf({ agreement: key }))
    .slice(0, months)
    .map(({ line }): CourseStep => ({ does: 'PERIOD', line, on: daysAfter(start, 30 * line) }))
    .filter(({ on }) => on <= LAST_DELIVERY);
};

/** What a partner delivers itself costs a tenth less than was reserved for it. */
const ended = (moments: ReadonlySet<Moment>, start: Day, ownPrice: number | null): CourseStep[] => {
  if (moments.has('PERIOD')) return [];
  const on = daysAfter(start, 60);
  if (moments.has('PLACEMENT')) return [{ does: 'PLACE', on }];
  return [{ does: 'COMPLETE', on, ...(ownPrice === null ? {} : { costNote: (ownPrice * 9) / 10 }) }];
};

/** Most run to their end before September; some still run, wait for their start, or end early. */
const courseOf = (key: string, principal: Partner, start: Day, n: number): CourseStep[] => {
  const pattern = n % 10;
  if (pattern === 8) return [];
  const moments = new Set(linesOf(offerOf({ agreement: key })).map(({ moment }) => moment));
  const begun: CourseStep[] = [{ does: 'START', on: start }];
  if (pattern === 6 || pattern === 7) return [...begun, ...delivered(key, moments, start, 1)];
  if (pattern === 9)
    return [
      ...begun,
      ...delivered(key, moments, start, 1),
      { does: 'DROP_OUT', on: daysAfter(start, 50), reason: 'ILL' },
    ];
  return [
    ...begun,
    ...delivered(key, moments, start, 4),
    ...ended(
      moments,
      start,
      isOwnDelivery({ agreement: key, principal }) ? offerOf({ agreement: key }).price : null,
    ),
  ];
};

export const BULK_PLANS: readonly Plan[] = chosen.map(({ client, round, key, index }, n) => {
  const principal: Partner = client.situation.payer === 'UWV' ? 'UWV' : client.residence;
  const proposedOn = daysAfter(FIRST_DAY, ((index * 5) % 28) + 45 * round);
  const [approvedOn, orderedOn, startsOn] = [
    daysAfter(proposedOn, 2),
    daysAfter(proposedOn, 5),
    daysAfter(proposedOn, 12),
  ];
  const coach = n % 2 === 0 ? client.intakeBy : principal;
  const chosenAgreement = agreement(key);
  const covered =
    'coversPartners' in chosenAgreement
      ? chosenAgreement.coversPartners
      : 'partners' in chosenAgreement
        ? chosenAgreement.partners
        : undefined;
  return {
    key: `${client.key}/${key}`,
    client: client.key,
    agreement: key,
    principal,
    coach,
    approver: isMandated(principal, coach, 'APPROVE', approvedOn) ? coach : principal,
    orderer: isMandated(principal, coach, 'ORDER', orderedOn) ? coach : principal,
    proposedOn,
    approvedOn,
    orderedOn,
    isPartners: chosenAgreement.owner !== principal && !(covered ?? []).includes(principal),
    ...(client.situation.key === 'zw' ? { expertMotivates: { for: 'ZW' as const, text: MOTIVATION } } : {}),
    ...(key === 'dorpshuis' ? { grounds: { motivation: MOTIVATION } } : {}),
    course: courseOf(key, principal, startsOn, n),
  };
});
