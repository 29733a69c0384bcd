/** What this browser keeps of how its reader likes things. */
export type SettingName =
  | 'language'
  | 'theme'
  | 'money-unit'
  | 'year'
  | 'navigation'
  | 'recent'
  | 'tours'
  | `columns ${string}`

const keyOf = (name: SettingName): string => `jiheng.${name}`

/** Undefined where nothing is kept, or the browser keeps nothing. */
export const readSetting = (name: SettingName): string | undefined => {
  try {
    return localStorage.getItem(keyOf(name)) ?? undefined
  } catch {
    return undefined
  }
}

export const writeSetting = (name: SettingName, value: string): void => {
  try {
    localStorage.setItem(keyOf(name), value)
  } catch {
    // A browser that keeps nothing works all the same.
  }
}
