const { pathToFileURL } = require('node:url');
const { jestExpect } = require('@jest/expect');
const { default: Runtime } = require('jest-runtime');

const WORDS = ['describe', 'it', 'test', 'beforeAll', 'beforeEach', 'afterEach', 'afterAll'];

/**
 * Loads suites as Node loads any module, not into a context of their own: a thousand files and every library are
 * then read once per worker instead of once per suite, which was half of what a run cost. Suites share what requests
 * share in the product; nothing may keep what belongs to one test in a module.
 */
module.exports = class NativeRuntime extends Runtime {
  #words;

  constructor(config, environment, ...others) {
    super(config, environment, ...others);
    this.#words = environment.global;
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    for (const word of WORDS) globalThis[word] = this.#words[word];
    // Jest's own stands in its context, where `String` is another one.
    globalThis.expect = jestExpect;
    await import(pathToFileURL(path).href);
  }
};
