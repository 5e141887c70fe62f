/** Rà soát dữ liệu: what must not be kept here, in every record of the office, each finding leading to its record. */
import { Button, Group, Progress, Text } from '@mantine/core'
import { IconCircleCheck, IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOfficeScan } from '#renderer/data/office-scan-store.ts'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { useWork } from '#renderer/data/use-work.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import { errorOf } from '#renderer/errors/error-of.ts'
import { showFailure } from '#renderer/errors/show-failure.ts'
import { remember } from '#renderer/fence/allowances.ts'
import { FenceExcerpt } from '#renderer/fence/FenceItemChoice.tsx'
import { placeOfRecord } from '#renderer/forms/place-of-record.ts'
import { momentWords } from '#renderer/i18n/moment.ts'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { fenceRules } from '#shared/fence/rules.ts'
import type { OfficeFinding, OfficeFindings } from '#shared/views/fence-on-office.ts'
import { Section } from './Section.tsx'
import classes from './Settings.module.css'

/** `path`: the folder that is open. */
export function OfficeScan({ path }: { path: string }) {
  const { t } = useTranslation('fence')
  const { isRunning, report, error, run, path: read } = useOfficeScan()
  const isOfThis = read === path
  return (
    <Section title={t('scan.section')}>
      <span className={classes.unit}>{t('scan.explanation')}</span>
      <Group gap="sm">
        <Button variant="default" loading={isRunning} onClick={() => void run(path)}>
          {t(report && isOfThis ? 'scan.again' : 'scan.run')}
        </Button>
      </Group>
      {isRunning && <Running />}
      {isOfThis && error && (
        <Text size="sm" role="alert">
          {describeError(error).explanation}
        </Text>
      )}
      {isOfThis && report && <Report report={report} />}
    </Section>
  )
}

function Running() {
  const { t } = useTranslation('fence')
  const work = useWork(['scan'], true)
  const share = work && work.total > 0 ? (100 * work.done) / work.total : 0
  return (
    <div role="status">
      <Progress value={share} aria-label={t('scan.running')} />
    </div>
  )
}

function Report({ report }: { report: OfficeFindings }) {
  const { t } = useTranslation('fence')
  const number = useNumberWords()
  const { findings, counts, records, at } = report
  const total = fenceRules.reduce((sum, rule) => sum + counts[rule], 0)
  const Icon = total === 0 ? IconCircleCheck : IconShieldLock
  const kinds = fenceRules.filter((rule) => counts[rule] > 0)
  return (
    <>
      <div role="status" className={classes.verdict} data-good={total === 0 || undefined}>
        <Icon size="1.25rem" aria-hidden />
        <strong>{t(total === 0 ? 'scan.none' : 'scan.found', { count: total })}</strong>
        <span>{kinds.map((rule) => `${t(`rules.${rule}.name`)}: ${number(counts[rule])}`).join(' · ')}</span>
      </div>
      {findings.length > 0 && (
        <ul className={classes.findings}>
          {byRecord(findings).map(([first, ...others]) => (
            <RecordFindings key={`${first.register} ${first.id}`} findings={[first, ...others]} />
          ))}
          {total > findings.length && <li>{t('scan.more', { count: total - findings.length })}</li>}
        </ul>
      )}
      <Text size="sm" c="dimmed">
        {t('scan.read', { moment: momentWords(at), records: number(records) })}
        {total > 0 && ` ${t('scan.afterwards')}`}
      </Text>
    </>
  )
}

type OfRecord = [OfficeFinding, ...OfficeFinding[]]

/** What was found in one record stands together already. */
function byRecord(findings: readonly OfficeFinding[]): OfRecord[] {
  const groups: OfRecord[] = []
  for (const finding of findings) {
    const last = groups.at(-1)
    if (last && last[0].register === finding.register && last[0].id === finding.id) last.push(finding)
    else groups.push([finding])
  }
  return groups
}

function RecordFindings({ findings }: { findings: OfRecord }) {
  const { t } = useTranslation(['fence', 'registers'])
  const go = useNavigation((state) => state.go)
  const { register, title, isRemoved } = findings[0]
  const place = placeOf(findings[0])
  return (
    <li className={classes.found}>
      <div className={classes.foundLine}>
        <span>
          <strong>{title}</strong> · {t(`registers:${register}.name`)}
          {isRemoved && `, ${t('fence:scan.inBin')}`}
        </span>
        {place && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('scan.openOf', { title })}
            onClick={() => go(place)}
          >
            {t('scan.open')}
          </Button>
        )}
      </div>
      {findings.map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a record may say the same words twice, and nothing in a line is kept
        <div key={index} className={classes.foundLine}>
          <span>
            {t(`rules.${finding.rule}.name`)}: <FenceExcerpt item={finding} />
          </span>
          <Keep finding={finding} />
        </div>
      ))}
    </li>
  )
}

/** Remembers the words as a false alarm; wherever they stand they are left out from then on. */
function Keep({ finding }: { finding: OfficeFinding }) {
  const { t } = useTranslation('fence')
  const canEdit = useCanEdit()
  const leaveOut = useOfficeScan((state) => state.leaveOut)
  const { mark, words, register } = finding
  const keep = async () => {
    try {
      await remember([finding], register)
      leaveOut(mark)
    } catch (thrown) {
      showFailure(errorOf(thrown))
    }
  }
  if (!canEdit) return null
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={t('save.keepOf', { words })}
      onClick={() => void keep()}
    >
      {t('save.keep')}
    </Button>
  )
}

function placeOf({ register, id, opens, isRemoved }: OfficeFinding): Place | null {
  return isRemoved ? { screen: 'bin', tab: register, id } : placeOfRecord(opens.register, opens.id)
}
