import type { ReactNode } from 'react'

/** Terms of the domain are in small letters in English: at the head of a button or badge they begin with a capital. */
export const firstUpper = (text: ReactNode): ReactNode =>
  typeof text === 'string' ? text.charAt(0).toUpperCase() + text.slice(1) : text
