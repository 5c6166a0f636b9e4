import type { Sentences } from './codes';

/** Français. Ce qui s’est passé, puis la marche à suivre. */
export const fr: Sentences = {
  'capacity.notYours': 'Vous n’agissez pas en cette qualité. Choisissez l’une des vôtres.',
  'capacity.notEntitled': 'Cela ne se fait pas en qualité de {kind}. Il faut : {needed}.',
  'consultation.notInState': 'La consultation est au stade « {state} », où cela n’est pas possible.',
  'consultation.notFound': 'Cette consultation n’existe pas ou ne vous est pas ouverte.',
  'round.noneOpen': 'Aucune phase de consultation n’est ouverte. Le secrétariat ouvre la prochaine.',
  'round.notInState': 'La phase est « {state} » ; cela n’est pas possible maintenant.',
  'round.deadlinePassed':
    'Le délai de cette phase expirait le {deadlineAt} ; l’heure du serveur est {now}. Demandez au secrétariat si l’organe admet les observations tardives.',
  'round.deadlineNotLater': 'Le délai doit être postérieur au {than}. Choisissez un moment ultérieur.',
  'round.mandateMissing':
    'Une phase de consultation ne s’ouvre qu’avec un mandat : organe, document et paragraphe. Saisissez-le d’abord.',
  'provision.notFound': 'Cette disposition ne figure pas dans le texte ou ne vous est pas ouverte. Rechargez la page.',
  'provision.deleted': 'Cette disposition a été supprimée ; ce qui en a été dit reste lisible.',
  'provision.decided': 'Cette disposition a été décidée et n’est plus ouverte.',
  'provision.openAmendments':
    '{count} amendements à cette disposition attendent encore une décision. Statuez d’abord sur eux.',
  'provision.textChanged':
    'Le texte a changé entre-temps. Ce que vous avez écrit est conservé ; comparez-le au texte actuel.',
  'provision.languageMissing': 'Cette disposition n’a pas encore de texte en {language}.',
  'text.empty': 'Rien n’est écrit ici. Écrivez ce que vous voulez dire.',
  'text.notNormalised':
    'Le texte en {language} emploie des caractères sous une forme qui n’est pas acceptée. Saisissez-le de nouveau.',
  'text.loneSurrogate':
    'Le texte contient un caractère incomplet à la position {at}. Supprimez-le et saisissez-le de nouveau.',
  'text.nul': 'Le texte contient un caractère invisible interdit à la position {at}. Supprimez-le.',
  'text.control':
    'Le texte contient un caractère de commande à la position {at}. Seuls tabulations et retours à la ligne sont admis.',
  'text.bidiOverride':
    'Le texte force le sens de l’écriture à la position {at} et pourrait se lire autrement. Supprimez ce caractère.',
  'text.unbalancedIsolates':
    'Une marque de direction à la position {at} est sans pendant. Supprimez-la ou ajoutez l’autre.',
  'text.tooLong': 'Le texte est trop long : 20 000 caractères au plus. Raccourcissez-le ou divisez-le.',
  'range.outside': 'Les mots choisis sont hors du texte. Choisissez-les de nouveau.',
  'range.quoteDiffers': 'Les mots choisis ont changé. Choisissez-les de nouveau dans le texte actuel.',
  'range.splitsCharacter': 'Le choix coupe un caractère. Choisissez des mots entiers.',
  'range.empty': 'Aucun mot n’est choisi. Choisissez-en, ou commentez la disposition entière.',
  'edit.overlaps': 'Deux modifications se recouvrent. N’en faites qu’une.',
  'comment.onlySubmitter':
    'Une observation officielle du groupe {group} émane de la personne habilitée. Partagez la vôtre avec le groupe, qui pourra la reprendre.',
  'comment.notFound': 'Cette observation n’existe pas ou ne vous est pas ouverte.',
  'comment.alreadyWithdrawn': 'L’observation a déjà été retirée.',
  'comment.alreadyDisposed': 'Une suite a déjà été donnée à l’observation.',
  'comment.notAuthor': 'Seul son auteur retire une observation.',
  'comment.wrongGroup': 'En cette qualité, vous n’appartenez à aucun groupe. Choisissez-en une autre.',
  'amendment.notFound': 'Cet amendement n’existe pas ou ne vous est pas ouvert.',
  'amendment.notInState': 'L’amendement est « {state} » ; cela n’est pas possible maintenant.',
  'amendment.onlySubmitter':
    'Pour le groupe {group}, il faut passer par la personne habilitée. Envoyez votre amendement au groupe ; elle pourra le reprendre et le soumettre.',
  'amendment.notMover': 'Seul l’auteur d’un amendement peut le retirer.',
  'amendment.staleBase':
    'Le texte a changé depuis la rédaction de cet amendement. Ce que vous avez écrit est conservé ; rédigez-le par rapport au texte actuel.',
  'amendment.textMovedOn':
    'Le texte a changé depuis la rédaction de cet amendement. Son auteur le reformule sur le texte actuel ou le retire; sinon, la présidence déclare qu’il est devenu caduc.',
  'amendment.stillStands': 'Le texte est toujours celui pour lequel cet amendement a été rédigé. Appelez-le tel quel.',
  'amendment.blockGone': 'La disposition visée a été supprimée.',
  'amendment.nothingChanges': 'Cela ne change rien. Modifiez les mots qui devraient se lire autrement.',
  'amendment.wrongBlock': 'La modification relève d’une autre disposition. Ouvrez la bonne et écrivez-la là.',
  'amendment.emptyText': 'La disposition resterait sans mots. Pour la supprimer, proposez sa suppression.',
  'amendment.notSeconded': 'Il n’a pas encore été appuyé. Un autre membre doit l’appuyer avant sa réception.',
  'amendment.alreadySeconded': 'Il a déjà été appuyé.',
  'amendment.ownSeconder':
    'Ni l’auteur ni sa propre délégation ne peuvent appuyer l’amendement. Un autre membre doit le faire.',
  'amendment.secondingNotNeeded': 'Selon les règles de cet organe, cet amendement n’a pas à être appuyé.',
  'amendment.languagesMissing':
    'Il n’existe pas encore en : {languages}. Ajoutez la traduction, ou que l’organe y renonce.',
  'amendment.languageKnown': 'Les mots en {language} sont ceux de l’auteur et ne peuvent être remplacés.',
  'amendment.otherCalled': 'La séance est saisie d’autre chose. Terminez-en d’abord.',
  'amendment.wrongGroup': 'Cela relève d’un autre groupe.',
  'amendment.alreadyTakenUp': 'La personne habilitée du groupe a déjà repris ce projet.',
  'position.onlySubmitter':
    'Une position du groupe {group} est énoncée par qui est habilité à parler en son nom : le secrétariat ou la vice-présidence du groupe, ou le point de contact d’une délégation.',
  'position.textMissing': 'Une réserve ou une objection dit sur quoi elle porte. Écrivez-le.',
  'position.otherCurrent':
    'Votre partie a énoncé entre-temps une autre position. Lisez-la et révisez-la si vous le souhaitez.',
  'sitting.notFound': 'Cette séance n’existe pas.',
  'sitting.notInState': 'La séance est « {state} » ; cela n’est pas possible maintenant.',
  'sitting.noneOpen': 'Aucune séance n’est ouverte. La présidence l’ouvre.',
  'sitting.otherOpen': 'Une autre séance est ouverte. Levez-la d’abord.',
  'sitting.alreadyPresent': 'La présence est déjà enregistrée.',
  'division.notFound': 'Ce scrutin n’existe pas ou ne vous est pas ouvert.',
  'division.notInState': 'Le scrutin est « {state} » ; cela n’est pas possible maintenant.',
  'division.otherOpen': 'Un scrutin est en cours. Clôturez-le ou annulez-le d’abord.',
  'division.notOnRoll': 'En qualité de {kind}, vous ne figurez pas sur la liste des votants. {reason}',
  'division.closed': 'Le scrutin a été clos le {closedAt} ; l’heure du serveur est {now}. Ce bulletin ne compte pas.',
  'division.notYetOpen': 'Le scrutin est annoncé et pas encore ouvert. Attendez que la présidence l’ouvre.',
  'division.ballotFinal': 'Votre bulletin est donné ; selon cette méthode, il est définitif.',
  'division.ballotReplaced':
    'Un autre de vos bulletins est arrivé avant. Voyez celui qui compte, et remplacez-le si vous le souhaitez.',
  'division.methodNotAllowed': 'Les règles de cet organe n’admettent pas cette méthode.',
  'division.majorityAsRuled':
    'Les règles de cet organe fixent la majorité. Ne l’indiquez pas, ou indiquez celle des règles.',
  'division.quorumAsRuled':
    'Les règles de cet organe fixent le quorum. Ne l’indiquez pas, ou indiquez celui des règles.',
  'division.tooFewForSecrecy':
    'Le groupe {group} compte moins de {minimum} votants ; leurs choix pourraient être devinés. Procédez à un vote par appel nominal.',
  'division.nobodyEntitled':
    'Un groupe n’a personne ayant droit de vote ; il n’y a pas de liste. Corrigez d’abord la composition. {reason}',
  'division.trackingCodeMissing': 'Le bulletin est sans code de suivi. Rechargez la page et votez de nouveau.',
  'division.deadlineNotLater': 'La fin doit être à venir. Choisissez un moment ultérieur.',
  'command.conflict':
    'Cette commande a déjà été envoyée avec un autre contenu. Rien n’a été modifié ; rechargez la page et recommencez.',
  'entry.tooLong': 'C’est plus long que ne peut l’être une inscription au registre. Raccourcissez ou divisez.',
  'log.notOpen': 'Cette enveloppe s’ouvre à la clôture du scrutin.',
  'demonstration.off': 'Cette installation est réelle ; le reste de la salle n’y est pas joué.',
  'demonstration.nobodyLeft': 'Il ne reste personne dans la salle pour le faire.',
  'demonstration.personUnknown': 'Cette personne de démonstration n’existe pas. Choisissez-en une dans la liste.',
};
