/** How catalogues are typed: English is the source of the keys, every other language has exactly the same. */

/** A catalogue in another language: the same keys, no fewer and no more, or it does not compile. */
export type Translated<Source> = { readonly [Key in keyof Source]: string };

/** `users_one` and `users_other` are one key, `users`, asked for with a `count`. */
export type Base<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

type Placeholders<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type At<Source, Key> = Key extends keyof Source ? Source[Key] : never;

/** Asked one by one: an intersection with all keys would be gone through for each of them. */
type Forms<Source, Key> = Key extends keyof Source
  ? Source[Key]
  : Key extends string
    ? At<Source, `${Key}_one`> | At<Source, `${Key}_other`>
    : never;

type IsPlural<Source, Key> = Key extends keyof Source ? never : 'count';

/** The names that a key's sentences want filled. */
export type PlaceholdersOf<Source, Key> = Placeholders<Forms<Source, Key>> | IsPlural<Source, Key>;
