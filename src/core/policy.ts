import { z } from 'zod';
import { DAY, HOUR, MINUTE, SECOND } from './time.ts';

const units: Record<string, number> = { s: SECOND, m: MINUTE, h: HOUR, d: DAY };

/** "5s", "60s", "10m", "2h" → milliseconds. */
export const durationSchema = z
  .string()
  .regex(/^\d{1,6}[smhd]$/, { message: 'duration' })
  .transform((s) => Number(s.slice(0, -1)) * (units[s.slice(-1)] ?? SECOND));

/** How many voices a post needs and how long things take. Snapshotted per revision: a later change of the Leitbild moves no running proposal. */
export const policySchema = z.strictObject({
  /** Distinct colleagues, none of them an author, who must say yes. */
  quorum: z.number().int().min(1).max(9),
  /** At least one of them must be a keeper. */
  keeperNeeded: z.boolean(),
  /** Milliseconds between the last needed yes and publishing; written "60s". */
  grace: durationSchema,
  /** Working days until an unanswered proposal lapses. */
  lapse: z.number().int().min(1).max(30),
  /** Working hours until one nudge. */
  nudge: z.number().int().min(1).max(100),
});

export type Policy = Readonly<z.infer<typeof policySchema>>;

/** How long after its due moment a post may still leave by itself; later it is held and its author is asked. */
export const LATE = HOUR;

/** How long reactions that were read back are believed: whatever leaves later is preceded by another reading. */
export const HEARD = 5 * MINUTE;
