/** An office with the starter directory for tests of the task screens; today is Monday 23/11/2026. */
import { fieldsOf } from '#shared/registers/define-register.ts'
import type { Task } from '#shared/registers/task/index.ts'
import type { InProcess } from '../../../../support/in-process-api.ts'
import { taskOf } from '../../../shared/registers/task/task-of.ts'

export const fillDirectory = async (program: InProcess): Promise<void> => {
  await program.ask('directory.add-starters', {})
}

export const addTask = async (program: InProcess, patch: Partial<Task> = {}): Promise<Task> =>
  (await program.ask('records.create', {
    register: 'task',
    id: null,
    fields: fieldsOf(taskOf(patch)),
  })) as unknown as Task

export const allTasks = async (program: InProcess): Promise<Task[]> =>
  (await program.ask('records.all', { register: 'task' })) as unknown as Task[]

export const readTask = async (program: InProcess, id: string): Promise<Task> =>
  (await program.ask('records.get', { register: 'task', id })) as unknown as Task
