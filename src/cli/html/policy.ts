import { createHash } from 'node:crypto'
import { Html } from './html.ts'

const fingerprint = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

type Frame = { readonly style: string; readonly script: string }

/** Content policy that allows exactly our own style and script: nothing a report contains can load or run anything. */
export const policyOf = ({ style, script }: Frame): string =>
  `default-src 'none'; style-src ${fingerprint(style)}; script-src ${fingerprint(script)}`

// Joined by hand and not by a template: the fingerprints hold only while not one space is added.
export const styleElement = (style: string): Html => new Html(`<style>${style}</style>`)
export const scriptElement = (script: string): Html => new Html(`<script>${script}</script>`)
