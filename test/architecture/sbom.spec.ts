import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Component {
  readonly 'bom-ref': string;
  readonly purl: string;
  readonly version: string;
  readonly scope: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly unknown[];
}

describe('the list of what a release is made of', () => {
  const bom = JSON.parse(execFileSync(process.execPath, ['scripts/sbom.mjs'], { encoding: 'utf8' })) as {
    bomFormat: string;
    specVersion: string;
    components: readonly Component[];
  };

  it('is CycloneDX, and names each package once, with version, digest and licence', () => {
    expect([bom.bomFormat, bom.specVersion]).toEqual(['CycloneDX', '1.6']);
    const refs = bom.components.map((one) => one['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    for (const one of bom.components.filter(({ scope }) => scope === 'required')) {
      expect(one.purl).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+/);
      expect(one.hashes?.[0]).toMatchObject({
        alg: 'SHA-512',
        content: expect.stringMatching(/^[0-9a-f]{128}$/),
      });
      expect({
        purl: one.purl,
        licensed: (one.licenses?.length ?? 0) > 0 || one.purl.includes('/png-js@'),
      }).toEqual({
        purl: one.purl,
        licensed: true,
      });
    }
  });

  it('has everything that the product wants, and nothing that only development needs', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const purl = (name: string, version: string) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const told = new Set(bom.components.map((one) => one.purl));
    for (const [name, version] of Object.entries(dependencies)) expect(told).toContain(purl(name, version));
    for (const [name, version] of Object.entries(devDependencies)) {
      expect(told).not.toContain(purl(name, version));
    }
  });
});
