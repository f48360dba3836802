export { cli } from '../en/cli';
