/** Heights in the picture, from below. What two layers draw at one of them lies in the order of the numbers. */
export const Z = {
  ground: 0,
  gridFill: 100,
  landFill: 110,
  waterFill: 115,
  oppositionFill: 120,
  /** Boundary lines of the ground. */
  boundaries: 200,
  landLine: 300,
  waterLine: 305,
  gridLine: 310,
  oppositionLine: 320,
  /** People where they live. */
  population: 325,
  /** Tribal lands, then service territories. */
  tribal: 330,
  territories: 335,
  /** Buildings and campuses of data centers. */
  halls: 340,
  /** Transmission lines and substations. */
  wires: 350,
  /** The outline of the region whose card is open. */
  selection: 400,
  /** Acts and measures of towns. */
  spots: 500,
  /** Names of the ground. */
  labels: 600,
  /** Power plants. */
  plants: 650,
  marks: 700,
  focus: 800,
  /** Invisible: room that names of the ground leave free. Uppermost, because that is placed first. */
  reserved: 900,
} as const;
