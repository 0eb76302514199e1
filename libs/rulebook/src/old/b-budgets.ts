import { type Cents, fundOf, inDutch, type IsoDate, type PartnerCode, UWV } from '@ontschot/kernel';
import type { DecisionCase } from './decision-case';
import { centsOf, partnerName, partnerNameEn, residenceOn } from './facts';
import { type Finding, lacks, type Rule, says, since } from './rule';
import { R014 } from './a-responsibility';

export const R018: Rule = {
  number: 'R-018',
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI §2, §5, Bijl. 1 §1',
  versions: since('2008-09-15'),
  title: { nl: 'Budgetten blijven gescheiden', en: 'Budgets never mix' },
};

/** only the principal's own budget bears the cost of its client. */
export const budgetsNeverMix = (charged: PartnerCode, principal: PartnerCode, day: IsoDate): Finding[] =>
  charged === principal
    ? []
    : [
        says(
          R018,
          'REFUSE',
          day,
          `De kosten horen bij ${partnerName(principal)}, niet bij ${partnerName(charged)}. Budgetten worden niet gemengd.`,
          `The cost belongs to ${partnerNameEn(principal)}, not to ${partnerNameEn(charged)}. Budgets never mix.`,
          { alternatives: [`charge ${principal}`] },
        ),
      ];

export const R019: Rule = {
  number: 'R-019',
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI §2',
  versions: since('2008-09-15'),
  title: { nl: 'UWV koopt alleen bij private partijen', en: 'UWV buys from private parties only' },
};

/** UWV's money buys from private parties only; the exceptions are a municipality entered as supplier and R-017. */
export const uwvBuysFromPrivateParties = (
  { instrument }: DecisionCase,
  principal: PartnerCode,
  day: IsoDate,
): Finding[] => {
  if (instrument.contractForm !== 'OWN_PROVISION' || principal !== UWV) return [];
  return instrument.owner === UWV
    ? [
        says(
          R019,
          'REFUSE',
          day,
          'UWV mag diensten alleen inkopen bij private leveranciers en voert ze niet zelf uit.',
          'UWV may only buy services from private suppliers and does not deliver them itself.',
          { alternatives: ['private supplier', 'municipality entered as supplier'] },
        ),
      ]
    : [
        says(
          R019,
          'COMPUTE',
          day,
          `UWV koopt bij private partijen. Een gemeente die zelf levert (${partnerName(instrument.owner)}) is een uitzondering.`,
          `UWV buys from private parties. A municipality that delivers itself (${partnerNameEn(instrument.owner)}) is an exception.`,
        ),
      ];
};

export const R020: Rule<{ since: IsoDate }> = {
  number: 'R-020',
  consequence: 'ALLOW',
  strength: 'L',
  source: 'HI §2, Bijl. 1 §4; VA §1.1, §2.2',
  title: { nl: 'Gemeente koopt of doet het zelf', en: 'Municipal make-or-buy' },
  versions: [{ from: '2006-01-01', until: null, parameters: { since: '2006-01-01' } }],
};
export const R098: Rule = {
  number: 'R-098',
  consequence: 'REFUSE',
  strength: 'L',
  source: 'IS Inleiding, §2.1.1',
  title: { nl: 'Altijd inkopen op de markt', en: 'Always buy on the market' },
  versions: [{ from: '2002-09-04', until: '2005-12-31', parameters: {} }],
};

/** from 2006 a municipality may provide instruments itself; before that R-098 had it buy on the market. */
export const municipalMakeOrBuy = ({ instrument }: DecisionCase, day: IsoDate): Finding[] => {
  if (instrument.contractForm !== 'OWN_PROVISION' || instrument.owner === UWV) return [];
  return day >= R020.versions[0].parameters.since
    ? [
        says(
          R020,
          'ALLOW',
          day,
          `${partnerName(instrument.owner)} mag deze dienst zelf uitvoeren.`,
          `${partnerNameEn(instrument.owner)} may deliver this service itself.`,
        ),
      ]
    : [
        says(
          R098,
          'REFUSE',
          day,
          `Op ${day} moest een gemeente nog op de markt inkopen; zelf uitvoeren kan vanaf 1 januari 2006.`,
          `On ${day} a municipality still had to buy on the market; own delivery is possible from 1 January 2006.`,
          { alternatives: ['purchase on the market'] },
        ),
        says(
          R020,
          'COMPUTE',
          day,
          'Zelf uitvoeren kan vanaf 1 januari 2006.',
          'Own delivery is possible from 1 January 2006.',
        ),
      ];
};

export const R021: Rule = {
  number: 'R-021',
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI §2, §3',
  versions: since('2008-09-15'),
  title: { nl: 'Voorzieningen zijn van de gemeente', en: 'Facilities are municipal' },
};

/** facilities in kind are a municipality's, never from UWV's budget. */
export const facilitiesAreMunicipal = (
  { instrument }: DecisionCase,
  charged: PartnerCode,
  day: IsoDate,
): Finding[] => {
  const isFacility = instrument.contractForm === 'FACILITY' || instrument.kind === 'FACILITY';
  if (!isFacility || (charged !== UWV && instrument.owner !== UWV)) return [];
  return [
    says(
      R021,
      'REFUSE',
      day,
      'Een voorziening in natura kan alleen een gemeente geven, nooit uit het UWV-budget.',
      "A facility in kind can be given by a municipality only, never from UWV's budget.",
      { alternatives: ['municipal facility after a decision of the municipality of residence (R-013)'] },
    ),
  ];
};

export const R022: Rule = {
  number: 'R-022',
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI Bijl. 1 §4',
  versions: since('2004-01-01'),
  title: { nl: 'Twee voorwaarden voor het W-deel', en: 'Two W-deel conditions' },
};

/** the W-deel pays facilities aimed at work for its own target group; for people far from work the motivation is recorded. */
export const wDeelServesWork = (
  { instrument }: DecisionCase,
  charged: PartnerCode,
  day: IsoDate,
): Finding[] => {
  if (charged === UWV) return [];
  if (instrument.kind === 'SOCIAL_ACTIVATION' && instrument.motivation === null)
    return [
      says(
        R022,
        'HOLD',
        day,
        'Sociale activering mag uit het W-deel als is vastgelegd hoe die naar werk leidt (instrument.motivation).',
        'The W-deel may pay social activation once it is recorded how it is aimed at work (instrument.motivation).',
        { liftedBy: ['record the work-oriented motivation (instrument.motivation)'] },
      ),
    ];
  if (instrument.kind === 'SOCIAL_ACTIVATION' && !instrument.motivation)
    return [
      says(
        R022,
        'WARN',
        day,
        'Leg vast hoe deze sociale activering naar werk leidt (instrument.motivation).',
        'Record how this social activation is aimed at work (instrument.motivation).',
      ),
    ];
  return [
    says(
      R022,
      'ALLOW',
      day,
      'Het W-deel mag dit betalen: gericht op werk, voor de eigen doelgroep.',
      'The W-deel may pay this: aimed at work, for its own target group.',
    ),
  ];
};

export const R023: Rule = {
  number: 'R-023',
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI Bijl. 1 §4',
  versions: since('2004-01-01'),
  title: { nl: 'Het I-deel is niet voor instrumenten', en: 'I-deel is not for instruments' },
};

/** the I-deel is the benefit budget; no instrument is charged to it. */
export const iDeelIsNotForInstruments = (fund: string, day: IsoDate): Finding[] =>
  fund.startsWith('I_DEEL')
    ? [
        says(
          R023,
          'REFUSE',
          day,
          'Het I-deel is voor uitkeringen. Boek instrumenten op het W-deel.',
          'The I-deel is for benefits. Book instruments on the W-deel.',
          { alternatives: ['W-deel'] },
        ),
      ]
    : [];

export const R024: Rule = {
  number: 'R-024',
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI Bijl. 1 §4',
  versions: since('2004-01-01'),
  title: { nl: 'Niet weigeren om geld alleen', en: 'No refusal for lack of money alone' },
};

/** a resident's claim is not rejected only because money is short; an alternative is named. */
export const noRefusalForMoneyAlone = (
  ground: 'BUDGET_ONLY' | 'OTHER' | undefined,
  alternativeOffered: string | null | undefined,
  day: IsoDate,
): Finding => {
  if (ground === undefined) return lacks(R024, day, 'action.ground');
  if (ground === 'OTHER')
    return says(
      R024,
      'ALLOW',
      day,
      'De aanvraag is niet om geld afgewezen.',
      'The claim was not rejected for lack of money.',
    );
  return alternativeOffered
    ? says(
        R024,
        'ALLOW',
        day,
        `Het budget is op, maar er is een alternatief aangeboden: ${alternativeOffered}.`,
        `The budget is short, but an alternative is offered: ${alternativeOffered}.`,
      )
    : says(
        R024,
        'REFUSE',
        day,
        'Een aanvraag afwijzen alleen omdat het budget op is, mag niet. Noem een beschikbaar alternatief.',
        'A claim may not be rejected only because the budget is short. Name an available alternative.',
        { alternatives: ['offer another available facility'] },
      );
};

/** R-024 in a case: whose claim it is depends on which partner is asked; only residents have a claim on a municipality. */
export const claimIsRejectedLawfully = (
  decisionCase: DecisionCase,
  principal: PartnerCode,
  day: IsoDate,
): Finding[] => {
  const { action, instrument } = decisionCase;
  const asked = action.decidedBy ?? (instrument.owner === UWV ? principal : instrument.owner);
  const residence = residenceOn(decisionCase, day);
  if (asked === UWV)
    return [
      says(
        R024,
        'COMPUTE',
        day,
        'De regel dat geldgebrek geen reden is, geldt voor gemeenten. Dit is een aanvraag bij UWV.',
        'The rule that short money is no ground holds for municipalities. This claim is made to UWV.',
      ),
    ];
  if (asked !== residence)
    return [
      says(
        R014,
        'ALLOW',
        day,
        `De klant woont in ${residence}. Alleen inwoners kunnen een aanvraag doen bij ${partnerName(asked)}.`,
        `The client lives in ${residence}. Only residents have a claim on ${partnerNameEn(asked)}.`,
      ),
    ];
  return [noRefusalForMoneyAlone(action.ground, action.alternativeOffered, day)];
};

export const R025: Rule = {
  number: 'R-025',
  consequence: 'REFUSE',
  strength: 'D',
  source: 'HI §2, §3',
  versions: since('2004-01-01'),
  title: { nl: 'Bestellen binnen het budget', en: 'Commit within budget' },
};

/** Facts of one commitment; amounts in cents, net of VAT. */
export type Commitment = {
  partner: PartnerCode;
  amount: Cents;
  available: Cents;
  alternativeOffered: string | null | undefined;
  day: IsoDate;
};

/** R-025 with R-024: an order fits in the principal's available budget of the year; for a municipality short money holds until an alternative is named. */
export const commitWithinAvailable = ({
  partner,
  amount,
  available,
  alternativeOffered,
  day,
}: Commitment): Finding[] => {
  const [cost, left] = [inDutch(amount), inDutch(available)];
  if (amount <= available)
    return [
      says(
        R025,
        'ALLOW',
        day,
        `${cost} past in het beschikbare budget van ${left}.`,
        `${cost} fits in the available budget of ${left}.`,
      ),
    ];
  const short = [
    `${cost} is meer dan het beschikbare budget van ${left} (${fundOf(partner)}).`,
    `${cost} is more than the available budget of ${left} (${fundOf(partner)}).`,
  ] as const;
  if (partner === UWV)
    return [says(R025, 'REFUSE', day, ...short, { alternatives: ['allocate budget', 'cheaper instrument'] })];
  if (alternativeOffered)
    return [
      says(R025, 'REFUSE', day, ...short, { alternatives: [alternativeOffered] }),
      noRefusalForMoneyAlone('BUDGET_ONLY', alternativeOffered, day),
    ];
  return [
    says(R025, 'HOLD', day, ...short, { liftedBy: ['allocate budget'] }),
    says(
      R024,
      'HOLD',
      day,
      'De gemeente mag niet weigeren om geld alleen: noem een beschikbaar alternatief.',
      'The municipality may not refuse for money alone: name an available alternative.',
      { liftedBy: ['name an available alternative'] },
    ),
  ];
};

/** R-025 on the budgets that a case names; a fund that is not named suffices. */
export const commitWithinBudgetOf = (
  { instrument, action, circumstances }: DecisionCase,
  principal: PartnerCode,
  day: IsoDate,
): Finding[] => {
  const available = circumstances?.availableBudget?.[fundOf(principal)];
  if (available === undefined) return [];
  const price = instrument.price ?? action.amount;
  if (price === undefined) return [lacks(R025, day, 'instrument.price')];
  return commitWithinAvailable({
    partner: principal,
    amount: centsOf(price),
    available: centsOf(available),
    alternativeOffered: action.alternativeOffered,
    day,
  });
};

export const R026: Rule = {
  number: 'R-026',
  consequence: 'OBLIGE',
  strength: 'L',
  source: 'HI §3, Bijl. 1 §4',
  versions: since('2004-01-01'),
  title: { nl: 'Elk jaar verantwoorden', en: 'Yearly accountability' },
};

/** each partner accounts yearly for its own clients and euros. */
export const accountYearly = (partner: PartnerCode, year: number): Finding =>
  says(
    R026,
    'OBLIGE',
    `${year}-12-31`,
    `${partnerName(partner)} legt over ${year} verantwoording af over de eigen klanten en euro's.`,
    `${partnerNameEn(partner)} accounts for ${year} for its own clients and euros.`,
    { duty: { duty: 'issue the accountability statement', due: `${year + 1}-12-31` } },
  );

export const R027: Rule = {
  number: 'R-027',
  consequence: 'COMPUTE',
  strength: 'L',
  source: 'IS §2.4.4',
  versions: since('2003-01-01'),
  title: { nl: 'Vergelijk zonder btw', en: 'Compare net of VAT' },
};

/** municipalities get VAT on trajectories back, so offers rank by their net price; cents. The cheapest comes first. */
export const compareNetOfVat = <Offer extends { net: Cents }>(offers: readonly Offer[]): Offer[] =>
  [...offers].sort((one, other) => one.net - other.net);

export const R028: Rule = {
  number: 'R-028',
  consequence: 'REFUSE',
  strength: 'G',
  source: 'NC §1 (City Deal), §2.4',
  versions: since('2017-11-01'),
  title: { nl: 'Gebiedsbudget is een plafond', en: 'Area budget is a ceiling' },
};

/** in an area contract the area's budget is an absolute ceiling; cents. */
export const areaBudgetIsCeiling = (
  committed: Cents,
  amount: Cents,
  ceiling: Cents,
  day: IsoDate,
): Finding =>
  committed + amount <= ceiling
    ? says(
        R028,
        'ALLOW',
        day,
        `${inDutch(committed + amount)} past binnen het gebiedsbudget van ${inDutch(ceiling)}.`,
        `${inDutch(committed + amount)} is within the area budget of ${inDutch(ceiling)}.`,
      )
    : says(
        R028,
        'REFUSE',
        day,
        `${inDutch(committed + amount)} is meer dan het gebiedsbudget van ${inDutch(ceiling)}. Een ander gebied vult dat niet aan.`,
        `${inDutch(committed + amount)} is more than the area budget of ${inDutch(ceiling)}. No other area makes up for it.`,
        { alternatives: ['stay within the area budget'] },
      );
