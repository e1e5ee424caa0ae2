import fc from 'fast-check'
import t from 'tap'
import {
  checkpointText,
  parseCheckpoint,
  readCheckpoint,
} from '../../../src/certify/log/checkpoint.ts'
import {
  readVerifierKey,
  signNote,
  verifierKey,
  verifyNote,
} from '../../../src/certify/log/note.ts'
import { makeKey } from '../make-keys.ts'

// C2SP/C2SP, signed-note.md, section Verifier keys: its example.
const published = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
const example = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`
const signer = makeKey(1)
const origin = 'register.example/log'
const own = { name: origin, jwk: signer.jwk }
const root = 'ab'.repeat(32)
const text = checkpointText({ origin, size: 3, root })

t.test('the example of the standard verifies, and its key is spelled as it spells it', async t => {
  const key = readVerifierKey(published)
  if (key === null) throw new Error('the key was not read')
  t.match(verifyNote(example, [key]), { kind: 'note', text: 'This is an example message.\n' })
  t.equal(verifierKey(key), published)
  t.match(verifyNote(example.replace('an example', 'no example'), [key]), { reason: 'altered' })
})

t.test('a key whose id is not its own, or of another kind, is no verifier key', async t => {
  for (const bad of [
    published.replace('530d903a', '530d903b'),
    published.replace('AeKy', 'AuKy').replace('+Aeky', '+BOky'),
    published.slice(0, -4),
    'example.com/foo',
    '',
  ])
    t.equal(readVerifierKey(bad), null, bad)
})

t.test('what is signed verifies by its key and name, and by no other', async t => {
  const note = await signNote(text, origin, signer)
  t.match(verifyNote(note, [own]), { kind: 'note', text, by: [own] })
  t.match(verifyNote(note, []), { reason: 'unsigned-note' })
  t.match(verifyNote(note, [{ name: origin, jwk: makeKey(2).jwk }]), { reason: 'unsigned-note' })
  t.match(verifyNote(note, [{ name: 'other.example', jwk: signer.jwk }]), {
    reason: 'unsigned-note',
  })
})

t.test(
  'signatures of others are passed over; a bad one of a known key spoils the note',
  async t => {
    const note = await signNote(text, origin, signer)
    const stranger = (await signNote(text, 'witness.example', makeKey(3))).split('\n\n')[1] ?? ''
    t.match(verifyNote(`${note}${stranger}`, [own]), { kind: 'note' })
    const other = (await signNote(`${text}more\n`, origin, signer)).split('\n\n')[1] ?? ''
    t.match(verifyNote(`${note}${other}`, [own]), { reason: 'altered' })
  },
)

t.test('what is no note is refused', async t => {
  const note = await signNote(text, origin, signer)
  for (const bad of [
    '',
    text,
    note.trimEnd(),
    note.replace('— ', '- '),
    note.replace(origin, `${origin}\r`),
    note.replace(/\n$/, '\n\n'),
    `${note}— a b c\n`,
    `${note}${'— a.example AAAA\n'.repeat(64)}`,
    'x'.repeat(70_000),
  ])
    t.match(verifyNote(bad, [own]), { reason: 'not-a-note' })
})

t.test('whichever character of a checkpoint is another, it is refused', async () => {
  const note = await signNote(text, origin, signer)
  fc.assert(
    fc.property(fc.nat(note.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, other) => {
      fc.pre(note.charAt(at) !== other)
      return (
        readCheckpoint(note.slice(0, at) + other + note.slice(at + 1), [own]).kind === 'refused'
      )
    }),
    { seed: 1, numRuns: 600 },
  )
})

t.test('the checkpoint of the standard is read; what is none is not', async t => {
  // C2SP/C2SP, tlog-checkpoint.md: its example.
  const said =
    'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
  t.match(parseCheckpoint(said), { origin: 'example.com/behind-the-sofa', size: 20_852_163 })
  for (const bad of [
    said.replace('20852163', '020852163'),
    said.replace('20852163', '-1'),
    said.replace('q2I=', 'q2J='),
    said.replace('q2I=', 'q2I'),
    `${said}an extension\n`,
    said.trimEnd(),
    `\n${said}`,
  ])
    t.equal(parseCheckpoint(bad), null, bad)
  const note = await signNote('just a text\n', origin, signer)
  t.match(readCheckpoint(note, [own]), { reason: 'not-a-checkpoint' })
})

t.test('a log’s key does not vouch for another log', async t => {
  const foreign = await signNote(
    checkpointText({ origin: 'other.example', size: 3, root }),
    origin,
    signer,
  )
  t.match(readCheckpoint(foreign, [own]), { reason: 'other-log' })
})
