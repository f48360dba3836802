export { workbooks } from '../en/workbooks';
