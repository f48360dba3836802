/** The program `accord`: a command, and its exit status. */
import { main } from './main';

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
