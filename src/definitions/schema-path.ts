/** Where the JSON Schema of workflow definitions is found, below the address of the installation; it stays the same. */
export const WORKFLOW_SCHEMA_PATH = '/api/schemas/workflow.json';
