import type { Translated } from '../catalogue.js';
import type { drafts as en } from '../en/drafts.js';

export const drafts: Translated<typeof en> = {
  'drafts.state.offline':
    'Sin conexión. Conservado en este navegador a las {{at}}; se enviará en cuanto la haya.',
  'drafts.state.signed_out':
    'Conservado en este navegador a las {{at}}, sin enviar: se ha cerrado su sesión o esta página es demasiado antigua. Vuelva a iniciar sesión y ábrala de nuevo.',
  'drafts.state.sent': 'Lo que escribió sin conexión se ha enviado.',
  'drafts.state.conflict':
    'No enviado: otra ventana suya ha cambiado lo mismo. Lo que ha escrito se conserva en este navegador.',
  'drafts.state.again':
    'Conservado. Otra ventana suya ha cambiado una lista de este formulario: vuelva a cargar la página para verla.',
  'drafts.state.see_both': 'Ver las dos versiones',
  'drafts.tasks.title': 'Qué está hecho y qué falta',
  'drafts.tasks.done': 'hecho',
  'drafts.tasks.open': 'por completar',
  'drafts.tasks.budget_differs': 'La suma de las líneas no coincide con el coste total.',
  'drafts.tasks.eligibility_lead':
    'Según lo que contiene el formulario. Se vuelve a comprobar al presentarlo.',
  'drafts.tasks.said': 'Partes por completar: {{open}}. Reglas que no se cumplen: {{failed}}.',
  'drafts.count': 'Palabras: {{words}}. Caracteres: {{characters}} de {{most}}.',
  'drafts.count_over': 'Sobran {{over}}.',
  'drafts.words': 'Palabras: {{words}} de {{most}}.',
  'drafts.taken_title': 'Otra persona ha guardado entretanto',
  'drafts.taken': 'Incorporado al formulario, junto a lo que usted ha escrito: {{fields}}.',
  'drafts.saved_with':
    'Guardado. Otra persona había cambiado entretanto lo siguiente, y se mantiene: {{fields}}.',
  'drafts.clash.title': 'Dos versiones',
  'drafts.clash.saved_title': 'Otra persona ha guardado mientras usted escribía',
  'drafts.clash.window_title': 'Ha cambiado lo mismo en otra ventana o en otro dispositivo',
  'drafts.clash.lead': 'No se ha perdido nada. Elija para cada parte y, después, guarde.',
  'drafts.clash.taken': 'Cambiado solo por la otra parte, e incorporado: {{fields}}.',
  'drafts.clash.saved': 'Guardado ahora',
  'drafts.clash.window': 'De la otra ventana',
  'drafts.clash.yours': 'Lo suyo',
  'drafts.clash.take_theirs': 'Tomar esta versión',
  'drafts.clash.take_mine': 'Tomar la mía',
  'drafts.clash.take_both': 'Tomar el texto de abajo',
  'drafts.clash.take_both_lists': 'Tomar las líneas de ambas',
  'drafts.clash.both': 'Los dos textos, para unirlos en uno',
  'drafts.clash.empty': '(en blanco)',
  'drafts.clash.choose': 'Elija una versión.',
  'drafts.clash.save': 'Guardar lo elegido',
  'drafts.clash.go_on': 'Seguir escribiendo con lo elegido',
};
