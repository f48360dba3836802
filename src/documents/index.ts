export { agreementDocument } from './agreement';
export { amendmentDocument } from './amendment';
export { progressDocument } from './progress';
export type * from './blocks';
export { meetingDocument, meetingPapers, type Meeting, type MeetingPaper } from './meeting';
