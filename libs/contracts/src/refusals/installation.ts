import type { InterfaceLanguage } from '../terms/terms-in';

const en = {
  'invitation.ended':
    'This link does not work any more: it was used, replaced or taken back, or its time is over. Ask for a new one.',
  'invitation.shownOnce': 'These links were made already and are shown once only. Make new ones; the earlier ones end.',
  'invitation.personMissing': 'Write your name, and the name with which you will sign in.',
  'account.signInNameTaken': 'Somebody else signs in with this name already. Choose another.',
  'account.notFound': 'There is no such person in the register.',
  'body.missing': 'The body is not set up yet. Set it up first.',
  'body.languageTwice': 'A language is named twice.',
  'body.nameMissing': 'The name in {language} is missing.',
  'body.timeZoneUnknown': 'This time zone is not known. Choose one from the list, such as Europe/Zurich.',
  'body.quorumFraction': 'The fraction of the quorum is more than the whole. Make the upper figure the smaller one.',
  'group.keyTwice': 'Two groups have the letter {key}. Give each its own.',
  'group.inUse': 'Group {key} has registered members and cannot be left out.',
  'delegation.groupUnknown': 'There is no group {group} in this body.',
  'delegation.nameTaken': 'A delegation of this name is registered already.',
  'sheet.empty': 'The sheet holds no row below its head.',
  'sheet.tooManyRows': 'The sheet holds more than {most} rows. Import it in parts.',
  'sheet.columnMissing': 'The column “{column}” is missing in the head of the sheet.',
  'sheet.columnUnknown': 'The column “{column}” is not known. Take it out, or correct its head.',
  'sheet.columnTwice': 'The column “{column}” stands twice in the head.',
  'sheet.quoteOpen': 'A quotation mark opened on line {line} is never closed. Close it, and read the sheet again.',
  'sheet.notReadable':
    'The file is not in UTF-8: some letters cannot be read. Save it as “CSV UTF-8” and choose it again.',
  'sheet.cellCount': 'The row has {found} cells where the head has {expected}.',
  'sheet.rowsAtFault': '{count} rows are at fault. Nothing was imported: mend them, or leave them out on purpose.',
  'member.nameMissing': 'The name is missing.',
  'member.nameNotAllowed': 'The name is too long, or holds characters that are not allowed.',
  'member.signInNameInvalid': 'An e-mail address or another name without blanks is needed, of 3 to 320 characters.',
  'member.signInNameTaken': 'Somebody with this sign-in name is registered already.',
  'member.signInNameTwice': 'The same sign-in name stands on line {line}.',
  'member.groupMissing': 'The group is missing: {role} belongs to one.',
  'member.groupUnknown': 'There is no group “{group}”. The groups are: {known}.',
  'member.roleMissing': 'The role is missing.',
  'member.roleUnknown': 'The role “{role}” is not known. The roles are: {known}.',
  'member.delegationMissing': 'In this group each delegation speaks for itself: name the delegation.',
  'member.delegationOtherGroup': 'The delegation “{delegation}” belongs to group {group}.',
  'member.delegationWithoutGroup': 'A delegation needs a group.',
  'member.voteUnknown': 'Write “yes”, “arrears” or “incomplete”, or leave it empty for “yes”.',
  'member.staysAsAdmitted':
    '{name} takes part in “{consultation}”. What is recorded there is not rewritten: they stay in it as they were admitted, and the correction holds for consultations that admit them from now on. Confirm that, and send it again.',
  'member.staysOnRecord':
    '{name} takes part in “{consultation}”. What is recorded there is not rewritten: they stay in its composition, and only their way in ends. Confirm that, and send it again.',
  'member.onOpenRoll':
    'Division {number} in “{consultation}” is open, and {name} is on its roll, which is not rewritten. Remove them once it is closed.',
  'member.ownOffice':
    'You cannot remove yourself, nor take the role of the secretariat from yourself. Ask somebody else of the office.',
  'founding.nobody': 'Nobody is registered yet. Register the members first.',
  'founding.nameMissing': 'The title in {language} is missing.',
  'founding.languageNotOfBody': 'The body does not work in {language}.',
  'founding.languageTwice': 'Two texts are given for the same language.',
  'founding.notReviewed': 'This text is not the one that was reviewed. Review it again, then found the consultation.',
  'founding.structureDiffers':
    'From block {block} on, the text in {language} has other blocks than the first one. Both need the same paragraphs in the same order.',
  'founding.blockTooLong': 'The block that begins on line {line} is longer than 20,000 characters. Split it.',
  'import.tooLarge': 'The text is larger than 1 MiB. Import it in parts.',
  'import.empty': 'The text is empty.',
  'import.controlCharacter': 'Line {line} holds a control character. Delete it.',
  'import.loneSurrogate': 'Line {line} holds a broken character. Delete it and type it again.',
  'import.directionOverride': 'Line {line} overrides the direction of writing. Delete that character.',
  'import.unbalancedIsolate': 'Line {line} opens or closes a direction mark without its partner.',
} as const;

/** Reasons that setting up an installation adds. */
export type InstallationRefusalCode = keyof typeof en;
type Sentences = Readonly<Record<InstallationRefusalCode, string>>;

const fr: Sentences = {
  'invitation.ended':
    'Ce lien ne fonctionne plus : il a été utilisé, remplacé ou retiré, ou son délai est écoulé. Demandez-en un nouveau.',
  'invitation.shownOnce':
    'Ces liens ont déjà été établis et ne sont montrés qu’une fois. Établissez-en de nouveaux ; les précédents prennent fin.',
  'invitation.personMissing': 'Indiquez votre nom, et le nom avec lequel vous vous connecterez.',
  'account.signInNameTaken': 'Quelqu’un d’autre se connecte déjà avec ce nom. Choisissez-en un autre.',
  'account.notFound': 'Cette personne n’est pas inscrite.',
  'body.missing': 'L’organe n’est pas encore établi. Établissez-le d’abord.',
  'body.languageTwice': 'Une langue est indiquée deux fois.',
  'body.nameMissing': 'Il manque le nom en {language}.',
  'body.timeZoneUnknown': 'Ce fuseau horaire est inconnu. Choisissez-en un dans la liste, par exemple Europe/Zurich.',
  'body.quorumFraction': 'La fraction du quorum dépasse l’unité. Le chiffre du haut doit être le plus petit.',
  'group.keyTwice': 'Deux groupes portent la lettre {key}. Donnez à chacun la sienne.',
  'group.inUse': 'Des membres sont inscrits dans le groupe {key} ; il ne peut pas être supprimé.',
  'delegation.groupUnknown': 'Cet organe n’a pas de groupe {group}.',
  'delegation.nameTaken': 'Une délégation de ce nom est déjà inscrite.',
  'sheet.empty': 'La feuille ne contient aucune ligne sous l’en-tête.',
  'sheet.tooManyRows': 'La feuille contient plus de {most} lignes. Importez-la en plusieurs fois.',
  'sheet.columnMissing': 'La colonne « {column} » manque dans l’en-tête de la feuille.',
  'sheet.columnUnknown': 'La colonne « {column} » est inconnue. Supprimez-la ou corrigez son titre.',
  'sheet.columnTwice': 'La colonne « {column} » figure deux fois dans l’en-tête.',
  'sheet.quoteOpen': 'Un guillemet ouvert à la ligne {line} n’est jamais fermé. Fermez-le et relisez la feuille.',
  'sheet.notReadable':
    'Le fichier n’est pas en UTF-8 : des lettres sont illisibles. Enregistrez-le en « CSV UTF-8 » et choisissez-le de nouveau.',
  'sheet.cellCount': 'La ligne a {found} cellules et l’en-tête {expected}.',
  'sheet.rowsAtFault':
    '{count} lignes sont à corriger. Rien n’a été importé : corrigez-les, ou écartez-les délibérément.',
  'member.nameMissing': 'Le nom manque.',
  'member.nameNotAllowed': 'Le nom est trop long ou contient des caractères non admis.',
  'member.signInNameInvalid': 'Il faut une adresse électronique ou un autre nom sans espaces, de 3 à 320 caractères.',
  'member.signInNameTaken': 'Une personne avec ce nom de connexion est déjà inscrite.',
  'member.signInNameTwice': 'Le même nom de connexion figure à la ligne {line}.',
  'member.groupMissing': 'Le groupe manque : {role} appartient à un groupe.',
  'member.groupUnknown': 'Il n’y a pas de groupe « {group} ». Les groupes sont : {known}.',
  'member.roleMissing': 'La fonction manque.',
  'member.roleUnknown': 'La fonction « {role} » est inconnue. Les fonctions sont : {known}.',
  'member.delegationMissing': 'Dans ce groupe chaque délégation parle pour elle-même : indiquez la délégation.',
  'member.delegationOtherGroup': 'La délégation « {delegation} » appartient au groupe {group}.',
  'member.delegationWithoutGroup': 'Une délégation suppose un groupe.',
  'member.voteUnknown': 'Écrivez « yes », « arrears » ou « incomplete », ou laissez vide pour « yes ».',
  'member.staysAsAdmitted':
    '{name} participe à « {consultation} ». Ce qui y est consigné n’est pas récrit : cette personne y reste telle qu’elle a été admise, et la correction vaut pour les consultations qui l’admettront désormais. Confirmez-le, puis renvoyez la correction.',
  'member.staysOnRecord':
    '{name} participe à « {consultation} ». Ce qui y est consigné n’est pas récrit : cette personne reste dans sa composition, et seul son accès prend fin. Confirmez-le, puis recommencez.',
  'member.onOpenRoll':
    'Le scrutin {number} est ouvert dans « {consultation} », et {name} figure sur sa liste des votants, qui n’est pas récrite. Retirez cette personne après la clôture.',
  'member.ownOffice':
    'Vous ne pouvez ni vous retirer vous-même, ni vous ôter la fonction de secrétariat. Demandez-le à une autre personne du Bureau.',
  'founding.nobody': 'Personne n’est encore inscrit. Inscrivez d’abord les membres.',
  'founding.nameMissing': 'Il manque le titre en {language}.',
  'founding.languageNotOfBody': 'L’organe ne travaille pas en {language}.',
  'founding.languageTwice': 'Deux textes sont donnés pour la même langue.',
  'founding.notReviewed':
    'Ce texte n’est pas celui qui a été vérifié. Vérifiez-le de nouveau, puis ouvrez la consultation.',
  'founding.structureDiffers':
    'À partir du bloc {block}, le texte en {language} a d’autres blocs que le premier. Il faut les mêmes paragraphes dans le même ordre.',
  'founding.blockTooLong': 'Le bloc qui commence à la ligne {line} dépasse 20 000 caractères. Divisez-le.',
  'import.tooLarge': 'Le texte dépasse 1 Mio. Importez-le en plusieurs parties.',
  'import.empty': 'Le texte est vide.',
  'import.controlCharacter': 'La ligne {line} contient un caractère de commande. Supprimez-le.',
  'import.loneSurrogate': 'La ligne {line} contient un caractère incomplet. Supprimez-le et saisissez-le de nouveau.',
  'import.directionOverride': 'La ligne {line} force le sens de l’écriture. Supprimez ce caractère.',
  'import.unbalancedIsolate': 'La ligne {line} ouvre ou ferme une marque de direction sans son pendant.',
};

const es: Sentences = {
  'invitation.ended':
    'Este enlace ya no funciona: se utilizó, se sustituyó o se retiró, o su plazo terminó. Pida uno nuevo.',
  'invitation.shownOnce':
    'Estos enlaces ya se crearon y se muestran una sola vez. Cree otros nuevos; los anteriores dejan de valer.',
  'invitation.personMissing': 'Escriba su nombre y el nombre con el que iniciará sesión.',
  'account.signInNameTaken': 'Otra persona ya inicia sesión con este nombre. Elija otro.',
  'account.notFound': 'Esa persona no está inscrita.',
  'body.missing': 'El órgano aún no está establecido. Establézcalo primero.',
  'body.languageTwice': 'Un idioma figura dos veces.',
  'body.nameMissing': 'Falta el nombre en {language}.',
  'body.timeZoneUnknown': 'Esta zona horaria no se conoce. Elija una de la lista, por ejemplo Europe/Zurich.',
  'body.quorumFraction': 'La fracción del quórum supera la unidad. La cifra superior debe ser la menor.',
  'group.keyTwice': 'Dos grupos tienen la letra {key}. Dé a cada uno la suya.',
  'group.inUse': 'El Grupo {key} tiene miembros inscritos y no puede suprimirse.',
  'delegation.groupUnknown': 'Este órgano no tiene el Grupo {group}.',
  'delegation.nameTaken': 'Ya hay una delegación inscrita con ese nombre.',
  'sheet.empty': 'La hoja no tiene ninguna fila debajo del encabezado.',
  'sheet.tooManyRows': 'La hoja tiene más de {most} filas. Impórtela por partes.',
  'sheet.columnMissing': 'Falta la columna «{column}» en el encabezado de la hoja.',
  'sheet.columnUnknown': 'La columna «{column}» no se conoce. Quítela o corrija su título.',
  'sheet.columnTwice': 'La columna «{column}» figura dos veces en el encabezado.',
  'sheet.quoteOpen': 'Unas comillas abiertas en la línea {line} no se cierran. Ciérrelas y lea de nuevo la hoja.',
  'sheet.notReadable':
    'El archivo no está en UTF-8: hay letras ilegibles. Guárdelo como «CSV UTF-8» y elíjalo de nuevo.',
  'sheet.cellCount': 'La fila tiene {found} celdas y el encabezado {expected}.',
  'sheet.rowsAtFault':
    '{count} filas deben corregirse. No se importó nada: corríjalas o déjelas fuera deliberadamente.',
  'member.nameMissing': 'Falta el nombre.',
  'member.nameNotAllowed': 'El nombre es demasiado largo o contiene caracteres no admitidos.',
  'member.signInNameInvalid': 'Hace falta una dirección de correo u otro nombre sin espacios, de 3 a 320 caracteres.',
  'member.signInNameTaken': 'Ya hay una persona inscrita con este nombre de inicio de sesión.',
  'member.signInNameTwice': 'El mismo nombre de inicio de sesión figura en la línea {line}.',
  'member.groupMissing': 'Falta el grupo: {role} pertenece a uno.',
  'member.groupUnknown': 'No hay ningún Grupo «{group}». Los grupos son: {known}.',
  'member.roleMissing': 'Falta la función.',
  'member.roleUnknown': 'La función «{role}» no se conoce. Las funciones son: {known}.',
  'member.delegationMissing': 'En este Grupo cada delegación habla por sí misma: indique la delegación.',
  'member.delegationOtherGroup': 'La delegación «{delegation}» pertenece al Grupo {group}.',
  'member.delegationWithoutGroup': 'Una delegación necesita un grupo.',
  'member.voteUnknown': 'Escriba «yes», «arrears» o «incomplete», o déjelo vacío para «yes».',
  'member.staysAsAdmitted':
    '{name} participa en «{consultation}». Lo que consta allí no se reescribe: esa persona sigue en ella tal como fue admitida, y la corrección vale para las consultas que la admitan en adelante. Confírmelo y envíelo de nuevo.',
  'member.staysOnRecord':
    '{name} participa en «{consultation}». Lo que consta allí no se reescribe: esa persona sigue en su composición, y solo termina su acceso. Confírmelo y envíelo de nuevo.',
  'member.onOpenRoll':
    'La votación {number} está abierta en «{consultation}», y {name} figura en su lista de votantes, que no se reescribe. Retire a esa persona cuando se haya cerrado.',
  'member.ownOffice':
    'Usted no puede retirarse a sí mismo ni quitarse la función de secretaría. Pídalo a otra persona de la Oficina.',
  'founding.nobody': 'Todavía no hay nadie inscrito. Inscriba primero a los miembros.',
  'founding.nameMissing': 'Falta el título en {language}.',
  'founding.languageNotOfBody': 'El órgano no trabaja en {language}.',
  'founding.languageTwice': 'Se dan dos textos para el mismo idioma.',
  'founding.notReviewed': 'Este texto no es el que se revisó. Revíselo de nuevo y abra después la consulta.',
  'founding.structureDiffers':
    'A partir del bloque {block}, el texto en {language} tiene otros bloques que el primero. Hacen falta los mismos párrafos en el mismo orden.',
  'founding.blockTooLong': 'El bloque que empieza en la línea {line} supera los 20 000 caracteres. Divídalo.',
  'import.tooLarge': 'El texto supera 1 MiB. Impórtelo por partes.',
  'import.empty': 'El texto está vacío.',
  'import.controlCharacter': 'La línea {line} contiene un carácter de control. Elimínelo.',
  'import.loneSurrogate': 'La línea {line} contiene un carácter incompleto. Elimínelo y escríbalo de nuevo.',
  'import.directionOverride': 'La línea {line} fuerza la dirección de la escritura. Elimine ese carácter.',
  'import.unbalancedIsolate': 'La línea {line} abre o cierra una marca de dirección sin su pareja.',
};

/** What setting up an installation has to say, in the reader's language. */
export const installation: Readonly<Record<InterfaceLanguage, Sentences>> = { en, fr, es };
