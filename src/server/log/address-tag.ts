import { createHmac, randomBytes } from 'node:crypto'

/**
 * Names addresses in the log without writing them: the same address has the same tag while this process runs, and nobody
 * can turn it back by trying all addresses, for the key is never kept.
 */
export const makeAddressTag =
  (key: Uint8Array = randomBytes(32)): ((address: string) => string) =>
  (address) =>
    createHmac('sha256', key).update(address).digest('hex').slice(0, 12)
