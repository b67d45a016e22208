export { type PrivateParts, privateDoor, publicDoor, withheld } from './doors.ts';
export { HttpFault, type Listening, listen } from './listen.ts';
export type { Metric } from './metrics.ts';
