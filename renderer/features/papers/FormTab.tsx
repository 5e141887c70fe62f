/** Thể thức: the parts of the paper around its words. */
import classes from './Desk.module.css'
import { AgenciesSection } from './form/AgenciesSection.tsx'
import { BasicsSection } from './form/BasicsSection.tsx'
import { LinesSection } from './form/LinesSection.tsx'
import { NumberSection } from './form/NumberSection.tsx'
import { RecipientsSection } from './form/RecipientsSection.tsx'
import { SignaturesSection } from './form/SignaturesSection.tsx'

export function FormTab() {
  return (
    <div className={classes.form}>
      <BasicsSection />
      <AgenciesSection />
      <NumberSection />
      <LinesSection part="addressees" />
      <LinesSection part="bases" />
      <SignaturesSection />
      <RecipientsSection />
    </div>
  )
}
