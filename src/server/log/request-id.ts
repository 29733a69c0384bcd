/** The id of a request: the one a proxy of ours gave it, where it has a plain form, else a new one. */
export const requestId = (given: string | undefined, isBehindProxy: boolean, newId: () => string): string =>
  isBehindProxy && given !== undefined && /^[\w-]{8,64}$/u.test(given) ? given : newId()
