/** What the demo's administrator has done with the themes: one more in two languages, one in French alone, one retired. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { addTheme, retireTheme } from '../reference/change-theme.js';

export async function keepThemes(database: Database, admin: PersonActor): Promise<void> {
  await addTheme(database, admin, {
    code: 'CHILD_PROTECTION',
    pillar: 'PROTECTION',
    names: { en: 'Protection of children on the move', fr: 'Protection des enfants en mobilité' },
    sensitive: false,
  });
  await addTheme(database, admin, {
    code: 'HOST_COMMUNITIES',
    pillar: 'PROTECTION',
    names: { fr: 'Communautés d’accueil' },
    sensitive: false,
  });
  const code = await addTheme(database, admin, {
    code: 'SKILLS_PILOTS',
    pillar: 'LEGAL_MIGRATION',
    names: { en: 'Skills pilots', fr: 'Projets pilotes de compétences' },
    sensitive: false,
  });
  await retireTheme(database, admin, { code, revision: 1, retired: true });
}
