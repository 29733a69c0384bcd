import { words, type Words } from '#domain/words/words.ts'
import { addressKey } from './address-key.ts'
import { boundedMap } from './bounded-map.ts'
import { brakeRules, heldFor, withFailure, type Failures } from './lock-out.ts'
import { fullBucket, giveBack, takeOne, type Bucket, type Rate } from './token-bucket.ts'

/** Who tries: the login with its division, and the address the request comes from. */
export type SignInTry = { readonly login: string; readonly address: string }

export type GateAnswer =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'wait'
      readonly place: 'login' | 'address'
      readonly seconds: number
      readonly what: Words
      readonly remedy: Words
    }

export type SignInGate = {
  /** Counts the try as failed until {@link succeeded} says otherwise, so that many at once cannot slip through together. */
  readonly enter: (attempt: SignInTry, now: number) => GateAnswer
  readonly succeeded: (attempt: SignInTry) => void
}

export type GateLimits = {
  /** Failed tries of an address. A whole office may share one, so it is generous. */
  readonly address: Rate
  /** Pairs of a login and an address. */
  readonly mostLogins: number
  readonly mostAddresses: number
}

const defaults: GateLimits = { address: { burst: 60, perSecond: 0.5 }, mostLogins: 20_000, mostAddresses: 20_000 }

const open: GateAnswer = { kind: 'open' }

const wait = (place: 'login' | 'address', milliseconds: number): GateAnswer => {
  const seconds = Math.ceil(milliseconds / 1000)
  const what =
    place === 'login'
      ? words('这个登录名连续输错密码，暂时不能登录', 'this login had too many wrong passwords and has to wait')
      : words('这个网络地址的登录尝试太多', 'too many tries to sign in come from this address')
  const remedy = words(
    `${seconds} 秒后再试；忘记密码请重设或找管理员`,
    `try again in ${seconds} seconds; if the password is forgotten, reset it or ask the administrator`,
  )
  return { kind: 'wait', place, seconds, what, remedy }
}

/** Holds back who guesses passwords: by login at an address, by login and by address, in the memory of this process, bounded in size. */
export const makeSignInGate = (limits: GateLimits = defaults): SignInGate => {
  const [failures, everywhere] = [boundedMap<Failures>(limits.mostLogins), boundedMap<Failures>(limits.mostLogins)]
  const buckets = boundedMap<Bucket>(limits.mostAddresses)
  const loginKey = (login: string): string => login.slice(0, 200).normalize('NFKC').toLowerCase().trim()
  const pairKey = ({ login, address }: SignInTry): string => `${addressKey(address)} ${loginKey(login)}`
  return {
    enter: ({ login, address }, now) => {
      const key = addressKey(address)
      const { bucket, wait: addressWait } = takeOne(
        buckets.get(key) ?? fullBucket(limits.address, now),
        limits.address,
        now,
      )
      buckets.set(key, bucket)
      if (addressWait > 0) return wait('address', addressWait)
      const [pair, own] = [pairKey({ login, address }), loginKey(login)]
      const tries = { here: failures.get(pair) ?? [], anywhere: everywhere.get(own) ?? [] }
      const loginWait = heldFor(tries, now)
      if (loginWait > 0) return wait('login', loginWait)
      failures.set(pair, withFailure(tries.here, now))
      everywhere.set(own, withFailure(tries.anywhere, now, brakeRules))
      return open
    },
    succeeded: ({ login, address }) => {
      failures.delete(pairKey({ login, address }))
      everywhere.delete(loginKey(login))
      const bucket = buckets.get(addressKey(address))
      if (bucket) buckets.set(addressKey(address), giveBack(bucket, limits.address))
    },
  }
}
