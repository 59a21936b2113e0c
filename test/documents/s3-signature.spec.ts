import { NO_BODY_SHA256, signed } from './support/s3-signature.js';

/** The examples in the documentation of S3, with its well-known keys. */
const CREDENTIALS = {
  accessKey: 'AKIAIOSFODNN7EXAMPLE',
  secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
};
const AT = '2013-05-24T00:00:00Z';
const signatureOf = (request: Parameters<typeof signed>[0]) =>
  /Signature=(\w+)$/.exec(signed(request, CREDENTIALS, AT)['authorization'] ?? '')?.[1];

describe('a request to S3', () => {
  it('is signed as in the documented example of reading an object', () => {
    expect(
      signatureOf({
        method: 'GET',
        url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
        headers: { range: 'bytes=0-9' },
        bodySha256: NO_BODY_SHA256,
      }),
    ).toBe('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');
  });

  it('is signed as in the documented example of writing an object', () => {
    expect(
      signatureOf({
        method: 'PUT',
        url: new URL('https://examplebucket.s3.amazonaws.com/test%24file.text'),
        headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
        bodySha256: '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
      }),
    ).toBe('98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd');
  });

  it('is signed as in the documented example of listing a bucket', () => {
    expect(
      signatureOf({
        method: 'GET',
        url: new URL('https://examplebucket.s3.amazonaws.com/?max-keys=2&prefix=J'),
        headers: {},
        bodySha256: NO_BODY_SHA256,
      }),
    ).toBe('34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7');
  });
});
