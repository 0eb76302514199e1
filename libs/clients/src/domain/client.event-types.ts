import { eventTypes } from '@ontschot/kernel';
import type { ClientEvent } from './client.events';
import {
  because,
  benefit,
  of,
  sealed,
  sealedWords,
  serving,
  situation,
  told,
  untold,
} from './client.samples';

/** Every event of a client as it was first written. */
export const clientEventTypes = eventTypes<ClientEvent>({
  ClientRegistered: {
    version: 1,
    golden: {
      1: {
        ...of,
        sealed,
        residence: 'GM0222',
        region: 'OOST',
        situation,
        registeredBy: 'UWV',
        on: '2026-01-05',
      },
    },
  },
  PersonalDataCorrected: { version: 1, golden: { 1: { ...of, sealed } } },
  ErasureRequested: {
    version: 1,
    golden: {
      1: {
        ...of,
        by: 'UWV',
        account: 'manager@uwv',
        reason: sealedWords,
        partners: ['UWV', 'GM0222'],
        on: '2032-12-01',
      },
    },
  },
  ErasureAgreed: {
    version: 1,
    golden: {
      1: { ...of, by: 'GM0222', account: 'manager@gm0222', dueOn: '2033-01-05', on: '2032-12-06' },
    },
  },
  ErasureWithdrawn: {
    version: 1,
    golden: { 1: { ...of, by: 'GM0222', reason: sealedWords, on: '2032-12-20' } },
  },
  ClientForgotten: { version: 1, golden: { 1: { ...of, by: 'UWV', on: '2033-01-05' } } },
  SituationRecorded: {
    version: 1,
    golden: { 1: { ...of, situation: { ...situation, selfReliant: true }, on: '2026-02-01' } },
  },
  BenefitRecorded: {
    version: 2,
    // Who told of it was not kept; it counted, so it counts as confirmed.
    upcasters: { 1: (data) => ({ ...untold(data), confirmed: true }) },
    golden: {
      1: { ...of, ...benefit },
      2: { ...of, ...benefit, by: 'UWV', knownOn: '2026-01-05', confirmed: true },
    },
  },
  BenefitConfirmed: {
    version: 1,
    golden: { 1: { ...of, benefitId: benefit.benefitId, by: 'UWV', on: '2026-01-06' } },
  },
  BenefitEnded: {
    version: 2,
    upcasters: { 1: untold },
    golden: {
      1: { ...of, benefitId: benefit.benefitId, until: '2026-06-30' },
      2: { ...of, ...told, benefitId: benefit.benefitId, until: '2026-06-30' },
    },
  },
  BenefitCorrected: {
    version: 2,
    upcasters: { 1: (data) => ({ ...untold(data), confirmed: true }) },
    golden: {
      1: { ...of, ...benefit, from: '2026-02-01' },
      2: { ...of, ...benefit, ...told, from: '2026-02-01', confirmed: true },
    },
  },
  BenefitWithdrawn: {
    version: 2,
    upcasters: { 1: untold },
    golden: {
      1: { ...of, benefitId: benefit.benefitId },
      2: { ...of, ...told, benefitId: benefit.benefitId },
    },
  },
  ResidenceMoved: {
    version: 2,
    upcasters: { 1: untold },
    golden: {
      1: { ...of, from: 'GM0222', to: 'GM1509', region: 'OOST', on: '2026-03-01' },
      2: {
        ...of,
        from: 'GM0222',
        to: 'GM1509',
        region: 'OOST',
        on: '2026-03-01',
        by: 'GM0222',
        knownOn: '2026-03-04',
      },
    },
  },
  MoveCorrected: {
    version: 1,
    golden: {
      1: {
        ...of,
        was: { to: 'GM1509', on: '2026-03-01' },
        to: 'GM1509',
        region: 'OOST',
        on: '2026-03-15',
        reason: 'Dag verkeerd getypt',
        by: 'GM0222',
        knownOn: '2026-03-16',
      },
    },
  },
  LeadAgreed: { version: 1, golden: { 1: { ...of, lead: 'GM0222', on: '2026-02-01' } } },
  ResponsibilityDetermined: {
    version: 1,
    golden: { 1: { ...of, partner: 'UWV', rule: 'R-001', because, on: '2026-01-05' } },
  },
  TransferProposed: {
    version: 2,
    upcasters: { 1: (data) => ({ ...data, reason: null }) },
    golden: {
      1: { ...of, designates: 'GM0222', effective: '2026-05-01', proposedBy: 'UWV', on: '2026-04-10' },
      2: {
        ...of,
        designates: 'GM0222',
        effective: '2026-05-01',
        proposedBy: 'UWV',
        reason: null,
        on: '2026-04-10',
      },
    },
  },
  TransferApproved: { version: 1, golden: { 1: { ...of, by: 'UWV', on: '2026-04-12' } } },
  TransferWithdrawn: { version: 1, golden: { 1: { ...of, by: 'UWV', on: '2026-04-13' } } },
  FormalResponsibilityTransferred: {
    version: 1,
    golden: {
      1: {
        ...of,
        designates: 'GM0222',
        effective: '2026-05-01',
        approvals: ['UWV', 'GM0222'],
        because,
        on: '2026-04-15',
      },
    },
  },
  MunicipalOfferRecorded: {
    version: 2,
    // The first form knew no scope and no end: the municipality took over, until the client moved.
    upcasters: {
      1: (data) => ({
        ...data,
        offerId: `offer-${(data as { decidedOn: string }).decidedOn}`,
        scope: 'TAKE_OVER',
        from: (data as { decidedOn: string }).decidedOn,
        until: null,
        instrument: null,
        reason: null,
      }),
    },
    golden: {
      1: { ...of, by: 'GM0222', decidedOn: '2026-02-15', because },
      2: {
        ...of,
        offerId: 'offer-2026-02-15',
        by: 'GM0222',
        decidedOn: '2026-02-15',
        scope: 'TAKE_OVER',
        from: '2026-02-15',
        until: null,
        instrument: null,
        reason: 'Wijkaanpak',
        because,
      },
    },
  },
  MunicipalOfferCorrected: {
    version: 1,
    golden: {
      1: {
        ...of,
        offerId: 'offer-2026-02-15',
        scope: 'ASSIGNMENT',
        from: '2026-02-15',
        until: '2026-12-31',
        instrument: { kind: 'FACILITY', item: 'BICYCLE' },
        reason: 'Alleen de fiets',
        by: 'GM0222',
        on: '2026-02-16',
      },
    },
  },
  MunicipalOfferEnded: {
    version: 1,
    golden: {
      1: {
        ...of,
        offerId: 'offer-2026-02-15',
        until: '2026-06-30',
        endedBy: 'MUNICIPALITY',
        reason: 'Fiets gekocht',
        on: '2026-06-30',
      },
    },
  },
  WwMaximumKnown: {
    version: 1,
    golden: {
      1: { ...of, benefitId: benefit.benefitId, on: '2026-06-30', knownOn: '2026-03-02', by: 'UWV' },
    },
  },
  WwMaximumReached: {
    version: 2,
    upcasters: { 1: (data) => ({ ...data, knownOn: (data as { on: string }).on }) },
    golden: {
      1: { ...of, benefitId: benefit.benefitId, on: '2026-06-30' },
      2: { ...of, benefitId: benefit.benefitId, on: '2026-06-30', knownOn: '2026-03-02' },
    },
  },
  WwMaximumCorrected: {
    version: 1,
    golden: {
      1: {
        ...of,
        benefitId: benefit.benefitId,
        was: '2026-06-30',
        on: '2026-07-31',
        until: '2026-07-31',
        reason: 'Verkeerde maand',
        by: 'UWV',
        knownOn: '2026-06-02',
      },
    },
  },
  HandoverApproved: {
    version: 1,
    golden: { 1: { ...of, by: 'UWV', effective: '2026-09-01', on: '2026-07-10' } },
  },
  ResponsibilityHandedOver: {
    version: 1,
    golden: { 1: { ...of, from: 'UWV', to: 'GM0222', effective: '2026-09-01', because, on: '2026-07-12' } },
  },
  HandoverDayCorrected: {
    version: 1,
    golden: {
      1: {
        ...of,
        was: '2026-09-01',
        effective: '2026-10-01',
        reason: 'Module duurt langer',
        by: 'UWV',
        on: '2026-08-01',
      },
    },
  },
  WorkResumed: { version: 1, golden: { 1: { ...of, on: '2026-08-01' } } },
  ClientServed: {
    version: 2,
    upcasters: { 1: (data) => ({ ...data, code: 'OTHER' }) },
    golden: {
      1: { ...of, ...serving, ground: 'mandate GM0222-GM1509-1', from: '2026-01-10', until: null },
      2: {
        ...of,
        ...serving,
        code: 'MANDATE',
        ground: 'mandate GM0222-GM1509-1',
        from: '2026-01-10',
        until: null,
      },
    },
  },
  ServingEnded: { version: 1, golden: { 1: { ...of, ...serving, until: '2026-03-31' } } },
  ServingConsented: {
    version: 1,
    golden: {
      1: {
        ...of,
        partner: 'GM1509',
        by: 'UWV',
        reason: sealedWords,
        from: '2026-04-01',
        until: '2026-06-30',
        on: '2026-03-30',
      },
    },
  },
  ServingObjected: {
    version: 1,
    golden: { 1: { ...of, ...serving, by: 'UWV', reason: sealedWords, on: '2026-01-12' } },
  },
  RegistrationWithdrawn: {
    version: 1,
    golden: { 1: { ...of, reason: 'Verkeerde persoon', by: 'UWV', on: '2026-01-06' } },
  },
  BsnCorrected: {
    version: 1,
    golden: { 1: { ...of, sealed, reason: 'Typefout', by: 'UWV', on: '2026-01-06' } },
  },
  ClientMerged: {
    version: 1,
    golden: {
      1: {
        ...of,
        into: '9d2f5c1e-77aa-5b0c-8f3d-2b1c0d9e8f70',
        reason: 'Zelfde persoon',
        by: 'GM0222',
        on: '2026-02-01',
      },
    },
  },
  FileTakenIn: {
    version: 1,
    golden: {
      1: {
        ...of,
        from: '1e4a7b2c-6c5d-5f4e-9a8b-7c6d5e4f3a2b',
        benefits: [{ ...benefit, by: 'UWV', knownOn: '2026-01-05', confirmed: true }],
        reason: 'Zelfde persoon',
        by: 'GM0222',
        on: '2026-02-01',
      },
    },
  },
  MergeUndone: {
    version: 1,
    golden: {
      1: {
        ...of,
        from: '9d2f5c1e-77aa-5b0c-8f3d-2b1c0d9e8f70',
        reason: sealedWords,
        by: 'GM0222',
        on: '2026-02-03',
      },
    },
  },
  FileGivenBack: {
    version: 1,
    golden: {
      1: {
        ...of,
        to: '1e4a7b2c-6c5d-5f4e-9a8b-7c6d5e4f3a2b',
        benefitIds: [benefit.benefitId],
        reason: sealedWords,
        by: 'GM0222',
        on: '2026-02-03',
      },
    },
  },
  ClientDutyOpened: {
    version: 1,
    golden: {
      1: {
        ...of,
        dutyId: 'news-1:UWV',
        duty: 'look-at-late-benefit',
        waitsFor: 'coach',
        partners: ['UWV'],
        rule: 'R-011',
        text: 'Er is nieuws over een uitkering.',
        textEn: 'There is news of a benefit.',
        orders: [
          { assignmentId: 'A7K2M9P4R6T8V', name: 'Sollicitatietraining', principal: 'GM0222', cents: 180000 },
        ],
        cents: 180000,
        dueOn: null,
        on: '2026-06-10',
      },
    },
  },
  ClientDutyDone: {
    version: 1,
    golden: {
      1: { ...of, dutyId: 'news-1:UWV', by: 'UWV', note: 'Besproken met Doetinchem', on: '2026-06-12' },
    },
  },
});
