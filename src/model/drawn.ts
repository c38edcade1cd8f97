/** What readers draw: shapes as they are made and reshaped, before they are a region. */
import type { Corner } from './polygon';

/** The ways to draw, in the order in which they are offered. */
export const DRAW_TOOLS = ['polygon', 'rectangle', 'circle', 'corridor'] as const;
export type DrawTool = (typeof DRAW_TOOLS)[number];

/** A shape in the making: it may have too few points to be an area yet. */
export type DrawnShape =
  | { tool: 'polygon'; points: readonly Corner[] }
  /** Two opposite corners. */
  | { tool: 'rectangle'; points: readonly Corner[] }
  /** The middle. */
  | { tool: 'circle'; points: readonly Corner[]; km: number }
  /** A line, and how wide the corridor along it is from edge to edge. */
  | { tool: 'corridor'; points: readonly Corner[]; km: number };

/** How wide a circle (from its middle) and a corridor are where nobody says it, km. */
export const FIRST_KM = { circle: 25, corridor: 5 } as const;

/** A shape without a point. */
export function emptyShape(tool: DrawTool): DrawnShape {
  return tool === 'circle' || tool === 'corridor'
    ? { tool, points: [], km: FIRST_KM[tool] }
    : { tool, points: [] };
}
