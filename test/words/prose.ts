import ts from 'typescript'

/** What stands for a hole of a template: no letter, and nothing that ends a tag. */
const hole = '\ue000'

/** Tags with their attributes, entities, our own holes, and what only a program reads. */
const technical =
  /<[^<>]*>|&\w+;|\{\w+\}|\$\w+|[\w./@:#+-]*[\d_./@:#+=-][\w./@:#+=-]*|\b[a-z]+[A-Z]\w*/gu

/** The words of a text that a person would read, of two letters and more. */
function wordsOf(text: string): readonly string[] {
  const plain = text.replace(/<[^<>]*>/gu, spoken).replace(/[.,:;!?)]+(?=[\s\ue000]|$)/gu, ' ')
  return plain.replace(technical, ' ').match(/[\p{L}’']{2,}/gu) ?? []
}

/** What of a tag is read out. */
function spoken(tag: string): string {
  const values = tag.matchAll(/(?:aria-label|alt|title|placeholder)="([^"]*)"/gu)
  return ` ${[...values].map(([, value]) => value).join(' ')} `
}

/** Two words make prose; so does one that stands by itself beside a hole, or begins as a sentence. */
function isProse(text: string): boolean {
  const words = wordsOf(text)
  if (words.length !== 1) return words.length > 1
  const [word = ''] = words
  const beside = new RegExp(`${hole} ${word}|${word}:? ${hole}`, 'u')
  return beside.test(text) || /^[A-Z][a-z]/u.test(word)
}

/** A fault or a bug of ours speaks English to whoever typed the command. */
const faults = /^(?:Fault|Error|TypeError|usage)$/u

function isFault(node: ts.Node): boolean {
  const called = ts.isNewExpression(node) || ts.isCallExpression(node)
  return called && ts.isIdentifier(node.expression) && faults.test(node.expression.text)
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(hole)
}

/** Names in a type or of a module are no text. */
function isName({ parent }: ts.Node): boolean {
  return (
    ts.isLiteralTypeNode(parent) || ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)
  )
}

/** The prose in the strings and templates of a source file, in order. */
export function proseIn(source: string): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (isFault(node)) return
    const text = textOf(node)
    if (text !== undefined && !isName(node) && isProse(text)) {
      found.push(text.replaceAll(hole, '{}').trim())
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true))
  return found
}
