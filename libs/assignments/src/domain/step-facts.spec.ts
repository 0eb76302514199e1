import { accessAgreement, assistanceClient, budgetOf, factsOf, supplier } from '../testing/facts';
import * as rules from '@ontschot/rulebook';
import { opened } from './opened';
import { type CaseFacts, type CaseOwn, stepFactsOf } from './step-facts';

const own: CaseOwn = {
  assignmentId: 'A000000000001',
  instrumentId: 'agreement-1.1',
  months: 3,
  price: 100_000,
  grounds: {},
  motivated: false,
  routeReason: 'Geen eigen aanbod',
  ownAlternative: 'NONE_ADEQUATE',
  orderedOn: null,
  startedOn: null,
  plannedEnd: null,
  clientChoseCompany: null,
  planApprovedOn: null,
  clientConsulted: true,
  needRecorded: true,
  choiceRecorded: true,
};
const ask = (facts: CaseFacts, change: Partial<CaseOwn> = {}, coachEmployer = 'GM0222') => {
  const date = '2026-03-02';
  const verdict = rules.order.ask(
    stepFactsOf(facts, { ...own, ...change }, { type: 'ORDER', date, start: null, coachEmployer }),
  );
  return {
    verdict,
    said: verdict.because.map(({ rule, effect }) => `${rule} ${effect}`),
    texts: verdict.because.map(({ textEn }) => textEn).join(' '),
  };
};

const opening: NonNullable<CaseFacts['opening']> = {
  agreementId: 'agreement-1',
  partner: 'GM0222',
  day: '2026-03-02',
  open: false,
  by: null,
  number: null,
  from: null,
  until: null,
  addendumSignedOn: null,
  opensOn: null,
  addendum: null,
  supplierConsent: true,
  supplierManagementAgreed: true,
  supplierManagementAgreedOn: '2026-01-05',
};
const addendum = {
  addendumId: 'addendum-1',
  signedOn: '2026-01-10',
  from: '2026-01-10',
  until: '2026-03-01',
  scope: { groups: null, services: null, area: null },
};
/** A client of Doetinchem on UWV's own agreement, that is not tendered. */
const municipal = (change: Partial<CaseFacts> = {}): CaseFacts =>
  factsOf({ client: assistanceClient, budget: budgetOf('GM0222'), opening, ...change });

describe('the opening of a partner’s agreement', () => {
  it('names the days of an addendum that ended, of one to come and of one in force (R-189)', () => {
    const near = (days: object) =>
      ask(municipal({ opening: { ...opening, addendum: { ...addendum, ...days } } }));
    expect(near({})).toMatchObject({ verdict: { decision: 'HOLD' } });
    expect(near({}).texts).toContain('was in force until 2026-03-01');
    expect(near({ from: '2026-03-03', until: null }).texts).toContain('in force from 2026-03-03 only');
    expect(near({ until: '2026-03-02' })).toMatchObject({ verdict: { decision: 'ALLOW' } });
    expect(near({ until: '2026-03-02' }).said).toContain('R-189 ALLOW');
  });
  it('opens the services and the area that the addendum states, and no others (R-189)', () => {
    const scoped = (scope: object) =>
      ask(
        municipal({
          opening: {
            ...opening,
            open: true,
            by: 'ADDENDUM',
            addendum: { ...addendum, until: null, scope: { ...addendum.scope, ...scope } },
          },
        }),
      );
    expect(scoped({ services: ['agreement-1.1'], area: ['GM0222'] }).verdict.decision).toBe('ALLOW');
    expect(scoped({ services: ['agreement-1.2'] })).toMatchObject({ verdict: { decision: 'HOLD' } });
    expect(scoped({ services: ['agreement-1.2'] }).texts).toContain('is for other services');
    expect(scoped({ area: ['GM1509'] }).texts).toContain('clients in GM1509; the client lives in GM0222');
    expect(scoped({ groups: ['jongeren'] })).toMatchObject({ verdict: { decision: 'ALLOW' } });
    expect(scoped({ groups: ['jongeren'] }).said).toContain('R-189 WARN');
  });
  it('lasts no longer than the agreement', () => {
    const agreement = { ...accessAgreement, validUntil: '2026-03-01' };
    const open = { ...opening, addendum: { ...addendum, until: null } };
    expect(ask(municipal({ agreement, opening: open })).texts).toContain(
      'The agreement ran until 2026-03-01',
    );
  });
  it('names the day on which the supplier management was agreed where that is later (R-075)', () => {
    const later = { ...opening, supplierManagementAgreed: false, supplierManagementAgreedOn: '2026-04-01' };
    expect(ask(municipal({ opening: later })).texts).toContain('agreed on 2026-04-01 only');
    const never = { ...later, supplierManagementAgreedOn: null };
    expect(ask(municipal({ opening: never })).texts).toContain('must first agree the supplier management');
  });
});

describe('consent for one client (R-187)', () => {
  const consent = {
    scope: 'CLIENT' as const,
    assignment: 'A000000000001',
    givenOn: '2026-03-02',
    ownerToldOn: '2026-03-02',
    ownerObjected: false,
    billsPrincipal: true,
  };
  const closed = {
    ...opening,
    supplierConsent: false,
    supplierManagementAgreed: false,
    supplierManagementAgreedOn: null,
  };
  it('EX-15a: opens an untendered agreement for this assignment', () => {
    const facts = municipal({ opening: closed, consent });
    expect(ask(facts)).toMatchObject({ verdict: { decision: 'ALLOW', budget: 'W_DEEL:GM0222' } });
    expect(ask(facts).said).toContain('R-187 ALLOW');
    expect(opened(facts, 'GM0222')).toBe(true);
  });
  it("waits for the contract's own term for the owner to object (A-51)", () => {
    const term = (ownerObjectionDays: number | null, ownerToldOn = '2026-02-20') =>
      ask(
        municipal({
          agreement: { ...accessAgreement, ownerObjectionDays },
          opening: closed,
          consent: { ...consent, givenOn: ownerToldOn, ownerToldOn },
        }),
      );
    expect(term(null).verdict.decision).toBe('ALLOW');
    expect(term(10).verdict.decision).toBe('HOLD');
    expect(term(10).texts).toContain('may object until 2026-03-02');
    expect(term(9).verdict.decision).toBe('ALLOW');
  });
  it('EX-15b: and for no other', () => {
    expect(ask(municipal({ opening: closed, consent }), { assignmentId: 'A000000000002' }).said).toEqual(
      expect.arrayContaining(['R-066 HOLD', 'R-067 HOLD']),
    );
    const none = municipal({ opening: closed });
    expect(ask(none).said).toEqual(expect.arrayContaining(['R-066 HOLD', 'R-067 HOLD']));
    expect(opened(none, 'GM0222')).toBe(false);
  });
  it.each([{ ownerObjected: true }, { ownerToldOn: null }, { billsPrincipal: false }])(
    'does not open with %j',
    (change) => {
      const facts = municipal({ opening: closed, consent: { ...consent, ...change } });
      expect(ask(facts).verdict.decision).not.toBe('ALLOW');
      expect(opened(facts, 'GM0222')).toBe(false);
    },
  );
  it('opens too where general agreements are there, to which later ones are still to come', () => {
    const later = {
      ...closed,
      supplierConsent: true,
      supplierManagementAgreedOn: '2026-04-01',
      addendum: { ...addendum, until: null },
    };
    expect(ask(municipal({ opening: later, consent })).said).toContain('R-187 ALLOW');
  });
});

describe('the supplier', () => {
  /** A UWV client on a contract of Doetinchem that is not tendered, and is open to UWV. */
  const forUwv = (change: Partial<NonNullable<CaseFacts['supplier']>>): CaseFacts =>
    factsOf({
      agreement: {
        ...accessAgreement,
        form: 'MUNICIPAL_CONTRACT',
        owner: 'GM0222',
        contractingPrincipal: 'GM0222',
        region: null,
        territory: ['GM0222'],
      },
      opening: { ...opening, partner: 'UWV', addendum: { ...addendum, until: null } },
      supplier: { ...supplier, uwvTest: null, ...change },
    });
  const byUwv = (change: Partial<NonNullable<CaseFacts['supplier']>>) => ask(forUwv(change), {}, 'UWV');
  const ofDoetinchem = { kind: 'OWNER' as const, municipality: 'GM0222', from: '1998-01-01' };

  it('in private law with a tie may bill UWV; a test of its own municipality is a warning (R-193, EX-23a)', () => {
    const { said, verdict } = byUwv({ kind: { legalForm: 'PRIVATE', tie: ofDoetinchem } });
    expect(said).toEqual(expect.arrayContaining(['R-193 COMPUTE', 'R-193 WARN']));
    expect(verdict.decision).toBe('ALLOW_WITH_DUTY');
  });
  it('in public law is first entered at UWV (R-193, EX-23b)', () => {
    const { said, verdict } = byUwv({ kind: { legalForm: 'PUBLIC', tie: ofDoetinchem } });
    expect(verdict.decision).toBe('HOLD');
    expect(said).toContain('R-070 HOLD');
  });
  it('of which nobody recorded the kind is private', () =>
    expect(byUwv({ kind: null }).said.join(' ')).not.toContain('R-193'));
  it('tested by another municipality than the contract’s is held, with whose test it is (R-069)', () => {
    const elsewhere = byUwv({ qualityTestedBy: ['GM1509'] });
    expect(elsewhere.said).toContain('R-069 HOLD');
    expect(elsewhere.texts).toContain('was tested by GM1509');
    expect(byUwv({ qualityTestedBy: ['GM1509', 'GM0222'] }).said).toContain('R-068 ALLOW');
  });
});

describe('the mandate (R-033)', () => {
  const mandate = (decisions: ('PROPOSE' | 'APPROVE' | 'ORDER')[]): CaseFacts['mandate'] => ({
    mandateId: 'UWV-GM0222-1',
    grantor: 'UWV',
    grantee: 'GM0222',
    decisions,
    from: '2026-01-01',
    until: null,
  });
  it('that does not cover the decision is not called absent', () => {
    const partial = ask(factsOf({ mandate: mandate(['PROPOSE', 'APPROVE']) }));
    expect(partial.said).toContain('R-033 HOLD');
    expect(partial.texts).toContain('is valid, but not for ordering');
    expect(ask(factsOf({ mandate: null })).texts).toContain('There is no valid mandate');
    expect(ask(factsOf({ mandate: mandate(['ORDER']) })).said).toContain('R-033 ALLOW');
  });
});
