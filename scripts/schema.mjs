/**
 * Makes the JSON Schema of workflow definitions from their types (`npm run schema`), for the product and as a file for
 * editors; with `--check` it only compares.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { root } from './steps.mjs';

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

const json = JSON.stringify({ title: 'Workflow definition', ...schema }, null, 2);
const files = {
  'src/workflow/definition-schema.ts': `/** The JSON Schema of workflow definitions. Made by \`npm run schema\` from definition.ts; not to be edited. */
export const definitionSchema = ${json};
`,
  'docs/workflow-definition.schema.json': `${json}\n`,
};

for (const [file, text] of Object.entries(files)) {
  const path = join(root, file);
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error(`${file} is out of date: run npm run schema.`);
    process.exitCode = 1;
  }
}

function leaveToVerifier(type, property) {
  const definition = schema.definitions[type];
  definition.required = definition.required.filter((one) => one !== property);
}
