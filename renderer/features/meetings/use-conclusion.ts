/** What can be done with one conclusion. */
import { showFailure } from '#renderer/errors/show-failure.ts'
import type { Assignment, Conclusion } from '#shared/registers/meeting/index.ts'
import type { ConclusionTask } from '#shared/views/meeting-review.ts'
import { useWorkspace } from './use-workspace.ts'

export const noAssignment: Assignment = {
  leadId: null,
  supportingIds: [],
  deadline: null,
  product: '',
  basis: null,
}

/** The acts on the conclusion at `index`, and its task when it has become one. */
export function useConclusion(conclusion: Conclusion, index: number) {
  const { meeting, review, goTo } = useWorkspace()
  const { id, assignment } = conclusion
  const task: ConclusionTask | null =
    conclusion.taskId === null
      ? null
      : (review?.tasks.find(
          ({ conclusionId, taskId }) => conclusionId === id && taskId === conclusion.taskId,
        ) ?? null)
  const change = (patch: Partial<Conclusion> | ((now: Conclusion) => Partial<Conclusion>)) =>
    meeting.edit((now) => ({
      conclusions: now.conclusions.map((one) =>
        one.id === id ? { ...one, ...(typeof patch === 'function' ? patch(one) : patch) } : one,
      ),
    }))
  const act = async (action: string) => {
    const error = await meeting.act(action, { conclusionId: id })
    if (error) showFailure(error)
  }
  /** One key: a statement becomes an assignment, an incomplete one asks for what it lacks, a complete one becomes a task. */
  const convert = async () => {
    if (task) return
    const path = `conclusions.${index}.assignment`
    if (assignment === null) {
      change({ assignment: noAssignment })
      goTo(`${path}.leadId`)
    } else if (assignment.leadId === null) goTo(`${path}.leadId`)
    else if (assignment.deadline === null) goTo(`${path}.deadline`)
    else await act('convert-conclusion')
  }
  return { task, change, convert, withdraw: () => act('withdraw-task') }
}
