import { journeySuite } from './journey-suite.ts';

journeySuite(async () => ({}));
