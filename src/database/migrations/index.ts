import { Foundation1700000000001 } from './1-foundation.js';
import { DefinitionVersions1700000000003 } from './3-definition-versions.js';

/** In the order they are run. */
export const migrations = [Foundation1700000000001, DefinitionVersions1700000000003];
