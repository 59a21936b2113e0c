/** The provider as controllers are given it: null where there are local accounts alone. */
export const PROVIDER = Symbol('provider of single sign-on');
