/** The five gauges in words: limit, figure, the same time last year, judgement. */
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { CapGauge, Figure, GaugesView, Shares } from '#shared/views/gauges/gauges.ts'
import { percentOf } from '#shared/views/gauges/limits.ts'
import { gaugeStateWords, gaugeWords } from '../wording/gauges.ts'

export type GaugeRow = readonly [
  name: string,
  limit: string,
  figure: string,
  lastYear: string,
  judgement: string,
]

/** `66,7` */
export function sayNumber(value: number): string {
  return String(value).replace('.', ',')
}

const unknown = '–'

/** The rows of the sheet, in the order of the conclusion. */
export function gaugeRows(view: GaugesView): GaugeRow[] {
  const { limits, year } = view
  return [
    onlineRow(view),
    [
      gaugeWords.conferences,
      capWords(view.conferences, limits.fewerConferences, year),
      ...usageWords(view.conferences),
    ],
    [gaugeWords['province-wide'], `không quá ${limits.mostProvinceWide}`, ...usageWords(view.provinceWide)],
    speechRow(view),
    [
      gaugeWords.documents,
      capWords(view.documents, limits.fewerDocuments, year),
      ...usageWords(view.documents),
    ],
  ]
}

function onlineRow({ online, limits }: GaugesView): GaugeRow {
  const { share, state, moreInPerson, onlineNeeded, lastYear } = online
  const judged = state === 'over' ? 'Chưa đạt' : gaugeStateWords[state]
  const mend = onlineNeeded !== null && onlineNeeded > 0 ? `; cần thêm ${onlineNeeded} trực tuyến` : ''
  const room =
    moreInPerson !== null && state !== 'over' && share !== null ? `; còn ${moreInPerson} trực tiếp` : ''
  return [
    gaugeWords['online-share'],
    `ít nhất ${limits.leastOnline} % trực tuyến`,
    share === null ? 'chưa có hội nghị' : `${sayNumber(share)} % (${sharesWords(online)})`,
    lastYear === null ? unknown : shareOf(lastYear),
    `${judged}${mend}${room}`,
  ]
}

const sharesWords = ({ online, inPerson }: Shares) => `${online} trực tuyến, ${inPerson} trực tiếp`

function shareOf(shares: Shares): string {
  const share = percentOf(shares.online, shares.online + shares.inPerson)
  return share === null ? '0 hội nghị' : `${sayNumber(share)} %`
}

function capWords({ cap, baseline }: CapGauge, fewer: number, year: number): string {
  if (cap === null || baseline === null) return `giảm ${fewer} %; chưa có số liệu năm ${year - 1}`
  return `không quá ${cap} (từ ${baseline.value} giảm ${fewer} %)`
}

function usageWords({ figure, lastYear, state, left, cap }: CapGauge): [string, string, string] {
  const room = left !== null && left > 0 ? `; còn được ${left}` : ''
  const beyond = state === 'over' && cap !== null ? ` ${figure.value - cap}` : ''
  return [
    figureWords(figure),
    lastYear === null ? unknown : String(lastYear),
    `${gaugeStateWords[state]}${beyond}${room}`,
  ]
}

function figureWords({ value, typedOn }: Figure): string {
  return typedOn === null ? String(value) : `${value} (nhập ngày ${formatDay(typedOn)})`
}

function speechRow({ speeches, limits }: GaugesView): GaugeRow {
  const { longest, average, timed, overLimit, notTimed, lastYear, state } = speeches
  const untold = notTimed > 0 ? `; ${notTimed} hội nghị chưa ghi` : ''
  return [
    gaugeWords['concluding-speech'],
    `không quá ${limits.longestConclusion} phút`,
    longest === null || average === null
      ? `chưa ghi cuộc nào`
      : `dài nhất ${longest} phút, bình quân ${sayNumber(average)} phút (${timed} cuộc${untold})`,
    lastYear === null ? unknown : `dài nhất ${lastYear} phút`,
    `${gaugeStateWords[state]}${overLimit > 0 ? `: ${overLimit} cuộc` : ''}`,
  ]
}
