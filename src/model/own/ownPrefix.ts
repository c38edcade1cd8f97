/** Begins the id of every layer of own data, also in links. */
export const OWN_PREFIX = 'own-';
