// The words of the page's own controls, in the deck's language where it is one of these, else in English.
const WORDS = {
  en: {
    find: 'Go to a slide', findHint: 'Number, title or words', speakerView: 'Speaker view', readingView: 'Read as a page', backToSlides: 'Back to the slides', notes: 'Notes', now: 'Now', next: 'Next', nextStep: 'Next step', end: 'End of the talk', noNotes: 'No notes for this slide.',
    slide: 'Slide', back: 'Back', forward: 'Forward', pause: 'Pause the clock', resume: 'Go on', restart: 'Restart the clock', smaller: 'Smaller notes', larger: 'Larger notes', black: 'Black screen',
    ahead: 'ahead', behind: 'behind', onTime: 'on time', ofPlan: 'of', thisSlide: 'this slide',
    blocked: 'The browser blocked the speaker view. Allow pop-ups for this page, then press S again.', lost: 'The deck was closed or loaded again. Press S in its window to connect.',
  },
  de: {
    find: 'Zu einer Folie', findHint: 'Nummer, Titel oder Wörter', speakerView: 'Referentenansicht', readingView: 'Als Text lesen', backToSlides: 'Zurück zu den Folien', notes: 'Notizen', now: 'Jetzt', next: 'Danach', nextStep: 'Nächster Schritt', end: 'Ende des Vortrags', noNotes: 'Keine Notizen zu dieser Folie.',
    slide: 'Folie', back: 'Zurück', forward: 'Weiter', pause: 'Uhr anhalten', resume: 'Uhr fortsetzen', restart: 'Uhr neu starten', smaller: 'Notizen kleiner', larger: 'Notizen größer', black: 'Schwarzer Bildschirm',
    ahead: 'voraus', behind: 'im Rückstand', onTime: 'im Plan', ofPlan: 'von', thisSlide: 'diese Folie',
    blocked: 'Der Browser hat die Referentenansicht blockiert. Bitte Pop-ups für diese Seite erlauben und noch einmal S drücken.', lost: 'Der Vortrag wurde geschlossen oder neu geladen. In seinem Fenster S drücken, um wieder zu verbinden.',
  },
  fr: {
    find: 'Aller à une diapositive', findHint: 'Numéro, titre ou mots', speakerView: 'Mode présentateur', readingView: 'Lire comme une page', backToSlides: 'Retour aux diapositives', notes: 'Notes', now: 'Maintenant', next: 'Ensuite', nextStep: 'Étape suivante', end: 'Fin de l\u2019exposé', noNotes: 'Pas de notes pour cette diapositive.',
    slide: 'Diapositive', back: 'Précédent', forward: 'Suivant', pause: 'Arrêter le chronomètre', resume: 'Reprendre', restart: 'Remettre à zéro', smaller: 'Notes plus petites', larger: 'Notes plus grandes', black: 'Écran noir',
    ahead: 'd\u2019avance', behind: 'de retard', onTime: 'à l\u2019heure', ofPlan: 'sur', thisSlide: 'cette diapositive',
    blocked: 'Le navigateur a bloqué le mode présentateur. Autorisez les fenêtres pour cette page, puis appuyez de nouveau sur S.', lost: 'La présentation a été fermée ou rechargée. Appuyez sur S dans sa fenêtre pour reconnecter.',
  },
  es: {
    find: 'Ir a una diapositiva', findHint: 'Número, título o palabras', speakerView: 'Vista del ponente', readingView: 'Leer como página', backToSlides: 'Volver a las diapositivas', notes: 'Notas', now: 'Ahora', next: 'Después', nextStep: 'Paso siguiente', end: 'Fin de la charla', noNotes: 'Sin notas para esta diapositiva.',
    slide: 'Diapositiva', back: 'Atrás', forward: 'Adelante', pause: 'Parar el reloj', resume: 'Continuar', restart: 'Reiniciar el reloj', smaller: 'Notas más pequeñas', larger: 'Notas más grandes', black: 'Pantalla negra',
    ahead: 'de adelanto', behind: 'de retraso', onTime: 'a tiempo', ofPlan: 'de', thisSlide: 'esta diapositiva',
    blocked: 'El navegador bloqueó la vista del ponente. Permita las ventanas emergentes para esta página y pulse S otra vez.', lost: 'La presentación se cerró o se recargó. Pulse S en su ventana para volver a conectar.',
  },
};

export type Words = (typeof WORDS)['en'];

export const words = (lang: string): Words => WORDS[lang.split('-')[0]?.toLowerCase() as keyof typeof WORDS] ?? WORDS.en;
