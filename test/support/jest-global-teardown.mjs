export default async function globalTeardown() {
  await globalThis.ententeTestServices?.stop();
}
