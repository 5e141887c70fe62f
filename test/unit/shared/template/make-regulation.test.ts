import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { defaultYear } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import { obligation } from '#shared/registers/obligation/index.ts'
import { regulation } from '#shared/registers/regulation/index.ts'
import { templateChapters } from '#shared/template/chapters.ts'
import { makeRegulationFromTemplate } from '#shared/template/make-regulation.ts'
import { templateObligations } from '#shared/template/obligations/index.ts'
import { templateRoles } from '#shared/template/roles.ts'
import { type StartInput, startInputSchema } from '#shared/template/start-input.ts'

const calendar = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })
const articles = templateChapters.flatMap((chapter) => chapter.articles)

const everything: StartInput = {
  title: 'Quy chế phối hợp công tác',
  shortTitle: '',
  symbol: '',
  parentInstrument: '',
  validFrom: '2026-01-01',
  validTo: '2027-12-31',
  roles: {
    ban: 'ban',
    ubnd: 'ubnd',
    'vp-ubnd': 'vp',
    standing: 'vp-ban',
    'so-tai-chinh': 'stc',
    'so-noi-vu': 'snv',
    'so-vhttdl': 'svhttdl',
    'hoi-nha-bao': 'hnb',
  },
  departmentIds: ['stc', 'snv', 'svhttdl'],
  articles: articles.map(({ number }) => number),
  obligations: templateObligations.map(({ code }) => code),
}

function make(changed: Partial<StartInput> = {}) {
  const ids = Array.from({ length: 100 }, (_, at) => `id${at}`).values()
  const input = { ...everything, ...changed }
  const made = makeRegulationFromTemplate(input, { newId: () => ids.next().value ?? '', calendar })
  const [first, ...others] = made.changes as Extract<Change, { kind: 'create' }>[]
  const obligations = others.map((change) => change.fields as FieldsOf<'obligation'>)
  return {
    ...made,
    ids: others.map(({ id }) => id),
    regulation: first?.fields as FieldsOf<'regulation'>,
    obligations,
    coded: (code: string) => {
      const found = obligations.find((one) => one.code === code)
      if (!found) throw new Error(`no ${code}`)
      return found
    },
  }
}

describe('the template', () => {
  test('has five chapters and articles 1 to 22, each with text of its own', () => {
    expect(templateChapters).toHaveLength(5)
    expect(articles.map(({ number }) => number)).toEqual(Array.from({ length: 22 }, (_, at) => at + 1))
    for (const { text } of articles) {
      expect(text.length).toBeGreaterThan(80)
      // Any article may be left out: none may lean on another one's number.
      expect(text).not.toMatch(/Điều \d/)
      expect(text).toBe(text.normalize('NFC'))
    }
  })

  test('its obligations stand in articles that are there, with labels where there are several milestones', () => {
    const numbers = articles.map(({ number }) => number)
    for (const { articles: places, milestones, code } of templateObligations) {
      expect(numbers, code).toEqual(expect.arrayContaining([...places]))
      if (milestones.length > 1) for (const { label } of milestones) expect(label, code).toBeTruthy()
      for (const { rule, anchor } of milestones)
        expect(rule.kind === 'event', code).toBe(anchor !== undefined)
    }
  })
})

describe('a regulation made of all of it', () => {
  test('is a draft, complete, and fits its register', () => {
    const { regulation: made, obligations, leftOut } = make()
    expect(v.parse(regulation.fieldsSchema, made)).toEqual(made)
    expect(made).toMatchObject({ stage: 'draft', signedOn: null, validTo: '2027-12-31' })
    expect(made.articles.map(({ number }) => number)).toEqual(articles.map(({ number }) => String(number)))
    for (const one of obligations) expect(v.parse(obligation.fieldsSchema, one)).toEqual(one)
    expect(obligations.map(({ code }) => code).toSorted()).toEqual([...everything.obligations].toSorted())
    expect(leftOut).toEqual([])
  })

  test('says of every obligation that it comes from a template', () => {
    for (const { note } of make().obligations) expect(note).toContain('Theo mẫu')
  })

  test('names who leads: a body, every department for itself, or words', () => {
    const { coded } = make()
    expect(coded('NV-01').lead).toEqual({ kind: 'one', organisationId: 'ban', label: '' })
    expect(coded('NV-03').lead).toEqual({ kind: 'each', organisationIds: everything.departmentIds })
    expect(coded('NV-07').lead).toEqual({ kind: 'one', organisationId: null, label: 'Bên được yêu cầu' })
  })

  test('bears on the articles that say what its leads answer for, after the one it stands in', () => {
    const { regulation: made, coded } = make()
    const numbers = (code: string) =>
      coded(code).articleIds.map((id) => made.articles.find((one) => one.id === id)?.number)
    expect(numbers('NV-01')).toEqual(['4', '19', '16'])
    expect(numbers('NV-04')).toEqual(['5', '17', '18'])
    expect(numbers('NV-25')).toEqual(['14', '18'])
    expect(numbers('NV-07')).toEqual(['5'])
  })

  test('departments send their reports before the standing body puts them together', () => {
    const { lead, milestones } = make().coded('NV-27')
    expect(lead).toMatchObject({ organisationId: 'vp-ban' })
    expect(milestones.map((one) => [one.id, one.label, one.lead?.kind ?? null])).toEqual([
      ['m1', 'Sở, ngành gửi báo cáo', 'each'],
      ['m2', 'Tổng hợp, trình lãnh đạo hai bên', null],
    ])
  })

  test('binds what hangs on something: the review, the end of the term, or what is said by hand', () => {
    const { coded, ids, obligations } = make()
    const reviews = ['NV-31', 'NV-32'].map((code) => ids[obligations.indexOf(coded(code))])
    expect(coded('NV-33').milestones.map(({ anchor }) => anchor)).toEqual(
      reviews.map((obligationId) => ({ kind: 'obligation', obligationId })),
    )
    expect(coded('NV-35').milestones[0]?.anchor).toEqual({ kind: 'term-end' })
    expect(coded('NV-12').milestones[0]?.anchor).toEqual({ kind: 'by-hand' })
    expect(coded('NV-01').milestones[0]?.anchor).toBeNull()
  })

  test('parties: both that sign, the standing body, the others once each', () => {
    expect(make().regulation.parties).toEqual([
      { organisationId: 'ban', role: 'signatory' },
      { organisationId: 'ubnd', role: 'signatory' },
      { organisationId: 'vp-ban', role: 'standing' },
      ...['vp', 'stc', 'snv', 'svhttdl', 'hnb'].map((organisationId) => ({
        organisationId,
        role: 'participant',
      })),
    ])
  })
})

describe('what is left open or left out', () => {
  test('parts that nobody takes stay words, and nothing is refused for it', () => {
    const roles = Object.fromEntries(templateRoles.map((role) => [role, null])) as StartInput['roles']
    const { coded, regulation: made, obligations } = make({ roles, departmentIds: [] })
    expect(made.parties).toEqual([])
    expect(coded('NV-01')).toMatchObject({
      lead: { kind: 'one', organisationId: null, label: 'Ban Tuyên giáo và Dân vận Tỉnh ủy' },
      supportingIds: [],
      supportingLabel: 'Văn phòng Ủy ban nhân dân tỉnh',
    })
    expect(coded('NV-03').lead).toMatchObject({ organisationId: null, label: 'Các sở, ban, ngành' })
    for (const one of obligations) expect(v.parse(obligation.fieldsSchema, one)).toEqual(one)
  })

  test('one body in two parts does not support itself', () => {
    const { coded } = make({ roles: { ...everything.roles, standing: 'stc' } })
    expect(coded('NV-31').supportingIds).toEqual(['snv', 'svhttdl'])
  })

  test('articles are numbered anew, and take their obligations with them', () => {
    const { regulation: made, coded, obligations } = make({ articles: [4, 20] })
    expect(made.articles.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Phối hợp trong thực thi pháp luật, triển khai kế hoạch phát triển kinh tế - xã hội',
      '2 Sơ kết, tổng kết, khen thưởng',
    ])
    expect(obligations.map(({ code }) => code)).toEqual([
      ...['NV-01', 'NV-02', 'NV-03', 'NV-31', 'NV-32', 'NV-33'],
    ])
    // It stands in article 4; article 19, which speaks of it too, was not taken.
    expect(coded('NV-01').articleIds).toEqual([made.articles[0]?.id])
  })

  test('what hung on an obligation that was not chosen is said by hand', () => {
    const obligations = everything.obligations.filter((code) => code !== 'NV-31')
    expect(make({ obligations }).coded('NV-33').milestones[0]?.anchor).toEqual({ kind: 'by-hand' })
  })

  test('what never falls due in a short term is left out and told; of several dates the others stay', () => {
    const { leftOut, coded } = make({ validFrom: '2026-02-01', validTo: '2026-06-14' })
    expect(leftOut).toEqual(['NV-01', 'NV-02', 'NV-22', 'NV-27', 'NV-28', 'NV-34'])
    expect(coded('NV-20').milestones.map(({ label }) => label)).toEqual(['Dịp 19/5', 'Dịp 11/6'])
  })
})

describe('what is asked before it is made', () => {
  test.each([
    ['a term that ends before it begins', { validTo: '2025-12-31' }],
    ['no title', { title: '  ' }],
    ['no article', { articles: [] }],
    ['no end', { validTo: null }],
  ])('%s is refused', (_name, wrong) => {
    expect(v.safeParse(startInputSchema, { ...everything, ...wrong }).success).toBe(false)
  })
})
