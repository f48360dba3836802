import { mainJob } from './main-job';

describe('minor-med', () => mainJob('minor-med', ['P1', 'P2', 'P3', 'P4', 'P5']));
