/** Damage to the XML of a part: elements, attributes, entities, as careless programs and hands leave it. */
import type { Chance } from '../chance';
import { textOf, type Operator } from './operator';

type XmlDamage = (xml: string, chance: Chance) => string;

const elements = /<[A-Za-z][^<>]*?(?:\/>|>[^<]*<\/[A-Za-z:]+>)/g;
const tags = /<\/?[A-Za-z][^<>]*>/g;
const attributes = /\s[A-Za-z:]+="[^"]*"/g;

function at(xml: string, pattern: RegExp, chance: Chance): { from: number; to: number; text: string } | undefined {
  // Looking for all of them takes long in a large part: somewhere, the next one.
  pattern.lastIndex = chance.number(xml.length);
  const found = pattern.exec(xml);
  return found ? { from: found.index, to: found.index + found[0].length, text: found[0] } : undefined;
}

function replacing(pattern: RegExp, by: (text: string, chance: Chance) => string): XmlDamage {
  return (xml, chance) => {
    const found = at(xml, pattern, chance);
    return found ? xml.slice(0, found.from) + by(found.text, chance) + xml.slice(found.to) : xml;
  };
}

const values = [
  '',
  '0',
  '-1',
  '1',
  '99999999999',
  'x',
  '#REF!',
  'A1',
  'XFE1048577',
  'true',
  's',
  'n',
  'e',
  'str',
  'rId1',
];

const damages = {
  dropElement: replacing(elements, () => ''),
  repeatElement: replacing(elements, (text) => text + text),
  dropTag: replacing(tags, () => ''),
  dropAttribute: replacing(attributes, () => ''),
  repeatAttribute: replacing(attributes, (text) => text + text),
  changeAttribute: replacing(attributes, (text, chance) => text.replace(/"[^"]*"/, `"${chance.pick(values)}"`)),
  changeDigit: replacing(/\d/g, (_text, chance) => String(chance.number(10))),
  changeText: replacing(/>[^<>]+</g, (_text, chance) => `>${chance.pick(values)}<`),
  entity: replacing(
    />[^<>]+</g,
    (text, chance) =>
      `>${chance.pick(['&boom;', '&#0;', '&#xD800;', '&#x110000;', '&', '&amp;amp;', '&lt;', '_x0041_', '\u0000', '\ufffe', '<![CDATA[5]]>', '<!--5-->'])}${text.slice(1)}`,
  ),
  docType: (xml) => xml.replace(/\?>/, '?><!DOCTYPE a [<!ENTITY boom "boom">]>'),
  prefix: (xml, chance) => xml.replaceAll(chance.pick(['<c ', '<row ', '<v>', '<sheet ']), '<x:$& '),
  otherCharacter: (xml, chance) => {
    const place = chance.number(xml.length);
    return xml.slice(0, place) + chance.pick(['<', '>', '"', "'", '&', '\0', 'é', ' ']) + xml.slice(place + 1);
  },
} satisfies Record<string, XmlDamage>;

type Name = `xml-${keyof typeof damages}`;

/** Most of the damage goes where the figures are. */
function operator(damage: XmlDamage): Operator {
  return {
    opens: false,
    parts(parts, chance, { sheet }) {
      const name = chance.once(2) ? sheet : chance.pick([...parts.keys()]);
      const xml = textOf(parts, name);
      if (xml !== '') parts.set(name, damage(xml, chance));
    },
  };
}

export const xmlOperators = Object.fromEntries(
  Object.entries(damages).map(([name, damage]) => [`xml-${name}`, operator(damage)]),
) as Record<Name, Operator>;
