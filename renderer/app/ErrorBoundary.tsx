/** When a screen breaks, the rest goes on: what is saved is safe, and the screen can be opened again. */
import { Button } from '@mantine/core'
import i18next from 'i18next'
import { Component, type ReactNode } from 'react'
import { Message } from '#renderer/ui/Message.tsx'

export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <Message
        title={i18next.t('errors:codes.unexpected.title')}
        explanation={i18next.t('errors:codes.unexpected.explanation')}
      >
        <Button onClick={() => this.setState({ hasFailed: false })}>{i18next.t('common:tryAgain')}</Button>
      </Message>
    )
  }
}
