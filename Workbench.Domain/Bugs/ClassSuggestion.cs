using Workbench.Domain.Tickets;

namespace Workbench.Domain.Bugs;

/// <summary>The class that the answers suggest (B1).</summary>
/// <param name="SuggestedClass">Null if the answers lead to no class. The technician then chooses one, or troubleshooting
/// continues.</param>
/// <param name="Answers">The answers that lead to the class, in the order of the questions.</param>
[Rule("B1")]
public sealed record ClassSuggestion(BugClass? SuggestedClass, IReadOnlyList<BugAnswer> Answers)
{
    /// <summary>
    /// Returns the refusal if the class can't be chosen; otherwise null. A class that the answers don't lead to requires a
    /// reason, also where no question was answered.
    /// </summary>
    public Refusal? Check(BugClass chosen, string reason) =>
        chosen != SuggestedClass && string.IsNullOrWhiteSpace(reason)
            ? Refusal.Because(RefusalCode.ClassReasonRequired, (int)chosen)
            : TextCheck.Optional(FieldName.Reason, reason, Tickets.Reason.MaxLength);
}
