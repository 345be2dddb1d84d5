using static Workbench.Domain.Bugs.BugQuestion;

namespace Workbench.Domain.Bugs;

/// <summary>Decides what to try next when the answers lead to no class, in the order of what it would settle (B1).</summary>
[Rule("B1")]
public static class NextSteps
{
    /// <returns>The steps; none while questions are left or when the answers lead to a class.</returns>
    public static IReadOnlyList<NextStep> After(IReadOnlyList<BugAnswer> answers) =>
        BugQuestionnaire.NextQuestion(answers) is not null
        || BugQuestionnaire.Suggest(answers).SuggestedClass is not null
            ? []
            : answers[^1].Question switch
            {
                // That the system causes it is known by then: only the promise is missing.
                PromisedByDocumentation => [NextStep.ReadDocumentation],
                SettingIsAgainstManual => [NextStep.ReadManual],
                _ =>
                [
                    .. answers
                        .Where(a => a.Reply == BugReply.Unknown)
                        .Select(a => StepFor(a.Question)),
                    NextStep.RebuildInReferenceShop,
                    NextStep.AskForExactSteps,
                ],
            };

    private static NextStep StepFor(BugQuestion question) =>
        BugQuestionnaire.SuccessorOf(question) switch
        {
            HappensInCleanShop => NextStep.TryReferenceShop,
            HappensInUnrelatedShops => NextStep.TryUnrelatedShops,
            SettingExplainsIt => NextStep.RestoreSettings,
            ModificationExplainsIt => NextStep.SwitchOffModifications,
            SettingIsAgainstManual => NextStep.ReadManual,
            _ => NextStep.ReadDocumentation,
        };
}
