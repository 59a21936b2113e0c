import '../../scripts/register-typescript.mjs';

export default async function globalSetup() {
  const { startServices } = await import('./jest-services.ts');
  globalThis.ententeTestServices = await startServices();
}
