/** What can be done with the rows, columns and cells of the table around the caret. */
import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowsJoin,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTable,
  IconTableOff,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useTranslation } from 'react-i18next'

const tools = [
  ['desk:text.addRowBefore', IconRowInsertTop, (editor: Editor) => editor.chain().focus().addRowBefore()],
  ['papers:editor.addRow', IconRowInsertBottom, (editor: Editor) => editor.chain().focus().addRowAfter()],
  ['papers:editor.removeRow', IconRowRemove, (editor: Editor) => editor.chain().focus().deleteRow()],
  [
    'desk:text.addColumnBefore',
    IconColumnInsertLeft,
    (editor: Editor) => editor.chain().focus().addColumnBefore(),
  ],
  [
    'papers:editor.addColumn',
    IconColumnInsertRight,
    (editor: Editor) => editor.chain().focus().addColumnAfter(),
  ],
  ['papers:editor.removeColumn', IconColumnRemove, (editor: Editor) => editor.chain().focus().deleteColumn()],
  ['desk:text.merge', IconArrowsJoin, (editor: Editor) => editor.chain().focus().mergeOrSplit()],
  ['papers:editor.removeTable', IconTableOff, (editor: Editor) => editor.chain().focus().deleteTable()],
] as const

export function TableMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation(['desk', 'papers'])
  return (
    <Menu returnFocus={false} trapFocus={false}>
      <Menu.Target>
        <ActionIcon
          size="sm"
          variant="light"
          aria-label={t('papers:editor.table')}
          onMouseDown={(event) => event.preventDefault()}
        >
          <IconTable size="1rem" stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown onMouseDown={(event) => event.preventDefault()}>
        {tools.map(([name, Icon, use]) => (
          <Menu.Item key={name} leftSection={<Icon size="1rem" />} onClick={() => use(editor).run()}>
            {t(name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
