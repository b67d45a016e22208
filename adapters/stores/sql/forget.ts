export const forget = async (): Promise<never> => { throw new Error('in progress'); };
