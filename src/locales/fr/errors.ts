/** Les phrases françaises des autres erreurs. */
import { errorTexts } from '../define';

export const errors = errorTexts({
  'agreement-invalid':
    'L’accord ne peut pas encore être utilisé : {count} {count|point est|points sont} à corriger. Rien n’a été écrit.',
  'history-damaged':
    'Les versions antérieures de l’accord que garde le classeur ne sont plus ce qui avait été enregistré. Revenez à une copie où elles sont intactes.',
  'not-recorded': 'L’avenant ne peut pas être enregistré tel quel.',
  'map-invalid':
    'La table de correspondance de la comptabilité est inutilisable. Elle a {count} {count|problème|problèmes}.',
  'draft-incomplete':
    'L’accord sur les feuilles n’est pas encore complet : {count} {count|point reste ouvert|points restent ouverts}. Rien n’a été écrit.',
  'folder-not-writable':
    'Rien ne peut être écrit dans {folder}. Choisissez un autre dossier, ou demandez le droit d’y écrire.',
  'file-locked':
    '{file} n’a pas pu être écrit et reste inchangé. Fermez-le là où il est ouvert, ou choisissez un autre nom.',
  'would-overwrite':
    '{file} contient déjà des saisies et n’a pas été remplacé. Choisissez un autre nom ou un autre dossier.',
  'disk-full':
    'Il n’y a plus de place pour écrire {file} ; rien n’a été modifié. Libérez de la place ou choisissez un autre dossier.',
  'output-is-input': '{file} est l’un des fichiers à lire et n’a pas été remplacé. Choisissez un autre nom.',
  'output-foreign':
    '{file} ne vient pas d’Accord, ou n’est plus reconnaissable, et n’a pas été remplacé. Choisissez un autre nom ou un autre dossier.',
  'output-other':
    '{file} est un autre rapport ou tableau que celui à écrire et n’a pas été remplacé. Choisissez un autre nom.',
  'output-other-project':
    '{file} appartient au projet {project}, et non à {expected}, et n’a pas été remplacé. Choisissez un autre nom ou un autre dossier.',
  'output-added-to':
    '{file} contient des feuilles qui ne viennent pas d’Accord ({sheets}) et n’a pas été remplacé. Choisissez un autre nom, ou retirez-les.',
  'output-no-file':
    '{file} est un dossier, un périphérique ou un lien qui ne mène nulle part. Choisissez un autre nom.',
  'unknown-command': 'La commande « {command} » n’existe pas.',
  'missing-argument': 'Il manque {argument}.',
  'too-many-arguments': '« {argument} » n’est pas attendu ici.',
  'rows-out-of-range': '« {rows} » n’est pas un nombre de lignes : un entier de 1 à {most}.',
  'unknown-option': 'L’option « {option} » n’existe pas ici.',
  'unknown-table': 'Le tableau « {table} » n’existe pas. Tableaux : {known}.',
  'period-not-in-report':
    'Le rapport ne couvre que la période {covers} : rien n’y concerne la période « {period} ». Consolidez d’abord cette période.',
  'nothing-claimed':
    'Aucune demande ne correspond : rien n’a encore été demandé, ou pas pour cette période ou ce partenaire. Faites d’abord la demande.',
  'no-tables':
    'Aucun tableau du financeur ne peut être créé à partir de ce classeur. Choisissez le classeur du projet ou un rapport.',
  'table-refused':
    'Ce tableau n’est pas créé, car ses contrôles échouent. Corrigez ce qui est indiqué, puis créez-le à nouveau.',
  'no-findings-kept':
    'Le rapport ne contient pas ses constats comme données : un Accord plus ancien l’a fait, ou sa feuille masquée est perdue. Consolidez de nouveau les fichiers des partenaires.',
  'never-amended': 'L’accord n’a jamais été modifié : il n’y a pas d’avenant à imprimer. Enregistrez-en d’abord un.',
  'unknown-portal': 'Il n’y a pas de portail « {portal} ». Portails : {known}, ou un fichier à vous.',
  'portal-invalid': '{file} ne décrit pas un portail comme il faut : {problems}',
  'portal-column':
    'Le tableau {table} n’a pas de colonne « {column} », que demande le portail {portal}. Ses colonnes : {known}.',
  'unknown-document': 'Le document Word « {document} » n’existe pas. Documents Word : {known}.',
  'unknown-meeting': 'Le classeur n’a pas de réunion « {meeting} ». Ses réunions : {known}.',
  'no-amendment':
    'La version {version} de l’accord est la première de ce classeur : aucun avenant n’a encore été enregistré.',
  'unknown-period': 'L’accord n’a pas de période « {period} ». Ses périodes : {known}.',
  'partner-gone':
    '{partner} n’est pas partenaire dans la version {version} de l’accord : il n’y a pas de classeur où reporter ses dépenses. Si un autre partenaire les reprend, indiquez son code : {known}.',
  'partner-succeeded':
    '{partner} n’est pas partenaire dans la version {version} de l’accord ; {code} ({name}) semble avoir pris sa place. S’il reprend les dépenses, dites-le : --partner {code}.',
  'partner-kept':
    'Le classeur est celui de {partner}, toujours partenaire, et ne peut pas devenir celui de {other}. Choisissez le classeur destiné à {partner}.',
  'source-filled':
    '{file} contient déjà {count} {count|dépense|dépenses} et ne peut pas remplacer le classeur du projet. Choisissez le classeur du projet, ou un classeur neuf où rien n’est encore saisi.',
  'unknown-partner': 'L’accord n’a pas de partenaire « {partner} ». Ses partenaires : {known}.',
  'unknown-code':
    '« {code} » n’est ni une action, ni une période, ni une dépense commune de la version en vigueur. Vérifiez le nouveau code après --rename.',
  'newer-version':
    'Le classeur du partenaire est de la version {version} de l’accord, et celui du projet seulement de la version {expected}. Choisissez le classeur actuel du projet.',
  'unknown-language': 'Il n’y a pas de textes en « {language} ». Langues : {known}.',
  'period-claimed':
    'La période {period} a déjà été demandée ({partner}). Demandez une période suivante, ou annulez d’abord la dernière demande.',
  'balance-claimed':
    'Le solde a été demandé dans {claim} : plus rien ne peut être demandé ensuite. Annulez-le d’abord.',
  'too-many-instalments':
    'Acomptes que l’accord prévoit avant le solde : {count}. Tous ont été demandés : demandez le solde.',
  'advance-impossible':
    'Aucune avance ne peut être demandée : il faut un montant supérieur à 0, et une source dont tout n’a pas encore été demandé.',
  'advance-too-large': 'Une avance de {most} au plus est encore possible. Réduisez le montant.',
  'deduction-unknown':
    'La dépense n° {line} de {file} est à déduire, mais son montant ne peut pas être déterminé. Sans elle, trop serait demandé : faites-la d’abord corriger.',
  'not-an-amount':
    '« {amount} » n’est pas un montant. Saisissez-le avec un point décimal, par exemple 1234.50, avec la nature advance.',
  'unknown-kind': '« {kind} » n’est pas une nature de demande. Choisissez {known}.',
  'not-a-day': '« {day} » n’est pas une date. Saisissez-la sous la forme 2027-03-31.',
  'nothing-to-undo': 'Il n’y a aucune demande à annuler.',
  'claim-paid': '{claim} ne peut pas être annulée : un paiement la nomme.',
  'nothing-readable': 'Aucun des fichiers ne peut être utilisé. La raison figure à côté de chacun.',
  unexpected:
    'Une erreur imprévue est survenue : {detail}. Transmettez ce message et le fichier à la personne qui assure le support d’Accord.',
  'excel-busy':
    'Excel est occupé : une cellule est en cours de saisie ou une fenêtre est ouverte. Terminez, puis réessayez.',
  'sheet-protected':
    '« {sheet} » est protégé et ne peut pas être modifié. Supprimez la protection (onglet Révision), puis réessayez.',
  'workbook-protected':
    'La structure du classeur est protégée : aucune feuille ne peut être ajoutée ou remplacée. Supprimez cette protection (onglet Révision), puis réessayez.',
  'workbook-read-only':
    'Le classeur est ouvert en lecture seule. Enregistrez-en une copie sous un autre nom et travaillez dans celle-ci.',
  'item-missing':
    '« {item} » est introuvable : renommé ou supprimé, sans doute. Remettez-le ou annulez, puis réessayez.',
  'name-taken': '« {name} » désigne déjà autre chose dans le classeur. Renommez cela, puis réessayez.',
  'sheet-edited':
    'Quelque chose a été écrit entre-temps sur « {sheet} ». Lisez ce qui disparaîtrait, puis choisissez de nouveau.',
  'too-much-data':
    'C’est plus qu’Excel n’accepte en une fois. Fermez d’autres classeurs, ou utilisez Excel sur un ordinateur.',
  'excel-too-old': 'Cette version d’Excel ne sait pas le faire. Mettez Excel à jour ou utilisez Excel pour le web.',
  'row-hidden': 'La ligne {row} de « {sheet} » est masquée ou filtrée. Affichez toutes les lignes, puis réessayez.',
  'sheet-hidden':
    'La feuille « {sheet} » est masquée. Affichez-la (clic droit sur l’onglet d’une feuille, Afficher), puis réessayez.',
  'excel-left-over':
    'Excel s’est arrêté à mi-chemin et des feuilles masquées sont restées : {sheets}. Le prochain essai les supprime. Enregistrez le classeur, rouvrez-le, puis réessayez.',
  'excel-failed': 'Excel n’a pas pu le faire. Enregistrez le classeur, rouvrez-le, puis réessayez. Détail : {detail}.',
  states: {
    unchanged: 'Le classeur est resté tel quel ; rien n’a été écrit.',
    changed: 'Une partie est peut-être déjà écrite. Regardez les feuilles. Ctrl+Z l’annule là où Excel le permet.',
  },
});
