/**
 * The ways to arrange map, legend and credits on a page: legend beside the map or below it, in so many columns. Pure.
 */
import type { Rectangle } from '../../model/snapshot/frame';
import type { CreditPlace } from '../../model/snapshot/settings';
import type { Box, DrawItem } from '../../theme/drawing';
import { legendColumns } from './legendBlocks';
import { colophon, group, LEAST_COLUMN, type Page, rule, ruleRoom } from './page';
import { type Block, columns, EMPTY, stack } from './text';

/** Width over height of the map where the height of the picture follows. */
export const FREE_RATIO = 1.5;

/** Widths of a column beside the map, and of credits beside the legend, as shares of the width. */
const SIDE_SHARES = [0.2, 0.23, 0.26, 0.3, 0.34, 0.38, 0.42] as const;
const CREDIT_SHARES = [0.34, 0.42, 0.5, 0.58] as const;
/** A finished arrangement. */
export interface Candidate {
  height: number;
  map: Rectangle;
  qr: Box | null;
  draw(): DrawItem[];
  creditsMoved: boolean;
}

/** All arrangements of a kind at a size of text that fit the picture, in a fixed order. */
export type Way = (page: Page) => Candidate[];

const creditsBelow: Way = (page) => [...sideBySide(page, false), ...below(page, false)];
const columnBeside: Way = (page) => sideBySide(page, true);
const zoneBeside: Way = (page) => below(page, true);
export const creditsMoved: Way = (page) =>
  creditsBelow(page).map((candidate) => ({ ...candidate, creditsMoved: true }));

/** What to try, the most fitting first. */
export function waysFor(credits: CreditPlace, landscape: boolean): readonly Way[] {
  if (credits === 'below') return [creditsBelow];
  return landscape ? [columnBeside, zoneBeside, creditsMoved] : [zoneBeside, columnBeside, creditsMoved];
}

function legendStyle({ type, mode, measure, notes }: Page) {
  return { type, mode, measure, notes };
}

/** The map with a column of legend, and of credits if these go `beside`, at its right. */
function sideBySide(page: Page, beside: boolean): Candidate[] {
  const { width, height, margin, gap, plain, content, header, top } = page;
  const inner = width - 2 * margin;
  const foot = beside ? null : colophon(page, inner);
  const footRoom = foot === null ? 0 : foot.height + ruleRoom(page);
  return SIDE_SHARES.flatMap((share): Candidate[] => {
    const side = inner * share;
    if (side < plain * LEAST_COLUMN || (content.legend.length === 0 && !beside)) return [];
    const legend = content.legend.length === 0 ? EMPTY : columnOf(page, side);
    const aside = beside ? colophon(page, side) : null;
    const used = legend.height + (aside === null ? 0 : aside.height + (legend.height > 0 ? gap * 1.5 : 0));
    const mapWidth = inner - side - gap * 1.3;
    const free = height === null ? Math.max(used, mapWidth / FREE_RATIO) : height - top - margin - footRoom;
    if (used > free || mapWidth <= 0) return [];
    const map = {
      x: margin,
      y: top,
      width: mapWidth,
      height: height === null ? mapWidth / FREE_RATIO : free,
    };
    const whole = height ?? top + free + footRoom + margin;
    const x = width - margin - side;
    const footTop = whole - margin - (foot?.height ?? 0);
    const asideTop = top + free - (aside?.height ?? 0);
    return [
      {
        height: whole,
        map,
        qr: foot?.qrBox(margin, footTop) ?? aside?.qrBox(x, asideTop) ?? null,
        creditsMoved: false,
        draw: () => [
          ...header.draw(margin, margin),
          ...legend.draw(x, top),
          ...(aside?.draw(x, asideTop) ?? []),
          ...(foot === null ? [] : [...rule(page, footTop), ...foot.draw(margin, footTop)]),
        ],
      },
    ];
  });
}

const columnOf = (page: Page, width: number) =>
  group(
    'legend',
    stack(legendColumns(page.content.legend, 1, width, page.gap * 0.8, legendStyle(page)) ?? [], 0),
  );

/** The map over the whole width, the legend in columns below it, credits below that or beside it. */
function below(page: Page, beside: boolean): Candidate[] {
  const { width, margin, gap, plain, content } = page;
  const inner = width - 2 * margin;
  const legends = (room: number) =>
    Array.from({ length: Math.max(1, content.legend.length) }, (_, index) => index + 1).flatMap(
      (number): Block[] => {
        const between = gap * 1.5;
        const each = (room - between * (number - 1)) / number;
        if (content.legend.length === 0) return [EMPTY];
        if (number > 1 && each < plain * LEAST_COLUMN) return [];
        const set = legendColumns(content.legend, number, each, gap * 0.8, legendStyle(page));
        return set === null ? [] : [group('legend', columns(set, each, between))];
      },
    );
  if (!beside) {
    const foot = colophon(page, inner);
    return legends(inner).flatMap((legend) => {
      const legendRoom = legend.height === 0 ? 0 : legend.height + gap;
      return overZone(page, legendRoom + foot.height + ruleRoom(page), (zone) => {
        const footTop = zone + legendRoom + ruleRoom(page);
        return {
          qr: foot.qrBox(margin, footTop),
          draw: () => [
            ...legend.draw(margin, zone + gap),
            ...rule(page, footTop),
            ...foot.draw(margin, footTop),
          ],
        };
      });
    });
  }
  return CREDIT_SHARES.flatMap((share) => {
    const side = inner * share;
    const room = inner - side - gap * 1.5;
    if (Math.min(side, room) < plain * LEAST_COLUMN) return [];
    const aside = colophon(page, side);
    return legends(room).flatMap((legend) =>
      overZone(page, Math.max(legend.height, aside.height) + gap, (zone) => {
        const x = width - margin - side;
        return {
          qr: aside.qrBox(x, zone + gap),
          draw: () => [...legend.draw(margin, zone + gap), ...aside.draw(x, zone + gap)],
        };
      }),
    );
  });
}

/** The map over a zone of a height that begins where the map ends; none where no room is left for the map. */
function overZone(
  page: Page,
  zone: number,
  fill: (top: number) => Pick<Candidate, 'qr' | 'draw'>,
): Candidate[] {
  const { width, height, margin, header, top } = page;
  const inner = width - 2 * margin;
  const mapHeight = height === null ? inner / FREE_RATIO : height - top - margin - zone;
  if (mapHeight <= 0) return [];
  const { qr, draw } = fill(top + mapHeight);
  return [
    {
      height: height ?? top + mapHeight + zone + margin,
      map: { x: margin, y: top, width: inner, height: mapHeight },
      qr,
      creditsMoved: false,
      draw: () => [...header.draw(margin, margin), ...draw()],
    },
  ];
}
