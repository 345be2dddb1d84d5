using Workbench.Domain.Tickets;

namespace Workbench.Domain.Bugs;

/// <summary>A bug was given its class: by whom, what the answers suggested, and why it differs where it does.</summary>
/// <param name="No">Counted per ticket.</param>
/// <param name="PreviousClass">The class that it had.</param>
/// <param name="SuggestedClass">Null where no questions were answered, or they led to no class.</param>
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
) : IAppendOnly;
