import { error, note } from './facts.ts'

/** Rules about what suites add to Arazzo. */
export const suiteRules = {
  'capability-unknown': error(
    'A capability that the spec does not have.',
    'No target could declare it.',
  ),
  'check-parameters': error('Parameters that a check does not take.', 'It could not look.'),
  'check-twice': note(
    'One check used twice in a case under one name.',
    'Rows could not tell the uses apart.',
  ),
  'check-unknown': error('A check that is not there.', 'What rests on it would stay untested.'),
  'cleanup-idle': error(
    'Cleanup on a step that only reads.',
    'The step makes nothing that could be removed.',
  ),
  'cleanup-missing': note(
    'A step that may make something, without x-assay-cleanup.',
    'What a run makes should be gone after it.',
  ),
  'peer-idle': note(
    'An input that is the address of a peer that no step waits for.',
    'What is sent there is never looked at.',
  ),
  'requirement-unknown': error(
    'A workflow about a requirement that the spec does not have.',
    'Readers would look for it in vain.',
  ),
}

/** Rules about requirements.yaml. */
export const requirementRules = {
  'case-unclaimed': note('A case that no requirement rests on.', 'It is run, and decides nothing.'),
  'minimum-passed': error(
    'A minimum of passed requirements that cannot be reached.',
    'Nobody could ever conform.',
  ),
  'requirement-prefix': error(
    'A requirement id that does not begin as the others of its spec.',
    'An id says which spec it is of.',
  ),
  'row-as': error(
    'A row for a use of a check that the case does not have.',
    'It would stay untested.',
  ),
  'row-case': error('A row for a case that is not there.', 'It would stay untested.'),
  'row-everywhere': error(
    'A row without a case for a check that suites must name.',
    'It would stay untested.',
  ),
  'row-operation': error(
    'A row for an operation that is not there, or that no case calls.',
    'It would stay untested.',
  ),
  'row-parameters': error(
    'Parameters in a row that its check does not take there.',
    'They would do nothing.',
  ),
  'row-place': note('A place that no answer can have.', 'The row can neither pass nor fail.'),
  'row-step': error('A row for a step that the case does not have.', 'It would stay untested.'),
  'row-unused': error('A row for a check that the case does not use.', 'It would stay untested.'),
}

/** Rules about spec.yaml. */
export const specRules = {
  'absence-case': error(
    'A capability whose proof of absence is not there, or is not run then.',
    'What is declared absent would not be tested.',
  ),
}

/** Rules about profiles and the framework. */
export const profileRules = {
  'category-profile': error(
    'A category that asks for a profile that is not there.',
    'Nobody could fulfil it.',
  ),
  'profile-capability': error(
    'A profile that demands a capability the spec does not have.',
    'Nobody could declare it.',
  ),
  'profile-locked': error(
    'A published profile that was changed, or is not in the lock.',
    'A published profile never changes.',
  ),
  'profile-requirement': error(
    'A profile that asks for a requirement the spec does not have.',
    'Nobody could fulfil it.',
  ),
  'profile-spec': error(
    'A profile that asks for a spec that is not there.',
    'Nobody could fulfil it.',
  ),
  'profile-suite': error(
    'A profile that asks for a suite that is not there.',
    'Nobody could run it.',
  ),
}

/** Rules about target files. */
export const targetRules = {
  'credential-unused': note(
    'A credential that no spec of the target uses.',
    'It is often a misspelling.',
  ),
  'target-capability': error(
    'A capability that the spec does not have.',
    'Declaring it does nothing.',
  ),
  'target-data': error('A name of data that the spec does not ask for.', 'Giving it does nothing.'),
  'target-spec': error('A spec that is not there.', 'Nothing could be tested.'),
  'target-undeclared': note(
    'A capability that the target says nothing about.',
    'What rests on it stays untested.',
  ),
  'token-url-insecure': note(
    'A token endpoint over plain http, elsewhere than on loopback.',
    'The secret would be read on the way.',
  ),
}

/** Rules about API documents. */
export const openApiRules = {
  'identifier-unknown': error(
    'An x-assay-identifier of a kind that is not known.',
    'What stands there would be looked at by no check.',
  ),
  'openapi-schema': note(
    'A departure from OpenAPI’s own schema.',
    'Checks of what is affected may be wrong.',
  ),
}
