/** How catalogues are typed: English is the source of the keys, every other language has exactly the same. */

/** The forms of a number that English does not have: Romanian has `few`, Arabic all of them. */
export type FurtherForm = 'zero' | 'two' | 'few' | 'many';

type Plural<Key> = Key extends `${infer Stem}_other` ? Stem : never;

/**
 * A catalogue in another language: the same keys, no fewer and no more, or it does not compile. A language that counts in
 * more forms than one and other names them, and has each of them for every plural.
 */
export type Translated<Source, Forms extends FurtherForm = never> = {
  readonly [Key in keyof Source | `${Plural<keyof Source>}_${Forms}`]: string;
};

/** `users_one` and `users_other` are one key, `users`, asked for with a `count`. */
export type Base<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

type Placeholders<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/**
 * The names that each key's sentences want filled. Worked out for all keys at once and then looked up by key: asking
 * `Key extends keyof Source` for each sentence goes through the whole catalogue every time.
 */
export type Wanted<Source> = {
  readonly [Key in keyof Source as Base<Key>]: Placeholders<Source[Key]> | IsPlural<Key>;
};

type IsPlural<Key> = Key extends Base<Key> ? never : 'count';
