/** The list of chats: one folder, one line. Loaded only when used, so that a company without Teams never loads its SDK. */
export const chats = {
  playground: async () => (await import('./playground/index.ts')).playground,
  slack: async () => (await import('./slack/index.ts')).slack,
} as const;
