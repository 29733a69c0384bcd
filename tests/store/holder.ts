// A process that opens a data folder and writes rows until it is killed. Every line it prints is a row that was acknowledged.
import { connectAdmin } from '#store/bootstrap.ts'
import { startEmbedded } from '#store/embedded/supervisor.ts'

const server = await startEmbedded(process.argv[2] ?? '')
const client = await connectAdmin({ ...server.address, database: 'postgres' })
await client.query('CREATE TABLE public.acknowledged (number integer PRIMARY KEY)')
for (let number = 1; ; number += 1) {
  await client.query('INSERT INTO public.acknowledged VALUES ($1)', [number])
  process.stdout.write(`${number}\n`)
}
