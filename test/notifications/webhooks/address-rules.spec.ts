import fc from 'fast-check';
import { isAllowedAddress, urlFault } from '../../../src/notifications/webhooks/address-rules.js';

const OPEN = { networks: [], plainHttp: false };

describe('where messages may go', () => {
  test.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '168.63.129.16',
    '100.64.0.1',
    '100.100.100.200',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '240.0.0.1',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::127.0.0.1',
    '::7f00:1',
    '::a00:1',
    '4000::1',
    '::ffff:169.254.169.254',
    '64:ff9b::7f00:1',
    '64:ff9b:1::7f00:1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    '100::1',
    'localhost',
    '',
    'fe80::1%eth0',
  ])('not to %s', (address) => {
    expect(isAllowedAddress(address, OPEN)).toBe(false);
  });

  test.each(['93.184.216.34', '1.1.1.1', '2606:4700:4700::1111', '::ffff:93.184.216.34'])(
    'to %s',
    (address) => {
      expect(isAllowedAddress(address, OPEN)).toBe(true);
    },
  );

  test('never to an IPv4 address of a private network, in whatever clothes', () => {
    const octet = fc.nat(255);
    const inside = fc.oneof(
      fc.tuple(fc.constant(10), octet, octet, octet),
      fc.tuple(fc.constant(127), octet, octet, octet),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
      fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
      fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
    );
    fc.assert(
      fc.property(inside, (octets) => {
        const plain = octets.join('.');
        const [a, b, c, d] = octets;
        for (const address of [plain, `::ffff:${plain}`, `::${plain}`, `64:ff9b::${plain}`]) {
          expect(isAllowedAddress(address, OPEN)).toBe(false);
        }
        const number = ((a * 256 + b) * 256 + c) * 256 + d;
        for (const host of [String(number), `0x${number.toString(16)}`, `0${number.toString(8)}`, plain]) {
          expect(urlFault(`https://${host}/`, OPEN)).toBe('url_not_public');
        }
      }),
    );
  });

  test('to a network that the installation names, and to no other', () => {
    const rules = { networks: ['10.20.0.0/16', 'fd12::/32'], plainHttp: false };
    expect(isAllowedAddress('10.20.3.4', rules)).toBe(true);
    expect(isAllowedAddress('::ffff:10.20.3.4', rules)).toBe(true);
    expect(isAllowedAddress('10.21.3.4', rules)).toBe(false);
    expect(isAllowedAddress('fd12::1', rules)).toBe(true);
    expect(isAllowedAddress('fd13::1', rules)).toBe(false);
  });
});

describe('an address as it is typed', () => {
  test.each([
    ['https://example.org/hooks', null],
    ['https://example.org:8443/hooks?x=1', null],
    ['https://93.184.216.34/', null],
    ['http://example.org/', 'url_not_https'],
    ['ftp://example.org/', 'url_not_https'],
    ['file:///etc/passwd', 'url_not_https'],
    ['javascript:alert(1)', 'url_not_https'],
    ['example.org', 'url_malformed'],
    ['https://', 'url_malformed'],
    ['https://[::1%25lo]/', 'url_malformed'],
    [`https://example.org/${'x'.repeat(2_000)}`, 'url_malformed'],
    ['https://user:secret@example.org/', 'url_with_credentials'],
    ['https://user@example.org/', 'url_with_credentials'],
    ['https://example.org:22/', 'url_port_not_allowed'],
    ['https://example.org:0/', 'url_port_not_allowed'],
    ['https://127.1/', 'url_not_public'],
    ['https://0177.0.0.1/', 'url_not_public'],
    ['https://0x7f000001/', 'url_not_public'],
    ['https://2130706433/', 'url_not_public'],
    ['https://①②⑦.0.0.1/', 'url_not_public'],
    ['https://[::ffff:127.0.0.1]/', 'url_not_public'],
    ['https://[::1]:8080/', 'url_not_public'],
    ['https://localhost/', 'url_not_public'],
    ['https://localhost./', 'url_not_public'],
    ['https://a.localhost/', 'url_not_public'],
    ['https://printer.local/', 'url_not_public'],
    ['https://metadata.google.internal/', 'url_not_public'],
    ['https://intranet/', 'url_not_public'],
  ])('%s', (url, fault) => {
    expect(urlFault(url, OPEN)).toBe(fault);
  });

  test('may be unencrypted only where that is set', () => {
    const rules = { networks: ['127.0.0.1/32'], plainHttp: true };
    expect(urlFault('http://127.0.0.1:8080/', rules)).toBeNull();
    expect(urlFault('http://127.0.0.2:8080/', rules)).toBe('url_not_public');
  });
});
