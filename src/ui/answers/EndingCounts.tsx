import { casesMessages, endingLabel, formatNumber } from '../../i18n/words';
import { ENDINGS, isDecision } from '../../model/endings/course';
import type { Endings } from '../../model/endings/endings';
import { AnswerTable } from '../parts/AnswerTable';

/** How fights ended: counts first, then what share of the decided each is, with its interval. */
export function EndingCounts({
  endings: { counts, shares },
  caption,
}: {
  endings: Endings;
  caption: string;
}) {
  return (
    <AnswerTable caption={caption} columns={Object.values(casesMessages.endingColumns)}>
      {ENDINGS.map((ending) => {
        const share = isDecision(ending) ? shares[ending] : null;
        return (
          <tr key={ending}>
            <th scope="row">{endingLabel(ending)}</th>
            <td>{formatNumber(counts[ending])}</td>
            <td>{share && casesMessages.share(share.share, share.low, share.high)}</td>
          </tr>
        );
      })}
    </AnswerTable>
  );
}
