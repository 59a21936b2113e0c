/**
 * Makes the JSON Schema of workflow definitions from their types (`npm run schema`); with `--check` it only compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { root } from './steps.mjs';

const target = join(root, 'src/workflow/definition-schema.ts');

const schema = createGenerator({
  path: join(root, 'src/workflow/definition.ts'),
  tsconfig: join(root, 'tsconfig.json'),
  type: 'WorkflowDefinition',
  discriminatorType: 'open-api',
  skipTypeCheck: true,
}).createSchema('WorkflowDefinition');

/** The verifier tells these with the way to the stage concerned; a schema could only say that a property is missing. */
leaveToVerifier('WaitingStage', 'owner');
for (const stage of ['WorkStage', 'WaitingStage', 'ApprovalStage', 'FinalStage'])
  leaveToVerifier(stage, 'outside');

const text = `/** The JSON Schema of workflow definitions. Made by \`npm run schema\` from definition.ts; not to be edited. */
export const definitionSchema = ${JSON.stringify({ title: 'Workflow definition', ...schema }, null, 2)};
`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/workflow/definition-schema.ts is out of date: run npm run schema.');
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}

function leaveToVerifier(type, property) {
  const definition = schema.definitions[type];
  definition.required = definition.required.filter((one) => one !== property);
}
