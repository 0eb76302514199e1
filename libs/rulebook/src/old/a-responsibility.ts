import { type IsoDate, plusMonths, type PartnerCode, UWV } from '@ontschot/kernel';
import type { DecisionCase } from './decision-case';
import {
  dayAfter,
  exhaustedOn,
  hasDisabilityBenefit,
  lastDayOfService,
  municipalBenefitsOn,
  orderDayOf,
  partnerName,
  partnerNameEn,
  residenceOn,
  startDayOf,
  uwvBenefitsOn,
} from './facts';
import { type Finding, lacks, type Rule, says, since } from './rule';
import { withCapital } from '../words';

/** Who holds the formal task, and the rule that decided it (R-012: the outcome is stored with its rule). */
export type Resolved = { principal: PartnerCode; decidedBy: string; findings: Finding[] };
/** One step of the order of resolution: a principal, or what the rule has to say though it does not decide. */
export type ResolutionStep = { principal?: PartnerCode; findings: Finding[] };
const undecided: ResolutionStep = { findings: [] };

/** Prepares, from 2015-01-01, the name of the assistance act (WWB → Participatiewet). */
export const assistanceAct = (day: IsoDate): string => (day >= '2015-01-01' ? 'Participatiewet' : 'WWB');
const benefitName = (type: string, day: IsoDate): string => {
  if (type === 'ASSISTANCE' || type === 'WWB') return assistanceAct(day);
  return type === 'WAJONG' ? 'Wajong' : type === 'ANW' ? 'Anw' : type;
};

export const R001: Rule = {
  number: 'R-001',
  consequence: 'COMPUTE',
  strength: 'L',
  source: 'HI Bijl. 1 §1; IS Inleiding',
  title: {
    nl: 'De uitkering wijst de verantwoordelijke partner aan',
    en: 'Benefit names the responsible partner',
  },
  versions: [{ from: '2002-01-01', until: null, parameters: {} }],
};

/** R-001: WW, ZW, WIA, WAO, Wajong → UWV; assistance, IOAW, IOAZ, Anw or no benefit → municipality of residence. */
export const benefitNamesResponsiblePartner = (
  decisionCase: DecisionCase,
  day: IsoDate,
): Required<ResolutionStep> => {
  const [uwvBenefit] = uwvBenefitsOn(decisionCase, day);
  if (uwvBenefit)
    return {
      principal: UWV,
      findings: [
        says(
          R001,
          'COMPUTE',
          day,
          `De klant heeft op ${day} een ${benefitName(uwvBenefit.type, day)}-uitkering: UWV is verantwoordelijk.`,
          `The client has ${benefitName(uwvBenefit.type, day)} on ${day}: UWV is responsible.`,
        ),
      ],
    };
  const principal = residenceOn(decisionCase, day);
  const [municipal] = municipalBenefitsOn(decisionCase, day);
  const [why, whyEn] = municipal
    ? [`een ${benefitName(municipal.type, day)}-uitkering`, `${benefitName(municipal.type, day)} benefit`]
    : ['geen uitkering', 'no benefit'];
  return {
    principal,
    findings: [
      says(
        R001,
        'COMPUTE',
        day,
        `De klant heeft op ${day} ${why}: de gemeente waar de klant woont (${principal}) is verantwoordelijk.`,
        `The client has ${whyEn} on ${day}: the municipality of residence (${principal}) is responsible.`,
      ),
    ],
  };
};

export const R002: Rule = {
  number: 'R-002',
  consequence: 'COMPUTE',
  strength: 'L',
  source: 'HI §2 Leveranciersmanagement, §4 werkinstructie',
  versions: since('2008-09-15'),
  title: { nl: 'Wie is opdrachtgever', en: 'Who is principal' },
};

/** R-002: the principal holds the formal task on the order date; who owns the contract or employs the coach is irrelevant. */
export const whoIsPrincipal = (principal: PartnerCode, day: IsoDate): Finding =>
  says(
    R002,
    'COMPUTE',
    day,
    `De opdrachtgever is ${partnerName(principal)}, want daar hoort de klant op ${day} bij. Van wie het contract of de werkcoach is, maakt niet uit.`,
    `The principal is ${partnerNameEn(principal)}, whose client this is on ${day}. Whose contract or coach it is does not matter.`,
  );

export const R003: Rule = {
  number: 'R-003',
  consequence: 'OBLIGE',
  strength: 'D',
  source: 'HI §2, §3, §5',
  versions: since('2008-09-15'),
  title: { nl: 'Twee soorten opdrachtgever', en: 'Two kinds of principal' },
};

/** R-003: the contracting principal (per contract) and the case principal (per assignment) are separate facts. */
export const twoKindsOfPrincipal = (
  contracting: PartnerCode,
  principal: PartnerCode,
  day: IsoDate,
): Finding[] =>
  contracting === principal
    ? []
    : [
        says(
          R003,
          'COMPUTE',
          day,
          `Het contract is van ${partnerName(contracting)}; de opdracht is van ${partnerName(principal)}. Dat zijn twee aparte gegevens.`,
          `The contract is ${partnerNameEn(contracting)}'s; the assignment is ${partnerNameEn(principal)}'s. They are two separate facts.`,
        ),
      ];

export const R004: Rule = {
  number: 'R-004',
  consequence: 'COMPUTE',
  strength: 'L',
  source: 'HI §2 (situatie 1)',
  versions: [{ from: '2002-01-01', until: null, parameters: {} }],
  title: { nl: 'Samenloop: UWV betaalt', en: 'Concurrent benefits: UWV pays' },
};

/** R-004: benefits from UWV and a municipality at the same time: the whole cost goes to UWV, no split. WW with Anw counts too (A-29). */
export const concurrentBenefitsGoToUwv = (decisionCase: DecisionCase, day: IsoDate): ResolutionStep => {
  const [uwv] = uwvBenefitsOn(decisionCase, day);
  const [municipal] = municipalBenefitsOn(decisionCase, day);
  if (!uwv || !municipal) return undecided;
  const both = `${benefitName(uwv.type, day)} + ${benefitName(municipal.type, day)}`;
  return {
    principal: UWV,
    findings: [
      says(
        R004,
        'COMPUTE',
        day,
        `Samenloop op ${day} (${both}): UWV betaalt alles, er wordt niet gedeeld.`,
        `Concurrent benefits on ${day} (${both}): UWV pays all of it, nothing is split.`,
      ),
      ...benefitNamesResponsiblePartner(decisionCase, day).findings,
    ],
  };
};

export const R005: Rule = {
  number: 'R-005',
  consequence: 'WARN',
  strength: 'G',
  source: 'IS §2.3; HI §2',
  versions: since('2003-01-01'),
  title: { nl: 'Regie bij samenloop', en: 'Lead in concurrent cases' },
};

/** R-005: for a concurrent client the partners record who leads; the lead never moves the payer. Warns when none is recorded. */
export const leadIsRecorded = ({ circumstances }: DecisionCase, day: IsoDate): Finding =>
  circumstances?.leadAgreed === undefined
    ? says(
        R005,
        'WARN',
        day,
        'Leg vast welke partner de regie heeft. Dat verandert niet wie betaalt.',
        'Record which partner leads. That does not change who pays.',
      )
    : says(
        R005,
        'COMPUTE',
        day,
        `De regie ligt bij ${partnerName(circumstances.leadAgreed)}; dat verandert niet wie betaalt.`,
        `${partnerNameEn(circumstances.leadAgreed)} leads; that does not change who pays.`,
      );

export const R006: Rule = {
  number: 'R-006',
  consequence: 'COMPUTE',
  strength: 'L',
  source: 'HI §2 (situatie 2; WWB art. 7(3))',
  versions: since('2004-01-01'),
  title: { nl: 'Klant die van WW naar bijstand dreigt te gaan', en: 'WW client about to move to assistance' },
};

/**
 * R-006: both managers may together decide which partner is responsible, for orders from the effective day.
 * With one signature nothing changes; UWV cannot be named once no UWV benefit remains (A-06).
 */
export const managersDecideTogether = (decisionCase: DecisionCase, day: IsoDate): ResolutionStep => {
  const decision = decisionCase.circumstances?.jointDecision;
  const { designates, effective, approvals = [] } = decision ?? {};
  if (designates === undefined)
    return decision === undefined
      ? undecided
      : { findings: [lacks(R006, day, 'circumstances.jointDecision.designates')] };
  const residence = residenceOn(decisionCase, day);
  const silent = (text: string, textEn: string): ResolutionStep => ({
    findings: [says(R006, 'COMPUTE', day, text, textEn)],
  });
  if (!approvals.includes(UWV) || !approvals.includes(residence))
    return silent(
      `Het besluit over ${partnerName(designates)} heeft niet de handtekening van beide managers (UWV en ${residence}). Er verandert niets.`,
      `The decision for ${partnerNameEn(designates)} lacks the signature of both managers (UWV and ${residence}). Nothing changes.`,
    );
  if (effective === undefined)
    return { findings: [lacks(R006, day, 'circumstances.jointDecision.effective')] };
  if (effective > day)
    return silent(
      `Het gezamenlijke besluit gaat in op ${effective}, na de opdracht van ${day}. Voor deze opdracht verandert er niets.`,
      `The joint decision takes effect on ${effective}, after the order of ${day}. Nothing changes for this order.`,
    );
  const uwvBenefits = uwvBenefitsOn(decisionCase, day);
  if (designates === UWV && uwvBenefits.length === 0)
    return silent(
      'Er is geen UWV-uitkering meer. Dan kan het besluit UWV niet laten betalen voor nieuwe opdrachten.',
      'No UWV benefit remains. The decision cannot make UWV pay new orders.',
    );
  if (designates !== UWV && designates !== residence)
    return silent(
      `${partnerName(designates)} is niet de gemeente waar de klant woont (${residence}). Er verandert niets.`,
      `${partnerNameEn(designates)} is not where the client lives (${residence}). Nothing changes.`,
    );
  if (designates !== UWV && uwvBenefits.length > 0 && !uwvBenefits.some(({ type }) => type === 'WW'))
    return silent(
      'Een gezamenlijk besluit kan alleen voor een klant met WW. Er verandert niets.',
      'A joint decision is possible for a WW client only. Nothing changes.',
    );
  return {
    principal: designates,
    findings: [
      says(
        R006,
        'COMPUTE',
        day,
        `Beide managers hebben besloten: ${partnerName(designates)} is verantwoordelijk voor opdrachten vanaf ${effective}.`,
        `Both managers decided: ${partnerNameEn(designates)} is responsible for orders from ${effective}.`,
      ),
    ],
  };
};

export const R007: Rule = {
  number: 'R-007',
  consequence: 'OBLIGE',
  strength: 'L',
  source: 'HI §2 (situatie 2)',
  versions: since('2008-09-15'),
  title: { nl: 'Coach en klant merken er niets van', en: 'Coach and client notice nothing' },
};

/** R-007: a transfer leaves the coach's care and running services untouched. */
export const coachAndClientNoticeNothing = (day: IsoDate): Finding =>
  says(
    R007,
    'COMPUTE',
    day,
    'De werkcoach blijft dezelfde en lopende diensten gaan door.',
    'The coach stays the same and running services go on.',
  );

export const R008: Rule = {
  number: 'R-008',
  consequence: 'COMPUTE',
  strength: 'L',
  source: 'HI §4 Doorlopers; §1 Aanleiding',
  versions: since('2004-01-01'),
  title: { nl: 'Doorlopen na het einde van de WW', en: 'Running through exhaustion' },
};

export const R009: Rule = {
  number: 'R-009',
  consequence: 'COMPUTE',
  strength: 'D',
  source: 'Lezing van HI §4 Doorlopers (A-07)',
  versions: since('2004-01-01'),
  title: { nl: 'Besteld maar niet gestart', en: 'Ordered but not started' },
};

/** What the end of WW does to a service that UWV ordered before it. */
export type ThroughExhaustion =
  | { is: 'untouched' }
  | { is: 'runs-through'; finding: Finding; exhausted: IsoDate }
  | { is: 'not-started'; finding: Finding; exhausted: IsoDate }
  | { is: 'start-unknown'; exhausted: IsoDate };

/** R-008 and R-009: a service that UWV started on or before the last WW day runs on and UWV pays all of it; one that had not started is ordered again. */
export const runsThroughExhaustion = (decisionCase: DecisionCase, orderDay: IsoDate): ThroughExhaustion => {
  const exhausted = exhaustedOn(decisionCase, orderDay);
  if (exhausted === null || orderDay > exhausted || exhausted > decisionCase.action.date)
    return { is: 'untouched' };
  // Who keeps another UWV benefit stays UWV's client: nothing runs through and nothing is handed over.
  if (uwvBenefitsOn(decisionCase, dayAfter(exhausted)).length > 0) return { is: 'untouched' };
  const last = lastDayOfService(decisionCase);
  if (last !== undefined && last <= exhausted) return { is: 'untouched' };
  const start = startDayOf(decisionCase);
  if (start === undefined) return { is: 'start-unknown', exhausted };
  if (start <= exhausted)
    return {
      is: 'runs-through',
      exhausted,
      finding: says(
        R008,
        'COMPUTE',
        orderDay,
        `De dienst startte op ${start}, toen de WW nog liep (tot en met ${exhausted}). UWV laat hem aflopen en betaalt alles.`,
        `The service started on ${start}, while WW still ran (until ${exhausted}). UWV lets it finish and pays all of it.`,
      ),
    };
  return {
    is: 'not-started',
    exhausted,
    finding: says(
      R009,
      'COMPUTE',
      exhausted,
      `Op de laatste WW-dag (${exhausted}) was de dienst nog niet gestart. Bepaal de opdrachtgever opnieuw, geef het geld van UWV vrij en bestel opnieuw.`,
      `On the last WW day (${exhausted}) the service had not started. Determine the principal again, release UWV's money and order again.`,
    ),
  };
};

export const R010: Rule<{ boughtFrom: IsoDate }> = {
  number: 'R-010',
  consequence: 'OBLIGE',
  strength: 'L',
  source: 'HI §2 (situatie 2), §4 Doorlopers',
  title: { nl: 'Overdracht na de module', en: 'Hand-over after the module' },
  versions: [{ from: '2008-04-01', until: null, parameters: { boughtFrom: '2008-04-01' } }],
};

/** R-010: what was bought on or after 1 April 2008 needs an agreement on the hand-over after the module; due at its end. */
export const handOverAfterModule = (decisionCase: DecisionCase, orderDay: IsoDate): Finding[] => {
  const { history = [], action } = decisionCase;
  const work = history.find(
    (event) =>
      event.type === 'WORK_RESUMED' || (event.type === 'UWV_MODULE_COMPLETED' && event.work === true),
  );
  if (work && work.date <= action.date)
    return [
      says(
        R010,
        'COMPUTE',
        orderDay,
        `De klant werkt sinds ${work.date}: overdracht is niet nodig.`,
        `The client works since ${work.date}: no hand-over is needed.`,
      ),
    ];
  if (orderDay < R010.versions[0].parameters.boughtFrom)
    return [
      says(
        R010,
        'COMPUTE',
        orderDay,
        `De dienst is gekocht voor 1 april 2008: een afspraak over overdracht is niet verplicht.`,
        'The service was bought before 1 April 2008: no hand-over agreement is required.',
      ),
    ];
  const completed = history.find(({ type }) => type === 'UWV_MODULE_COMPLETED')?.date;
  const due = completed ?? lastDayOfService(decisionCase) ?? null;
  return [
    says(
      R010,
      'OBLIGE',
      orderDay,
      `Spreek af hoe de klant na de module${due ? ` (einde ${due})` : ''} naar de gemeente gaat.`,
      `Agree how the client passes to the municipality after the module${due ? ` (end ${due})` : ''}.`,
      { duty: { duty: 'agree on the hand-over to the municipality', due } },
    ),
  ];
};

/** R-010: a decision of both managers that names the municipality is the agreement; null while there is none. */
export const handOverIsAgreed = (decisionCase: DecisionCase, day: IsoDate): Finding[] | null => {
  const { principal, findings } = managersDecideTogether(decisionCase, day);
  if (principal === undefined || principal === UWV) return null;
  return [
    ...findings,
    says(
      R010,
      'COMPUTE',
      day,
      `De overdracht aan ${partnerName(principal)} is afgesproken.`,
      `The hand-over to ${partnerNameEn(principal)} is agreed.`,
    ),
  ];
};

/** R-010: no next module on UWV's account once WW has ended; said of an order for a client whom UWV served before. */
export const servedByUwvBefore = (
  decisionCase: DecisionCase,
  day: IsoDate,
  principal: PartnerCode,
): Finding[] => {
  const exhausted = exhaustedOn(decisionCase, day);
  return principal === UWV || exhausted === null || exhausted >= day
    ? []
    : [
        says(
          R010,
          'COMPUTE',
          day,
          `De WW heeft op ${exhausted} het maximum bereikt. Nieuwe opdrachten zijn voor ${partnerName(principal)}.`,
          `WW reached its maximum on ${exhausted}. New orders are for ${partnerNameEn(principal)}.`,
        ),
      ];
};

/** R-009: warns when a service that UWV orders will not have started by the last WW day that is already known. */
export const orderWillNotHaveStarted = (
  decisionCase: DecisionCase,
  day: IsoDate,
  principal: PartnerCode,
): Finding[] => {
  const exhausted = exhaustedOn(decisionCase, day);
  const start = startDayOf(decisionCase);
  if (
    principal !== UWV ||
    exhausted === null ||
    exhausted < day ||
    start === undefined ||
    start <= exhausted ||
    uwvBenefitsOn(decisionCase, dayAfter(exhausted)).length > 0
  )
    return [];
  return [
    says(
      R009,
      'WARN',
      day,
      `De dienst start op ${start}, na de laatste WW-dag (${exhausted}). Dan wordt de opdrachtgever opnieuw bepaald.`,
      `The service starts on ${start}, after the last WW day (${exhausted}). The principal is then determined again.`,
    ),
  ];
};

export const R011: Rule = {
  number: 'R-011',
  consequence: 'COMPUTE',
  strength: 'D',
  source: 'Lezing van HI §2, §4 (A-07)',
  versions: since('2004-01-01'),
  title: { nl: 'De opdrachtgever ligt per opdracht vast', en: 'Principal fixed per assignment' },
};

/** R-011: the principal is set when the assignment is ordered; later changes count for the next order. */
export const principalIsFixedAtOrder = (orderDay: IsoDate): Finding =>
  says(
    R011,
    'COMPUTE',
    orderDay,
    `De opdrachtgever is bepaald op de dag van bestellen (${orderDay}). Wat later verandert, telt voor de volgende opdracht.`,
    `The principal was fixed on the order day (${orderDay}). Later changes count for the next order.`,
  );

export const R012: Rule = {
  number: 'R-012',
  consequence: 'COMPUTE',
  strength: 'D',
  source: 'Samenvoeging van HI §2, §4, Bijl. 1',
  versions: since('2004-01-01'),
  title: { nl: 'Volgorde van bepalen', en: 'Order of resolution' },
};

export const R013: Rule = {
  number: 'R-013',
  consequence: 'ALLOW',
  strength: 'L',
  source: 'HI Bijl. 1 §1, §4 (WWB art. 7(3))',
  versions: since('2004-01-01'),
  title: { nl: 'Gemeente helpt een UWV-klant', en: 'Municipality serves a UWV client' },
};

/** R-013: with a recorded decision of the municipality where the client lives, that municipality is principal and its W-deel pays. */
export const municipalityServesUwvClient = (decisionCase: DecisionCase, day: IsoDate): ResolutionStep => {
  const { by, decidedOn } = decisionCase.circumstances?.municipalOffer ?? {};
  if (by === undefined || uwvBenefitsOn(decisionCase, day).length === 0) return undecided;
  const residence = residenceOn(decisionCase, day);
  if (by !== residence)
    return {
      findings: [
        says(
          R014,
          'COMPUTE',
          day,
          `Het aanbod van ${partnerName(by)} telt niet: een gemeente helpt alleen haar eigen inwoners en de klant woont in ${residence}.`,
          `The offer of ${partnerNameEn(by)} does not count: a municipality serves its own residents only and the client lives in ${residence}.`,
        ),
      ],
    };
  if (decidedOn === undefined)
    return { findings: [lacks(R013, day, 'circumstances.municipalOffer.decidedOn')] };
  if (decidedOn > day)
    return {
      findings: [
        says(
          R013,
          'COMPUTE',
          day,
          `Het besluit van ${partnerName(by)} was er op ${day} nog niet.`,
          `The decision of ${partnerNameEn(by)} did not exist yet on ${day}.`,
        ),
      ],
    };
  return {
    principal: by,
    findings: [
      says(
        R013,
        'ALLOW',
        day,
        `${partnerName(by)} heeft op ${decidedOn} besloten deze UWV-klant zelf te helpen en betaalt uit het W-deel.`,
        `${partnerNameEn(by)} decided on ${decidedOn} to serve this UWV client itself and pays from its W-deel.`,
      ),
    ],
  };
};

export const R014: Rule = {
  number: 'R-014',
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI Bijl. 1 §4 (WWB art. 10(3))',
  versions: since('2004-01-01'),
  title: { nl: 'Alleen inwoners', en: 'Residents only' },
};

/** R-014: a municipality pays, and gives its own provisions, only for people who live there on the order date. */
export const residentsOnly = (decisionCase: DecisionCase, day: IsoDate, charged: PartnerCode): Finding[] => {
  const residence = residenceOn(decisionCase, day);
  return charged === UWV || charged === residence
    ? []
    : [
        says(
          R014,
          'REFUSE',
          day,
          `De klant woont in ${residence}, niet in ${charged}. ${withCapital(partnerName(charged))} helpt en betaalt alleen voor inwoners.`,
          `The client lives in ${residence}, not in ${charged}. ${withCapital(partnerNameEn(charged))} serves and pays for residents only.`,
          { alternatives: [`instrument of ${residence}`] },
        ),
      ];
};

export const R015: Rule = {
  number: 'R-015',
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI Bijl. 1 §1–2',
  versions: since('2008-09-15'),
  title: { nl: 'UWV-geld voor UWV-klanten', en: 'UWV money for UWV clients' },
};

/** R-015: UWV's budget serves only clients with WW or a disability benefit, or before benefit under R-016. ZW is held for a motivation (A-05). */
export const uwvMoneyForUwvClients = (
  decisionCase: DecisionCase,
  day: IsoDate,
  principal: PartnerCode,
  charged: PartnerCode,
  decidedBy: string,
): Finding[] => {
  const { instrument } = decisionCase;
  if (charged !== UWV) {
    if (
      instrument.owner !== UWV ||
      instrument.contractForm !== 'IRO' ||
      instrument.addendum?.partner === principal
    )
      return [];
    return [
      says(
        R015,
        'REFUSE',
        day,
        `Een IRO van UWV is alleen voor UWV-klanten. Op ${day} is dit een klant van ${partnerName(principal)}.`,
        `An IRO of UWV is for UWV clients only. On ${day} this is a client of ${partnerNameEn(principal)}.`,
        { alternatives: [`own instrument of ${principal}`, 'individual purchase'] },
      ),
    ];
  }
  if (principal !== UWV)
    return [
      says(
        R015,
        'REFUSE',
        day,
        `Dit is geen UWV-klant op ${day}: daar is UWV-geld niet voor. Opdrachtgever is ${partnerName(principal)}.`,
        `This is no UWV client on ${day}: UWV money cannot be used. The principal is ${partnerNameEn(principal)}.`,
        { alternatives: [`charge ${principal}`] },
      ),
    ];
  const benefits = uwvBenefitsOn(decisionCase, day);
  const onlyZw = benefits.length > 0 && benefits.every(({ type }) => type === 'ZW');
  if (!onlyZw || decidedBy === 'R-016' || decidedBy === 'R-017') return [];
  return instrument.motivation
    ? [
        says(
          R015,
          'ALLOW',
          day,
          'De klant heeft alleen ZW; de contractdeskundige heeft de inzet gemotiveerd.',
          'The client has ZW only; the contract expert motivated the use.',
        ),
      ]
    : [
        says(
          R015,
          'HOLD',
          day,
          'De klant heeft alleen ZW. De contractdeskundige moet de inzet eerst motiveren (instrument.motivation).',
          'The client has ZW only. The contract expert must first motivate the use (instrument.motivation).',
          { liftedBy: ["contract expert's motivation (instrument.motivation)"] },
        ),
      ];
};

export const R016: Rule<{ months: number }> = {
  number: 'R-016',
  consequence: 'ALLOW',
  strength: 'L',
  source: 'HI Bijl. 1 §2',
  title: { nl: 'Voor de eerste WW-dag', en: 'Before the first WW day' },
  versions: [{ from: '2008-09-15', until: null, parameters: { months: 4 } }],
};

/** R-016: UWV may act from 4 calendar months before the expected first WW day, that day included (5.7). */
export const beforeFirstWwDay = (decisionCase: DecisionCase, day: IsoDate): ResolutionStep => {
  const first = decisionCase.client.expectedFirstWwDay;
  if (first === undefined || uwvBenefitsOn(decisionCase, day).length > 0) return undecided;
  const start = startDayOf(decisionCase) ?? day;
  const { months } = R016.versions[0].parameters;
  const earliest = plusMonths(first, -months);
  // From the expected day on, the benefit itself must show.
  if (day >= first) return undecided;
  if (start >= earliest)
    return {
      principal: UWV,
      findings: [
        says(
          R016,
          'ALLOW',
          day,
          `De eerste WW-dag is naar verwachting ${first}. UWV mag helpen vanaf ${months} maanden daarvoor (${earliest}); de start is op ${start}.`,
          `The first WW day is expected on ${first}. UWV may act from ${months} months before it (${earliest}); the start is on ${start}.`,
        ),
      ],
    };
  const charged = decisionCase.action.chargeTo ?? (decisionCase.instrument.owner === UWV ? UWV : undefined);
  return {
    findings: [
      says(
        R016,
        charged === UWV ? 'REFUSE' : 'COMPUTE',
        day,
        `Starten op ${start} is te vroeg: UWV kan vanaf ${earliest} helpen (${months} maanden voor ${first}).`,
        `A start on ${start} is too early: UWV can act from ${earliest} (${months} months before ${first}).`,
        { alternatives: [`start on or after ${earliest}`] },
      ),
    ],
  };
};

export const R017: Rule<{ supplierBillsUwvFrom: IsoDate }> = {
  number: 'R-017',
  consequence: 'COMPUTE',
  strength: 'P',
  source: 'IS §2.3 (interview UWV)',
  title: { nl: 'Sociale activering van arbeidsgehandicapten', en: 'Social activation of the disabled' },
  versions: [{ from: '2002-01-01', until: null, parameters: { supplierBillsUwvFrom: '2008-09-15' } }],
};

/** R-017: social activation of occupationally disabled people is UWV's cost, but only a municipality places them; who placed is told by the case, or else by whose instrument it is. */
export const socialActivationIsUwvCost = (decisionCase: DecisionCase, day: IsoDate): ResolutionStep => {
  const { client, instrument, action } = decisionCase;
  const disabled = client.occupationallyDisabled ?? hasDisabilityBenefit(uwvBenefitsOn(decisionCase, day));
  if (instrument.kind !== 'SOCIAL_ACTIVATION' || !disabled) return undecided;
  const findings = [
    says(
      R017,
      'COMPUTE',
      day,
      'Sociale activering van arbeidsgehandicapten: de gemeente plaatst, UWV draagt de kosten.',
      'Social activation of the occupationally disabled: the municipality places, UWV bears the cost.',
    ),
  ];
  const placedBy = action.placedBy ?? (instrument.owner === UWV ? UWV : undefined);
  if (placedBy === UWV)
    findings.push(
      says(
        R017,
        'REFUSE',
        day,
        'UWV plaatst niet zelf in sociale activering; dat doet alleen de gemeente.',
        'UWV does not itself place in social activation; only the municipality does.',
        { alternatives: ['placement by the municipality of residence'] },
      ),
    );
  return { principal: UWV, findings };
};

/** R-012: the steps in their order; the first that names a principal decides. What earlier steps had to say is kept. */
export const resolvePrincipal = (decisionCase: DecisionCase, day: IsoDate): Resolved => {
  const findings: Finding[] = [];
  const steps: readonly [string, (one: DecisionCase, on: IsoDate) => ResolutionStep][] = [
    ['R-013', municipalityServesUwvClient],
    ['R-006', managersDecideTogether],
    ['R-017', socialActivationIsUwvCost],
    ['R-004', concurrentBenefitsGoToUwv],
    ['R-016', beforeFirstWwDay],
    ['R-001', benefitNamesResponsiblePartner],
  ];
  for (const [decidedBy, step] of steps) {
    const { principal, findings: said } = step(decisionCase, day);
    findings.push(...said);
    if (principal !== undefined) return { principal, decidedBy, findings };
  }
  throw new Error('The benefit table always names a partner.');
};

/** R-012 for the case's own day of ordering. */
export const resolveOnOrderDay = (decisionCase: DecisionCase): Resolved =>
  resolvePrincipal(decisionCase, orderDayOf(decisionCase));
