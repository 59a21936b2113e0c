/** The accessibility statement, after the model of the European Union. */
import type { Translated } from '../catalogue.js';
import type { accessibility as source } from '../en/accessibility.js';

export const accessibility: Translated<typeof source> = {
  'accessibility.title': 'Declaración de accesibilidad',
  'accessibility.lead': 'Esta declaración se aplica a las páginas de esta instalación de Entente.',
  'accessibility.status': 'Grado de conformidad',
  'accessibility.status_text':
    'Las páginas se han hecho para cumplir las Pautas de Accesibilidad para el Contenido Web 2.2 en el nivel AA y la norma europea EN 301 549. Las han probado quienes desarrollan el producto y medios automáticos. Ningún organismo independiente las ha examinado, por lo que decimos: son parcialmente conformes.',
  'accessibility.works': 'Con qué puede contar',
  'accessibility.works.keyboard': 'Todo puede hacerse solo con el teclado, y el foco siempre se ve.',
  'accessibility.works.keys':
    'Ctrl+K lleva a cualquier página o expediente; las teclas sueltas recorren las listas y pueden desactivarse en su cuenta.',
  'accessibility.works.scripts':
    'Todas las páginas funcionan sin scripts, salvo la creación de una clave de acceso.',
  'accessibility.works.zoom':
    'El texto puede ampliarse al 400 %, y las páginas se leen en un teléfono sin desplazarse a lo ancho.',
  'accessibility.works.colours':
    'El contraste se mantiene en claro y en oscuro, y nada se dice solo con el color.',
  'accessibility.works.pictures': 'Cada gráfico va acompañado de su tabla.',
  'accessibility.fails': 'Lo que todavía no es accesible',
  'accessibility.fails.uploads':
    'Los archivos que otros han subido, como cartas escaneadas: no los modificamos. Pida otra forma.',
  'accessibility.fails.pdf':
    'Los PDF que genera el producto no tienen etiquetas para lectores de pantalla; lo mismo está en la página.',
  'accessibility.fails.process':
    'Los esquemas grandes y el calendario mensual se desplazan dentro de su marco; una lista o tabla dice lo mismo.',
  'accessibility.fails.words':
    'Los títulos y textos escritos por los solicitantes están en su idioma, que no siempre está indicado.',
  'accessibility.tell': 'Contáctenos',
  'accessibility.tell_text':
    'Si algo le impide trabajar, comuníquelo a quien gestiona esta instalación, con la dirección de la página y lo que utiliza. Recibirá respuesta en 15 días hábiles.',
  'accessibility.enforce': 'Si no está conforme con la respuesta',
  'accessibility.enforce_text':
    'Puede dirigirse al organismo de su país que vela por la accesibilidad de los sitios públicos y, si gestiona esta instalación una institución de la Unión, al Defensor del Pueblo Europeo.',
  'accessibility.made': 'Cómo se ha elaborado esta declaración',
  'accessibility.made_text':
    'Se redactó el 26 de noviembre de 2026 tras una autoevaluación. Con cada cambio del producto se recorren sus páginas con un verificador automático, solo con el teclado y sin scripts.',
};
