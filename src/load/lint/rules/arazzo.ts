import { either, error, note } from './facts.ts'

/** Rules about Arazzo documents, in suites and alone. */
export const arazzoRules = {
  'action-idle': note(
    'A member that an action of this type does not use: a target of "end", a limit of what is no "retry".',
    'It reads as if it did something.',
  ),
  'action-target': error(
    'An action that names a step and a workflow.',
    'Arazzo has them exclude each other; nobody can say which is meant.',
  ),
  'action-twice': error('Two actions with one name in one list.', 'Retries are counted by name.'),
  'actions-twice': note(
    'A step and its workflow both have actions.',
    'Tools differ in whether they join or replace each other (A1).',
  ),
  'body-missing': error(
    'A step without the body that its operation requires.',
    'The request would be wrong, and its failure ours.',
  ),
  'body-range': error(
    'A range of media types as the contentType of a body.',
    'A body has one type (RFC 9110 §8.3); the range would have to be guessed.',
  ),
  'body-type': error(
    'A body of a media type that the operation does not take.',
    'The request would be wrong, and its failure ours.',
  ),
  'body-undeclared': error(
    'A body for an operation that takes none.',
    'The request would be wrong, and its failure ours.',
  ),
  'call-body': error(
    'A request body on a step that calls a workflow.',
    'Arazzo has bodies for operations only; nothing would send it.',
  ),
  'call-cycle': note(
    'Workflows that call each other in a circle.',
    'They nest at most 16 deep before the run is stopped.',
  ),
  'call-input-missing': error(
    'A called workflow requires an input that the step does not pass.',
    'The workflow could not run as it is described.',
  ),
  'call-input-unknown': note(
    'A parameter for a called workflow that is none of its inputs.',
    'Nothing in the workflow looks at it; it is often a misspelling.',
  ),
  'component-unknown': error(
    'A reference to a component that is not there, or of another kind.',
    'It stands for nothing.',
  ),
  'condition-bare': note(
    'An expression that stands alone as a condition.',
    'Tools differ in what holds beside the boolean true (A5).',
  ),
  'condition-syntax': error(
    'A regular expression or JSONPath query that cannot be read.',
    'The criterion would never hold.',
  ),
  'criterion-twice': note(
    'Two criteria of one list that say the same.',
    'One of them was meant to say something else.',
  ),
  'depends-cycle': error(
    'Workflows that depend on each other in a circle.',
    'None of them could run first.',
  ),
  'expression-spelling': note(
    'A spelling of an expression that Arazzo’s grammar does not have.',
    'Other tools may not read it (A6); the hint has the spelling that all read.',
  ),
  'expression-syntax': error(
    'An expression or simple condition that cannot be read.',
    'It has no value.',
  ),
  'expression-unembedded': error(
    'An expression inside a longer text without braces around it.',
    'It would be sent as it stands.',
  ),
  'extension-reserved': note(
    'A member whose name begins x-oai-, x-oas- or x-arazzo.',
    'The OpenAPI Initiative keeps those names for itself.',
  ),
  'file-misplaced': error(
    'An x-assay-file where no file can be sent.',
    'The step is not sent: a file is a whole payload or a part of a multipart body.',
  ),
  'goto-loop': either(
    'A loop of steps that no criterion can end.',
    'The run would go round until it is stopped as endless.',
  ),
  'goto-nowhere': error('A "goto" without a target.', 'It leads nowhere.'),
  'header-own': error(
    'A header that belongs to the connection, or has no valid name.',
    'The sender sets it itself; the step is not sent.',
  ),
  'input-unknown': error(
    'An expression for an input that the workflow does not declare.',
    'It has no value.',
  ),
  'jsonpath-draft': note(
    'The name of the JSONPath draft that Arazzo 1.0 knew.',
    'The query is read as RFC 9535 has it, which differs in places.',
  ),
  'jsonpath-object-root': note(
    'A JSONPath filter on a body that is an object.',
    'It looks at the members, not at the object (RFC 9535 §2.3.5); some tools differ.',
  ),
  'limit-absurd': error(
    'A table, walk or case of more than a thousand requests.',
    'No supplier would sit through it.',
  ),
  'message-absent': error(
    'An expression for a request or answer where there is none.',
    'It has no value.',
  ),
  'operation-path': error(
    'An operationPath that is no source and JSON Pointer to an operation.',
    'Arazzo wants {$sourceDescriptions.<name>.url}#/paths/…/<method>.',
  ),
  'operation-unknown': error(
    'An operation that no source has, or several have.',
    'The step could not be sent (A17).',
  ),
  'operation-unqualified': error(
    'A plain operationId in a document with several API sources.',
    'Arazzo wants it qualified by its source there.',
  ),
  'output-literal': note(
    'An output that is no expression.',
    'Arazzo has expressions and selectors there; the text is handed on as it stands.',
  ),
  'output-unknown': error(
    'An expression for an output that the step or workflow does not have.',
    'It has no value.',
  ),
  'parameter-missing': error(
    'A step without a parameter that its operation requires.',
    'The request would be wrong, and its failure ours.',
  ),
  'parameter-place': error(
    'A parameter without "in" for an operation, or with "in" for a workflow.',
    'Operations need to know where it is sent; workflows take inputs by name.',
  ),
  'parameter-twice': error(
    'Two parameters with one name and place in one list.',
    'Only the last would be sent.',
  ),
  'parameter-undeclared': either(
    'A parameter that the operation does not declare; an error in a path.',
    'It is often a misspelling; right where the test is about it.',
  ),
  'path-parameter-missing': error(
    'A step without a parameter that the path needs.',
    'There would be a hole in the URL; the step is not sent.',
  ),
  'querystring-alone': error(
    'A query parameter beside one that is the whole query string.',
    'A request has one query string; the step is not sent.',
  ),
  'raw-parameter': error(
    'A header or cookie parameter on a step with x-assay-raw.',
    'It would not be sent: a raw request holds what is written out.',
  ),
  'reference-forward': error(
    'An expression, or dependsOn, that names a step which never comes before.',
    'It has no value when it is needed.',
  ),
  'regex-status': note(
    'A regular expression for the status code that is not anchored.',
    'It is searched for (A9): "20" is found in 420 too.',
  ),
  'replacement-twice': error('Two replacements with one target.', 'Only the last would be seen.'),
  'retry-limit': note(
    'A retry that does not say how often.',
    'It retries once; older tools never.',
  ),
  'reusable-value': note(
    'A value beside the reference to an action.',
    'Only a parameter has a value; this one does nothing.',
  ),
  'security-elsewhere': note(
    'An x-security of another tool.',
    'It is not read (A19): credentials stand in the target file, by client.',
  ),
  'source-type': note(
    'A source that does not say what it is.',
    'It is taken for OpenAPI; other tools refuse it.',
  ),
  'source-unknown': error(
    'A name of a source that the document does not describe.',
    'It leads nowhere.',
  ),
  'source-unread': error(
    'A source that is not on disk, or cannot be read.',
    'What rests on it was not looked at.',
  ),
  'step-twice': error(
    'Two steps of a workflow with one id.',
    'Expressions and actions could not tell them apart.',
  ),
  'step-unchecked': note(
    'A step without criteria whose outputs others use.',
    'It takes any answer for a good one.',
  ),
  'step-unknown': error('A name of a step that is not there.', 'It leads nowhere.'),
  'step-unreachable': error(
    'A step that no other leads to.',
    'It would never run, and nobody would notice.',
  ),
  'version-newer': note(
    'Something of Arazzo 1.1 in a document that says 1.0.',
    'It works here; a tool that knows 1.0 alone refuses or ignores it.',
  ),
  'workflow-twice': error('Two workflows of a suite with one id.', 'It is the id of the case.'),
  'workflow-unknown': error('A name of a workflow that is not there.', 'It leads nowhere.'),
}
