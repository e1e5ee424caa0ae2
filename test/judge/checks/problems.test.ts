import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { errorLeak } from '../../../src/judge/checks/error-leak.ts'
import { problemDetails } from '../../../src/judge/checks/problem-details.ts'
import { problemStatus } from '../../../src/judge/checks/problem-status.ts'
import type { Json } from '../../../src/model/words.ts'
import { exchange, operation, opinions, outcomes } from '../seen.ts'

const type = 'application/problem+json'
const problem = (body: Json, status = 404) => exchange({ status, body, type })
const whole = { type: 'about:blank', title: 'Not found', status: 404 }

t.test('problem details with type, title and status pass', async t => {
  t.same(outcomes(check(problemDetails), [problem(whole)]), ['passed'])
})

t.test('another type, a member missing or no object fails', async t => {
  t.same(outcomes(check(problemDetails), [exchange({ status: 404, body: whole })]), ['failed'])
  t.same(
    outcomes(check(problemDetails), [exchange({ status: 500, text: 'no', type: 'text/html' })]),
    ['failed'],
  )
  const [opinion] = opinions(check(problemDetails), [problem({ title: 'x', status: '404' })])
  t.match(opinion, { outcome: 'failed', seen: '404 came without type, status' })
  t.same(outcomes(check(problemDetails), [problem([])]), ['failed'])
})

t.test(
  'errors without a body, answers to HEAD and successes say nothing of error bodies',
  async t => {
    t.same(outcomes(check(problemDetails), [exchange({ status: 404 })]), ['inapplicable'])
    t.same(outcomes(check(problemDetails), [exchange({ body: {} })]), [])
  },
)

t.test(
  'an error form that the standard prescribes is left aside, a wildcard prescribes nothing',
  async t => {
    const answers = (content: Json) => ({
      operation: operation({ default: { description: '', content } }),
    })
    const house = exchange({ status: 400, body: { code: 'P0100' } })
    t.same(outcomes(check(problemDetails), [house], answers({ 'application/json': {} })), [
      'inapplicable',
    ])
    t.same(outcomes(check(problemDetails), [house], answers({ '*/*': {} })), ['failed'])
    t.same(
      outcomes(check(problemDetails), [house], answers({ [type]: {}, 'application/json': {} })),
      ['failed'],
    )
  },
)

t.test('the two statuses of a problem are one number', async t => {
  t.same(outcomes(check(problemStatus), [problem(whole)]), ['passed'])
  t.same(outcomes(check(problemStatus), [problem(whole, 400)]), ['failed'])
  t.same(outcomes(check(problemStatus), [problem({ ...whole, status: '404' })]), ['failed'])
  t.same(outcomes(check(problemStatus), [problem({ title: 'x' })]), ['inapplicable'])
  t.same(outcomes(check(problemStatus), [exchange({ status: 404, body: { status: 1 } })]), [
    'inapplicable',
  ])
  t.same(outcomes(check(problemStatus), [exchange()]), [])
})

const error = (text: string, contentType = 'text/html') =>
  exchange({ status: 500, text, type: contentType })

t.test('the inside of a server is seen in every dress', async t => {
  for (const text of [
    'java.lang.NullPointerException\n\tat uk.gov.Thing.run(Thing.java:12)',
    'System.NullReferenceException: Object reference\n   at A.B.C(String s) in C:\\src\\C.cs:line 12',
    'Traceback (most recent call last):\n  File "/srv/app/x.py", line 3',
    "app/models/x.rb:12:in `find'",
    '<b>Fatal error</b>: Uncaught Error in /var/www/x.php on line <b>3</b>',
    'Error: x\n    at Object.<anonymous> (/srv/app/index.js:1:2)',
    'TypeError\n    at file:///app/dist/routes.mjs:10:5',
    'goroutine 1 [running]:',
    'SQLSTATE[42000]: Syntax error',
    'ERROR: syntax error at or near "FORM"',
    'ORA-00942: table or view does not exist',
    'SELECT id, name FROM users WHERE id = 1',
    'cannot open /var/lib/app/config.yml',
    'C:\\inetpub\\wwwroot\\web.config',
    'Whitelabel Error Page',
    '<pre>Cannot GET /nowhere</pre>',
    '<h1>404</h1><center>nginx/1.18.0</center>',
    '<h3>Apache Tomcat/9.0.1</h3>',
    'org.springframework.web.HttpRequestMethodNotSupportedException',
  ]) {
    t.same(outcomes(check(errorLeak), [error(text)]), ['failed'], text)
    const json = exchange({ status: 500, body: { detail: text }, type })
    t.same(outcomes(check(errorLeak), [json]), ['failed'], `in JSON: ${text}`)
  }
})

t.test('plain messages are not taken for leaks', async t => {
  for (const text of [
    'There is nothing at this address.',
    'No service with id 12 at /v1/services/12 (from 09:00 at the latest).',
    'Select a service from the list where you live.',
    'Something went wrong. Reference 2026-03-01T12:00:00Z.',
    'The value of "date" in line 12 is no date.',
    'See https://api.example.org/docs/errors.html for help, or https://example.org/var/x.',
    'Warning: the office is closed on Monday.',
    'Contact C: 020 7946 0000',
    'Please update your details at /home or /opt-out.',
    '{"path":"/services/unknown","status":404}',
    '<center>nginx</center>',
  ]) {
    t.same(outcomes(check(errorLeak), [error(text)]), ['passed'], text)
  }
})

t.test('a successful answer may hold anything, and an empty error holds nothing', async t => {
  t.same(outcomes(check(errorLeak), [exchange({ text: 'Traceback (most recent call last)' })]), [])
  t.same(outcomes(check(errorLeak), [exchange({ status: 500 })]), ['inapplicable'])
})

t.test('a long hostile body is read in reasonable time', { timeout: 20_000 }, async t => {
  for (const text of [
    '/a'.repeat(100_000),
    'at a.'.repeat(40_000),
    'SELECT '.repeat(28_000),
    'java.a'.repeat(33_000),
    'C:\\a'.repeat(40_000),
  ]) {
    t.equal(opinions(check(errorLeak), [error(text)]).length, 1)
  }
})
