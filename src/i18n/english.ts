/** Imported for its effect by programs without a page, before anything speaks: all words, in English. */
import * as answers from './en/answers';
import * as cards from './en/cards';
import * as exporting from './en/export';
import * as layers from './en/layers';
import * as own from './en/own';
import * as report from './en/report';
import * as shell from './en/shell';
import { speakAtOnce } from './words';

speakAtOnce({ shell, cards, export: exporting, report, answers, own, layers });
