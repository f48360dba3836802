/** Les phrases françaises des constats : ce qui ne va pas, avec ses chiffres, et que faire. */
import { ruleTexts } from '../define';

export const rules = ruleTexts({
  'amount-invalid': {
    title: 'Montant absent ou illisible',
    text: {
      missing: '« {column} » est vide, la dépense n’est donc pas comptée. Saisissez le montant, 0 s’il n’y en a pas.',
      unreadable:
        '« {found} » dans « {column} » ne se lit pas comme un nombre et n’est pas compté. Saisissez un nombre simple.',
      ambiguous:
        '« {found} » dans « {column} » peut se lire de deux façons et n’est pas compté. Choisissez le montant voulu.',
      'no-result':
        '« {column} » contient une formule jamais calculée, la dépense n’est donc pas comptée. Ouvrez le fichier dans Excel, enregistrez-le et renvoyez-le.',
      date: '« {column} » contient une date, {found}, au lieu d’un montant, qui n’est donc pas compté. Saisissez le montant comme nombre.',
      currency:
        '« {found} » dans « {column} » est dans une autre devise que la dépense, qui est en {own}, et n’est pas compté. Corrigez le montant et son format de nombre, ou la devise de la dépense.',
    },
  },
  'date-invalid': {
    title: 'Date absente ou illisible',
    text: {
      missing: '« {column} » est vide. Saisissez la date qui figure sur la pièce.',
      unreadable:
        '« {found} » dans « {column} » n’est pas une date. Saisissez jour, mois et année, par exemple 13/02/2026.',
      ambiguous:
        '« {found} » dans « {column} » peut se lire avec le jour ou le mois en premier. Choisissez la date voulue.',
      year: '« {found} » dans « {column} » n’est pas entre 1990 et 2099. Vérifiez l’année.',
      'no-result':
        '« {column} » contient une formule jamais calculée. Ouvrez le fichier dans Excel, enregistrez-le et renvoyez-le.',
    },
  },
  'unknown-code': {
    title: 'Code absent de l’accord',
    text: {
      missing: '« {column} » : rien n’est saisi. Choisissez une entrée de la liste dans la cellule.',
      unknown:
        '« {found} » ne figure pas parmi les entrées de « {column} ». Choisissez-en une dans la liste de la cellule.',
      'no-result':
        '« {column} » contient une formule jamais calculée. Ouvrez le fichier dans Excel et enregistrez-le, ou choisissez une entrée de la liste.',
    },
  },
  'outside-eligibility': {
    title: 'Hors de la période d’éligibilité',
    text: 'La pièce date du {date} ; les dépenses sont éligibles du {from} au {to}. Vérifiez la date, ou retirez la dépense.',
  },
  unpaid: {
    title: 'Sans date de paiement',
    text: 'Il n’y a pas de date de paiement : la dépense est comptée comme engagée tant qu’elle n’est pas payée. Saisissez la date de paiement.',
  },
  'paid-late': {
    title: 'Payée hors délai',
    text: 'Le paiement date du {date}, après le dernier jour admis, le {by}. Vérifiez la date, ou retirez la dépense.',
  },
  'no-budget-line': {
    title: 'Aucun budget pour cette dépense',
    text: {
      line: '{partner} n’a pas de budget pour « {category} » dans l’action {action}, et l’accord ne permet pas de transfert entre lignes budgétaires. Choisissez une autre action ou catégorie.',
      category:
        '{partner} n’a pas de budget pour « {category} ». Choisissez une autre catégorie, ou demandez un avenant au chef de file.',
    },
  },
  'over-budget': {
    title: 'Au-delà du budget convenu',
    text: {
      line: 'Cette dépense porte « {category} » de {partner} dans l’action {action} à {used}, soit {over} de plus que son budget de {limit}. Imputez-la sur une autre ligne budgétaire, ou réduisez-la.',
      'partner-category':
        'Cette dépense porte « {category} » de {partner} à {used}, soit {over} de plus que la limite convenue de {limit}. Réduisez-la, ou demandez un avenant.',
      partner:
        'Cette dépense porte le total de {partner} à {used}, soit {over} de plus que la limite convenue de {limit}. Réduisez-la, ou demandez un avenant.',
      category:
        'Cette dépense porte « {category} » dans tout le projet à {used}, soit {over} de plus que la limite convenue de {limit}. Réduisez-la, ou demandez un avenant.',
      action:
        'Cette dépense porte l’action {action} à {used}, soit {over} de plus que la limite convenue de {limit}. Réduisez-la, ou demandez un avenant.',
      project:
        'Cette dépense porte tout le projet à {used}, soit {over} de plus que sa limite de {limit}. Réduisez-la, ou demandez un avenant.',
    },
  },
  'flat-rate-double': {
    title: 'Déjà couverte par un taux forfaitaire',
    text: 'Un taux forfaitaire de {rate} couvre déjà « {category} » : aucun coût réel ne peut y être déclaré. Retirez la dépense, ou choisissez une autre catégorie.',
  },
  'duplicate-invoice': {
    title: 'Pièce déclarée deux fois',
    text: {
      first:
        'La pièce {number} de {supplier} est déclarée une nouvelle fois à la dépense n° {line} de {partner}. Cette dépense-ci est retenue ; l’autre est écartée, et doit être retirée ou corrigée.',
      later:
        'La pièce {number} de {supplier} est déjà déclarée à la dépense n° {line} de {partner} : celle-ci est écartée. Retirez-la s’il s’agit du même coût. S’il s’agit d’un acompte, de la part d’un voyageur ou d’une autre action, saisissez comme montant éligible cette seule part, et le montant TTC de la pièce entière.',
      'of-another':
        'La pièce {number} de {supplier} est aussi déclarée à la dépense n° {line} de {partner}, qui est retenue : deux partenaires ne peuvent pas déclarer la même pièce. Retirez cette dépense ; si le coût est commun, chacun le choisit sous « Dépense commune » et déclare sa part.',
      'first-of-partners':
        'La pièce {number} de {supplier} est aussi déclarée par {partner}, à la dépense n° {line}. Cette dépense-ci est retenue ; l’autre est écartée. Si le coût est commun, chacun le choisit sous « Dépense commune » et déclare sa part.',
    },
  },
  'share-over-invoice': {
    title: 'Parts supérieures à la pièce',
    text: 'Avec cette dépense, les parts déclarées de la pièce {number} totalisent {sum}, soit {over} de plus que les {most} qui peuvent en être déclarés. Réduisez cette part d’autant. Pour un acompte, un voyageur ou une année d’amortissement, le montant éligible est cette seule part.',
  },
  'shared-cost-not-payer': {
    title: 'Dépense commune déclarée par un autre que le payeur',
    text: 'La dépense commune {cost} est payée et déclarée par {payer} seul. Retirez la dépense, ou videz « {column} » si la dépense vous est propre.',
  },
  'partner-as-supplier': {
    title: 'Partenaire comme fournisseur',
    text: '{supplier} est le partenaire {partner} : les partenaires ne se facturent rien entre eux. Saisissez le fournisseur payé, ou retirez la dépense.',
  },
  'sign-without-credit-note': {
    title: 'Montant négatif sans avoir',
    text: {
      negative:
        '{amount} est négatif, ce qui n’est admis que pour un avoir, une régularisation ou une recette. Changez le type de pièce ou le signe.',
      income:
        '{amount} est une recette du projet, qui diminue le montant demandé. Saisissez-la avec un signe moins ; pour un droit remboursé, choisissez le type de pièce « Régularisation ».',
      credit:
        '{amount} sur un avoir augmente le montant demandé. Saisissez les montants d’un avoir avec un signe moins.',
    },
  },
  'eligible-above-gross': {
    title: 'Éligible supérieur au TTC',
    text: 'Le montant éligible, {eligible}, dépasse le montant TTC de {gross}. Réduisez le montant éligible.',
  },
  'vat-not-eligible': {
    title: 'TVA non éligible',
    text: 'Le montant éligible, {eligible}, comprend une TVA non éligible pour {partner}. Ramenez-le à {most} au plus.',
  },
  'exchange-rate-missing': {
    title: 'Taux de change manquant',
    text: {
      listed:
        'Les montants sont en {currency} sans taux de change, la dépense n’est donc pas comptée. La liste indique {expected} pour {month} ({basis}) : saisissez ce taux.',
      unlisted:
        'Les montants sont en {currency} sans taux de change, la dépense n’est donc pas comptée. Saisissez combien d’unités de {currency} valent 1 {project} ; aucun taux n’est indiqué dans la liste pour cette dépense.',
    },
  },
  'unit-cost-differs': {
    title: 'Coût unitaire différent de l’accord',
    text: {
      amount:
        'Montant déclaré : {declared} ; les unités au montant convenu donnent {expected}. Vérifiez les unités : le montant éligible en découle.',
      currency:
        'Le coût unitaire est convenu en {currency}, mais la dépense est en {own}. Indiquez {currency} comme devise et déclarez {expected}, quel que soit le taux de change.',
      none: 'Aucun coût unitaire n’est convenu pour « {category} ». Choisissez le type de la pièce que vous avez, ou demandez au chef de file.',
    },
  },
  'method-differs': {
    title: 'Coût réel à côté d’un coût simplifié',
    text: {
      'unit-cost':
        '« {category} » de {partner} se déclare à l’unité, ce qui couvre déjà ce coût. Déclarez les unités en coût unitaire, ou retirez la dépense.',
      'lump-sum':
        '« {category} » de {partner} se déclare par montants forfaitaires, qui couvrent déjà ce coût. Déclarez le montant forfaitaire une fois la prestation livrée, ou retirez la dépense.',
    },
  },
  'lump-sum-differs': {
    title: 'Montant forfaitaire différent de l’accord',
    text: {
      part: 'Montant déclaré : {declared} ; le montant forfaitaire convenu pour « {category} » est de {expected}. Il se déclare en entier une fois la prestation livrée, ou pas du tout : d’ici là, retirez la dépense.',
      again:
        '{declared} : ce montant forfaitaire de « {category} » est déjà déclaré à la dépense {line}. Retirez l’une des deux dépenses.',
      none: 'Aucun montant forfaitaire n’est convenu pour « {category} » de {partner}. Choisissez le type de la pièce que vous avez, ou demandez au chef de file.',
    },
  },
  'hours-above-limit': {
    title: 'Heures au-delà de la limite annuelle',
    text: {
      named:
        'Avec ces {hours} heures, {person} dépasse {limit} heures en {year} ; {fits} tiendraient encore. Vérifiez les heures de toute l’année et n’en déclarez pas plus.',
      unnamed:
        'Avec ces {hours} heures, les heures sans nom dépassent {limit} en {year} ; {fits} tiendraient encore. Indiquez de qui elles sont : chaque personne a sa propre limite.',
    },
  },
  'staff-time-exceeded': {
    title: 'Plus de temps de personnel que saisi',
    text: {
      hours:
        'Jusqu’à {until}, {claimed} heures de {person} sont déclarées, mais les feuilles de temps en ont {recorded}. Complétez les feuilles de temps, ou déclarez moins d’heures.',
      days: 'Jusqu’à {until}, {claimed} jours de {person} sont déclarés, mais les feuilles de temps en ont {recorded}. Complétez les feuilles de temps, ou déclarez moins de jours.',
      year: 'En {year}, {claimed} heures de {person} sont déclarées, mais le tableau du personnel en laisse {limit} au projet. Corrigez les heures, ou le tableau du personnel.',
      share:
        'De la paie de {person} pour {month}, {pay}, une part de {share} fait {expected} ; {claimed} sont déclarés. Corrigez la feuille de temps ou le montant éligible.',
    },
  },
  'over-line': {
    title: 'Au-delà de la ligne budgétaire',
    text: 'À partir de cette dépense, « {category} » de {partner} dans l’action {action} consomme {used} pour un budget de {budget}. Cela reste dans la flexibilité convenue. Rien à faire.',
  },
  'amount-as-text': {
    title: 'Montant saisi comme texte',
    text: '{count} {count|montant|montants} dans « {column} » {count|est saisi|sont saisis} comme texte, le premier « {found} ». Accord {count|le|les} lit, les totaux de la feuille non : transformez-{count|le en nombre|les en nombres}.',
  },
  'date-as-text': {
    title: 'Date saisie comme texte',
    text: '{count} {count|date|dates} dans « {column} » {count|est saisie|sont saisies} comme texte, la première « {found} ». Accord {count|la|les} lit, les formules de la feuille peut-être pas : transformez-{count|la en date|les en dates}.',
  },
  'stored-value-differs': {
    title: 'Valeur calculée remplacée',
    text: {
      typed:
        '« {column} » contient {stored} alors que le calcul donne {computed}, seul montant pris en compte. Rétablissez la formule.',
      old: '« {column} » contient le résultat {stored} alors que le calcul donne {computed}, seul montant pris en compte. Recalculez le classeur dans Excel (F9) et enregistrez-le ; si rien ne change, rétablissez la formule.',
    },
  },
  'not-as-shown': {
    title: 'La cellule affiche autre chose que son contenu',
    text: {
      marks:
        '{count} {count|cellule|cellules} de « {column} » {count|contient|contiennent} des signes invisibles, la première « {found} ». Accord les ignore, les totaux de la feuille non : choisissez de nouveau {count|l’entrée|les entrées} dans la liste.',
      code: '{count} {count|cellule|cellules} de « {column} » {count|affiche|affichent} un code mais {count|contient|contiennent} un nombre, la première {held} pour « {found} ». Accord lit le code, les totaux de la feuille le nombre : choisissez de nouveau {count|l’entrée|les entrées} dans la liste.',
      date: '{count} {count|cellule|cellules} de « {column} » {count|contient|contiennent} une date, la première {found}, sans doute créée par Excel à partir d’un numéro comme 3-26. Mettez {count|la cellule|les cellules} au format texte et saisissez ce qui figure sur la pièce.',
      number:
        '{count} {count|cellule|cellules} de « {column} » {count|n’affiche|n’affichent} pas le numéro saisi, la première {held}, affiché {found}. Des chiffres sont peut-être perdus : mettez {count|la cellule|les cellules} au format texte et saisissez-{count|le|les} de nouveau.',
      'no-text':
        '{count} {count|cellule|cellules} de « {column} » {count|contient|contiennent} une erreur ou une valeur logique là où un texte est attendu, la première {found}. Saisissez ce qui doit y figurer.',
      amount:
        '{count} {count|nombre|nombres} dans « {column} » {count|s’affiche|s’affichent} autrement qu’{count|il ne compte|ils ne comptent}, le premier {found} au lieu de {held}. Vérifiez-{count|le|les} et changez le format de nombre.',
    },
  },
  'result-may-be-old': {
    title: 'Résultat peut-être périmé',
    text: {
      old: '{count} {count|formule|formules} dans « {column} » {count|a|ont} un résultat peut-être périmé, le premier {found}, car le classeur n’a pas été entièrement calculé. Ouvrez-le dans Excel, appuyez sur F9, vérifiez {count|le résultat|les résultats}, enregistrez-le et renvoyez-le.',
      'no-result':
        '{count} {count|formule|formules} dans « {column} » {count|n’a jamais été calculée|n’ont jamais été calculées} : Accord lit {count|une cellule vide|des cellules vides}. Ouvrez le classeur dans Excel, appuyez sur F9, vérifiez {count|le résultat|les résultats}, enregistrez-le et renvoyez-le.',
    },
  },
  'incurred-date-to-prove': {
    title: 'Date de réalisation à prouver',
    text: 'La pièce date du {date}, après le dernier jour des dépenses éligibles, le {to}. Conservez la preuve que la prestation était réalisée à cette date.',
  },
  'period-closed': {
    title: 'Période déjà demandée',
    text: {
      waits:
        'La période {period} a déjà été demandée : cette dépense de {amount} ne figure dans aucune demande. Si elle est à demander, changez sa période en {open}.',
      'too-late':
        'La période {period} a déjà été demandée, et aucune période suivante n’est ouverte : cette dépense de {amount} ne figure dans aucune demande.',
      counted: 'La période {period} a déjà été demandée : le montant de {amount} compte dans {open}. Rien à faire.',
    },
  },
  'frozen-line-changed': {
    title: 'Dépense demandée puis modifiée',
    text: {
      amount:
        'Cette dépense a été demandée dans {claim} pour {before} ; le fichier indique maintenant {after}. Elle compte telle que demandée, et la différence de {difference} ne figure dans aucune demande. Rétablissez la dépense, et déclarez la différence sur une ligne à part dans une période ouverte.',
      content:
        'Cette dépense a été demandée dans {claim}. « {column} » était {before} et est maintenant {after}. Elle compte telle que demandée : rétablissez-la.',
      withdrawn:
        'Cette dépense a été demandée dans {claim} pour {before} et est maintenant retirée. Elle compte telle que demandée. Pour le rembourser, déclarez une régularisation négative dans une période ouverte.',
    },
  },
  'frozen-line-deleted': {
    title: 'Dépense demandée puis supprimée',
    text: 'La dépense de {supplier}, pièce {number}, période {period}, a été demandée dans {claim} pour {before} et manque dans le fichier. Elle compte telle que demandée : rétablissez-la.',
  },
  'period-mismatch': {
    title: 'Payée après la période',
    text: 'La dépense est déclarée dans la période {period}, terminée le {end}, mais date du {paid}. Vérifiez la période et les dates.',
  },
  'paid-before-invoiced': {
    title: 'Payée avant la pièce',
    text: 'Le paiement date du {paid}, avant la pièce du {date}. Vérifiez les deux dates.',
  },
  'action-not-running': {
    title: 'Hors des dates de l’action',
    text: 'La pièce date du {date} ; l’action {action} va du {start} au {end}. Vérifiez la date et l’action.',
  },
  'evidence-missing': {
    title: 'Justificatif manquant',
    text: 'Aucun justificatif n’est encore signalé pour cette dépense. Joignez-le, puis mettez « {column} » sur « Oui ».',
  },
  'share-differs-from-key': {
    title: 'Part différente de la clé de répartition',
    text: '{partner} déclare {declared} de la dépense commune {cost} ; selon la clé de répartition, sa part est de {expected}. Corrigez le montant, ou demandez au chef de file de modifier la clé.',
  },
  'field-too-long': {
    title: 'Texte trop long pour le portail',
    text: '« {column} » compte {length} caractères ; le portail du financeur en admet {most}. Raccourcissez.',
  },
  'possible-duplicate': {
    title: 'Peut-être la même pièce',
    text: {
      parts:
        'Cette dépense et la dépense n° {line} de {partner} portent des parts égales d’une même pièce de {supplier} de {gross}. Les deux sont comptées. S’il s’agit du même coût, retirez l’une des deux ; s’il s’agit de deux acomptes ou de deux voyageurs, il n’y a rien à faire.',
      'other-date':
        'La dépense n° {line} de {partner} porte le même numéro et {gross} de {supplier} à une autre date. Les deux sont comptées. Si la numérotation recommence chaque année ou si c’est un numéro de client, il n’y a rien à faire ; sinon, retirez l’une des deux.',
      number:
        'La dépense n° {line} de {partner} porte aussi {gross} de {supplier} à la même date de pièce, et les numéros se ressemblent ou manquent. Les deux sont comptées. Vérifiez que ce sont deux pièces, et sinon retirez-en une.',
    },
  },
  'procurement-threshold': {
    title: 'Seuil de mise en concurrence atteint',
    text: 'Les achats auprès de {supplier} atteignent {sum} hors taxes ; à partir de {from}, l’accord exige : {need}. Conservez-en la preuve avec la facture.',
  },
  'exchange-rate-suspect': {
    title: 'Taux de change invraisemblable',
    text: {
      one: 'Un taux de 1 a été appliqué pour {currency}, qui n’est pas la devise du projet. Saisissez combien de {currency} font un {project}.',
      inverse:
        'Le taux {rate} semble inversé : la liste indique {expected} {currency} pour {month} ({basis}). Le taux est le nombre de {currency} pour un {project}, ici {inverse}.',
      'inverse-rough':
        'Le taux {rate} semble inversé : un {project} valait environ {expected} {currency} au {asOf}. Le taux est le nombre de {currency} pour un {project} ; dans l’autre sens, ce serait {inverse}.',
      slip: 'Le taux {rate} semble mal saisi : un {project} valait environ {expected} {currency} au {asOf}. Vérifiez la virgule ; {meant} semble être le taux voulu.',
      far: 'Le taux {rate} s’écarte de plus d’un cinquième du taux de la liste, {expected} {currency} pour {month} ({basis}). Corrigez-le ; si le taux est exact, justifiez-le en commentaire et demandez au chef de file de l’accepter.',
      unlisted:
        'Le taux {rate} pour {currency} s’écarte de plus d’un cinquième d’un taux indicatif du {asOf}, {expected} ({count} {count|dépense|dépenses}). La liste n’a pas de taux pour ce mois : vérifiez-le auprès de la source prévue par votre programme, et gardez-le s’il est exact.',
    },
  },
  'exchange-rate-differs': {
    title: 'Taux de change différent',
    text: {
      listed:
        'Le taux {rate} a été appliqué pour {currency} ; la liste indique {expected} pour {month} ({basis} ; {count} {count|dépense|dépenses}). C’est le taux saisi qui compte : corrigez-le, ou tenez la justification à disposition.',
      own: '{currency} est la devise du projet, et un taux de {rate} a été appliqué ({count} {count|dépense|dépenses}). Mettez le taux à 1, ou corrigez la devise.',
    },
  },
  'near-budget': {
    title: 'Ligne budgétaire presque épuisée',
    text: 'À partir de cette dépense, « {category} » de {partner} dans l’action {action} a consommé {used} de son budget de {budget} ; reste : {left}. Prévoyez les dépenses à venir en conséquence.',
  },
  'flexibility-used': {
    title: 'Flexibilité consommée',
    text: {
      'partner-category':
        'À partir de cette dépense, « {category} » de {partner} consomme une part de la flexibilité convenue : {used} pour un budget de {budget}, limite admise {limit}.',
      partner:
        'À partir de cette dépense, le total de {partner} consomme une part de la flexibilité convenue : {used} pour un budget de {budget}, limite admise {limit}.',
      category:
        'À partir de cette dépense, « {category} » dans tout le projet consomme une part de la flexibilité convenue : {used} pour un budget de {budget}, limite admise {limit}.',
      action:
        'À partir de cette dépense, l’action {action} consomme une part de la flexibilité convenue : {used} pour un budget de {budget}, limite admise {limit}.',
    },
  },
  'category-hint': {
    title: 'Catégorie à vérifier',
    text: '{count} {count|dépense|dépenses} sous « {category} » {count|semble|semblent} relever de « {hint} » d’après la pièce ou la description. Vérifiez la catégorie.',
  },
  'personal-data': {
    title: 'Donnée personnelle',
    text: {
      bank: '« {column} » contient un numéro de compte bancaire ({count} {count|dépense|dépenses}). Le rapport n’en a pas besoin : supprimez-le.',
      'social-security':
        '« {column} » contient un numéro de sécurité sociale ou un code fiscal personnel ({count} {count|dépense|dépenses}). Le rapport n’en a pas besoin : supprimez-le.',
      health:
        '« {column} » contient un numéro de santé ({count} {count|dépense|dépenses}). Le rapport n’en a pas besoin : supprimez-le.',
    },
  },
  underspend: {
    title: 'Sous-consommation',
    text: '{partner} a consommé {used} sur {budget}, soit {share} ; durée du projet écoulée à la fin de {period} : {elapsed}. Vérifiez la prévision avec le partenaire.',
  },
  'rounding-residual': {
    title: 'Écart d’arrondi attribué',
    text: {
      funding:
        '{source} : le taux appliqué au projet entier donne {total} ; les montants arrondis des partenaires totalisent {sum}. La différence est attribuée selon la règle convenue ({policy}) : {bearers}. Rien à faire.',
      parts:
        'Les parts arrondies de {count} {count|pièce|pièces} totalisent {over} de plus que les {whole} que {count|porte cette pièce|portent ces pièces} ({partner}). Elles restent retenues ; il n’y a rien à faire.',
    },
  },
  'decision-without-effect': {
    title: 'Décision sans effet',
    text: {
      incomplete:
        'À la ligne {row} des décisions, « {header} » est vide : la ligne est sans effet. Complétez-la, ou videz-la.',
      unreadable:
        '« {found} » sous « {header} », à la ligne {row} des décisions, n’est pas compris : la ligne est sans effet. Corrigez-le, ou videz la ligne.',
      unclear:
        '« {found} » sous Décision, à la ligne {row}, n’est aucun des deux mots prévus et ne décide rien. Choisissez dans la liste.',
      'no-line':
        '{partner} ne déclare aucune dépense n° {line} : la décision de la ligne {row} est sans effet. Corrigez le numéro, ou videz la ligne.',
      'several-lines':
        'Plusieurs dépenses de {partner} portent le numéro {line} : la décision de la ligne {row} ne vaut pour aucune. Faites-les numéroter autrement par le partenaire.',
      withdrawn:
        'La dépense n° {line} de {partner} a été retirée par le partenaire : la décision de la ligne {row} est sans effet.',
      overruled:
        'Une autre ligne écarte la dépense n° {line} de {partner}, ce qui l’emporte sur la décision de la maintenir à la ligne {row}. Videz l’une des deux.',
      'no-rule':
        'Pour maintenir une dépense, la décision doit indiquer la règle malgré laquelle elle est maintenue : la ligne {row} n’en indique aucune. Choisissez dans la liste.',
      'unknown-rule':
        '« {found} », à la ligne {row} des décisions, n’est le titre d’aucune règle : la ligne est sans effet. Choisissez la règle dans la liste.',
      'near-rule':
        '« {found} », à la ligne {row} des décisions, n’est le titre d’aucune règle : la ligne est sans effet. S’il s’agit de « {rule} », choisissez ce titre dans la liste.',
      'no-finding':
        'La dépense n° {line} de {partner} n’a aucun constat de la règle « {rule} » : la décision de la ligne {row} est sans effet. Videz-la, ou choisissez la règle constatée.',
      never:
        'Une dépense ne peut jamais être maintenue malgré la règle « {rule} » : elle sera retenue une fois corrigée par le partenaire. La ligne {row} est sans effet.',
      counts:
        'Avec la règle « {rule} », la dépense n° {line} de {partner} est retenue de toute façon : la ligne {row} ne change rien.',
      elsewhere:
        'La ligne {row} de la feuille {sheet} ressemble à une décision, mais n’est pas sous les en-têtes des décisions et ne décide rien. Déplacez-la à cet endroit, rétablissez les en-têtes, ou videz-la.',
      claimed:
        'La dépense n° {line} de {partner} a été demandée dans {claim} et n’est plus à décider : la ligne {row} des décisions est sans effet. Ce qui doit en être retranché se saisit dans la feuille Contrôles.',
      'not-positive':
        'La ligne {row} des contrôles ne retranche rien : son montant n’est pas supérieur à 0. Saisissez ce qui est retranché en montant positif.',
      'not-accepted':
        'La dépense n° {line} de {partner} n’est pas retenue, rien ne peut en être retranché : la ligne {row} des contrôles est sans effet.',
      beyond:
        'La ligne {row} des contrôles retranche de la dépense n° {line} de {partner} {over} de plus que ce qui en reste. L’excédent est sans effet : vérifiez le montant.',
    },
  },
  'row-to-check': {
    title: 'Ligne d’un tableau à vérifier',
    text: {
      missing:
        'À la ligne {row} de la feuille {sheet}, « {header} » est vide : la ligne n’est pas prise en compte. Complétez-la, ou videz-la.',
      unreadable:
        '« {found} » sous « {header} », à la ligne {row} de la feuille {sheet}, n’est pas compris et n’est pas pris en compte. Corrigez-le.',
      repeated:
        'La feuille {sheet} a plusieurs valeurs pour {entry} : la ligne {row} compte, parce qu’elle est la dernière, et non {others}. Supprimez ce qui n’est plus à jour.',
      inverted:
        'La ligne {row} de la feuille {sheet} indique {rate} pour {currency}, alors qu’un {project} vaut environ {expected} : la ligne n’est pas prise en compte. Saisissez combien de {currency} font un {project}.',
      unusual:
        'La ligne {row} de la feuille {sheet} indique {rate} pour {currency} ; un taux indicatif du {asOf} est {expected}. La ligne compte : vérifiez-la.',
      elsewhere:
        'La ligne {row} de la feuille {sheet} ressemble à une entrée, mais n’est pas sous les en-têtes du tableau et n’est pas prise en compte. Déplacez-la à cet endroit, rétablissez les en-têtes, ou videz-la.',
      'not-by':
        'La ligne {row} de la feuille {sheet} n’approuve rien : la flexibilité {tier} n’est pas convenue par « {header} ». Videz cette cellule.',
      'not-entered':
        'La ligne {row} de la feuille {sheet} accorde la ligne {number} de {of}, mais les décisions du chef de file n’ont rien sur cette ligne : elle reste sans suite. Saisissez-la là.',
      'not-taken':
        'Les décisions du chef de file gardent la ligne {number} de {of}, mais la décision du comité, ligne {row} de la feuille {sheet}, n’a pas été prise. Saisissez son issue, ou retirez ce qui en dépend.',
      'not-approved':
        'La ligne {row} de la feuille {sheet}, « {what} », accorde une flexibilité qui ne figure pas au tableau des approbations : aucune ligne n’en profite. Saisissez-la là.',
      'beyond-whole':
        '{found} sous « {header} », ligne {row} de la feuille {sheet}, dépasse le tout, {most} : c’est le tout qui compte. Corrigez.',
      'kept-changed':
        'La ligne {row} de la feuille {sheet} a été modifiée depuis qu’elle a été demandée dans {claim}. Elle compte telle quelle : rétablissez-la.',
    },
  },
  'totals-disagree': {
    title: 'Totaux incohérents',
    text: '{of} : {stated} dépasse le total de {sum} qui le comprend. Corrigez l’un des deux montants.',
  },
  'funding-unbalanced': {
    title: 'Financement différent du budget',
    text: 'Le financement de {partner} est de {funding}, son budget de {budget}. Ajustez une source pour qu’ils soient égaux.',
  },
  'funding-rate-above-maximum': {
    title: 'Taux de financement supérieur au maximum',
    text: {
      total:
        '{source} couvre {rate} du budget de {partner} ; le maximum de l’accord est de {most}. Baissez son taux ou son montant dans le plan de financement.',
      public:
        '{source} représente {rate} de la dépense publique de {partner}, autofinancement d’un organisme public compris ; le maximum de l’accord est de {most}. Baissez son taux, ou ajoutez d’autres financements publics.',
      'profile-total':
        'Les fonds européens couvrent plus de {most} du budget de {partners}, maximum du profil de règles ({source}). Vérifiez si votre programme admet davantage ; si oui, indiquez son taux maximal dans l’accord.',
      'profile-public':
        'Les fonds européens dépassent {most} de la dépense publique de {partners}, autofinancement d’un organisme public compris ; c’est le maximum du profil de règles ({source}). Ajoutez d’autres financements publics, ou vérifiez si votre autorité admet davantage.',
    },
  },
  'flat-rate-combination': {
    title: 'Taux forfaitaires non cumulables',
    text: {
      overlap:
        'Le taux forfaitaire de « {category} » et les dépenses de « {other} » couvrent les mêmes dépenses. Conservez l’un des deux seulement.',
      cycle:
        'Le taux forfaitaire de « {category} » se calcule sur lui-même. Retirez-le de sa base, ou de la base d’un taux sur lequel il repose.',
      'all-other':
        'Le taux forfaitaire de « {category} » couvre toutes les autres dépenses : rien ne peut être budgété en coûts réels sous « {other} ».',
    },
  },
  'shares-not-100': {
    title: 'Parts dont la somme n’est pas 100 %',
    text: 'Les parts de la dépense commune {cost} totalisent {sum} ; leur somme doit être 1 ou 100. Corrigez-les.',
  },
  'cap-exceeded': {
    title: 'Plafond de dépenses dépassé',
    text: {
      budget:
        'Le plafond {cap} admet {share}, soit {most} ; montant budgété : {amount}. Réduisez ces dépenses de la différence.',
      funding:
        'Le plafond {cap} admet {share}, soit {most} ; montant prévu de cette source : {amount}. Baissez son taux ou son montant dans le plan de financement.',
      accepted:
        'Sur ce qui est retenu, le plafond {cap} admet {share}, soit {most} ; montant concerné : {amount}. Rien n’est retiré ici, mais le financeur ne paie pas ce qui dépasse le plafond : convenez avec les partenaires qui le supporte.',
      'so-far':
        'Sur ce qui est retenu à ce jour, le plafond {cap} admet {share}, soit {most} ; montant concerné : {amount}. Rien n’est retiré ici. Les dépenses à venir peuvent rétablir la proportion ; ce qui dépasse le plafond à la fin n’est pas payé.',
    },
  },
  'stated-total-differs': {
    title: 'Total indiqué différent',
    text: 'L’accord indique un total de {stated} ; ses lignes budgétaires totalisent {sum}. Corrigez le total ou les lignes.',
  },
  'flat-rate-differs': {
    title: 'Montant à taux forfaitaire différent',
    text: {
      budget:
        '{partner} budgète {stated} pour « {category} » ; le taux forfaitaire donne {computed}. Corrigez la ligne budgétaire d’après ce montant.',
      opening:
        'Avant Accord, {partner} a demandé {stated} pour « {category} » ; le taux forfaitaire sur ce qui a été certifié donne {computed}. La différence est régularisée dans la première période. Vérifiez les soldes d’ouverture.',
    },
  },
  'action-outside-project': {
    title: 'Action hors des dates du projet',
    text: '{action} va du {start} au {end}, hors des dates du projet, du {from} au {to}. Corrigez les dates de l’action ou celles du projet.',
  },
  'agreement-incomplete': {
    title: 'Accord incomplet',
    text: {
      funding: 'Aucun financement n’est indiqué pour {missing}. Ajoutez les sources du plan de financement.',
      'partner-budget':
        'Il n’y a pas de budget pour {missing}. Ajoutez des lignes budgétaires, ou faites-en un partenaire associé.',
      tasks: 'Aucune tâche n’est décrite pour {missing}. Ajoutez qui fait quoi, et pour quand.',
      weights:
        'La clé de répartition de {missing} ne donne aucun poids à certains partenaires. Ajoutez les parts, les jours ou la population qui manquent.',
      profile:
        'Le profil de règles {missing} n’est pas connu : rien n’est comparé aux limites du programme. Choisissez un profil connu.',
      committees: 'Aucun comité n’est nommé pour {missing}. Ajoutez le comité de pilotage et ses membres.',
      contacts: 'Aucun contact n’est nommé pour {missing}. Ajoutez qui est responsable chez chaque partenaire.',
      'partner-task':
        '{missing} a un budget, mais aucune tâche, ni comme responsable ni comme participant. Ajoutez ses tâches.',
      responsible:
        'Le partenaire responsable de {missing} ne participe pas à cette action. Choisissez un partenaire de l’action, ou ajoutez-le à l’action.',
      'partner-span':
        '{missing} dure plus longtemps que les dates propres du partenaire ne l’autorisent. Déplacez l’action, ou convenez des dates avec l’autorité du partenaire.',
      clauses:
        'Il manque ces clauses que demandent les financeurs : {missing}. Rédigez-les ; d’ici là, le document Word de l’accord propose un texte.',
      signatures: 'Aucun signataire n’est indiqué pour {missing}. Ajoutez le nom, la fonction et la date de qui signe.',
      'first-value':
        'La première valeur de {missing} commence après le premier jour éligible ; jusque-là, c’est elle qui sert. Ajoutez la précédente.',
    },
  },
  'file-unreadable': {
    title: 'Fichier illisible',
    status: 'Illisible',
    text: {
      empty: 'Le fichier est vide. Demandez au partenaire de le renvoyer.',
      truncated:
        'Le fichier est incomplet, sans doute après un téléchargement interrompu. Téléchargez-le ou demandez-le de nouveau.',
      'not-a-workbook': 'Le fichier n’est pas un classeur Excel, malgré son nom. Demandez le classeur (.xlsx).',
      'old-format':
        'Le fichier est à l’ancien format Excel (.xls). Ouvrez-le dans Excel et enregistrez-le comme classeur Excel (.xlsx).',
      'open-document':
        'Le fichier est un classeur OpenDocument (.ods). Ouvrez-le et enregistrez-le comme classeur Excel (.xlsx).',
      'too-large':
        'Le fichier est plus gros que ne peut l’être un classeur de partenaire. Supprimez les images et les feuilles ajoutées, puis enregistrez-le de nouveau.',
      damaged:
        'Le fichier est endommagé et ne peut pas être lu. Ouvrez-le dans Excel, laissez Excel le réparer, puis enregistrez-le de nouveau.',
      'binary-workbook':
        'Le fichier est un classeur binaire (.xlsb). Ouvrez-le dans Excel et enregistrez-le comme classeur Excel (.xlsx).',
      'xml-spreadsheet':
        'Le fichier est une feuille de calcul XML d’Excel 2003. Ouvrez-le dans Excel et enregistrez-le comme classeur Excel (.xlsx).',
      numbers: 'Le fichier est un classeur d’Apple Numbers. Ouvrez-le dans Numbers et exportez-le vers Excel (.xlsx).',
      'web-page':
        'Le fichier est une page web qui porte le nom d’un classeur, comme certains portails et logiciels comptables en exportent. Ouvrez-le dans Excel et enregistrez-le comme classeur Excel (.xlsx) ; s’il montre une page de connexion, téléchargez-le de nouveau.',
      'text-file':
        'Le fichier est un simple texte (CSV, par exemple), et non un classeur. Copiez ses lignes dans le classeur envoyé au partenaire.',
      document: 'Le fichier est un texte (Word, par exemple), et non un classeur. Demandez le classeur (.xlsx).',
      presentation: 'Le fichier est une présentation, et non un classeur. Demandez le classeur (.xlsx).',
      pdf: 'Le fichier est un PDF, et non un classeur. Demandez le classeur (.xlsx) dont il a été tiré.',
      archive:
        'Le fichier est une archive (.zip, par exemple), et non un classeur. Décompressez-le et choisissez le classeur qu’il contient.',
      'unknown-compression':
        'Le fichier est compressé d’une manière qu’Excel ne connaît pas. Demandez le classeur tel qu’Excel l’a enregistré.',
      'unknown-encoding':
        'Les textes du fichier sont dans un codage qu’Accord ne sait pas lire ({encoding}). Ouvrez-le dans Excel, vérifiez ses textes et enregistrez-le de nouveau.',
      'wrong-encoding':
        'Les textes du fichier devraient être codés en {encoding} et ne le sont pas : certains caractères seraient faux. Ouvrez-le dans Excel, vérifiez ses textes et enregistrez-le de nouveau.',
      'missing-part':
        'Le fichier a perdu une partie : une feuille, un tableau, ou les textes ou formats des cellules. Demandez une nouvelle copie ; une réparation par Excel perdrait des contenus.',
      'part-twice':
        'Le fichier contient deux fois une de ses parties, avec des contenus différents : on ne sait pas laquelle est juste. Ouvrez-le dans Excel, vérifiez ses lignes et enregistrez-le de nouveau.',
      folder: 'C’est un dossier, et il faut ici un fichier. Choisissez le fichier qu’il contient.',
      'no-file': 'C’est un périphérique, un tube ou une connexion, et il faut ici un fichier. Choisissez un fichier.',
      'not-found':
        'Aucun fichier ne porte ce nom ; il a peut-être été déplacé, renommé ou supprimé. Vérifiez son nom et son dossier.',
      forbidden:
        'Le fichier ne peut pas être ouvert : sa lecture n’est pas autorisée, ou un autre programme le verrouille. Demandez le droit de le lire, ou fermez-le là où il est ouvert.',
      'damaged-sheet':
        'La feuille « {sheet} » est endommagée : le fichier ne peut pas être lu. Ouvrez-le dans Excel, laissez Excel le réparer, vérifiez cette feuille, puis enregistrez-le de nouveau.',
      'damaged-row':
        'La ligne {row} de la feuille « {sheet} » est endommagée : le fichier ne peut pas être lu. Ouvrez-le dans Excel, laissez Excel le réparer, vérifiez cette ligne, puis enregistrez-le de nouveau.',
      'too-many-sheets':
        'Le classeur a plus de {limit} feuilles. Supprimez celles qui ont été ajoutées, puis enregistrez-le de nouveau.',
      'too-many-rows':
        'Les feuilles ont plus de {limit} lignes, vides pour la plupart mais mises en forme. Supprimez dans Excel les lignes sous les dépenses, puis enregistrez le fichier de nouveau.',
      'too-many-cells':
        'Les feuilles ont plus de {limit} cellules, vides pour la plupart mais mises en forme. Supprimez dans Excel les lignes sous les dépenses et les colonnes à côté, puis enregistrez le fichier de nouveau.',
      'too-many-formulas':
        'Le classeur a plus de {limit} formules. Supprimez celles qui se trouvent sous les dépenses et à côté, ainsi que les feuilles ajoutées, puis enregistrez-le de nouveau.',
      'too-many-merges':
        'Le classeur a des cellules fusionnées sur plus de {limit} lignes en tout. Annulez la fusion des cellules à côté et au-dessous des dépenses, puis enregistrez-le de nouveau.',
      'too-many-formats':
        'Les cellules changent de format plus de {limit} fois. Copiez les dépenses, en valeurs seulement, dans le classeur envoyé au partenaire.',
      'too-many-names':
        'Le classeur a plus de {limit} noms, laissés sans doute par des feuilles copiées. Supprimez-les dans Excel (Formules, Gestionnaire de noms), puis enregistrez-le de nouveau.',
      'too-many-tables':
        'Le classeur a plus de {limit} tableaux. Supprimez les feuilles ajoutées, puis enregistrez-le de nouveau.',
      'too-many-lines':
        'La feuille des dépenses a plus de {limit} lignes remplies. Supprimez ce qui n’a pas sa place à côté ou au-dessous des dépenses, puis enregistrez le fichier de nouveau.',
      'too-many-pieces':
        'Le fichier a plus de {limit} éléments qui ne sont pas écrits comme Excel le fait, ou des lignes vides mais mises en forme. Supprimez dans Excel les lignes sous les dépenses et les feuilles ajoutées, puis enregistrez-y le fichier.',
      'too-many-texts':
        'Le classeur a plus de {limit} textes différents. Supprimez les feuilles ajoutées, puis enregistrez-le de nouveau.',
      'damaged-cell':
        'La cellule {cell} de la feuille « {sheet} » est endommagée : le fichier ne peut pas être lu. Ouvrez-le dans Excel, laissez Excel le réparer, vérifiez cette cellule, puis enregistrez-le de nouveau.',
    },
  },
  'file-encrypted': {
    title: 'Fichier protégé par un mot de passe',
    status: 'Protégé par un mot de passe',
    text: {
      password:
        'Le fichier est protégé par un mot de passe. Ouvrez-le dans Excel, supprimez le mot de passe (Fichier, Informations, Protéger le classeur) et enregistrez-le de nouveau.',
      'default-password':
        'Le fichier est chiffré, bien qu’Excel l’ouvre sans rien demander : il porte le mot de passe par défaut d’Excel. Ouvrez-le dans Excel et enregistrez-le sous un autre nom, comme classeur Excel (.xlsx) sans mot de passe.',
      rights:
        'Le fichier est protégé par la gestion des droits : seules les personnes désignées peuvent l’ouvrir. Ouvrez-le comme l’une d’elles, levez la restriction (Fichier, Informations, Protéger le classeur, Restreindre l’accès) et enregistrez-le de nouveau.',
      archive:
        'Le contenu du fichier a été verrouillé par un mot de passe dans un programme d’archivage. Décompressez-le dans ce programme et choisissez le classeur qu’il contient.',
    },
  },
  'not-an-accord-workbook': {
    title: 'Pas un classeur de partenaire',
    status: 'Pas un classeur de partenaire',
    text: {
      foreign: 'Le classeur n’a pas été créé par Accord. Demandez au partenaire le classeur qui lui a été envoyé.',
      report:
        'Le classeur est un rapport consolidé, qui ne contient pas de dépenses à lire. Choisissez le classeur dont le rapport est tiré.',
      project:
        'Le classeur est celui du projet, tenu par le chef de file, alors qu’il faut celui d’un partenaire. Choisissez le fichier du partenaire.',
      partner:
        'Le classeur est celui d’un partenaire, alors qu’il faut celui du projet, tenu par le chef de file. Choisissez le fichier du projet.',
      draft:
        'Le classeur est un projet d’accord : rien n’est encore en vigueur. Complétez-le et enregistrez-le d’abord comme version 1.',
      damaged:
        'Le classeur a perdu son tableau de dépenses, ou les données auxquelles Accord le reconnaît. Copiez ses dépenses dans un classeur neuf.',
      agreement:
        'L’accord que contient le classeur ne peut pas être utilisé : {count} {count|point est|points sont} à corriger. Corrigez l’accord et faites refaire les classeurs.',
      'no-table':
        'Le classeur n’a pas de liste de dépenses : ni le tableau ni sa ligne d’en-têtes ne s’y trouvent. Copiez les dépenses dans un classeur neuf.',
      'several-tables':
        'Le classeur a plus d’une liste de dépenses remplie, et elles diffèrent : {sheets}. Supprimez toutes celles qui ne sont pas la bonne.',
      'too-many-tables':
        'Le classeur a plus de {most} listes de dépenses ou lignes d’en-têtes, chacune dans un autre ordre. Gardez la bonne et supprimez les autres.',
      unrecognised:
        'Accord ne peut plus dire à quel partenaire appartient ce classeur. Copiez les dépenses dans le classeur envoyé à ce partenaire.',
      'no-report': 'Ce n’est pas un rapport consolidé, et c’est un rapport qu’il faut ici. Choisissez le rapport.',
      'no-project':
        'Ce n’est pas le classeur projet du chef de file, et c’est lui qu’il faut ici. Choisissez le fichier du projet.',
      'damaged-report':
        'Le rapport a perdu son tableau des dépenses lues ou ses dépenses à taux forfaitaire. Consolidez de nouveau les fichiers des partenaires.',
      contradicted:
        'Les données d’Accord dans ce classeur désignent {partner}, ses feuilles {says}. Copiez les dépenses dans le classeur envoyé au partenaire.',
    },
  },
  'report-changed': {
    title: 'Rapport modifié à la main',
    status: 'Modifié',
    text: {
      line: 'La ligne {at} de la feuille {sheet} déclare {shown}, mais ses montants donnent {found} : le rapport a été modifié après coup. Consolidez de nouveau et utilisez le nouveau rapport.',
      verdict:
        'À la ligne {at} de la feuille {sheet}, la décision et son motif ne vont pas ensemble : le rapport a été modifié après coup. Consolidez de nouveau et utilisez le nouveau rapport.',
      file: 'Les dépenses de {of} totalisent {found}, mais la feuille des fichiers indique {shown} : le rapport a été modifié après coup. Consolidez de nouveau et utilisez le nouveau rapport.',
      lines:
        'Le rapport a {found} dépenses de {of}, mais la feuille des fichiers en indique {shown} : il a été modifié après coup. Consolidez de nouveau et utilisez le nouveau rapport.',
      total:
        'Le rapport affiche un total de {shown}, mais ses dépenses donnent {found} : il a été modifié après coup. Consolidez de nouveau et utilisez le nouveau rapport.',
      'flat-rate':
        'Le taux forfaitaire {flatRate} de {period} donne {shown}, mais les dépenses donnent {found} : le rapport a été modifié après coup. Consolidez de nouveau et utilisez le nouveau rapport.',
      'no-files':
        'La feuille des fichiers n’est plus dans le rapport : rien ne montre si ses dépenses sont complètes. Consolidez de nouveau et utilisez le nouveau rapport.',
      'no-partner':
        'La feuille des fichiers ne nomme plus {name} : le rapport a été modifié après coup. Consolidez de nouveau et utilisez le nouveau rapport.',
      'no-total':
        'Le rapport n’affiche aucun total calculé : rien ne montre si ses dépenses sont complètes. Ouvrez-le dans Excel et enregistrez-le, ou consolidez de nouveau.',
    },
  },
  'wrong-project': {
    title: 'Fichier d’un autre projet',
    status: 'Autre projet',
    text: 'Le fichier appartient au projet {project}, et non à {expected}. Choisissez le fichier de ce projet.',
  },
  'partner-twice': {
    title: 'Deux fichiers d’un partenaire',
    status: 'Partenaire en double',
    text: 'Il y a un autre fichier de {partner} : {other}. Aucun n’a été utilisé, car rien ne dit lequel est le bon. Conservez-en un et retirez l’autre.',
  },
  'column-missing': {
    title: 'Colonne manquante',
    status: 'Colonne manquante',
    text: 'Le tableau de dépenses n’a pas {count|de colonne|les colonnes} « {columns} ». Rétablissez-{count|la|les}, avec exactement {count|cet en-tête|ces en-têtes}, dans sa première ligne.',
  },
  'wrong-agreement-version': {
    title: 'Autre version de l’accord',
    text: 'Le fichier a été créé d’après la version {version} de l’accord ; la version {expected} s’applique et a servi aux vérifications. Envoyez au partenaire un classeur à jour.',
  },
  'partner-missing': {
    title: 'Fichier de partenaire manquant',
    status: 'Non reçu',
    text: 'Aucun fichier n’a été reçu de {name} ({partner}), dont le budget est de {budget}. Demandez-le au partenaire, ou consolidez sans lui.',
  },
  'partner-recognised': {
    title: 'Partenaire reconnu d’après les données',
    text: {
      missing:
        'Les données d’Accord dans ce classeur ont disparu. Ses feuilles montrent que c’est celui de {name} ({partner}) ; ses dépenses sont vérifiées selon la version {expected} de l’accord. Si ce n’est pas le bon partenaire, retirez le fichier.',
      edited:
        'Les données d’Accord dans ce classeur ont été modifiées. Ses feuilles montrent que c’est celui de {name} ({partner}) ; ses dépenses sont vérifiées selon la version {expected} de l’accord. Si ce n’est pas le bon partenaire, retirez le fichier.',
    },
  },
  'rows-not-read': {
    title: 'Lignes non lues',
    text: {
      rows: '{count} {count|ligne|lignes} de la feuille « {sheet} » {count|ressemble à une dépense|ressemblent à des dépenses} mais {count|n’a pas été lue|n’ont pas été lues}, et {count|son montant n’est|leurs montants ne sont} dans aucune somme : {rows}. Déplacez-{count|la|les} dans le tableau de dépenses ; si {count|ce n’est pas une dépense|ce ne sont pas des dépenses}, supprimez-{count|la|les} ou gardez-{count|la|les} dans un autre fichier.',
      beside:
        'À côté du tableau de la feuille « {sheet} », {count} {count|ligne contient|lignes contiennent} ce qui ressemble à une autre dépense mais n’a pas été lu, et dont le montant n’est dans aucune somme : {rows}. Déplacez-la dans une ligne à part du tableau ; si ce n’est pas une dépense, supprimez-la ou gardez-la dans un autre fichier.',
    },
  },
  'rows-left-out': {
    title: 'Lignes qui ne sont pas des dépenses',
    text: '{count} {count|ligne n’a pas été lue|lignes n’ont pas été lues} comme {count|une dépense|des dépenses}, car {count|elle ne contient|elles ne contiennent} qu’un libellé et des totaux, une remarque ou de nouveau les en-têtes : {rows}. S’il s’agit d’une dépense, complétez sa date, son action et sa catégorie.',
  },
  'lines-below-table': {
    title: 'Dépenses hors du tableau',
    text: {
      below:
        '{count} {count|dépense se trouve|dépenses se trouvent} sous le tableau ou à l’écart, et {count|est comptée|sont comptées} tout de même : {rows}. Étendez le tableau jusque-là.',
      above:
        '{count} {count|dépense se trouve|dépenses se trouvent} au-dessus de la ligne d’en-têtes, et {count|est comptée|sont comptées} tout de même : {rows}. Déplacez-{count|la|les} dans le tableau.',
    },
  },
  'columns-mapped': {
    title: 'Colonnes reconnues',
    text: {
      taken: 'Ces colonnes ont été reconnues bien que déplacées ou renommées : {list}. Vérifiez chaque correspondance.',
      unknown: 'Ces colonnes ne font pas partie de la liste des dépenses et n’ont pas été lues : {others}.',
      table:
        'Le tableau de dépenses a changé de nom ou n’est plus un tableau ; il a été retrouvé par ses en-têtes sur la feuille « {sheet} ». Vérifiez que toutes les dépenses y sont.',
      'other-sheets':
        'Les dépenses ont été lues sur la feuille « {sheet} ». Une telle liste se trouve aussi ailleurs, vide ou avec les mêmes dépenses : {others}.',
      merged:
        'Des cellules sont fusionnées sur plusieurs lignes ; chacune de ces lignes a été lue comme si elle en contenait le texte : {rows}. Défaites la fusion.',
      repeats:
        'Des lignes de la feuille « {sheet} » répètent des dépenses qui ont été lues et ne sont pas comptées une seconde fois : {rows}.',
    },
  },
  'table-unbalanced': {
    title: 'Tableau dont les totaux ne concordent pas',
    text: {
      rows: 'Ses lignes donnent {found}, son total indique {shown}. Consolidez à nouveau, ou signalez-le à la personne qui vous assiste pour Accord.',
      across:
        'Ses colonnes donnent {found}, son total indique {shown}. Signalez-le à la personne qui vous assiste pour Accord.',
      source:
        'Il totalise {shown}, mais ce dont il est tiré totalise {found}. Consolidez à nouveau, ou signalez-le à la personne qui vous assiste pour Accord.',
    },
  },
  'excluded-in-claim': {
    title: 'Dépense écartée dans la demande',
    text: '{partner}, dépense {line} : la demande {claim} en compte {amount} (ligne {row} de la feuille {sheet}), alors que le chef de file l’a écartée : {reason}. Annulez la demande, ou retirez la dépense dans le tableau des contrôles.',
  },
});
