/** The button that opens the menu of new things; it stands there before the menu has been loaded. */
import { Button, type ButtonProps } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ComponentPropsWithRef, forwardRef } from 'react'
import { useTranslation } from 'react-i18next'

type Props = ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps>

export const AddButton = forwardRef<HTMLButtonElement, Props>(function AddButton(props, ref) {
  const { t } = useTranslation('today')
  return (
    <Button ref={ref} leftSection={<IconPlus size="1rem" aria-hidden />} {...props}>
      {t('add')}
    </Button>
  )
})
