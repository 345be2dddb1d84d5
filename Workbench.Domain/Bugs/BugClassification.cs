using Workbench.Domain.Tickets;

namespace Workbench.Domain.Bugs;

/// <summary>
/// The record of a bug's classification: who, when, the class suggested by the answers, and the reason if the class differs.
/// </summary>
/// <param name="No">Counted per ticket.</param>
/// <param name="PreviousClass">The class before; null if the bug had none.</param>
/// <param name="SuggestedClass">Null if no questions were answered or the answers lead to no class.</param>
[Rule("B1")]
public sealed record BugClassification(
    int TicketNumber,
    int No,
    DateTime ClassifiedAt,
    int ActorId,
    string ActorName,
    BugClass? PreviousClass,
    BugClass? SuggestedClass,
    BugClass ChosenClass,
    string Reason
) : IAppendOnly
{
    /// <summary>Whether the technician chose another class than the answers suggest.</summary>
    public bool IsOverruled => ChosenClass != SuggestedClass;
}
