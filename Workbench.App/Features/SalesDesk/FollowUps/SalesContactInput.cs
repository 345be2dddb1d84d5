using Workbench.Domain;

namespace Workbench.App.Features.SalesDesk.FollowUps;

/// <summary>How the customer was contacted.</summary>
/// <param name="RemindOn">The day on which to ask again. Ignored for lapsing hours, where the next warning follows from the
/// rule (N7).</param>
public sealed record SalesContactInput(ContactChannel Channel, string Note, DateOnly RemindOn)
{
    /// <summary>Who at the customer was spoken to; may be empty.</summary>
    public string SaidBy { get; init; } = "";
}
