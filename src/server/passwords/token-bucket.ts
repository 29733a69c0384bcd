/** How much may be done at once, and how fast it comes back (per second). */
export type Rate = { readonly burst: number; readonly perSecond: number }

/** What is left of a rate, and when that was so (milliseconds). */
export type Bucket = { readonly left: number; readonly at: number }

export const fullBucket = ({ burst }: Rate, now: number): Bucket => ({ left: burst, at: now })

const filled = ({ left, at }: Bucket, { burst, perSecond }: Rate, now: number): Bucket => ({
  left: Math.min(burst, left + (Math.max(0, now - at) / 1000) * perSecond),
  // A clock set back must not make the bucket wait for the old time.
  at: now,
})

export type Taken = {
  readonly bucket: Bucket
  /** Milliseconds to wait; 0 where it was granted. */ readonly wait: number
}

/** Takes one out of a bucket; where nothing is left it stays as it is. */
export const takeOne = (before: Bucket, rate: Rate, now: number): Taken => {
  const bucket = filled(before, rate, now)
  if (bucket.left >= 1) return { bucket: { ...bucket, left: bucket.left - 1 }, wait: 0 }
  return { bucket, wait: Math.ceil(((1 - bucket.left) / rate.perSecond) * 1000) }
}

/** Puts one back: the try was a good one. */
export const giveBack = (bucket: Bucket, { burst }: Rate): Bucket => ({
  ...bucket,
  left: Math.min(burst, bucket.left + 1),
})
