using Workbench.Domain;

namespace Workbench.App.Features.Customers.Told;

/// <summary>Something that a customer was told.</summary>
/// <param name="By">Who told it, or recorded that it was told.</param>
/// <param name="Channel">Null for what was written in the conversation on a ticket.</param>
/// <param name="Text">The words, or a note about them; may be empty.</param>
/// <param name="Ticket">The ticket that it was about.</param>
/// <param name="Subject">The subject of that ticket.</param>
public sealed record ToldEntry(
    ToldKey Key,
    string By,
    ContactChannel? Channel,
    string Text,
    int? Ticket,
    string? Subject
)
{
    /// <summary>Who was told; empty if nobody wrote it down.</summary>
    public string To { get; init; } = "";

    /// <summary>The version of the plan that was offered, of an offer.</summary>
    public int? PlanVersion { get; init; }

    /// <summary>The day on which the hours lapse, of a warning.</summary>
    public DateOnly? LapsesOn { get; init; }
}
