import { createRoot } from 'react-dom/client'
import { meQuery } from '../features/session/queries.ts'
import { App } from './app.tsx'
import { queryClient } from './query-client.ts'

// Asked while the page of the address is still being loaded.
void queryClient.prefetchQuery(meQuery)

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
