import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Connection } from '#store/connection.ts'

/**
 * The key of what may lie in the database for a while but must be read by nobody there, nor in a backup of it. It follows from
 * the administrator's password, so every process of a store has it and nothing needs to be kept.
 */
export const sealKey = ({ password }: Pick<Connection, 'password'>): Uint8Array =>
  createHmac('sha256', password).update('jiheng letters').digest()

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** A text nobody can read or change without the key. */
export const seal = (key: Uint8Array, text: string): string => {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The text; throws where the key is another one or something was changed. */
export const unseal = (key: Uint8Array, sealed: string): string => {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
  decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  return decipher.update(bytes.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8')
}
