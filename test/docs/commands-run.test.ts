import t, { type Test } from 'tap'
import { notRun, ofSector, told, without } from './run/lines.ts'
import { office } from './run/office.ts'
import { isOurs, type Page, pages, plainly } from './run/pages.ts'
import { sector } from './run/sector.ts'
import { type Scene, type Stage, scene } from './run/stage.ts'
import { commandOf } from './shown.ts'

t.setTimeout(600_000)

const made = new Map<string, Promise<Stage>>()

/** The stage of a page, made when the first page needs it. */
function stageOf(where: string): Promise<Stage> {
  const name = ofSector.includes(where) ? 'sector' : 'office'
  const known = made.get(name) ?? (name === 'sector' ? sector(t) : office(t))
  made.set(name, known)
  return known
}

for (const page of pages) {
  t.test(`what ${page.where} has its reader type does what it says`, async t => {
    const at = scene(t, await stageOf(page.where))
    for (const name of without[page.where] ?? []) at.remove(name)
    await typed(t, page, at)
    await at.end()
  })
}

async function typed(t: Test, { where, lines }: Page, at: Scene): Promise<void> {
  for (const line of lines.filter(isOurs)) {
    const command = commandOf(line)
    if (isListed(where, command)) continue
    const { exit = 0, before, after } = told[`${where}: ${command}`] ?? told[command] ?? {}
    await before?.(at)
    const { code, out, err } = await at.type(command)
    t.equal(code, exit, command, { said: `${out}${err}`.slice(0, 2000) })
    await after?.(at)
  }
  const others = lines.filter(line => !isOurs(line) && !isListed(where, plainly(line)))
  if (others.length === 0) return
  const { code, out, err } = await at.shell(others)
  t.equal(code, 0, others.join('\n'), { said: `${out}${err}`.slice(-2000) })
}

function isListed(where: string, command: string): boolean {
  return (
    command in notRun || (where in notRun && (!isOurs(command) || where.endsWith('authoring.md')))
  )
}

t.test('what is said of a line or page is about one that is there', async t => {
  const names = new Set(pages.map(({ where }) => where))
  const lines = new Set(
    pages.flatMap(one => one.lines.map(line => (isOurs(line) ? commandOf(line) : plainly(line)))),
  )
  for (const name of [...ofSector, ...Object.keys(without)]) t.ok(names.has(name), name)
  for (const line of Object.keys(told)) t.ok(lines.has(line.replace(/^.*: (?=assay )/, '')), line)
  for (const line of Object.keys(notRun)) t.ok(lines.has(line) || names.has(line), line)
})
