/** A one-page PDF for the demo's letters and reports, so that a download opens. */
import type { Story } from './demo-story.js';

export function letterFor(story: Story, wanted: { readonly kind: string; readonly title: string }) {
  return {
    kind: wanted.kind,
    title: wanted.title,
    visibility: 'shared' as const,
    fileName: `${wanted.kind.replaceAll('_', '-')}.pdf`,
    content: onePage([
      wanted.title,
      '',
      story.title,
      'This letter belongs to the demo programme; it is invented.',
    ]),
  };
}

/** The smallest PDF that viewers open: a catalogue, a page, a font and its text. */
export function onePage(lines: readonly string[]): Buffer {
  const shown = lines
    .map((line, index) => `1 0 0 1 72 ${760 - index * 24} Tm (${ascii(line)}) Tj`)
    .join('\n');
  const text = `BT /F1 14 Tf\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${count}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

function ascii(line: string): string {
  const plain = line.normalize('NFD').replace(/[^\x20-\x7e]/g, '');
  return plain.replace(/[\\()]/g, '\\$&');
}
