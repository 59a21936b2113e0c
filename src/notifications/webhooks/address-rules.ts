/** Where messages may go: the public internet, and networks of the installation's own that it names. Pure. */
import ipaddr from 'ipaddr.js';

export interface AddressRules {
  /** Networks beyond the public internet, such as `10.20.0.0/16`. */
  readonly networks: readonly string[];
  /** Whether a message may go unencrypted: for trying out. */
  readonly plainHttp: boolean;
}

export type UrlFault =
  | 'url_malformed'
  | 'url_not_https'
  | 'url_with_credentials'
  | 'url_port_not_allowed'
  | 'url_not_public';

/** All of IPv6 that is given out so far: `::7f00:1`, which some read as 127.0.0.1, has no range of its own. */
const GIVEN_OUT = '2000::/3';
/** Serves the virtual machines of a hoster from an address that looks public. */
const HOSTERS_OWN = ['168.63.129.16'];
const MAX_URL_LENGTH = 2_000;

/** Whether `address`, as the socket will have it, may be connected to. Anything that is no address may not. */
export function isAllowedAddress(address: string, rules: AddressRules): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address in IPv6 clothes is looked at as what it is.
  const parsed = ipaddr.process(address);
  if (rules.networks.some((network) => isWithin(parsed, network))) return true;
  if (parsed.kind() === 'ipv6' && !isWithin(parsed, GIVEN_OUT)) return false;
  return parsed.range() === 'unicast' && !HOSTERS_OWN.includes(parsed.toString());
}

/** What is wrong with an address before anything is looked up; null when it may be tried. */
export function urlFault(text: string, rules: AddressRules): UrlFault | null {
  if (text.length > MAX_URL_LENGTH || !URL.canParse(text)) return 'url_malformed';
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && rules.plainHttp)) return 'url_not_https';
  if (url.username !== '' || url.password !== '') return 'url_with_credentials';
  if (!isAllowedPort(url, rules)) return 'url_port_not_allowed';
  const host = hostOf(url);
  if (ipaddr.isValid(host)) return isAllowedAddress(host, rules) ? null : 'url_not_public';
  return isLocalName(host) ? 'url_not_public' : null;
}

/** The host as a look-up takes it: IPv6 without its brackets. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** Below 1024 other services listen, which a posted text might command. */
function isAllowedPort(url: URL, { plainHttp }: AddressRules): boolean {
  if (url.port === '') return true;
  const port = Number(url.port);
  return port >= 1024 || (plainHttp && port === 80);
}

/** Names that only mean something on the machine itself or in its own network. */
function isLocalName(host: string): boolean {
  const name = host.replace(/\.$/, '');
  return !name.includes('.') || /\.(localhost|local|internal|home\.arpa)$/.test(name);
}

function isWithin(address: ipaddr.IPv4 | ipaddr.IPv6, network: string): boolean {
  const [base, bits] = ipaddr.parseCIDR(network);
  return base.kind() === address.kind() && address.match(base as never, bits);
}
