/** Makes a data folder of so many records, closed in good order: `make-folder <path> <count>`. */
import { fillOffice, openOffice } from './office.ts'

const [path = '', count = ''] = process.argv.slice(2)
const office = await openOffice(path)
await fillOffice(office, Number(count))
await office.close()
