/**
 * The words of the page, in its one language, for everybody outside this folder. They are empty until their part has
 * arrived: `speak` brings the shell before the app starts, `withWords` the others with the code that uses them. So
 * nothing may keep a word when a module is first run (`words.test.ts` checks it); it has to ask when it speaks.
 * In one file although it is long: only the module that exports a variable can set it, and this one is their list.
 */
import type { Language, Part, Words } from './language';

export type { ActsInPicture, PictureFacts, SitesInPicture } from './en/export/altText';
export type { TableName } from './en/export/exportTables';
export type { FailureCode } from './en/shell/failures';
export type { TitleParts } from './en/shell/viewTitle';

export let actLine: Words['shell']['actLine'];
export let areaLine: Words['shell']['areaLine'];
export let areaName: Words['shell']['areaName'];
export let areaPlaceLines: Words['shell']['areaPlaceLines'];
export let placeText: Words['shell']['placeText'];
export let clusterLine: Words['shell']['clusterLine'];
export let countryName: Words['shell']['countryName'];
export let countyLine: Words['shell']['countyLine'];
export let endingsOfDay: Words['shell']['endingsOfDay'];
export let eventSummary: Words['shell']['eventSummary'];
export let toldActSummary: Words['shell']['toldActSummary'];
export let failures: Words['shell']['failures'];
export let formatDate: Words['shell']['formatDate'];
export let formatHour: Words['shell']['formatHour'];
export let formatHourThere: Words['shell']['formatHourThere'];
export let coordinatesText: Words['shell']['coordinatesText'];
export let formatKm2: Words['shell']['formatKm2'];
export let formatMegawatts: Words['shell']['formatMegawatts'];
export let formatMgd: Words['shell']['formatMgd'];
export let formatMw: Words['shell']['formatMw'];
export let formatNumber: Words['shell']['formatNumber'];
export let formatShare: Words['shell']['formatShare'];
export let headlineText: Words['shell']['headlineText'];
export let inForceText: Words['shell']['inForceText'];
export let inText: Words['shell']['inText'];
export let labels: Words['shell']['labels'];
export let legendText: Words['shell']['legendText'];
export let linkNoteText: Words['shell']['linkNoteText'];
export let listOf: Words['shell']['listOf'];
export let mapNames: Words['shell']['mapNames'];
export let mapReasons: Words['shell']['mapReasons'];
export let lineWithAct: Words['shell']['lineWithAct'];
export let measureLine: Words['shell']['measureLine'];
export let somewhereLine: Words['shell']['somewhereLine'];
export let measureKindText: Words['shell']['measureKindText'];
export let measureStateText: Words['shell']['measureStateText'];
export let measureText: Words['shell']['measureText'];
export let standingText: Words['shell']['standingText'];
export let messages: Words['shell']['messages'];
export let MONTH_NAMES: Words['shell']['MONTH_NAMES'];
export let pictureText: Words['shell']['pictureText'];
export let rangeWords: Words['shell']['rangeWords'];
export let scaleWords: Words['shell']['scaleWords'];
export let standingWords: Words['shell']['standingWords'];
export let waterClassWords: Words['shell']['waterClassWords'];
export let regionTitle: Words['shell']['regionTitle'];
export let shortRegionTitle: Words['shell']['shortRegionTitle'];
export let documentTitleText: Words['shell']['documentTitleText'];
export let siteLine: Words['shell']['siteLine'];
export let stateLine: Words['shell']['stateLine'];
export let statewideValue: Words['shell']['statewideValue'];
export let subtitleText: Words['shell']['subtitleText'];
export let timelineText: Words['shell']['timelineText'];
export let titleText: Words['shell']['titleText'];
export let windowMessages: Words['shell']['windowMessages'];

export let billMessages: Words['cards']['billMessages'];
export let cardMessages: Words['cards']['cardMessages'];
export let correctionColumns: Words['cards']['correctionColumns'];
export let correctionMessages: Words['cards']['correctionMessages'];
export let correctionText: Words['cards']['correctionText'];
export let correctionTitle: Words['cards']['correctionTitle'];
export let creditMessages: Words['cards']['creditMessages'];
export let describeLoad: Words['cards']['describeLoad'];
export let eventSentence: Words['cards']['eventSentence'];
export let figureText: Words['cards']['figureText'];
export let formatHours: Words['cards']['formatHours'];
export let formatMwh: Words['cards']['formatMwh'];
export let formatOffset: Words['cards']['formatOffset'];
export let formatSmallShare: Words['cards']['formatSmallShare'];
export let formatYears: Words['cards']['formatYears'];
export let glossaryText: Words['cards']['glossaryText'];
export let fitsText: Words['cards']['fitsText'];
export let gridMessages: Words['cards']['gridMessages'];
export let meaningOf: Words['cards']['meaningOf'];
export let powerMessages: Words['cards']['powerMessages'];
export let groupMessages: Words['cards']['groupMessages'];
export let guideText: Words['cards']['guideText'];
export let measureMessages: Words['cards']['measureMessages'];
export let noteText: Words['cards']['noteText'];
export let siteSentence: Words['cards']['siteSentence'];
export let thenAndNowMessages: Words['cards']['thenAndNowMessages'];
export let whatIfMessages: Words['cards']['whatIfMessages'];

export let altPlaces: Words['export']['altPlaces'];
export let altSentences: Words['export']['altSentences'];
export let altText: Words['export']['altText'];
export let citationWords: Words['export']['citationWords'];
export let embedText: Words['export']['embedText'];
export let eventFilterWords: Words['export']['eventFilterWords'];
export let exportColumns: Words['export']['exportColumns'];
export let exportTableWords: Words['export']['exportTableWords'];
export let exportText: Words['export']['exportText'];
export let feetLength: Words['export']['feetLength'];
export let formatPictureSize: Words['export']['formatPictureSize'];
export let metadataWords: Words['export']['metadataWords'];
export let metricLength: Words['export']['metricLength'];
export let mileLength: Words['export']['mileLength'];
export let NORTH: Words['export']['NORTH'];
export let pictureErrors: Words['export']['pictureErrors'];
export let presetName: Words['export']['presetName'];
export let reopenMessages: Words['export']['reopenMessages'];
export let SCALE_APART: Words['export']['SCALE_APART'];
export let scaleLatitude: Words['export']['scaleLatitude'];
export let siteFilterWords: Words['export']['siteFilterWords'];
export let panelsProblemText: Words['export']['panelsProblemText'];
export let seriesProblemText: Words['export']['seriesProblemText'];
export let seriesStudioText: Words['export']['seriesStudioText'];
export let seriesText: Words['export']['seriesText'];
export let sizeProblemText: Words['export']['sizeProblemText'];
export let storyText: Words['export']['storyText'];
export let studioText: Words['export']['studioText'];

export let expectedText: Words['own']['expectedText'];
export let findingText: Words['own']['findingText'];
export let keepMessages: Words['own']['keepMessages'];
export let ownMessages: Words['own']['ownMessages'];
export let ownText: Words['own']['ownText'];
export let repairNames: Words['own']['repairNames'];

export let gridWords: Words['report']['gridWords'];
export let reportCsv: Words['report']['reportCsv'];
export let reportJson: Words['report']['reportJson'];
export let powerFiles: Words['report']['powerFiles'];
export let reportMarkdown: Words['report']['reportMarkdown'];

export let atlasMessages: Words['answers']['atlasMessages'];
export let atlasText: Words['answers']['atlasText'];
export let figureGroups: Words['answers']['figureGroups'];
export let figureName: Words['answers']['figureName'];
export let figureSentence: Words['answers']['figureSentence'];
export let figuresFiles: Words['answers']['figuresFiles'];
export let figureWhole: Words['answers']['figureWhole'];
export let actRowsCsv: Words['answers']['actRowsCsv'];
export let siteRowsCsv: Words['answers']['siteRowsCsv'];
export let figureRecordsCsv: Words['answers']['figureRecordsCsv'];
export let ownerSides: Words['answers']['ownerSides'];
export let figuresMessages: Words['answers']['figuresMessages'];
export let calendarFiles: Words['answers']['calendarFiles'];
export let calendarKinds: Words['answers']['calendarKinds'];
export let calendarNote: Words['answers']['calendarNote'];
export let previewText: Words['answers']['previewText'];
export let calendarText: Words['answers']['calendarText'];
export let calendarTitle: Words['answers']['calendarTitle'];
export let comparisonFiles: Words['answers']['comparisonFiles'];
export let endingLabel: Words['answers']['endingLabel'];
export let endingLines: Words['answers']['endingLines'];
export let endingNote: Words['answers']['endingNote'];
export let changeKinds: Words['answers']['changeKinds'];
export let changeLines: Words['answers']['changeLines'];
export let changesFiles: Words['answers']['changesFiles'];
export let changesMessages: Words['answers']['changesMessages'];
export let changeTitle: Words['answers']['changeTitle'];
export let caseText: Words['answers']['caseText'];
export let feedText: Words['answers']['feedText'];
export let icsEvent: Words['answers']['icsEvent'];
export let drawMessages: Words['answers']['drawMessages'];
export let sheetMessages: Words['answers']['sheetMessages'];
export let sheetText: Words['answers']['sheetText'];
export let nextMessages: Words['answers']['nextMessages'];
export let placeMessages: Words['answers']['placeMessages'];
export let measureWords: Words['answers']['measureWords'];
export let landAroundLines: Words['answers']['landAroundLines'];
export let rankColumn: Words['answers']['rankColumn'];
export let rankFiles: Words['answers']['rankFiles'];
export let rankKind: Words['answers']['rankKind'];
export let rankMessages: Words['answers']['rankMessages'];
export let rankNote: Words['answers']['rankNote'];
export let rankValue: Words['answers']['rankValue'];
export let similarFiles: Words['answers']['similarFiles'];
export let casesMessages: Words['answers']['casesMessages'];
export let instrumentLabel: Words['answers']['instrumentLabel'];
export let matchName: Words['answers']['matchName'];
export let similarNote: Words['answers']['similarNote'];
export let voteText: Words['answers']['voteText'];
export let similarReasons: Words['answers']['similarReasons'];
export let surroundingsLines: Words['answers']['surroundingsLines'];
export let surroundingsNote: Words['answers']['surroundingsNote'];
export let hallFacts: Words['layers']['hallFacts'];
export let hallLine: Words['layers']['hallLine'];
export let hallText: Words['layers']['hallText'];
export let territoryFacts: Words['layers']['territoryFacts'];
export let territoryLine: Words['layers']['territoryLine'];
export let territoryText: Words['layers']['territoryText'];
export let tribalFacts: Words['layers']['tribalFacts'];
export let tribalLine: Words['layers']['tribalLine'];
export let tribalText: Words['layers']['tribalText'];
export let populationLine: Words['layers']['populationLine'];
export let populationText: Words['layers']['populationText'];
export let choiceFilterWords: Words['layers']['choiceFilterWords'];
export let waterFacts: Words['layers']['waterFacts'];
export let waterText: Words['layers']['waterText'];
export let plantFacts: Words['layers']['plantFacts'];
export let plantLine: Words['layers']['plantLine'];
export let plantText: Words['layers']['plantText'];
export let wireLine: Words['layers']['wireLine'];
export let wiresText: Words['layers']['wiresText'];

/** Puts the words of a part where everybody asks for them. */
const TAKE: { readonly [P in Part]: (words: Words[P]) => void } = {
  shell: (words) => {
    ({
      actLine,
      areaLine,
      clusterLine,
      countryName,
      countyLine,
      areaName,
      areaPlaceLines,
      placeText,
      endingsOfDay,
      eventSummary,
      toldActSummary,
      failures,
      formatDate,
      formatHour,
      formatHourThere,
      coordinatesText,
      formatKm2,
      formatMegawatts,
      formatMgd,
      formatMw,
      formatNumber,
      formatShare,
      headlineText,
      inForceText,
      inText,
      labels,
      legendText,
      linkNoteText,
      listOf,
      mapNames,
      mapReasons,
      lineWithAct,
      measureLine,
      somewhereLine,
      measureKindText,
      measureStateText,
      measureText,
      standingText,
      messages,
      MONTH_NAMES,
      pictureText,
      rangeWords,
      scaleWords,
      standingWords,
      waterClassWords,
      regionTitle,
      shortRegionTitle,
      documentTitleText,
      siteLine,
      stateLine,
      statewideValue,
      subtitleText,
      timelineText,
      titleText,
      windowMessages,
    } = words);
  },
  cards: (words) => {
    ({
      billMessages,
      cardMessages,
      correctionColumns,
      correctionMessages,
      correctionText,
      correctionTitle,
      creditMessages,
      describeLoad,
      eventSentence,
      figureText,
      formatHours,
      formatMwh,
      formatOffset,
      formatSmallShare,
      formatYears,
      glossaryText,
      fitsText,
      gridMessages,
      meaningOf,
      groupMessages,
      guideText,
      measureMessages,
      noteText,
      powerMessages,
      siteSentence,
      thenAndNowMessages,
      whatIfMessages,
    } = words);
  },
  export: (words) => {
    ({
      altPlaces,
      altSentences,
      altText,
      citationWords,
      embedText,
      eventFilterWords,
      exportColumns,
      exportTableWords,
      exportText,
      feetLength,
      formatPictureSize,
      metadataWords,
      metricLength,
      mileLength,
      NORTH,
      pictureErrors,
      presetName,
      reopenMessages,
      SCALE_APART,
      scaleLatitude,
      siteFilterWords,
      panelsProblemText,
      seriesProblemText,
      seriesStudioText,
      seriesText,
      sizeProblemText,
      storyText,
      studioText,
    } = words);
  },
  report: (words) => {
    ({ gridWords, powerFiles, reportCsv, reportJson, reportMarkdown } = words);
  },
  answers: (words) => {
    ({
      atlasMessages,
      atlasText,
      figureGroups,
      figureName,
      figureSentence,
      figuresFiles,
      figureWhole,
      figureRecordsCsv,
      actRowsCsv,
      siteRowsCsv,
      ownerSides,
      figuresMessages,
      calendarFiles,
      calendarKinds,
      calendarNote,
      previewText,
      calendarText,
      calendarTitle,
      changeKinds,
      changeLines,
      changesFiles,
      changesMessages,
      changeTitle,
      caseText,
      comparisonFiles,
      endingLabel,
      endingLines,
      endingNote,
      feedText,
      icsEvent,
      drawMessages,
      sheetMessages,
      sheetText,
      nextMessages,
      placeMessages,
      measureWords,
      landAroundLines,
      rankColumn,
      rankFiles,
      rankKind,
      rankMessages,
      rankNote,
      rankValue,
      similarFiles,
      casesMessages,
      instrumentLabel,
      matchName,
      similarNote,
      voteText,
      similarReasons,
      surroundingsLines,
      surroundingsNote,
    } = words);
  },
  own: (words) => {
    ({ expectedText, findingText, keepMessages, ownMessages, ownText, repairNames } = words);
  },
  layers: (words) => {
    ({
      hallFacts,
      hallLine,
      hallText,
      territoryFacts,
      territoryLine,
      territoryText,
      tribalFacts,
      tribalLine,
      tribalText,
      plantFacts,
      populationLine,
      populationText,
      choiceFilterWords,
      waterFacts,
      waterText,
      plantLine,
      plantText,
      wireLine,
      wiresText,
    } = words);
  },
};

let spoken: Language | null = null;
const arrived = new Map<Part, Promise<void>>();

/** Resolves when the words of a part are there; a failed attempt is not kept. */
function arrival<P extends Part>(part: P): Promise<void> {
  const known = arrived.get(part);
  if (known) return known;
  if (spoken === null)
    return Promise.reject(new Error(`The words of "${part}" were asked for before a language was chosen`));
  const arriving = spoken.parts[part]().then(TAKE[part], (error: unknown) => {
    arrived.delete(part);
    throw error;
  });
  arrived.set(part, arriving);
  return arriving;
}

/**
 * Chooses the language of the page and brings the words that a first visit needs; asked again, it waits for the same.
 * @throws when they can't be had
 */
export function speak(language: Language): Promise<void> {
  if (spoken !== language) {
    spoken = language;
    arrived.clear();
  }
  return arrival('shell');
}

/** Resolves when the words of these parts are there. @throws when they can't be had */
export async function needWords(...parts: readonly Part[]): Promise<void> {
  await Promise.all(parts.map(arrival));
}

/** Before code that could not be had is asked for once more, ms: a network that changes is there again by then. */
const AGAIN_AFTER_MS = 400;

/** Code that arrives when it is needed, together with the words that it speaks. @throws when a second try fails too */
export async function withWords<Module>(
  load: () => Promise<Module>,
  ...parts: readonly Part[]
): Promise<Module> {
  const both = () => Promise.all([load(), needWords(...parts)]);
  const [module] = await both().catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
    return both();
  });
  return module;
}

/** For programs without a page (command line, data build, tests): takes all words at once. */
export function speakAtOnce(words: Words): void {
  TAKE.shell(words.shell);
  arrived.set('shell', Promise.resolve());
  TAKE.cards(words.cards);
  arrived.set('cards', Promise.resolve());
  TAKE.export(words.export);
  arrived.set('export', Promise.resolve());
  TAKE.report(words.report);
  arrived.set('report', Promise.resolve());
  TAKE.answers(words.answers);
  arrived.set('answers', Promise.resolve());
  TAKE.own(words.own);
  arrived.set('own', Promise.resolve());
  TAKE.layers(words.layers);
  arrived.set('layers', Promise.resolve());
}
