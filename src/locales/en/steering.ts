import type { MeetingTexts, SteeringTexts } from '../steering-texts';

export const steering: SteeringTexts = {
  subtitle:
    'Whether committees meet as agreed, what waits for a decision, what is to be done and where nothing is heard. It follows the tables named at the end; changing them is no amendment.',
  committees: 'Meetings of the committees',
  committeesNote:
    'Counted from the last meeting held, before the first one from the start of the project. Late: nothing is planned by the day on which it is due.',
  noCommittees: 'No committees are agreed.',
  every: 'Every so many months',
  last: 'Last time',
  next: 'Next planned',
  due: 'Due by',
  state: 'State',
  unconfirmed: 'Past, not confirmed',
  nextMeeting: 'Next meeting',
  held: 'Meetings held',
  waiting: 'Decisions waiting',
  open: 'To do',
  late: 'Overdue',
  openTitle: 'Who has what to do',
  openNote:
    'Decisions wait until their outcome is entered; what is to be done is open until its day stands in “Done on”.',
  nobody: 'Nobody, or a partner that is not known',
  notApprovedTitle: 'Agreed, but not in force yet',
  notApproved: '“{what}” agrees to {tier}: enter it on the sheet “{sheet}”, or it counts for no line.',
  communication: 'Communication in each territory',
  silenceAgreed: 'Agreed: at least every {months} {months|month|months}. An action counts once its proof is entered.',
  silenceUsual: 'The agreement says nothing: {months} months are taken. An action counts once its proof is entered.',
  where: 'Where to enter it',
  meetingsAbout: 'Meetings with day, place and agenda, whether they were held, and who to talk to.',
};

export const meetings: MeetingTexts = {
  titles: { invitation: 'Invitation', attendance: 'Attendance sheet', minutes: 'Minutes' },
  invited: 'You are invited to this meeting of: {committee}.',
  committee: 'Committee',
  date: 'Date',
  place: 'Place',
  code: 'Code',
  agenda: 'Agenda',
  toDecide: 'To be decided',
  decided: 'Decisions',
  open: 'To do',
  members: 'Members',
  present: 'Present',
  answer: 'Please say whether you will come, and who stands in for you if you cannot.',
  nextMeeting: 'Next meeting',
  chair: 'In the chair',
  writer: 'Minutes written by',
};
