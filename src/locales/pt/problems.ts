/** As frases portuguesas sobre o que está errado no texto de um acordo. */
import { problemTexts } from '../define';
import { places } from './places';

export const problems = problemTexts({
  ...places,
  at: '{place}: ',
  whole: 'O ficheiro',
  kinds: {
    'not-json':
      'não é um ficheiro de acordo legível; o primeiro erro está na linha {found}. Peça uma nova cópia ao autor, ou verifique aí as vírgulas, os parênteses e as aspas.',
    missing: 'esta entrada é obrigatória. Acrescente-a.',
    'unknown-key': '«{found}» não faz parte de um ficheiro de acordo. Verifique a grafia, ou retire-a.',
    'wrong-type': '{found} não serve aqui; esperado: {expected}.',
    'not-an-option': '«{found}» não é possível aqui. Escolha entre: {expected}.',
    'too-short': 'acrescente pelo menos uma entrada.',
    code: '«{found}» não é um código. Utilize no máximo 40 letras, algarismos, pontos e hífenes.',
    amount: '«{found}» não é um montante. Escreva-o com ponto decimal e sem outros sinais, por exemplo 444.64.',
    rate: '«{found}» não é uma taxa. Escreva-a com ponto decimal, por exemplo 0.15 para 15%.',
    day: '«{found}» não é uma data. Escreva ano, mês e dia, por exemplo 2026-02-13.',
    month: '«{found}» não é um mês. Escreva ano e mês, por exemplo 2026-02.',
    currency: '«{found}» não é uma moeda. Utilize as suas três letras maiúsculas, por exemplo EUR.',
    country: '«{found}» não é um país. Utilize as suas duas letras maiúsculas, por exemplo PT.',
    language: '«{found}» não é uma língua. Utilize as suas duas ou três letras minúsculas, por exemplo pt.',
    filled: 'o texto está vazio. Preencha-o, ou retire-o.',
    text: 'isto não é um texto. Escreva um só texto, ou um em cada língua (pt, en, etc.).',
    'rate-or-amount': 'uma fonte de financiamento tem uma taxa ou um montante. Indique apenas um dos dois.',
    'increase-or-amount':
      'uma regra de flexibilidade tem uma percentagem, um montante ou ambos. Indique pelo menos um dos dois.',
    'cap-on-one':
      'um limite aplica-se a categorias, a parceiros ou a uma fonte de financiamento. Indique apenas um dos três.',
    'unknown-reference':
      '«{found}» não consta da lista «{expected}». Verifique a grafia, ou acrescente-o a essa lista.',
    repeated: 'o código «{found}» é utilizado duas vezes. Dê a cada um o seu.',
    'one-lead': 'tem de haver exatamente um parceiro coordenador, e há {found}. Verifique as funções.',
    'dates-reversed': '{found} é anterior a {expected}, que devia vir antes. Verifique as duas datas.',
    'not-in-order':
      '{found} não vem depois de {expected}. Indique as datas dos valores por ordem, cada uma só uma vez.',
    'too-many-decimals': '{found} tem mais casas decimais do que a moeda, que tem {expected}.',
    'weights-missing': 'a chave de repartição «{found}» precisa de pesos. Acrescente um por parceiro.',
  },
});
