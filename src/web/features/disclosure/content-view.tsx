import { Fragment } from 'react'
import type { Preview } from './queries.ts'

type Content = Preview['content']
type Block = Content['blocks'][number]

const BlockView = ({ block }: { readonly block: Block }) => {
  if (block.kind === 'heading') return <h3>{block.text}</h3>
  if (block.kind === 'paragraph') return <p className="prose">{block.text}</p>
  return (
    <div className="table-wrap">
      <table className="table">
        <caption>{block.caption}</caption>
        <thead>
          {block.header.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <th key={column} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What is or would be published, as everybody reads it. Blocks never change their places: their number is their key. */
export const ContentView = ({ content }: { readonly content: Content }) => (
  <div className="stack">
    {content.blocks.map((block, at) => (
      <Fragment key={at}>
        <BlockView block={block} />
      </Fragment>
    ))}
  </div>
)
