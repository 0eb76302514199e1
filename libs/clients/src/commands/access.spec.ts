import { Forbidden, type PartnerCode } from '@ontschot/kernel';
import type { ClientStep } from '../domain/client.commands';
import type { ClientEvent } from '../domain/client.events';
import { after, benefit, registered, state, step } from '../testing/given';
import { assertMay, clientAccess, GroundNeeded } from './access';

const today = '2026-06-15';
const facts = { takesPart: true, mandated: false, region: 'OOST', addedBy: null };
const serve = (by: PartnerCode, code: string, until: string | null) =>
  step('ServeClient', by, '2026-06-01', { servingId: by, code, ground: 'Werkplein', until, facts });

/** UWV pays WW; lives in GM0222, lived in GM1509 until 1 March; GM1955 serves until the end of the month, GM1876 served. */
const file: ClientEvent[] = after(
  registered([benefit('WW')], { residence: 'GM1509', today: '2026-01-05' }),
  step('RecordMove', 'UWV', '2026-03-01', { to: 'GM0222', region: 'OOST', knownOn: '2026-03-01' }),
  serve('GM1955', 'JOINT_SERVICE', '2026-06-30'),
  serve('GM1876', 'COMPLAINT', '2026-06-14'),
);
const PARTNERS = {
  owner: 'UWV',
  residence: 'GM0222',
  serving: 'GM1955',
  former: 'GM1509',
  served: 'GM1876',
  stranger: 'GM0294',
  unregistered: 'GM9999',
  nobody: '',
} as const;
type Who = keyof typeof PARTNERS;
const WHO = Object.keys(PARTNERS) as Who[];

const answer = (
  type: ClientStep['type'],
  who: Who,
  events = file,
  on = today,
): 'may' | 'forbidden' | 'ground' => {
  try {
    assertMay(type, { partner: PARTNERS[who] }, { state: state(events), today: on });
    return 'may';
  } catch (refusal) {
    if (refusal instanceof GroundNeeded) return 'ground';
    if (refusal instanceof Forbidden) return 'forbidden';
    throw refusal;
  }
};

const OWN = { owner: 'may', residence: 'may', serving: 'forbidden' } as const;
/** Whoever serves learns that it is not for it; whoever does not see the client learns nothing, and all learn it alike. */
const MAY: Record<ClientStep['type'], Partial<Record<Who, 'may' | 'forbidden'>> | 'everyone'> = {
  CorrectPersonalData: OWN,
  CorrectBsn: OWN,
  ForgetClient: OWN,
  AgreeErasure: OWN,
  WithdrawErasure: OWN,
  RecordSituation: OWN,
  RecordBenefit: OWN,
  ConfirmBenefits: OWN,
  EndBenefit: OWN,
  CorrectBenefit: OWN,
  WithdrawBenefit: OWN,
  RecordMove: OWN,
  AgreeLead: OWN,
  DetermineResponsibility: OWN,
  RecordMunicipalOffer: OWN,
  EndMunicipalOffer: OWN,
  CorrectOffer: OWN,
  RecordWorkResumption: OWN,
  ConsentToServing: OWN,
  ObjectToServing: OWN,
  FinishClientDuty: OWN,
  MergeInto: OWN,
  TakeInFile: OWN,
  UndoMerge: OWN,
  GiveBackFile: OWN,
  ProposeTransfer: OWN,
  ApproveTransfer: OWN,
  WithdrawTransfer: OWN,
  CorrectTransfer: OWN,
  AgreeHandover: OWN,
  CorrectHandover: OWN,
  RecordExhaustion: { ...OWN, residence: 'forbidden' },
  CorrectMaximum: { ...OWN, residence: 'forbidden' },
  WithdrawRegistration: { ...OWN, residence: 'forbidden' },
  CorrectMove: { ...OWN, owner: 'forbidden' },
  ServeClient: 'everyone',
  EndServing: 'everyone',
  JoinClient: 'everyone',
  TellSamePerson: 'everyone',
  LetDayCome: 'everyone',
  EraseClient: 'everyone',
};

describe('who may do what for a client (attack.md C1 and its siblings)', () => {
  it.each(Object.keys(clientAccess) as ClientStep['type'][])('%s', (type) => {
    const may = MAY[type];
    expect(Object.fromEntries(WHO.map((who) => [who, answer(type, who)]))).toEqual(
      Object.fromEntries(WHO.map((who) => [who, may === 'everyone' ? 'may' : (may[who] ?? 'ground')])),
    );
  });

  it('a ground counts from its first to its last day, whatever day a request names', () => {
    expect(answer('FinishClientDuty', 'serving', file, '2026-06-30')).toBe('forbidden');
    expect(answer('FinishClientDuty', 'serving', file, '2026-07-01')).toBe('ground');
    const ahead = after(registered([benefit('WW')], { today: '2026-01-05' }), {
      ...serve('GM1955', 'JOINT_SERVICE', null),
      on: '2026-07-01',
    });
    expect(answer('FinishClientDuty', 'serving', ahead)).toBe('ground');
  });

  it('UWV reports what it pays for a client that it serves, and changes nothing else', () => {
    const served = after(
      registered([benefit('ASSISTANCE')], { by: 'GM0222', today: '2026-01-05' }),
      serve('UWV', 'JOINT_SERVICE', null),
    );
    expect(answer('RecordBenefit', 'owner', served)).toBe('may');
    for (const type of [
      'RecordMove',
      'CorrectBenefit',
      'CorrectPersonalData',
      'ForgetClient',
      'AgreeLead',
      'ProposeTransfer',
      'RecordExhaustion',
    ] as const)
      expect(answer(type, 'owner', served)).toBe('forbidden');
  });

  it('who is asked for something does it without seeing the rest', () => {
    const reported = after(
      registered([benefit('ASSISTANCE')], { by: 'GM0222', today: '2026-01-05' }),
      step('RecordBenefit', 'GM0222', today, { benefitId: 'b9', benefit: benefit('WIA', '2026-12-01') }),
    );
    expect(answer('ConfirmBenefits', 'owner', reported)).toBe('may');
    expect(answer('CorrectBenefit', 'owner', reported)).toBe('ground');
    const asked = after(file, step('ForgetClient', 'UWV', today, { account: 'm', reason: 'Voorbij' }));
    expect(answer('AgreeErasure', 'former', asked)).toBe('may');
    expect(answer('WithdrawErasure', 'former', asked)).toBe('may');
    expect(answer('AgreeErasure', 'serving', asked)).toBe('forbidden');
    expect(answer('AgreeErasure', 'stranger', asked)).toBe('ground');
  });

  it('who shows that it is the same person can bring its own file along, and nothing else', () => {
    const joined = after(file, step('JoinClient', 'GM0294', today, { servingId: 's9', benefits: [] }));
    expect(answer('TakeInFile', 'stranger', joined)).toBe('may');
    expect(answer('MergeInto', 'stranger', joined)).toBe('forbidden');
    expect(answer('RecordMove', 'stranger', joined)).toBe('forbidden');
  });
});
