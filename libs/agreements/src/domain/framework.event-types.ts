import { eventTypes } from '@ontschot/kernel';
import type { FrameworkEvent } from './framework.decider';

const verdict: FrameworkEvent['data']['verdict'] = {
  decision: 'ALLOW',
  principal: null,
  budget: null,
  invoiceTo: null,
  contractingPrincipal: 'UWV',
  because: [],
  duties: [],
  liftedBy: [],
  alternatives: [],
};

/** What UWV publishes for its frameworks. A sample is never edited; a new version adds its own beside an upcaster. */
export const frameworkEventTypes = eventTypes<FrameworkEvent>({
  AssessmentCalendarPublished: {
    version: 1,
    golden: {
      1: {
        year: 2027,
        rounds: ['2027-02-01', '2027-06-01', '2027-10-01'],
        was: [],
        on: '2026-11-02',
        verdict,
      },
    },
  },
  ServiceOverviewPublished: {
    version: 1,
    golden: {
      1: {
        version: '2027-01-01',
        region: 'OOST',
        clusters: [{ cluster: 'mediation', content: ['intake', 'voorstellen bij werkgevers'] }],
        inventory: 'Meer oudere werkzoekenden in Oost',
        on: '2026-11-02',
        verdict,
      },
    },
  },
});
