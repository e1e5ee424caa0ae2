import t from 'tap'
import { retries } from '../../fixtures/zoo/retries.ts'
import { family } from './family.ts'

t.test('retries', t => family(t, retries))
