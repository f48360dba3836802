/** Les phrases françaises des autres erreurs. */
import { errorTexts } from '../define';

export const errors = errorTexts({
  'agreement-invalid':
    'L’accord ne peut pas être utilisé : {count} {count|point est|points sont} à corriger. Rien n’a été écrit.',
  'file-not-found': '{file} est introuvable ou ne peut pas être ouvert. Vérifiez son nom et son dossier.',
  'folder-not-writable':
    'Rien ne peut être écrit dans {folder}. Choisissez un autre dossier, ou demandez le droit d’y écrire.',
  'file-locked':
    '{file} n’a pas pu être écrit et reste inchangé. Fermez-le là où il est ouvert, ou choisissez un autre nom.',
  'would-overwrite': '{file} contient le travail de quelqu’un et reste inchangé. Choisissez un autre nom ou dossier.',
  'unknown-command': 'La commande « {command} » n’existe pas.',
  'missing-argument': 'Il manque {argument}.',
  'too-many-arguments': '« {argument} » est de trop.',
  'unknown-option': 'L’option « {option} » n’existe pas ici.',
  'unknown-table': 'Le tableau « {table} » n’existe pas. Tableaux : {known}.',
  'unknown-period': 'L’accord n’a pas de période « {period} ». Ses périodes : {known}.',
  'unknown-language': 'Il n’y a pas de textes en « {language} ». Langues : {known}.',
  'nothing-readable': 'Aucun des fichiers ne peut être utilisé. La raison figure à côté de chacun.',
  unexpected: 'Une erreur imprévue est survenue : {detail}. Merci de la signaler.',
});
