/** Feeds of what comes next: Atom (RFC 4287) and JSON Feed 1.1. Nothing in them depends on a clock. */
import { createHash } from 'node:crypto';

/** One entry of a feed. */
export interface FeedItem {
  /** Stable for ever. */
  id: string;
  title: string;
  text: string;
  /** Address in the app, relative to the feed: `../../?event=…`. */
  link: string;
  /** A page that says so; null where there is none. */
  source: string | null;
}

export interface Feed {
  id: string;
  title: string;
  about: string;
  author: string;
  /** Day of the data, `YYYY-MM-DD`. */
  updated: string;
  /** Address in the app, relative to the feed. */
  link: string;
  items: readonly FeedItem[];
}

/** A name of five hex groups for an id, always the same (RFC 4122, version 5, over the URL namespace). */
export function uuidOf(id: string): string {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const hash = createHash('sha1').update(namespace).update(`headroom:${id}`).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const xml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 can't hold them.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');

export function atomText({ id, title, about, author, updated, link, items }: Feed): string {
  const time = `${updated}T00:00:00Z`;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>urn:uuid:${uuidOf(id)}</id>`,
    `  <title>${xml(title)}</title>`,
    `  <subtitle>${xml(about)}</subtitle>`,
    `  <author><name>${xml(author)}</name></author>`,
    `  <updated>${time}</updated>`,
    `  <link rel="alternate" type="text/html" href="${xml(link)}"/>`,
    ...items.flatMap((item) => [
      '  <entry>',
      `    <id>urn:uuid:${uuidOf(item.id)}</id>`,
      `    <title>${xml(item.title)}</title>`,
      `    <updated>${time}</updated>`,
      `    <link rel="alternate" type="text/html" href="${xml(item.link)}"/>`,
      ...(item.source === null ? [] : [`    <link rel="via" href="${xml(item.source)}"/>`]),
      `    <summary>${xml(item.text)}</summary>`,
      '  </entry>',
    ]),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

export function jsonFeedText({ title, about, author, updated, items }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: about,
    language: 'en',
    authors: [{ name: author }],
    items: items.map((item) => ({
      id: `urn:uuid:${uuidOf(item.id)}`,
      title: item.title,
      content_text: item.text,
      date_modified: `${updated}T00:00:00Z`,
      ...(item.source === null ? {} : { external_url: item.source }),
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
