import { makePasswords } from '#server/passwords/password-hash.ts'
import { makeSecrets } from '#server/sign-in/make-secrets.ts'
import type { Secrets } from '#services/session/secrets.ts'

/** Secrets that hash each password once: everybody has the same in the made year, and everybody knows it. */
export const makeDemoSecrets = (passwords = makePasswords()): Secrets => {
  const hashes = new Map<string, Promise<string>>()
  const hash = (password: string): Promise<string> => {
    const found = hashes.get(password) ?? passwords.hash(password)
    hashes.set(password, found)
    return found
  }
  return { ...makeSecrets(passwords), hash }
}
