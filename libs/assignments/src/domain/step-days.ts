import { type IsoDate, notBefore as kernelNotBefore, type Text } from '@ontschot/kernel';
import type { AssignmentCommand } from './assignment.commands';

/** How a step is called at the head of a sentence about its day. */
export const STEP_NAMES: Partial<Record<AssignmentCommand['type'], Text>> & { Step: Text } = {
  Step: { nl: 'Deze stap', en: 'This step' },
  Propose: { nl: 'Het voorstel', en: 'The proposal' },
  Approve: { nl: 'De goedkeuring', en: 'The approval' },
  ApprovePlan: { nl: 'De goedkeuring van het plan', en: "The plan's approval" },
  AcceptOrder: { nl: 'De bestelling', en: 'The order' },
  Start: { nl: 'De start', en: 'The start' },
  Cancel: { nl: 'De annulering', en: 'The cancellation' },
  ReportProgress: { nl: 'De voortgang', en: 'The progress' },
  DecideGoNoGo: { nl: 'Het besluit over het volgende deel', en: 'The decision on the next part' },
  ReportNoShow: { nl: 'De melding', en: 'The report' },
  Resume: { nl: 'De hervatting', en: 'The resumption' },
  DropOut: { nl: 'Het stoppen', en: 'The drop-out' },
  Complete: { nl: 'De afronding', en: 'The completion' },
  RecordPlacement: { nl: 'De eerste werkdag', en: 'The first working day' },
  ConfirmSustainable: { nl: 'De laatste bewezen werkdag', en: 'The last proven working day' },
  EndPlacement: { nl: 'Het einde van de plaatsing', en: 'The end of the placement' },
  RegisterForMinistry: { nl: 'De vastlegging bij UWV', en: "The recording in UWV's systems" },
  RecordDiagnosis: { nl: 'De diagnose', en: 'The diagnosis' },
  ChooseCompany: { nl: 'De keuze van het bedrijf', en: 'The choice of company' },
  SubmitPlan: { nl: 'Het plan', en: 'The plan' },
  ReturnPlan: { nl: 'Het teruggeven van het plan', en: "The plan's return" },
  RecordConsultation: { nl: 'Het overleg met de klant', en: 'The consultation' },
  AddGrounds: { nl: 'De nieuwe gronden', en: 'The new grounds' },
  GiveMotivation: { nl: 'De motivering', en: 'The motivation' },
  ConfirmBackdating: { nl: 'De bevestiging', en: 'The confirmation' },
  UndoCancellation: { nl: 'De correctie', en: 'The correction' },
  UndoDropOut: { nl: 'De correctie', en: 'The correction' },
  CorrectCompletion: { nl: 'De correctie', en: 'The correction' },
  CorrectPlacement: { nl: 'De correctie', en: 'The correction' },
};
export const stepName = (type: AssignmentCommand['type']): Text => STEP_NAMES[type] ?? STEP_NAMES.Step;

/** A step cannot hold on a day before the step that it builds on. `null`: there was no such step. @throws NotPossible */
export const notBefore = (earliest: IsoDate | null, on: IsoDate, type: AssignmentCommand['type']): void => {
  if (earliest !== null) kernelNotBefore(on, earliest, stepName(type));
};
