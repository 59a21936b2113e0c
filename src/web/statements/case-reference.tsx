import { caseUrl } from '../cases/case-links.js';
import type { Html } from '../shell/answers.js';

interface CaseReferenceProps {
  /** Null where no file is behind it. */
  readonly file: { readonly id: string; readonly subject: string; readonly reference: string } | null;
}

/** A file by its reference, as a link where its kind has pages. */
export function CaseReference({ file }: CaseReferenceProps): Html {
  if (file === null) return '';
  const url = caseUrl(file.subject, file.id);
  return url === '/' ? (
    <span class="unbroken" safe>
      {file.reference}
    </span>
  ) : (
    <a class="unbroken" href={url} safe>
      {file.reference}
    </a>
  );
}
