/** A guided first day in the demonstration, for each audience. */
import type { Translated } from '../catalogue.js';
import type { firstDay as source } from '../en/first-day.js';

export const firstDay: Translated<typeof source> = {
  'first_day.title': 'Su primer día',
  'first_day.lead':
    'Algunas cosas que probar en esta demostración, cada una con su porqué. Lo hecho se marca solo.',
  'first_day.who': 'Para quién',
  'first_day.audience.manager': 'Gestores de programa',
  'first_day.audience.secretariat': 'Secretaría',
  'first_day.audience.commission': 'Personal de la Comisión',
  'first_day.audience.partner': 'Países socios',
  'first_day.audience.auditor': 'Auditores',
  'first_day.sign_in': 'Inicie sesión como {{name}} para empezar',
  'first_day.done': 'hecho',
  'first_day.open': 'por hacer',
  'first_day.look': 'para mirar',
  'first_day.progress': '{{done}} de {{all}} hechos',
  'first_day.step.home': 'Vea qué le espera',
  'first_day.why.home':
    'Todo empieza aquí: lo que se le pide va primero, lo más urgente arriba, con su plazo. Ctrl+K lleva a cualquier parte, y ? muestra las teclas.',
  'first_day.step.submit': 'Presente el documento de síntesis de su borrador',
  'first_day.why.submit':
    'Antes de decidir, la página dice qué ocurrirá, a quién se informa y qué plazo empieza.',
  'first_day.step.overdue': 'Entregue el informe atrasado',
  'first_day.why.overdue':
    'Los informes se fecharon al firmar el contrato. Los recordatorios cesan solos tras la entrega.',
  'first_day.step.money': 'Vea qué fondos quedan',
  'first_day.why.money': 'De cada contrato ve lo pagado y lo que aún puede pedir, al céntimo.',
  'first_day.step.receipt': 'Confirme la recepción de un documento de síntesis',
  'first_day.why.receipt': 'Debe hacerse en un día hábil. El plazo de la página explica esa fecha.',
  'first_day.step.check': 'Decida si una acción es elegible',
  'first_day.why.check': 'Cada regla dice qué ha examinado. Lo que aún no es posible dice qué falta.',
  'first_day.step.team': 'Vea qué tienen sus colegas',
  'first_day.why.team': 'Cuando alguien falta, aquí ve lo que quedaría pendiente.',
  'first_day.step.visa': 'Dé un visto bueno',
  'first_day.why.visa':
    'Quien dio el visto anterior no puede dar este: la base de datos lo rechaza, diga lo que diga la página.',
  'first_day.step.endorse': 'Responda por su país',
  'first_day.why.endorse':
    'Respalda u objeta a tiempo; sin respuesta, el silencio equivale a no objeción donde la página lo dice.',
  'first_day.step.condition': 'Resuelva la condición que puso',
  'first_day.why.condition':
    'Un sí puede darse con una condición. El principal dice cómo se cumplió y usted decide.',
  'first_day.step.need': 'Diga qué necesita su país',
  'first_day.why.need': 'Con sus palabras y en su idioma. Ve quién la asume y qué es de ella.',
  'first_day.step.record': 'Vea hasta dónde está comprobado el registro',
  'first_day.why.record': 'Cada evento depende del anterior. Lo alterado u omitido se nota.',
  'first_day.step.export': 'Exporte el registro',
  'first_day.why.export': 'Puede verificar el archivo en su equipo, sin nosotros y sin red.',
  'first_day.step.file': 'Lea un expediente completo',
  'first_day.why.file':
    'Quién decidió qué, cuándo, con qué motivos y por quién: en una página que puede imprimirse.',
};
