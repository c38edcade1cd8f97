/** Why a picture can't have the size that was asked for, and what to do. */
import type { SizeProblem } from '../../../model/snapshot/size';

const FORM = 'a preset such as a4-landscape-300, or WIDTHxHEIGHT in px, mm or in: 1200x800px, 210x99mm@300';

/** One sentence. */
export function sizeProblemText(problem: SizeProblem): string {
  switch (problem.kind) {
    case 'form':
      return `“${problem.text}” is not a size; expected ${FORM}.`;
    case 'dpi':
      return `${problem.dpi} dpi is not possible; choose ${problem.least} to ${problem.most}.`;
    case 'small':
      return `${problem.sides.join(' × ')} pixels is too small for a map with its credits; each side needs at least ${problem.leastSide}.`;
    case 'large':
      return `${problem.sides.join(' × ')} pixels is more than browsers can hold; choose ${problem.unit === 'px' ? 'fewer pixels' : 'a smaller sheet or fewer dpi'}.`;
  }
}
