import { Pool } from 'undici'

/** The floor: the same requests as the suite's, through undici alone; nothing is looked at. */
const [origin, exchanges, concurrency, every] = process.argv.slice(2)
const rows = Number(exchanges) / 10 - 1
const pool = new Pool(origin, { connections: Number(concurrency), pipelining: 1 })
const headers = { accept: 'application/json', 'user-agent': 'raw' }

const paths = []
for (let workflow = 0; workflow < 10; workflow += 1) {
  paths.push(`/records?count=${rows}&from=${workflow}`)
  for (let row = 0; row < rows; row += 1) {
    paths.push(`/records/r-${workflow * rows + row}?every=${every}`)
  }
}

let next = 0
async function worker() {
  while (next < paths.length) {
    const path = paths[next++]
    const { statusCode, body } = await pool.request({ method: 'GET', path, headers })
    await body.arrayBuffer()
    if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}.`)
  }
}
await Promise.all(Array.from({ length: Number(concurrency) }, worker))
await pool.close()
