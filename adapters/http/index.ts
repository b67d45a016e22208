export type { Report } from './answers.ts';
export {
  type Health,
  type PrivateParts,
  type PublicParts,
  privateDoor,
  publicDoor,
  type Withheld,
  withheld,
} from './doors.ts';
export { HttpFault, type HttpFaultCode, type Listening, listen } from './listen.ts';
export type { Metric } from './metrics.ts';
