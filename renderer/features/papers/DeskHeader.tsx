/** Which paper this is, whether it is safe, and what can be done with it. */
import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconArrowLeft,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SaveState } from '#renderer/forms/SaveState.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { PaperButtons, PaperDialog } from '#renderer/papers/index.ts'
import { dayOfMoment } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { titleOfParts } from '#shared/registers/paper/index.ts'
import { numberAndSymbol } from '#shared/reports/formats/look.ts'
import classes from './Desk.module.css'
import { IssueActions } from './issue/index.ts'
import { MoreMenu } from './MoreMenu.tsx'
import { PaperStateBadge } from './PaperStateBadge.tsx'
import { FirstSource } from './SourceList.tsx'
import { useDesk } from './use-desk.ts'
import { useNames, useSideState } from './use-side-state.ts'

export function DeskHeader() {
  const { t } = useTranslation(['desk', 'papers', 'registers'])
  const { id, parts, paper, isLocked, goTo } = useDesk()
  const go = useNavigation((state) => state.go)
  const side = useSideState()
  const [names, setNames] = useNames(id)
  const [isOpen, setOpen] = useState(false)
  const openPreview = useCallback(() => setOpen(true), [])
  useScreenAction('print', openPreview)
  const title = titleOfParts(parts) || t('registers:paper.name')
  const request = { kind: 'paper' as const, paperId: id }
  const sideWords = t(side.isShown ? 'side.hide' : 'side.show')
  const SideIcon = side.isShown ? IconLayoutSidebarRightCollapse : IconLayoutSidebarRightExpand
  return (
    <header className={classes.header}>
      <div className={classes.titleLine}>
        <Tooltip label={t('toList')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('toList')}
            onClick={() => go({ screen: 'papers' })}
          >
            <IconArrowLeft size="1.1rem" />
          </ActionIcon>
        </Tooltip>
        <h1 className={classes.title} title={title} tabIndex={-1}>
          {title}
        </h1>
        <PaperStateBadge state={paper.value.state} />
        <span className={classes.format}>{t(`papers:formats.${paper.value.format}`)}</span>
        <span className={classes.gap} />
        <IssueActions paperId={id} beforeIssue={paper.flush} />
        <PaperButtons
          paper={request}
          names={names}
          onNames={setNames}
          onPreview={openPreview}
          onGoTo={goTo}
        />
        <MoreMenu />
        <Tooltip label={sideWords}>
          <ActionIcon
            variant="default"
            size="1.625rem"
            aria-label={sideWords}
            aria-pressed={side.isShown}
            onClick={side.toggle}
          >
            <SideIcon size="1.1rem" stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes.facts}>
        <Lock />
        <FirstSource />
        <span className={classes.gap} />
        <SaveState parts={[paper]} isLocked={isLocked} />
      </div>
      <PaperDialog papers={[request]} isOpen={isOpen} onClose={() => setOpen(false)} />
    </header>
  )
}

/** Why a paper that has gone out can only be read. */
function Lock() {
  const { t } = useTranslation('desk')
  const { paper, parts, look } = useDesk()
  const { state, reason, issuedAt } = paper.value
  if (state === 'draft') return null
  const issued = parts.issuedOn ?? (issuedAt === null ? null : dayOfMoment(issuedAt))
  const day = issued === null ? '' : formatDay(issued)
  const number = parts.hasNumber && parts.number !== ''
  const words =
    state === 'withdrawn'
      ? [t('locked.withdrawn'), reason].filter(Boolean).join(' ')
      : number
        ? t('locked.issued', {
            number: numberAndSymbol(look, parts.number, parts.typeSymbol, parts.symbol),
            day,
          })
        : t('locked.issuedOnly', { day })
  return <span className={classes.locked}>{words}</span>
}
