import type { Attributes } from '../xml.ts'
import type { Story } from './story.ts'

/** What an element does; `skip` leaves out everything inside it. */
export type Element = {
  readonly open?: (story: Story, attributes: Attributes) => 'skip' | undefined
  readonly close?: (story: Story) => undefined
}

export type Elements = Readonly<Record<string, Element>>

export const skipped: Element = { open: () => 'skip' }
