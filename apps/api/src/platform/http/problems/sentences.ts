import { refusalSentence } from '@concord/contracts';
import type { Language } from '../reader-language';

type Params = Readonly<Record<string, string | number>>;
type Sentences = Readonly<Record<Language, string>>;

/** What the platform itself has to say; `{name}` stands for a parameter. */
const platform: Readonly<Record<string, Sentences>> = {
  'request.invalid': {
    en: 'Some fields need another look.',
    fr: 'Certains champs sont à revoir.',
    es: 'Hay campos que deben revisarse.',
  },
  'request.malformed': {
    en: 'The request could not be read.',
    fr: 'La requête n’a pas pu être lue.',
    es: 'No se pudo leer la solicitud.',
  },
  'request.notFound': {
    en: 'There is nothing here, or nothing that you may see.',
    fr: 'Il n’y a rien ici, ou rien que vous puissiez voir.',
    es: 'Aquí no hay nada, o nada que usted pueda ver.',
  },
  'request.foreignOrigin': {
    en: 'This request comes from another site. Open the page of this installation and try again.',
    fr: 'Cette requête vient d’un autre site. Ouvrez la page de cette installation et réessayez.',
    es: 'Esta solicitud procede de otro sitio. Abra la página de esta instalación e inténtelo de nuevo.',
  },
  'request.tooLarge': {
    en: 'This is longer than the server accepts in one piece.',
    fr: 'L’envoi dépasse ce que le serveur accepte en une fois.',
    es: 'El envío supera lo que el servidor acepta de una vez.',
  },
  'request.tooMany': {
    en: 'Too many requests; try again in {retryAfterSeconds} seconds.',
    fr: 'Trop de requêtes ; réessayez dans {retryAfterSeconds} secondes.',
    es: 'Demasiadas solicitudes; inténtelo de nuevo en {retryAfterSeconds} segundos.',
  },
  'request.unsupported': {
    en: 'The server does not read this kind of content.',
    fr: 'Le serveur ne lit pas ce type de contenu.',
    es: 'El servidor no lee este tipo de contenido.',
  },
  'request.methodUnknown': {
    en: 'This address does not do that.',
    fr: 'Cette adresse ne permet pas cette opération.',
    es: 'Esta dirección no permite esa operación.',
  },
  'session.needed': {
    en: 'Please sign in; your session may have ended.',
    fr: 'Veuillez vous connecter ; votre session a peut-être pris fin.',
    es: 'Inicie sesión; puede que la suya haya terminado.',
  },
  'session.wrongPassword': {
    en: 'The e-mail address and the password do not match.',
    fr: 'L’adresse électronique et le mot de passe ne correspondent pas.',
    es: 'La dirección de correo y la contraseña no coinciden.',
  },
  'session.tooManyFailures': {
    en: 'Too many failed attempts for this address. Try again in {minutes} minutes, or ask the secretariat for a new password.',
    fr: 'Trop de tentatives échouées pour cette adresse. Réessayez dans {minutes} minutes ou demandez un nouveau mot de passe au secrétariat.',
    es: 'Demasiados intentos fallidos con esta dirección. Inténtelo de nuevo en {minutes} minutos o pida una nueva contraseña a la secretaría.',
  },
  'server.busy': {
    en: 'The server is busy. Nothing was changed; the same request may be sent again.',
    fr: 'Le serveur est occupé. Rien n’a été modifié ; la même requête peut être renvoyée.',
    es: 'El servidor está ocupado. No se cambió nada; puede enviarse de nuevo la misma solicitud.',
  },
  'server.failed': {
    en: 'Something went wrong on the server. It has been logged.',
    fr: 'Une erreur s’est produite sur le serveur. Elle a été consignée.',
    es: 'Algo falló en el servidor. Ha quedado registrado.',
  },
};

const titles: Readonly<Record<number, Sentences>> = {
  400: { en: 'Not understood', fr: 'Requête incomprise', es: 'No se entendió' },
  401: { en: 'Sign-in needed', fr: 'Connexion requise', es: 'Hay que iniciar sesión' },
  403: { en: 'Not in your capacity', fr: 'Hors de vos attributions', es: 'Fuera de sus atribuciones' },
  404: { en: 'Not found', fr: 'Introuvable', es: 'No encontrado' },
  409: { en: 'Not possible now', fr: 'Impossible en l’état', es: 'No es posible ahora' },
  413: { en: 'Too long', fr: 'Trop long', es: 'Demasiado largo' },
  422: { en: 'Needs correction', fr: 'À corregir', es: 'Debe corregirse' },
  429: { en: 'Too many attempts', fr: 'Trop de tentatives', es: 'Demasiados intentos' },
  500: { en: 'Server error', fr: 'Erreur du serveur', es: 'Error del servidor' },
  503: { en: 'Try again shortly', fr: 'Réessayez sous peu', es: 'Inténtelo en breve' },
};

export function titleFor(status: number, language: Language): string {
  return (titles[status] ?? titles[status < 500 ? 400 : 500])?.[language] ?? '';
}

/** The reader's sentence for a refusal; a code without one is shown as itself rather than hidden. */
export function sentenceFor(code: string, params: Params, language: Language): string {
  const own = platform[code]?.[language];
  if (own === undefined) return refusalSentence(code, params, language) ?? code;
  return own.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));
}
