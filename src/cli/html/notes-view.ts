import type { DocumentModel, Note } from '#domain/text/document.ts'
import { noteTerms } from '#domain/words/note-terms.ts'
import type { Language } from '#domain/words/words.ts'
import { labels } from '../text/labels.ts'
import { placeNames, type NamePlace } from '../text/place-name.ts'
import { markup, nothing, type Html } from './html.ts'

// A broken table can leave a remark on each of its tags; a browser need not show them all, the JSON has them.
const mostNotes = 500

const noteView = ({ kind, why, place }: Note, language: Language, name: NamePlace): Html =>
  markup`<li><span class="tag">${noteTerms[kind][language]}</span> ${why[language]} <a href="#L${place.line}">${name(place)}</a></li>\n`

/** What was not understood or set aside, folded away. */
export const notesView = (document: DocumentModel, language: Language): Html => {
  const { notes } = document
  const name = placeNames(document, language)
  if (notes.length === 0) return nothing
  const rest = notes.length - mostNotes
  const more = language === 'zh' ? `另有 ${rest} 条，见 --json` : `${rest} more, see --json`
  return markup`<details id="notes">
    <summary>${labels.notes[language]} · ${notes.length}</summary>
    <ul>${notes.slice(0, mostNotes).map((note) => noteView(note, language, name))}${rest > 0 ? markup`<li>${more}</li>` : nothing}</ul>
  </details>`
}
