import type { After } from '../core/deadline.ts';

export const afterReal: After = (ms, then) => {
  const timer = setTimeout(then, ms);
  // Nothing that is merely waited for may keep the process from ending.
  timer.unref();
  return () => clearTimeout(timer);
};
