/** Phrases françaises sur les versions d'un accord. */
import type { VersionTexts } from '../version-texts';

export const versions: VersionTexts = {
  agreement: 'accord',
  yes: 'oui',
  no: 'non',
  from: '{value} à partir du {from}',
  added: 'Ajout : {entry}.',
  removed: 'Suppression : {entry}.',
  changed: '{place} : {after} au lieu de {before}.',
  given: '{place} : {after}, alors que rien n’était convenu.',
  dropped: '{place} : plus rien, au lieu de {before}.',
  moved: '{place} : {after} au lieu de {before} ({change}).',
  divided: '{place} : le même montant, réparti autrement.',
  nothing: 'Rien ne change.',
  noAmounts: 'Aucun montant n’a été déplacé.',
  total: 'Total : {after} au lieu de {before} ({change}).',
  sameTotal: 'Le total reste de {total}.',
  kept: '{actions} {count|garde|gardent} l’ancien calendrier.',
  approvals: {
    none: 'Aucune approbation n’est nécessaire.',
    notify: 'Aucune approbation n’est nécessaire, mais la modification doit être notifiée.',
    'steering-committee': 'Le comité de pilotage doit approuver la modification.',
    amendment: 'Tous les partenaires doivent signer un avenant.',
  },
  deciders: 'Décision à prendre par : {by}.',
  always: {
    changesTotal: 'Le total du projet change : il faut toujours un avenant.',
    withoutFlexibility: 'Aucune flexibilité n’est convenue : tout montant déplacé demande un avenant.',
    terms: 'La modification ne porte pas que sur des montants : il faut toujours un avenant.',
  },
  within: '{total} : {after} sur {limit} au plus, soit {used} de plus que {since}. {approval}.',
  usedBefore: 'Les avenants précédents en ont déjà consommé {used}.',
  beyond: '{total} : {after} au lieu de {before}, au-delà de la flexibilité convenue.',
  cover: {
    'nothing-lacking': 'Il ne manque d’argent sur aucune ligne budgétaire.',
    transfer: '{amount} de {from} vers {to}',
    transfers: 'La plus petite modification qui couvre {sum} compte {count} {count|transfert|transferts} :',
    unproven:
      'Il y avait trop de possibilités pour les essayer toutes : une modification plus petite existe peut-être.',
    obstacles: {
      'lump-sum':
        'Il manque {sum} pour des montants forfaitaires, à payer tels que convenus. Modifiez le montant forfaitaire par un avenant.',
      'nothing-left':
        'Il manque {sum}, et il reste moins que cela sur les autres lignes budgétaires. Augmentez le total par un avenant, ou déclarez moins.',
      'flat-rate':
        'Il manque {sum}, et ce qui reste ne peut pas y être déplacé : un montant à taux forfaitaire ne serait plus juste, ou des contributions en nature deviendraient de l’argent. Modifiez le budget avec ses taux forfaitaires par un avenant.',
      rules:
        'Il manque {sum}, et aucun transfert ne le couvre dans les plafonds, les taux et le financement de l’accord. Modifiez-les par un avenant, ou déclarez moins.',
    },
  },
  problems: {
    'another-project': 'Le brouillon est celui du projet {project}, et non de {expected}. Ouvrez celui de ce projet.',
    'nothing-changed':
      'Le brouillon dit la même chose que la version en vigueur : il n’y a rien à enregistrer. Modifiez-le d’abord.',
    'draft-has-errors':
      'Le brouillon a {count} {count|erreur|erreurs}. Corrigez ce que la vérification signale, puis enregistrez-le.',
    'earlier-date':
      'La version en vigueur date du {after}, et le {date} est antérieur. Indiquez le jour où la nouvelle version a été convenue.',
    'no-reason': 'Le motif manque. Dites en une phrase pourquoi l’accord change.',
    'approval-missing': '{approval} Enregistrez cette décision avec la version.',
    'decider-missing': 'Il manque qui a décidé. Indiquez qui a approuvé la modification.',
    'too-many-versions': 'Le classeur contient déjà {most} versions précédentes, et ne peut pas en contenir plus.',
    'claims-left-behind':
      '{count} {count|ligne|lignes} de « {sheet} » {count|nomme|nomment} ce que la nouvelle version n’a plus, d’abord la ligne {row}. Ce qui a été demandé reste : gardez dans l’accord le partenaire, la source, l’action, la catégorie et la période concernés, avec au moins le budget déjà demandé.',
  },
  sheet: {
    subtitle: 'La version {number} est en vigueur. Les précédentes restent lisibles ici.',
    number: 'Version',
    date: 'Date',
    reason: 'Motif',
    decision: 'Convenue par',
    total: 'Total',
    change: 'Variation',
    changes: 'Ce qui a changé',
    signed: 'Signée',
    more: 'et {count} {count|autre modification|autres modifications}',
    damaged:
      'Les versions précédentes de ce classeur sont endommagées et ne peuvent pas être affichées. Reprenez-les d’une copie de sauvegarde du fichier.',
  },
};
