import { peopleSettings } from './people-settings.ts'
import { runningSettings } from './running-settings.ts'
import { storeSettings } from './store-settings.ts'

/** Every variable the server reads. */
export const allSettings = { ...storeSettings, ...peopleSettings, ...runningSettings } as const
