/** Phụ lục: one after the other, each with its sheet and its words. */
import { Button, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PaperAnnex } from '#shared/document/paper-parts.ts'
import classes from './Desk.module.css'
import { TextEditor } from './text/TextEditor.tsx'
import { useDesk } from './use-desk.ts'

export function AnnexesTab() {
  const { t } = useTranslation('desk')
  const { parts, look, annex, chooseAnnex, isLocked, edit } = useDesk()
  const chosen = parts.annexes[annex]
  const add = () => {
    const fresh: PaperAnnex = {
      title: look.words.annex,
      subject: '',
      note: '',
      orientation: 'portrait',
      body: [],
    }
    edit(({ annexes }) => ({ annexes: [...annexes, fresh] }))
    chooseAnnex(parts.annexes.length)
  }
  const remove = () => {
    edit(({ annexes }) => ({ annexes: annexes.filter((_, index) => index !== annex) }))
    chooseAnnex(Math.max(0, annex - 1))
  }
  return (
    <div className={classes.annexes}>
      <div className={classes.annexTools}>
        {parts.annexes.length > 0 && (
          <Select
            size="xs"
            className={classes.annexSelect}
            aria-label={t('annex.label')}
            allowDeselect={false}
            data={parts.annexes.map(({ title, subject }, index) => ({
              value: String(index),
              label: [title || t('annex.untitled', { position: index + 1 }), subject]
                .filter(Boolean)
                .join(' – '),
            }))}
            value={String(annex)}
            onChange={(next) => chooseAnnex(Number(next ?? 0))}
          />
        )}
        {!isLocked && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size="1rem" aria-hidden />}
              onClick={add}
            >
              {t('annex.add')}
            </Button>
            {chosen && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                leftSection={<IconTrash size="1rem" aria-hidden />}
                onClick={remove}
              >
                {t('annex.remove')}
              </Button>
            )}
          </>
        )}
      </div>
      {chosen ? (
        <Annex key={annex} value={chosen} index={annex} />
      ) : (
        <p className={classes.aside}>{t('annex.none')}</p>
      )}
    </div>
  )
}

function Annex({ value, index }: { value: PaperAnnex; index: number }) {
  const { t } = useTranslation('desk')
  const { look, isLocked, edit, text } = useDesk()
  const change = (patch: Partial<PaperAnnex>) =>
    edit(({ annexes }) => ({
      annexes: annexes.map((one, place) => (place === index ? { ...one, ...patch } : one)),
    }))
  return (
    <>
      <div className={classes.annexGrid} data-path={`annexes.${index}`}>
        <TextInput
          label={t('annex.title')}
          data-path={`annexes.${index}.title`}
          disabled={isLocked}
          value={value.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <Textarea
          label={t('annex.subject')}
          data-path={`annexes.${index}.subject`}
          autosize
          minRows={1}
          disabled={isLocked}
          value={value.subject}
          onChange={(event) => change({ subject: oneLine(event.currentTarget.value) })}
        />
        <div>
          <span className={classes.label} id={`annex-sheet-${index}`}>
            {t('annex.orientation')}
          </span>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-labelledby={`annex-sheet-${index}`}
            disabled={isLocked}
            data={(['portrait', 'landscape'] as const).map((one) => ({
              value: one,
              label: t(`annex.orientations.${one}`),
            }))}
            value={value.orientation}
            onChange={(next) => change({ orientation: next as PaperAnnex['orientation'] })}
          />
        </div>
        <TextInput
          className={classes.wide}
          label={t('annex.note')}
          data-path={`annexes.${index}.note`}
          disabled={isLocked}
          value={value.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </div>
      <TextEditor
        ref={text}
        label={t('annex.text')}
        value={value.body}
        onChange={(body) => change({ body })}
        styles={look.styles}
        isReadOnly={isLocked}
      />
    </>
  )
}

/** A long name wraps in its field and is still one line. */
const oneLine = (text: string) => text.replace(/\n/g, ' ')
