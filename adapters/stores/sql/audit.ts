export const audit = async (): Promise<never> => { throw new Error('in progress'); };
