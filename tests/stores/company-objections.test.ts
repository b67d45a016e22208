import { objectionsSuite } from '../app/objections-suite.ts';
import { onPostgres } from '../support/on-postgres.ts';

objectionsSuite(onPostgres());
