/** Something from inside a server that has no business in an answer (OWASP API8:2023). */
export interface Leak {
  readonly what: string
  readonly found: string
}

const patterns: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a Java stack trace', /\bat [\w.$]{1,200}\([\w$]{1,80}\.(?:java|kt|scala):\d{1,6}\)/],
  ['a .NET stack trace', /\bat [\w.<>`]{1,200}\([^()\n]{0,200}\) in [^\n]{1,200}:line \d{1,6}/],
  ['a .NET exception', /\bSystem\.(?:\w{1,40}\.){0,4}\w{1,60}Exception\b/],
  [
    'a Java exception',
    /\b(?:java|javax|jakarta|org\.springframework|org\.hibernate)\.(?:\w{1,60}\.){1,8}\w{0,60}(?:Exception|Error)\b/,
  ],
  ['a Python stack trace', /Traceback \(most recent call last\)/],
  ['a Python stack trace', /File "[^"\n]{1,200}\.py", line \d/],
  ['a Ruby stack trace', /[\w/.-]{1,200}\.rb:\d{1,6}:in [`']/],
  [
    'a PHP error',
    /\b(?:Fatal error|Warning|Notice|Parse error)(?:<\/b>)?: .{1,300} on line (?:<b>)?\d/,
  ],
  [
    'a JavaScript stack trace',
    /\bat (?:[\w.<>$ [\]]{1,120} )?\(?(?:file:\/\/)?[\w/\\.:-]{1,200}\.[cm]?[jt]s:\d{1,6}:\d{1,6}/,
  ],
  ['a Go stack trace', /\bgoroutine \d{1,9} \[\w/],
  ['a Rust panic', /thread '[^'\n]{1,80}' panicked at/],
  [
    'a database error',
    /\bSQLSTATE\[|\bORA-\d{5}\b|\bPG::\w{1,60}Error\b|\bpsycopg2?\.\w|\bsqlite3\.\w{1,40}Error\b/,
  ],
  [
    'a database error',
    /You have an error in your SQL syntax|syntax error at or near "|Unclosed quotation mark after the character string/,
  ],
  [
    'an SQL statement',
    /\bSELECT\b[^;\n]{1,300}\bFROM\b[^;\n]{1,200}\b(?:WHERE|JOIN|LIMIT)\b|\bINSERT INTO \w{1,60} ?\([^;\n]{1,300}\bVALUES\b/,
  ],
  [
    'a file path',
    /(?:^|[\s"'(=])\/(?:home|var|usr|srv|opt|etc|root|mnt)\/[\w.-]{1,80}\/[\w./-]{1,200}/,
  ],
  [
    'a file path',
    /(?:^|[\s"'(=/])(?:\/[\w.-]{1,80}){1,12}\/[\w.-]{1,80}\.(?:py|rb|php|java|cs|go|[cm]?[jt]s)(?::\d|["'\s)])/,
  ],
  ['a file path', /\b[A-Z]:\\{1,2}(?:[\w .()-]{1,80}\\{1,2}){1,12}[\w.-]{1,80}/],
  ['a file path', /\bnode_modules[\\/]/],
  [
    "a framework's error page",
    /Whitelabel Error Page|Werkzeug Debugger|You're seeing this error because you have <code>DEBUG = True|Server Error in '[^'\n]{1,80}' Application|Action Controller: Exception caught|<pre>Cannot (?:GET|HEAD|POST|PUT|PATCH|DELETE) \//,
  ],
  ["a server's error page", /Apache Tomcat\/\d|<center>nginx\/\d|<address>Apache\/\d|Jetty\(\d/],
]

/** The first thing in a text that shows the inside of the server, or null. */
export function leak(text: string): Leak | null {
  for (const [what, pattern] of patterns) {
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return { what, found: found.trim().slice(0, 80) }
  }
  return null
}
