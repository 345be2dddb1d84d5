using Workbench.Domain.Tickets;

namespace Workbench.Domain.Bugs;

/// <summary>What the answers come to.</summary>
/// <param name="SuggestedClass">Null where they lead to no class: then the technician chooses, or troubleshooting goes on.</param>
/// <param name="Answers">The answers that lead there, in the order of the questions.</param>
[Rule("B1")]
public sealed record ClassSuggestion(BugClass? SuggestedClass, IReadOnlyList<BugAnswer> Answers)
{
    /// <summary>Why that class can't be chosen like this; null where it can. To differ from the answers asks for a reason.</summary>
    public Refusal? Check(BugClass chosen, string reason) =>
        Answers.Count > 0 && chosen != SuggestedClass && string.IsNullOrWhiteSpace(reason)
            ? Refusal.Because(RefusalCode.ClassReasonRequired, (int)chosen)
            : TextCheck.Optional(FieldName.Reason, reason, Tickets.Reason.MaxLength);
}
