/**
 * Writes a translation of a need beside its original, which stays as the country wrote it. A correction is another
 * translation: who wrote which, and when, stays known.
 */
import { problemOf } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { versionFor } from '../cases/case-version.js';
import { recordOnCase } from '../cases/edit-case.js';
import { loadCase } from '../cases/load-case.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { loadNeed } from './need.repository.js';
import { readTranslation, type TranslationInput } from './need-content.js';

export interface TranslateNeedCommand {
  readonly needId: string;
  /** Of the words that were translated. */
  readonly expectedVersion: string;
  readonly translation: TranslationInput;
}

/** For the secretariat, once the need was filed and as long as it has not ended. */
export async function translateNeed(
  runtime: CaseRuntime,
  actor: PersonActor,
  { needId, expectedVersion, translation }: TranslateNeedCommand,
): Promise<void> {
  if (!isId(needId)) throw new Problem('not_found');
  await runtime.database.asActor(
    actor,
    async (transaction) => {
      const loaded = await loadCase(runtime, transaction, 'need', needId);
      const stored = loaded && (await loadNeed(transaction, needId, loaded.title));
      if (!loaded || !stored) throw new Problem('not_found');
      if (!holdsRole(actor, 'secretariat')) {
        throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['secretariat'] } }]);
      }
      const version = versionFor(actor, loaded);
      if (version !== expectedVersion) throw problemOf({ ok: false, why: 'stale', version });
      if (!stored.filed || loaded.closedAt !== null) {
        throw new Problem('state_conflict', [{ code: 'need_not_to_translate', params: {} }]);
      }
      const checks = new FieldChecks();
      const { language, words } = readTranslation(translation, stored.content.language, checks);
      checks.done();
      await transaction.run(
        'need_translate',
        `INSERT INTO need_translation (need_id, language, number, title, wanted, why, of_digest, translated_by, translated_at)
         SELECT $1, $2, 1 + (SELECT count(*) FROM need_translation t WHERE t.need_id = $1 AND t.language = $2), $3, $4, $5,
           need_digest($1), $6, $7`,
        [needId, language, words.title, words.wanted, words.why, actor.accountId, loaded.now],
      );
      await recordOnCase(transaction, actor, loaded, {
        kind: 'case_edited',
        data: { fields: [`translation_${language}`], contentVersion: loaded.contentVersion + 1 },
        contentVersion: loaded.contentVersion + 1,
        outside: true,
      });
    },
    { lockCase: needId },
  );
  runtime.wakeOutbox();
}
