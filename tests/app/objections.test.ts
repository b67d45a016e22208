import { objectionsSuite } from './objections-suite.ts';

objectionsSuite(async () => ({}));
