// Makes the district in the store of this process's environment; its size is fixed when it is loaded.
import { migrate } from '#store/migrate.ts'
import { openStore } from '#store/open.ts'
import { placeFrom } from '#store/place.ts'
import { seed } from '../deadline/seed.ts'

const store = await openStore(placeFrom(process.env), { connections: 1 })
try {
  await migrate(store)
  await seed(store.connection, 1)
} finally {
  await store.close()
}
