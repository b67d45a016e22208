/** Node's files, without what an import would load along: all that works with promises and streams, for which few commands wait. */
export const fs = process.getBuiltinModule('node:fs');
