export { agreementDocument } from './agreement';
export { amendmentDocument } from './amendment';
export type * from './blocks';
