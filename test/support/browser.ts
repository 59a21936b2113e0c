/** As much of a browser as tests of pages need: it keeps cookies, fills the form on a page and does not follow. */

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Where it redirects to. */
  readonly location: string | null;
}

export type FormValues = Readonly<Record<string, string | readonly string[]>>;

export interface Browser {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Page>;
  /** Posts fields as they are, with the headers of a form of our own page unless others are given. */
  post(path: string, values: FormValues, headers?: Record<string, string>): Promise<Page>;
  /** Opens a page, fills its form that posts to `action`, and sends it with its hidden fields. */
  submit(path: string, action: string, values: FormValues): Promise<Page>;
}

export function browserAt(baseUrl: string): Browser {
  const cookies = new Map<string, string>();

  async function request(
    path: string,
    init: RequestInit & { headers: Record<string, string> },
  ): Promise<Page> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${baseUrl}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...(cookie === '' ? {} : { cookie }), ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return {
      status: response.status,
      headers: response.headers,
      html: await response.text(),
      location: response.headers.get('location'),
    };
  }

  const browser: Browser = {
    cookies,
    get: (path, headers = {}) => request(path, { headers }),
    post: (path, values, headers = { 'sec-fetch-site': 'same-origin' }) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: encoded(values),
      }),
    submit: async (path, action, values) => {
      const page = await browser.get(path);
      if (page.status !== 200) throw new Error(`${path} answered ${page.status}.`);
      return browser.post(action, { ...hiddenFieldsOf(page.html, action), ...values });
    },
  };
  return browser;
}

/** The form's token and other hidden fields. */
export function hiddenFieldsOf(html: string, action: string): Record<string, string> {
  return Object.fromEntries(
    [...formOf(html, action).matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
      attribute(input, 'name'),
      attribute(input, 'value'),
    ]),
  );
}

/** What a browser would send of a form: every field as it stands on the page, and no box or answer that is not ticked. */
export function formFieldsOf(html: string, action: string): Record<string, string> {
  const form = formOf(html, action);
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)]
    .filter(([tag]) => !/type="(checkbox|radio)"/.test(tag) || /\schecked\b/.test(tag))
    .map(([tag]) => [attribute(tag, 'name'), attribute(tag, 'value')]);
  const texts = [...form.matchAll(/(<textarea\b[^>]*>)\n?(.*?)<\/textarea>/gs)].map(
    ([, tag = '', text = '']) => [attribute(tag, 'name'), unescaped(text)],
  );
  const choices = [...form.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(
    ([, tag = '', options = '']) => [
      attribute(tag, 'name'),
      attribute(/<option\b[^>]*\bselected\b[^>]*>/.exec(options)?.[0] ?? '', 'value'),
    ],
  );
  return Object.fromEntries([...inputs, ...texts, ...choices]);
}

/** What a page says, without its markup. */
export function textOf(html: string): string {
  return unescaped(
    html
      .replace(/<(style|script)\b.*?<\/\1>/gs, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' '),
  ).trim();
}

function formOf(html: string, action: string): string {
  const form = [...html.matchAll(/<form\b[^>]*>.*?<\/form>/gs)]
    .map(([text]) => text)
    .find((text) => attribute(text.slice(0, text.indexOf('>')), 'action') === action);
  if (form === undefined) throw new Error(`The page has no form that posts to ${action}.`);
  return form;
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function encoded(values: FormValues): string {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  return body.toString();
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const at = pair.indexOf('=');
  const name = pair.slice(0, at).trim();
  const value = pair.slice(at + 1);
  const gone = attributes.some((one) => /^\s*(max-age=0|expires=Thu, 01 Jan 1970)/i.test(one));
  if (gone || value === '') cookies.delete(name);
  else cookies.set(name, value);
}

/** The address by which a page opens a version of a document; throws where it shows none. */
export function documentLink(html: string, id: string | undefined, version = 1): string {
  const found = new RegExp(`href="(/documents/${id}/${version}\\?[^"]*)"`).exec(html)?.[1];
  if (found === undefined)
    throw new Error(`The page does not link to the document ${id}, version ${version}.`);
  return found.replaceAll('&amp;', '&');
}
