/** Mails as pages: plain elements that every mail program shows, readable in the dark, loading nothing. */
import { directionOf } from '../i18n/index.js';

/** A text with its markup made harmless. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

/** The one link of a mail. */
export function buttonTo(link: string, text: string): string {
  return `<p><a class="button" href="${escaped(link)}">${escaped(text)}</a></p>`;
}

/** The whole page around what is stored of a mail; `footer` is what stands at the foot. */
export function pageAround(
  content: string,
  subject: string,
  language: string,
  footer: readonly string[],
): string {
  return (
    `<!doctype html><html lang="${escaped(language)}" dir="${directionOf(language)}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">' +
    `<title>${escaped(subject)}</title><style>${STYLE}</style></head>` +
    `<body><main class="mail">${content}<div class="small">${footer.map(paragraph).join('')}</div></main></body></html>`
  );
}

const STYLE =
  ':root{color-scheme:light dark}' +
  'body{margin:0;padding:24px 16px;background:#fff;color:#1f2430;font:16px/1.5 Arial,Helvetica,sans-serif}' +
  '.mail{max-width:600px;margin:0 auto}' +
  'h1{margin:0 0 12px;font-size:22px;line-height:1.3}h2{margin:24px 0 8px;font-size:18px}p{margin:0 0 12px}' +
  'ul{margin:0 0 16px;padding:12px 16px 12px 32px;border-left:4px solid #0e47cb;background:#f3f5fb}li{margin:4px 0}' +
  '[dir=rtl] ul{padding:12px 32px 12px 16px;border-left:0;border-right:4px solid #0e47cb}' +
  'a{color:#0e47cb}.button{display:inline-block;padding:12px 20px;border-radius:4px;background:#0e47cb;color:#fff;font-weight:bold;text-decoration:none}' +
  '.small{margin-top:28px;padding-top:12px;border-top:1px solid #b9c0cf;color:#515560;font-size:14px}' +
  '@media (prefers-color-scheme:dark){body{background:#16181d;color:#f1f3f7}ul{background:#23262e;border-color:#8fb0ff}' +
  'a{color:#a9c3ff}.button{background:#a9c3ff;color:#10131a}.small{color:#c3c9d6;border-color:#4a5060}}';
