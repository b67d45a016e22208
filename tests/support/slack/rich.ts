import { type Check, isObject, keys, length, list, number } from './check.ts';

const inline: Readonly<Record<string, readonly [needs: readonly string[], may: readonly string[]]>> = {
  text: [['text'], ['style']],
  link: [['url'], ['text', 'unsafe', 'style']],
  emoji: [['name'], ['unicode', 'skin_tone', 'style']],
  user: [['user_id'], ['style']],
  usergroup: [['usergroup_id'], ['style']],
  channel: [['channel_id'], ['style']],
  broadcast: [['range'], ['style']],
  date: [
    ['timestamp', 'format'],
    ['url', 'fallback', 'style'],
  ],
  color: [['value'], ['style']],
};
const styles = ['bold', 'italic', 'strike', 'code', 'underline', 'highlight', 'client_highlight', 'unlink'];

function checkInline(check: Check, value: unknown, at: string): undefined {
  if (!isObject(value)) return check.say(at, 'must be an object');
  const known = inline[String(value.type)];
  if (known === undefined) return check.say(`${at}/type`, `unsupported type: ${value.type}`);
  keys(check, value, at, ['type', ...known[0]], known[1]);
  if (value.type === 'text') length(check, value.text, `${at}/text`, 13_200);
  if (value.type === 'link') length(check, value.url, `${at}/url`, 3000);
  const style = value.style;
  if (style === undefined) return;
  if (!isObject(style)) return check.say(`${at}/style`, 'must be an object');
  keys(check, style, `${at}/style`, [], styles);
  for (const [name, on] of Object.entries(style))
    if (typeof on !== 'boolean') check.say(`${at}/style/${name}`, 'must be a boolean');
}

const parts: Readonly<Record<string, readonly string[]>> = {
  rich_text_section: [],
  rich_text_preformatted: ['border', 'language'],
  rich_text_quote: ['border'],
  rich_text_list: ['style', 'indent', 'offset', 'border'],
};

function checkPart(check: Check, value: unknown, at: string, inList: boolean): undefined {
  if (!isObject(value)) return check.say(at, 'must be an object');
  const may = parts[String(value.type)];
  if (may === undefined || (inList && value.type !== 'rich_text_section'))
    return check.say(`${at}/type`, `unsupported type: ${value.type}`);
  keys(check, value, at, ['type', 'elements', ...(value.type === 'rich_text_list' ? ['style'] : [])], may);
  number(check, value.indent, `${at}/indent`, 0, 8);
  number(check, value.border, `${at}/border`, 0, 1);
  if (value.type === 'rich_text_list' && value.style !== 'bullet' && value.style !== 'ordered')
    check.say(`${at}/style`, 'must be bullet or ordered');
  for (const [n, one] of list(check, value.elements, `${at}/elements`, 1, 1000).entries())
    if (value.type === 'rich_text_list') checkPart(check, one, `${at}/elements/${n}`, true);
    else checkInline(check, one, `${at}/elements/${n}`);
}

/** The elements of a rich_text block. */
export function checkRich(check: Check, elements: unknown, at: string): undefined {
  for (const [n, one] of list(check, elements, at, 1, 1000).entries()) checkPart(check, one, `${at}/${n}`, false);
}
