import { type Decider, NotFound } from '@ontschot/kernel';
import type { AssignmentCommand } from './assignment.commands';
import * as approving from './assignment.approving';
import * as corrections from './assignment.corrections';
import * as course from './assignment.course';
import type { AssignmentEvent } from './assignment.events';
import * as grounds from './assignment.grounds';
import * as iro from './assignment.iro';
import * as ordering from './assignment.ordering';
import { answerNews } from './assignment.news';
import { propose } from './assignment.proposing';
import * as starting from './assignment.starting';
import { type Assignment, evolve } from './assignment.state';

/** Rulebook 4.9, with the IRO's steps of 4.4 before its order. */
export const assignment: Decider<Assignment, AssignmentCommand, AssignmentEvent> = {
  initial: { status: 'NONE' },
  evolve,
  decide: (command, state) => {
    if (command.type === 'Propose') return propose(command, state);
    if (state.status === 'NONE' && command.type === 'RealiseInstalment') return []; // cost of something that is no order of ours
    if (state.status === 'NONE') throw new NotFound('assignment', 'of this number');
    switch (command.type) {
      case 'Approve':
        return approving.approve(command, state);
      case 'AcceptOrder':
        return ordering.acceptOrder(command, state);
      case 'ConfirmOrder':
        return ordering.confirmOrder(command, state);
      case 'FailOrder':
        return ordering.failOrder(command, state);
      case 'Start':
        return starting.start(command, state);
      case 'Cancel':
        return course.cancel(command, state);
      case 'GiveMotivation':
        return grounds.giveMotivation(command, state);
      case 'RecordConsultation':
        return grounds.recordConsultation(command, state);
      case 'AddGrounds':
        return grounds.addGrounds(command, state);
      case 'ConfirmBackdating':
        return grounds.confirmBackdating(command, state);
      case 'UndoCancellation':
        return corrections.undoCancellation(command, state);
      case 'UndoDropOut':
        return corrections.undoDropOut(command, state);
      case 'CorrectCompletion':
        return corrections.correctCompletion(command, state);
      case 'CorrectPlacement':
        return corrections.correctPlacement(command, state);
      case 'AnswerNews':
        return answerNews(command, state);
      case 'ReportProgress':
        return course.reportProgress(command, state);
      case 'DecideGoNoGo':
        return course.decideGoNoGo(command, state);
      case 'ReportNoShow':
        return course.reportNoShow(command, state);
      case 'Resume':
        return course.resume(command, state);
      case 'DropOut':
        return course.dropOut(command, state);
      case 'Complete':
        return course.complete(command, state);
      case 'RecordPlacement':
        return course.recordPlacement(command, state);
      case 'ConfirmSustainable':
        return course.confirmSustainable(command, state);
      case 'EndPlacement':
        return course.endPlacement(command, state);
      case 'RegisterForMinistry':
        return course.registerForMinistry(command, state);
      case 'RecordDiagnosis':
        return iro.recordDiagnosis(command, state);
      case 'ChooseCompany':
        return iro.chooseCompany(command, state);
      case 'SubmitPlan':
        return iro.submitPlan(command, state);
      case 'ApprovePlan':
        return approving.approvePlan(command, state);
      case 'ReturnPlan':
        return iro.returnPlan(command, state);
      case 'ClaimInstalment':
        return course.claimInstalment(command, state);
      case 'ReleaseClaim':
        return course.releaseClaim(command, state);
      case 'RealiseInstalment':
        return course.realiseInstalment(command, state);
    }
  },
};
