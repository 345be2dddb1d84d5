using Workbench.Domain.Tickets;

namespace Workbench.Domain.Bugs;

/// <summary>A bug was given its class: by whom, what the answers suggested, and why it differs where it does.</summary>
/// <param name="No">Counted per ticket.</param>
/// <param name="Before">The class that it had.</param>
/// <param name="Suggested">Null where no questions were answered, or they led to no class.</param>
[Rule("B1")]
public sealed record BugClassification(
    int TicketNumber,
    int No,
    DateTime At,
    int ActorId,
    string ActorName,
    BugClass? Before,
    BugClass? Suggested,
    BugClass Chosen,
    string Reason
) : IAppendOnly;
