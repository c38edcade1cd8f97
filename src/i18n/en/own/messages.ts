export const ownMessages = {} as const;
