import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import ts from 'typescript'

const room = join(import.meta.dirname, '../../../src/report/html')
const catalogue = new Set(['style.ts', 'script.ts', 'policy.ts'])

/** Words in the templates of a file that stand in no hole and no tag, and sentences in its strings. */
function told(source: string): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node)) {
      const { template } = node
      const parts = ts.isNoSubstitutionTemplateLiteral(template)
        ? [template.text]
        : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)]
      const text = parts.join('0').replace(/<[^<>]*>/gu, ' ')
      // What is left of an attribute, or of a tag cut in two, is no text.
      found.push(
        ...[...text.matchAll(/(?<![\w="-])[A-Za-z]{2,}(?![\w"-]*=)/gu)].map(([word]) => word),
      )
    }
    const says = ts.isStringLiteralLike(node) && /[a-z]{2} [a-z]{2}/u.test(node.text)
    if (says && !ts.isImportDeclaration(node.parent)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true))
  return found
}

/** The program and its command have one name in every language; the others are for the browser. */
const names = new Set(['assay', 'judge', '<code>assay judge</code>', 'id brief', 'open'])

t.test('what the page says stands in its words, and nowhere else', async t => {
  const strays = readdirSync(room)
    .filter(file => file.endsWith('.ts') && !catalogue.has(file))
    .flatMap(file =>
      told(readFileSync(join(room, file), 'utf8'))
        .filter(text => !names.has(text))
        .map(text => `${file}: ${text}`),
    )
  t.strictSame(strays, [])
})

t.test('a word in a template is found, and a sentence in a string', async t => {
  const dollar = '$'
  const source = `const a = markup\`<p class="x y">${dollar}{one('two')} There <b>is</b></p>\`; const b = 'not so'`
  t.strictSame(told(source), ['There', 'is', 'not so'])
})
