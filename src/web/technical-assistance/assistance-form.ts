/** What the forms of technical assistance have in common: what they write, and where they lead. */
import type { AssistanceInput } from '../../assistance/assistance-content.js';
import { editAssistance } from '../../assistance/edit-assistance.js';
import { requestAssistance } from '../../assistance/request-assistance.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import type { DraftFields } from '../../cases/form-draft.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { nextStep, type Opened, type WrittenForm } from '../drafts/form-answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type AssistanceFile, PATH } from './assistance-file.js';

export interface OpenedAssistance extends Opened {
  /** Null while it is only being asked for. */
  readonly file: AssistanceFile | null;
}

/** A form as it was read. */
export interface ReadForm {
  readonly input: AssistanceInput;
  /** The form's field for a pointer of the use case. */
  readonly fieldFor: (pointer: string) => string;
}

/** A form of technical assistance; `section` is where on the page of the assistance it leads once it is saved. */
export function assistanceForm<Now extends OpenedAssistance>(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  {
    read,
    section,
    ...own
  }: Pick<WrittenForm<Now>, 'address' | 'open' | 'page' | 'words' | 'fieldLabel' | 'lineChange'> & {
    readonly read: (fields: DraftFields, now: Now) => ReadForm;
    readonly section: string;
  },
): WrittenForm<Now> {
  return {
    ...own,
    about: ({ file: opened }) => {
      const file = opened?.page.file;
      return {
        ...(file ? { caption: `${file.reference} ${file.title}` } : {}),
        crumbs: caseCrumbs(visit, 'technical_assistance', file),
      };
    },
    fieldFor: (fields, now) => read(fields, now).fieldFor,
    write: async ({ fields, versions }, now) => {
      const { input } = read(fields, now);
      if (!now.file) return { id: (await requestAssistance(runtime, visit.actor, input)).id, changed: true };
      const { id } = now.file.page.file;
      const expectedVersion = versions['version'] ?? '';
      const edited = await editAssistance(runtime, visit.actor, {
        assistanceId: id,
        expectedVersion,
        changes: input,
      });
      return { id, changed: edited.fields.length > 0 };
    },
    saved: async ({ id, changed, goesOn }) =>
      goesOn
        ? { path: await nextStep(runtime, visit, 'technical_assistance', id) }
        : {
            path: `${PATH}/${id}${section}`,
            said: { key: changed ? 'assistance.saved' : 'assistance.unchanged' },
          },
  };
}
