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
    'file-too-long':
      'o ficheiro é mais longo do que qualquer acordo: no máximo {expected} caracteres. Verifique se é o ficheiro certo.',
    encoding: 'a linha {found} tem letras que não se conseguem ler. Guarde de novo o ficheiro com a codificação UTF-8.',
    'too-deep': 'há aqui mais de {expected} parênteses abertos uns dentro dos outros. Verifique os parênteses.',
    'too-many':
      'há {found} entradas, e são possíveis {expected}. Junte entradas, ou verifique se algo foi colado duas vezes.',
    'repeated-key': '«{found}» está indicado duas vezes na mesma entrada, e só um pode contar. Elimine um dos dois.',
    'more-faults': 'há mais pontos; serão indicados quando os anteriores estiverem corrigidos.',
    missing: 'esta entrada é obrigatória. Acrescente-a.',
    'unknown-key': '«{found}» não faz parte de um ficheiro de acordo. Verifique a grafia, ou retire-a.',
    'wrong-type': '{found} não serve aqui; esperado: {expected}.',
    'not-an-option': '«{found}» não é possível aqui. Escolha entre: {expected}.',
    'too-short': 'acrescente pelo menos uma entrada.',
    code: '«{found}» não é um código. Utilize no máximo 40 letras, algarismos, pontos e hífenes.',
    amount: '«{found}» não é um montante. Escreva-o com ponto decimal e sem outros sinais, por exemplo 444.64.',
    'amount-too-large':
      '«{found}» é demasiado grande: são possíveis no máximo onze algarismos antes do ponto decimal. Verifique os algarismos.',
    'sum-too-large':
      'a soma dos montantes excede o que se pode contar ao cêntimo. Procure um montante com algarismos a mais.',
    'too-large': '{found} é demasiado grande; é possível no máximo {expected}. Verifique os algarismos.',
    rate: '«{found}» não é uma taxa. Escreva-a com ponto decimal, por exemplo 0.15 para 15%.',
    share:
      '«{found}» é mais do que {expected}. Escreva uma parte do todo com ponto decimal, por exemplo 0.15 para 15%.',
    'exchange-rate':
      '«{found}» não pode ser uma taxa de câmbio. Escreva quanto vale nessa moeda uma unidade da moeda do projeto, acima de 0 e com ponto decimal, por exemplo 24.31.',
    'rate-twice': 'há duas taxas de {found} para {expected}, e só uma pode contar. Elimine uma das duas.',
    day: '«{found}» não é uma data. Escreva ano, mês e dia, por exemplo 2026-02-13.',
    month: '«{found}» não é um mês. Escreva ano e mês, por exemplo 2026-02.',
    year: '{found} não está entre 1990 e 2099. Verifique o ano.',
    currency:
      '«{found}» não é uma moeda. Utilize as três letras maiúsculas do seu código internacional, por exemplo EUR.',
    country: '«{found}» não é um país. Utilize as suas duas letras maiúsculas, por exemplo PT.',
    language: '«{found}» não é uma língua. Utilize as suas duas ou três letras minúsculas, por exemplo pt.',
    filled: 'o texto está vazio. Preencha-o, ou retire-o.',
    text: 'isto não é um texto. Escreva um só texto, ou um em cada língua (pt, en, etc.).',
    'text-too-long': 'o texto é demasiado longo; são possíveis no máximo {expected} caracteres. Encurte-o.',
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
    'period-not-after':
      'o período começa em {found}, mas o anterior na lista termina em {expected}. Corrija as datas para que nenhum dia esteja em dois períodos, e ordene os períodos.',
    'links-in-circle': 'estas tarefas esperam umas pelas outras em círculo: {found}. Elimine uma das ligações.',
    'outside-project':
      'o período não tem nenhum dia em comum com o projeto, que vai de {found} até ao último pedido de pagamento, em {expected}. Verifique os anos.',
    'too-many-decimals': '{found} tem mais casas decimais do que a moeda, que tem {expected}.',
    'weights-missing': 'a chave de repartição «{found}» precisa de pesos. Acrescente um por parceiro.',
  },
});
