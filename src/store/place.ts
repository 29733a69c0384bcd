/** Where a store is: a PostgreSQL server by its URL, or the embedded server of a data folder. */
export type StorePlace =
  | { readonly kind: 'server'; readonly databaseUrl: string }
  | { readonly kind: 'embedded'; readonly dataFolder: string }

/** The place an environment names: DATABASE_URL, else the folder JIHENG_DATA, else ./data. */
export const placeFrom = (environment: Readonly<Record<string, string | undefined>>): StorePlace => {
  const databaseUrl = environment['DATABASE_URL'] ?? ''
  if (databaseUrl !== '') return { kind: 'server', databaseUrl }
  return { kind: 'embedded', dataFolder: environment['JIHENG_DATA'] || 'data' }
}

/** The place as it may be shown: without the password of a URL. */
export const showPlace = (place: StorePlace): string => {
  if (place.kind === 'embedded') return place.dataFolder
  if (!URL.canParse(place.databaseUrl)) return 'DATABASE_URL'
  const { protocol, host, pathname } = new URL(place.databaseUrl)
  return `${protocol}//${host}${pathname}`
}
