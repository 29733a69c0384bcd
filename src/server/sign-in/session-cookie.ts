/** The cookie that signs the requests of a browser. */
export type SessionCookie = {
  readonly name: string
  /** Its value in a Cookie header. */
  readonly read: (header: string | undefined) => string | undefined
  /** A Set-Cookie line; it goes with the browser or after `seconds`. */
  readonly set: (value: string, seconds: number) => string
  readonly clear: string
}

/** The value of a cookie; where a neighbour planted a second one of the same name, none counts. */
export const cookieValue = (header: string | undefined, name: string): string | undefined => {
  const values = (header ?? '')
    .slice(0, 16_000)
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
  return values.length === 1 ? values[0] : undefined
}

/**
 * A cookie that scripts cannot read and other sites cannot send along. With https its name keeps other hosts of the same
 * domain from planting one (`__Host-`).
 */
export const makeCookie = (base: string, isSecure: boolean): SessionCookie => {
  const name = isSecure ? `__Host-${base}` : base
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  return {
    name,
    read: (header) => cookieValue(header, name),
    set: (value, seconds) => `${name}=${value}; Max-Age=${Math.max(0, Math.floor(seconds))}; ${attributes}`,
    clear: `${name}=; Max-Age=0; ${attributes}`,
  }
}
